using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Analytics;

/// <summary>
/// Counts each day, UTC, once it has been over for an hour: one day in each run, the oldest first. A day is read in
/// steps and written in one commit, so that one that was interrupted is counted again from its start, and one that is
/// counted twice has the same rows. A server that was not running catches up.
/// </summary>
internal sealed class RollUpDays(
    IAnalyticsDb db, IActivity activity, IFirstNode first, IOptions<AnalyticsOptions> options, TimeProvider clock)
    : IJob
{
    /// <summary>How many weeks after they signed up people are counted among those of their week.</summary>
    public const int MostWeeks = 26;

    private const int PeoplePerStep = 100;

    private const int ProfilesPerStep = 500;

    // For acts that are committed late, and nodes whose clocks are behind.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    // What is older is not known completely.
    private const int DaysBefore = 21;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> Run(CancellationToken ct)
    {
        if (!await first.IsThis(ct))
        {
            return false;
        }

        var now = clock.Now();
        var end = Day.Of(now - Grace);
        if (await Next(end, ct) is not { } day)
        {
            await Forget(end, ct);
            return await ForgetVisits(end, ct);
        }

        var (counts, cells) = await Count(day, now, ct);
        await db.InTransactionAsync(
            async token =>
            {
                await db.DailyCounts.Where(c => c.Day == day).ExecuteDeleteAsync(token);
                db.DailyCounts.AddRange(counts);
                if (cells.Count > 0)
                {
                    var week = Day.WeekOf(day);
                    await db.RetentionCells.Where(c => c.Week == week).ExecuteDeleteAsync(token);
                    db.RetentionCells.AddRange(cells);
                }

                return true;
            },
            ct);
        return true;
    }

    private async Task<DateTimeOffset?> Next(DateTimeOffset end, CancellationToken ct)
    {
        var last = await db.DailyCounts.Where(c => c.Day < end).MaxAsync(c => (DateTimeOffset?)c.Day, ct);
        if ((last ?? await activity.Began(ct)) is not { } from)
        {
            return null;
        }

        var next = last is null ? Day.Of(from) : from.AddDays(1);
        var earliest = end.AddDays(-DaysBefore);
        next = next < earliest ? earliest : next;
        return next < end ? next : null;
    }

    private async Task<(List<DailyCount> Counts, List<RetentionCell> Cells)> Count(
        DateTimeOffset day, DateTimeOffset now, CancellationToken ct)
    {
        var tally = new DayTally(day);
        for (var hour = day; hour < day.AddDays(1); hour = hour.AddHours(1))
        {
            tally.Add(await activity.MadeIn(hour, hour.AddHours(1), ct));
        }

        PeoplesActivity step;
        var after = new UserId(0);
        do
        {
            step = await activity.OfPeople(after, PeoplePerStep, day, day.AddDays(1), ct);
            tally.Add(step);
            after = step.People.Count > 0 ? step.People[^1].Id : after;
        }
        while (step.People.Count == PeoplePerStep);

        return (tally.Counts(activity.UsesKnownSince(now), activity.EventsKnownSince(now)),
            tally.Cells(activity.UsesKnownSince(now)));
    }

    private async Task Forget(DateTimeOffset end, CancellationToken ct)
    {
        var until = end.AddDays(-options.Value.RetentionDays);
        // The clock was ahead when they were counted: they are not over.
        var unfinished = end.AddDays(-7);
        await db.InTransactionAsync(
            async token => await db.DailyCounts.Where(c => c.Day < until || c.Day >= end).ExecuteDeleteAsync(token)
                + await db.RetentionCells.Where(c => c.Week < until || c.Week > unfinished).ExecuteDeleteAsync(token),
            ct);
    }

    // Those that nobody can see any more. True if there may be others.
    private async Task<bool> ForgetVisits(DateTimeOffset end, CancellationToken ct)
    {
        var until = end.AddDays(-GetReach.Days);
        var profiles = await db.ProfileVisits.Where(v => v.Day < until).OrderBy(v => v.Day).Select(v => v.UserId)
            .Take(ProfilesPerStep).ToListAsync(ct);
        if (profiles.Count > 0)
        {
            await db.InTransactionAsync(
                token => db.ProfileVisits.Where(v => v.Day < until && profiles.Contains(v.UserId))
                    .ExecuteDeleteAsync(token),
                ct);
        }

        return profiles.Count == ProfilesPerStep;
    }
}
