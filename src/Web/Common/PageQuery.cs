using Hubbub.Application.Common;

namespace Hubbub.Web.Common;

/// <summary>Which page of a list is asked for, as the query of a request says it.</summary>
// The names are those in the query: the API's description and refusals take them from here.
internal readonly record struct PageQuery(string? cursor = null, int limit = PageRequest.DefaultLimit)
{
    public static implicit operator PageRequest(PageQuery query) => new(query.cursor, query.limit);
}
