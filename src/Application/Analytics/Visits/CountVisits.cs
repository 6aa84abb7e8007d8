using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Analytics;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics.Visits;

/// <summary>
/// Adds this node's visits to the counts of their profiles, some at a time, without visitors who do not allow
/// analytics. If the answer to a commit is lost, the step is counted twice.
/// </summary>
internal sealed class CountVisits(IAnalyticsDb db, VisitQueue queue, IPeople people) : IJob
{
    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task<bool> Run(CancellationToken ct)
    {
        if (queue.Next().Count == 0)
        {
            return false;
        }

        var first = queue.FirstOnes();
        var allowed = await people.AllowAnalytics([.. first.Select(v => v.Visitor).Distinct()], ct);
        var visits = first.Where(v => allowed.Contains(v.Visitor)).ToList();
        var counted = queue.WithRoom(visits);
        var counts = counted.CountBy(v => (v.Profile, v.Day))
            .OrderBy(c => c.Key.Profile.Value).ToList();
        if (counts.Count > 0)
        {
            await Write(counts, ct);
        }

        queue.Counted(counted, visits.Count - counted.Count);
        return true;
    }

    private Task<bool> Write(
        IEnumerable<KeyValuePair<(UserId Profile, DateTimeOffset Day), int>> counts, CancellationToken ct) =>
        db.InTransactionAsync(
            async token =>
            {
                foreach (var ((profile, day), visitors) in counts)
                {
                    var rows = await db.ProfileVisits.Where(v => v.UserId == profile && v.Day == day)
                        .ExecuteUpdateAsync(set => set.SetProperty(v => v.Visitors, v => v.Visitors + visitors), token);
                    if (rows == 0)
                    {
                        db.ProfileVisits.Add(new ProfileVisits { UserId = profile, Day = day, Visitors = visitors });
                    }
                }

                return true;
            },
            ct);
}
