namespace Hubbub.Application.Common;

/// <summary>Pages of lists in which another module decides which rows are hidden.</summary>
internal static class ShownRows
{
    private const int RowsPerStep = 100;

    /// <summary>
    /// The first visible rows, at most <paramref name="most"/>. It reads on until it has that many or the list ends, so
    /// that neither the page size nor the cursor reveals how many rows are hidden.
    /// </summary>
    /// <param name="most">How many rows are wanted.</param>
    /// <param name="after">Reads the given number of rows after a row, null for the start.</param>
    /// <param name="shown">Keeps the visible ones of these rows, in order.</param>
    public static async Task<List<TShown>> Read<TRow, TShown>(
        int most, Func<TRow?, int, Task<List<TRow>>> after, Func<List<TRow>, Task<IEnumerable<TShown>>> shown)
        where TRow : class
    {
        var (found, take, last, isMore) = (new List<TShown>(), most, (TRow?)null, true);
        while (found.Count < most && isMore)
        {
            var rows = await after(last, take);
            found.AddRange(await shown(rows));
            (last, isMore, take) = (rows.LastOrDefault(), rows.Count == take, RowsPerStep);
        }

        return [.. found.Take(most)];
    }
}
