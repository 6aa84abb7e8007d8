using System.Text.Json.Serialization;

namespace Hubbub.Application.Common;

/// <summary>One page of a list, and the cursor of the next one, which is an explicit null at the end.</summary>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor)
{
    /// <summary>Takes a page from <paramref name="rows"/>, which hold one extra row if there is a next page.</summary>
    public static Page<T> From(List<T> rows, int limit, Func<T, string> cursorOf)
    {
        if (rows.Count <= limit)
        {
            return new(rows, null);
        }

        rows.RemoveRange(limit, rows.Count - limit);
        return new(rows, cursorOf(rows[^1]));
    }
}
