using Hubbub.Application.Common;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Common;

/// <summary>Which page of a list is asked for, as the query of a request says it.</summary>
internal readonly record struct PageQuery(
    [FromQuery(Name = "cursor")] string? Cursor = null, [FromQuery(Name = "limit")] int Limit = PageRequest.DefaultLimit)
{
    public static implicit operator PageRequest(PageQuery query) => new(query.Cursor, query.Limit);
}
