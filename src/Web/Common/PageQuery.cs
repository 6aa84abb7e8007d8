using Hubbub.Application.Common;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Common;

/// <summary>Which page of a list is asked for, from the query string.</summary>
internal readonly record struct PageQuery
{
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    // Nullable: the request delegate generator has no defaults for properties.
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    public static implicit operator PageRequest(PageQuery query) =>
        new(query.Cursor, query.Limit ?? PageRequest.DefaultLimit);
}
