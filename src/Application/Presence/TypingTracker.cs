using System.Collections.Concurrent;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is typing to whom, one to one. Typing expires after <see cref="Lasts"/>. Beyond <see cref="Most"/> pairs,
/// further typing is not shown, since it is the first thing to drop under load. All nodes know of all typing, since it
/// may be stopped at another one than it was started; the node of the last start ends what expires.
/// </summary>
public sealed class TypingTracker(
    TimeProvider clock, IEphemeralPublisher publisher, IOtherNodes others, IPressure pressure) : INodeListener
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(6);

    // When more people type than this, a disconnect ends nothing: it would search them all, and it ends by itself.
    internal const int MostSearched = 1_000;

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(UserId From, UserId To), Typing> _typing = new();

    public bool IsEmpty => _typing.IsEmpty;

    public Type Notice => typeof(TypingNotice);

    public void Start(UserId from, string username, UserId to, TypingKind kind)
    {
        if (!pressure.Sheds(Sheddable.Typing) && Keep(from, to, isHere: true))
        {
            publisher.Publish([to], new UserTyping(from, username, kind));
            others.Tell(new TypingNotice(from, to, IsTyping: true));
        }
    }

    /// <summary>Does nothing if the pair is not typing.</summary>
    public void Stop(UserId from, UserId to)
    {
        if (Forget(from, to))
        {
            publisher.Publish([to], new UserStoppedTyping(from));
            others.Tell(new TypingNotice(from, to, IsTyping: false));
        }
    }

    /// <summary>The person is no longer connected to this node.</summary>
    public void StopAll(UserId from)
    {
        if (_typing.Count > MostSearched)
        {
            return;
        }

        foreach (var (pair, typing) in _typing)
        {
            if (pair.From == from && typing.IsHere)
            {
                Stop(from, pair.To);
            }
        }
    }

    public void Hear(NodeNotice notice)
    {
        var (from, to, isTyping) = (TypingNotice)notice;
        _ = isTyping ? Keep(from, to, isHere: false) : Forget(from, to);
    }

    private bool Keep(UserId from, UserId to, bool isHere)
    {
        if (_typing.Count >= Most)
        {
            return false;
        }

        var typing = _typing.AddOrUpdate(
            (from, to),
            _ => new(clock.CreateTimer(_ => Expire(from, to), null, Lasts, Timeout.InfiniteTimeSpan)),
            (_, before) =>
            {
                before.Ends.Change(Lasts, Timeout.InfiniteTimeSpan);
                return before;
            });
        typing.IsHere = isHere;
        return true;
    }

    private bool Forget(UserId from, UserId to)
    {
        var was = _typing.TryRemove((from, to), out var typing);
        typing?.Ends.Dispose();
        return was;
    }

    private void Expire(UserId from, UserId to)
    {
        if (_typing.TryGetValue((from, to), out var typing) && typing.IsHere)
        {
            Stop(from, to);
        }
        else
        {
            Forget(from, to);
        }
    }

    private sealed class Typing(ITimer ends)
    {
        public ITimer Ends => ends;

        /// <summary>The last start came to this node.</summary>
        public volatile bool IsHere;
    }
}

/// <summary>Someone started typing to someone, or goes on, or stopped.</summary>
public sealed record TypingNotice(UserId From, UserId To, bool IsTyping) : NodeNotice;
