using System.Globalization;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>Comma-separated ids in a query.</summary>
internal static class IdLists
{
    /// <summary>The ids; null if any is invalid.</summary>
    public static List<TId>? Parse<TId>(string text)
        where TId : struct, IId<TId>
    {
        var ids = new List<TId>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            ids.Add(TId.From(id));
        }

        return ids;
    }

    public static IResult NotIds(string name) => Problems.Of(Error.Validation(new Dictionary<string, string[]>
    {
        [name] = ["Give comma-separated ids."],
    }));
}
