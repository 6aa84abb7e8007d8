using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Hubbub.Application.Analytics.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Analytics.Visits;

/// <summary>
/// Visits to profiles that are not counted yet, and who visited whom today, so that each visitor counts once a day.
/// Both are only ever in the memory of this process: a restart, or another node, may count someone again.
/// </summary>
public sealed class VisitQueue : IProfileVisits, IDisposable
{
    public const string MeterName = "Hubbub.Analytics";

    internal const int MostWaiting = 10_000;

    // In a day.
    private const int MostSeen = 100_000;
    private const int PerStep = 200;

    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _dropped;
    private readonly Channel<Visit> _waiting;
    private readonly HashSet<Visit> _seen = [];
    private readonly List<Visit> _step = [];

    public VisitQueue(TimeProvider clock)
    {
        _clock = clock;
        _dropped = _meter.CreateCounter<long>(
            "hubbub.analytics.dropped", description: "Visits to profiles that were not counted, for want of room");
        _waiting = Channel.CreateBounded<Visit>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite },
            _ => _dropped.Add(1));
    }

    public void Note(UserId profile, UserId visitor) =>
        _waiting.Writer.TryWrite(new(profile, visitor, Day.Of(_clock.Now())));

    public void Dispose() => _meter.Dispose();

    /// <summary>
    /// The next visits; the same ones again until <see cref="Counted"/>. Only for the job, which runs once at a time.
    /// </summary>
    internal IReadOnlyList<Visit> Next()
    {
        while (_step.Count < PerStep && _waiting.Reader.TryRead(out var visit))
        {
            _step.Add(visit);
        }

        return _step;
    }

    /// <summary>The visits of the step that are the first ones of their visitors on their days.</summary>
    internal IReadOnlyList<Visit> FirstOnes()
    {
        // Yesterday's visitors are forgotten with the first step that has only visits of today.
        _seen.RemoveWhere(seen => seen.Day < _step[0].Day);
        return [.. _step.Where(v => !_seen.Contains(v)).Distinct()];
    }

    /// <summary>Of first ones, those that can still be remembered today.</summary>
    internal IReadOnlyList<Visit> WithRoom(IReadOnlyList<Visit> first) => [.. first.Take(MostSeen - _seen.Count)];

    /// <summary>The step is done: these visits are counted, and so many were not, for want of room.</summary>
    internal void Counted(IReadOnlyList<Visit> visits, int dropped)
    {
        _dropped.Add(dropped);
        _seen.UnionWith(visits);
        _step.Clear();
    }
}

/// <summary>Someone opened a profile on a day.</summary>
internal sealed record Visit(UserId Profile, UserId Visitor, DateTimeOffset Day);
