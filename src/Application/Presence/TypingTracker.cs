using System.Collections.Concurrent;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is typing to whom, one to one. Typing expires after <see cref="Lasts"/>. Beyond <see cref="Most"/> pairs,
/// further typing is not shown, since it is the first thing to drop under load.
/// </summary>
public sealed class TypingTracker(TimeProvider clock, IEphemeralPublisher publisher)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(6);

    // When more people type than this, a disconnect ends nothing: it would search them all, and it ends by itself.
    internal const int MostSearched = 1_000;

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(UserId From, UserId To), ITimer> _typing = new();

    public bool IsEmpty => _typing.IsEmpty;

    public void Start(UserId from, string username, UserId to, TypingKind kind)
    {
        if (_typing.Count >= Most)
        {
            return;
        }

        var pair = (from, to);
        _typing.AddOrUpdate(
            pair,
            _ => clock.CreateTimer(_ => Stop(from, to), null, Lasts, Timeout.InfiniteTimeSpan),
            (_, timer) =>
            {
                timer.Change(Lasts, Timeout.InfiniteTimeSpan);
                return timer;
            });
        publisher.Publish([to], new UserTyping(from, username, kind));
    }

    /// <summary>Does nothing if the pair is not typing.</summary>
    public void Stop(UserId from, UserId to)
    {
        if (_typing.TryRemove((from, to), out var timer))
        {
            timer.Dispose();
            publisher.Publish([to], new UserStoppedTyping(from));
        }
    }

    /// <summary>The person is no longer connected.</summary>
    public void StopAll(UserId from)
    {
        if (_typing.Count > MostSearched)
        {
            return;
        }

        foreach (var (pair, _) in _typing)
        {
            if (pair.From == from)
            {
                Stop(from, pair.To);
            }
        }
    }
}
