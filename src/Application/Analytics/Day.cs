using System.Globalization;
using Hubbub.Application.Common;

namespace Hubbub.Application.Analytics;

/// <summary>Days and weeks of UTC, by their first moment.</summary>
internal static class Day
{
    public static DateTimeOffset Of(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>The Monday before a moment.</summary>
    public static DateTimeOffset WeekOf(DateTimeOffset at)
    {
        var day = Of(at);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    public static DateOnly Date(DateTimeOffset day) => DateOnly.FromDateTime(day.UtcDateTime);

    /// <summary>The day in a cursor, whose list goes on before it; without one, a day that never comes.</summary>
    public static DateTimeOffset Before(string list, string? cursor) =>
        cursor is null
            ? DateTimeOffset.MaxValue
            : DateTimeOffset.FromUnixTimeMilliseconds(long.Min(
                long.Parse(Cursors.Decode(list, cursor, 1)![0], CultureInfo.InvariantCulture),
                DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
}
