using System.Globalization;
using System.Text;
using Hubbub.Application.Analytics;
using Hubbub.Application.Common;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hubbub.Web.Analytics;

/// <summary>
/// Analytics as CSV (RFC 4180), for who asks for <c>text/csv</c>. Dates, numbers that are not negative, and names of
/// ours: nothing needs quotes, and no spreadsheet takes a cell for a formula.
/// </summary>
internal static class AnalyticsCsv
{
    private const string Type = "text/csv";

    public static IResult ToJsonOrCsv<T>(
        this Result<Page<T>> result, HttpContext http, Func<IEnumerable<T>, IEnumerable<object?[]>> rows)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (result.Failure is not null || !IsWanted(http.Request))
        {
            return result.ToOk();
        }

        if (result.Value.NextCursor is { } cursor)
        {
            // As in JSON, the next page is found with the cursor.
            http.Response.Headers.Link =
                $"<{QueryHelpers.AddQueryString(http.Request.Path, NextPage(http.Request, cursor))}>; rel=\"next\"";
        }

        var text = new StringBuilder();
        foreach (var row in rows(result.Value.Items))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Results.Text(text.ToString(), $"{Type}; charset=utf-8");
    }

    /// <summary>One row for each day and measure.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<DayOfAnalytics> days) =>
    [
        ["day", "measure", "value"],
        .. from day in days
           from count in Counts(day)
           where count.Value is not null
           select new object?[] { day.Day, count.Measure, count.Value },
    ];

    /// <summary>One row for each week of sign-up, and week after it; what is withheld is empty.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<RetentionCohort> cohorts) =>
    [
        ["cohort", "week", "people", "active"],
        .. from cohort in cohorts
           from week in cohort.Weeks
           select new object?[] { cohort.Cohort, week.Week, week.People, week.Active },
    ];

    private static IEnumerable<(string Measure, long? Value)> Counts(DayOfAnalytics day) =>
    [
        (Measure.DailyActive, day.DailyActive),
        (Measure.WeeklyActive, day.WeeklyActive),
        (Measure.MonthlyActive, day.MonthlyActive),
        (Measure.SignUps, day.SignUps),
        (Measure.Messages, day.Messages),
        (Measure.Reactions, day.Reactions),
        (Measure.Posts, day.Posts),
        (Measure.Comments, day.Comments),
        (Measure.Follows, day.Follows),
        .. day.Events.Select(e => (Measure.Event + e.Name, (long?)e.Count)),
    ];

    private static string? Cell(object? value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, string?> NextPage(HttpRequest request, string cursor)
    {
        var query = new Dictionary<string, string?> { ["cursor"] = cursor };
        if (request.Query.TryGetValue("limit", out var limit))
        {
            query["limit"] = limit;
        }

        return query;
    }

    // Whoever takes both equally gets JSON.
    private static bool IsWanted(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(a => a.Quality ?? 1)
        .Select(a => a.MediaType.ToString().ToLowerInvariant())
        .FirstOrDefault(type => type is Type or "application/json" or "*/*") == Type;
}
