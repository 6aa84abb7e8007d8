using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using FluentValidation;
using Hubbub.Domain.Common;

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

/// <summary>
/// Which page of a list: after <paramref name="Cursor"/> (null or empty: the first), at most <paramref name="Limit"/>
/// rows.
/// </summary>
public sealed record PageRequest(string? Cursor = null, int Limit = PageRequest.DefaultLimit)
{
    public string? Cursor { get; } = string.IsNullOrEmpty(Cursor) ? null : Cursor;

    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;
}

/// <summary>Opaque positions in lists. A cursor belongs to one kind of list; others reject it.</summary>
public static class Cursors
{
    /// <summary>The error for a cursor that only another module can recognise as foreign to this list.</summary>
    public static Error Foreign =>
        Error.Validation(new Dictionary<string, string[]> { ["cursor"] = [ForeignMessage] });

    private const int MaxLength = 400;
    private const string ForeignMessage = "This cursor does not belong to this list; start without one.";

    public static string Encode(string list, params IEnumerable<object> parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            list + '\n' + string.Join('\n', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)))));

    /// <summary>
    /// The single id in a cursor; without a cursor, <see cref="long.MaxValue"/>, the start of a list with the newest
    /// first.
    /// </summary>
    public static long DecodeId(string list, string? cursor) =>
        cursor is null ? long.MaxValue : long.Parse(Decode(list, cursor, 1)![0], CultureInfo.InvariantCulture);

    /// <summary>The parts of a cursor; null if it does not belong to this list.</summary>
    public static string[]? Decode(string list, string cursor, int parts, int maxLength = MaxLength)
    {
        if (cursor.Length > maxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var pieces = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
        return pieces.Length == parts + 1 && pieces[0] == list ? pieces[1..] : null;
    }

    /// <summary>The rules for a page of a list whose cursor is a single id.</summary>
    public static void RulePage<T>(this AbstractValidator<T> validator, string list, Func<T, PageRequest> page) =>
        validator.RulePage(page, cursor => Decode(list, cursor, 1) is [var id]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    public static void RulePage<T>(
        this AbstractValidator<T> validator, Func<T, PageRequest> page, Func<string, bool> isCursor)
    {
        validator.RuleFor(x => page(x).Limit).InclusiveBetween(1, PageRequest.MaxLimit).OverridePropertyName("limit");
        validator.RuleFor(x => page(x).Cursor).Must(c => c is null || isCursor(c)).OverridePropertyName("cursor")
            .WithMessage(ForeignMessage);
    }
}
