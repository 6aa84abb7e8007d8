using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics;

/// <summary>What happened on the server on each day that is over, the newest first. For administrators.</summary>
[Cost(10)]
public sealed record GetDailyAnalytics(UserId Actor, PageRequest Page)
    : IRequest<Result<Page<DayOfAnalytics>>>, IForAdministrators
{
    internal const string List = "analytics days";

    Error IForAdministrators.Refusal => AnalyticsErrors.NotAnAdmin;

    string? IForAdministrators.Act => null;
}

/// <summary>One day, UTC. People who asked not to be counted are not among those who are active.</summary>
/// <param name="Day">The day.</param>
/// <param name="DailyActive">People who used the server on it; absent if that was no longer known.</param>
/// <param name="WeeklyActive">The same for it and the 6 days before it.</param>
/// <param name="MonthlyActive">The same for it and the 27 days before it.</param>
/// <param name="SignUps">Accounts that were made.</param>
/// <param name="Messages">Messages that were sent.</param>
/// <param name="Reactions">Reactions to posts, comments and messages that were given or changed.</param>
/// <param name="Posts">Posts, with shares.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Follows">Follows that began.</param>
/// <param name="Events">Events that were appended to event logs, the most frequent first.</param>
public sealed record DayOfAnalytics(
    DateOnly Day,
    long? DailyActive,
    long? WeeklyActive,
    long? MonthlyActive,
    long SignUps,
    long Messages,
    long Reactions,
    long Posts,
    long Comments,
    long Follows,
    IReadOnlyList<EventCount> Events);

/// <summary>How many events of one name there were; one for each person who received it.</summary>
public sealed record EventCount(string Name, long Count);

internal sealed class GetDailyAnalyticsValidator : AbstractValidator<GetDailyAnalytics>
{
    public GetDailyAnalyticsValidator() => this.RulePage(GetDailyAnalytics.List, x => x.Page);
}

internal sealed class GetDailyAnalyticsHandler(IAnalyticsDb db)
    : IRequestHandler<GetDailyAnalytics, Result<Page<DayOfAnalytics>>>
{
    public async Task<Result<Page<DayOfAnalytics>>> Handle(GetDailyAnalytics query, CancellationToken ct)
    {
        var before = Day.Before(GetDailyAnalytics.List, query.Page.Cursor);
        var found = await db.DailyCounts.Where(c => c.Measure == Measure.SignUps && c.Day < before)
            .OrderByDescending(c => c.Day).Take(query.Page.Limit + 1).Select(c => c.Day).ToListAsync(ct);
        var page = Page<DateTimeOffset>.From(
            found, query.Page.Limit, last => Cursors.Encode(GetDailyAnalytics.List, last.ToUnixTimeMilliseconds()));
        if (page.Items.Count == 0)
        {
            return new Page<DayOfAnalytics>([], null);
        }

        var (newest, oldest) = (page.Items[0], page.Items[^1]);
        var counts = await db.DailyCounts.AsNoTracking().Where(c => c.Day <= newest && c.Day >= oldest)
            .ToListAsync(ct);
        var days = counts.ToLookup(c => c.Day);
        return new Page<DayOfAnalytics>([.. page.Items.Select(day => Shown(day, days[day]))], page.NextCursor);
    }

    private static DayOfAnalytics Shown(DateTimeOffset day, IEnumerable<DailyCount> counts)
    {
        var all = counts.ToDictionary(c => c.Measure, c => c.Value);
        return new(
            Day.Date(day),
            Known(Measure.DailyActive),
            Known(Measure.WeeklyActive),
            Known(Measure.MonthlyActive),
            all[Measure.SignUps],
            all[Measure.Messages],
            all[Measure.Reactions],
            all[Measure.Posts],
            all[Measure.Comments],
            all[Measure.Follows],
            [
                .. all.Where(c => c.Key.StartsWith(Measure.Event, StringComparison.Ordinal))
                    .Select(c => new EventCount(c.Key[Measure.Event.Length..], c.Value))
                    .OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal),
            ]);

        long? Known(string measure) => all.TryGetValue(measure, out var value) ? value : null;
    }
}
