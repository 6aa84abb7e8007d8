using System.Collections.Concurrent;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is typing in which group. Each member who sees the messages of those who type is sent the picture of that group
/// when it changes, at most once per <see cref="Pause"/>, and again at least every <see cref="RepeatsAfter"/> while
/// someone goes on, since a lost event must not stay. Beyond <see cref="Most"/> people, further ones are not shown.
/// Each node knows of all typing and sends pictures to its own connections, so that there is one picture.
/// </summary>
public sealed class GroupTypingTracker(
    TimeProvider clock, IEphemeralPublisher publisher, IOtherNodes others, IPressure pressure) : INodeListener
{
    private const int Most = 5_000;

    private const int MostNames = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan RepeatsAfter = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<ConversationId, Group> _groups = new();

    private int _typing;

    private long _version;

    public bool IsEmpty => _groups.IsEmpty;

    public Type Notice => typeof(GroupTypingNotice);

    /// <summary>Changes whenever someone no longer sees what someone else types: see <see cref="TryStart"/>.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>
    /// Starts, or goes on, unless that is shed; false if <paramref name="audience"/> was read at a version before the
    /// current one.
    /// </summary>
    public bool TryStart(ConversationId id, TypingPerson who, IEnumerable<UserId> audience, long version)
    {
        if (pressure.Sheds(Sheddable.Typing))
        {
            return true;
        }

        var people = audience.ToHashSet();
        var hasStarted = TryStartHere(id, who, people, version);
        if (hasStarted && others.AreThere)
        {
            others.Tell(new GroupTypingNotice(GroupTypingChange.Start, id, Who: who, Audience: [.. people]));
        }

        return hasStarted;
    }

    /// <summary>Does nothing if the person is not typing there.</summary>
    public void Stop(ConversationId id, UserId user)
    {
        if (!IsEmpty)
        {
            Change(new(GroupTypingChange.Stop, id, user));
        }
    }

    /// <summary>The person is no longer connected to the node where they typed.</summary>
    public void StopAll(UserId user)
    {
        if (!IsEmpty)
        {
            Change(new(GroupTypingChange.StopAll, User: user));
        }
    }

    /// <summary>What members see of each other changed, or who may write.</summary>
    public void StopAllIn(ConversationId id) => Change(new(GroupTypingChange.StopAllIn, id));

    /// <summary>The person is no longer a member: others stop seeing them, and they are sent nothing more.</summary>
    public void Leave(ConversationId id, UserId user) => Change(new(GroupTypingChange.Leave, id, user));

    /// <summary>
    /// There is a block between the two: neither sees the other. In a group that shows blocked people, it starts again.
    /// </summary>
    public void Part(UserId one, UserId other) => Change(new(GroupTypingChange.Part, User: one, Other: other));

    public void Hear(NodeNotice notice) => Apply((GroupTypingNotice)notice);

    private void Change(GroupTypingNotice change)
    {
        Apply(change);
        others.Tell(change);
    }

    private void Apply(GroupTypingNotice change)
    {
        switch (change)
        {
            case { Change: GroupTypingChange.Start, Group: { } id, Who: { } who, Audience: { } audience }:
                TryStartHere(id, who, [.. audience], Version);
                break;
            case { Change: GroupTypingChange.Stop, Group: { } id, User: { } user }:
                In(id, group => End(group, user));
                break;
            case { Change: GroupTypingChange.StopAll, User: { } user }:
                StopAllHere(user);
                break;
            case { Change: GroupTypingChange.StopAllIn, Group: { } id }:
                StopAllInHere(id);
                break;
            case { Change: GroupTypingChange.Leave, Group: { } id, User: { } user }:
                LeaveHere(id, user);
                break;
            case { Change: GroupTypingChange.Part, User: { } one, Other: { } other }:
                PartHere(one, other);
                break;
        }
    }

    private bool TryStartHere(ConversationId id, TypingPerson who, HashSet<UserId> audience, long version)
    {
        while (true)
        {
            var group = _groups.GetOrAdd(id, static _ => new());
            lock (group)
            {
                if (group.IsGone)
                {
                    continue;
                }

                var isCurrent = version == Version;
                if (isCurrent)
                {
                    Start(id, group, who, audience);
                }

                Show(id, group);
                return isCurrent;
            }
        }
    }

    private void StopAllHere(UserId user)
    {
        if (Volatile.Read(ref _typing) <= TypingTracker.MostSearched)
        {
            InAll(group => End(group, user));
        }
    }

    private void StopAllInHere(ConversationId id)
    {
        Interlocked.Increment(ref _version);
        In(id, group =>
        {
            foreach (var typist in group.Typing.ToArray())
            {
                End(group, typist.Who.UserId);
            }
        });
    }

    private void LeaveHere(ConversationId id, UserId user)
    {
        Interlocked.Increment(ref _version);
        In(id, group =>
        {
            End(group, user);
            group.Due.Remove(user);
            group.Typing.ForEach(t => t.Audience.Remove(user));
        });
    }

    private void PartHere(UserId one, UserId other)
    {
        Interlocked.Increment(ref _version);
        InAll(group =>
        {
            foreach (var typist in group.Typing)
            {
                if ((typist.Who.UserId == one && typist.Audience.Remove(other))
                    || (typist.Who.UserId == other && typist.Audience.Remove(one)))
                {
                    group.Due.Add(typist.Who.UserId == one ? other : one);
                }
            }
        });
    }

    private void In(ConversationId id, Action<Group> act)
    {
        if (_groups.TryGetValue(id, out var group))
        {
            lock (group)
            {
                act(group);
                Show(id, group);
            }
        }
    }

    private void InAll(Action<Group> act)
    {
        foreach (var (id, _) in _groups)
        {
            In(id, act);
        }
    }

    private void Start(ConversationId id, Group group, TypingPerson who, HashSet<UserId> audience)
    {
        var typist = new Typist(who, audience, clock.GetTimestamp());
        var place = group.Typing.FindIndex(t => t.Who.UserId == who.UserId);
        if (place < 0)
        {
            if (Interlocked.Increment(ref _typing) > Most)
            {
                Interlocked.Decrement(ref _typing);
                return;
            }

            group.Typing.Add(typist);
            group.Due.UnionWith(audience);
        }
        else
        {
            var before = group.Typing[place];
            before.Ends?.Dispose();
            var isRepeated = before.Who == who && clock.GetElapsedTime(before.ShownAt) < RepeatsAfter;
            group.Typing[place] = typist = isRepeated ? typist with { ShownAt = before.ShownAt } : typist;
            group.Due.UnionWith(isRepeated ? audience.Except(before.Audience) : audience);
        }

        typist.Ends = clock.CreateTimer(
            _ => In(id, g => Remove(g, typist)), null, TypingTracker.Lasts, Timeout.InfiniteTimeSpan);
    }

    private void End(Group group, UserId user)
    {
        if (group.Typing.Find(t => t.Who.UserId == user) is { } typist)
        {
            Remove(group, typist);
        }
    }

    // A timer that fires late finds that its start was replaced by a later one.
    private void Remove(Group group, Typist typist)
    {
        if (group.Typing.RemoveAll(t => ReferenceEquals(t, typist)) > 0)
        {
            typist.Ends?.Dispose();
            Interlocked.Decrement(ref _typing);
            group.Due.UnionWith(typist.Audience);
        }
    }

    private void Show(ConversationId id, Group group)
    {
        if (group.Pause is not null)
        {
            return;
        }

        if (group.Due.Count > 0)
        {
            foreach (var same in group.Due.GroupBy(viewer => PictureFor(group, viewer)))
            {
                var (count, first, second, third) = same.Key;
                TypingPerson?[] shown = [first, second, third];
                publisher.PublishHere(same, new ConversationTyping(id, [.. shown.OfType<TypingPerson>()], count));
            }

            group.Due.Clear();
            group.Pause = clock.CreateTimer(_ => Resume(id, group), null, Pause, Timeout.InfiniteTimeSpan);
        }
        else if (group.Typing.Count == 0)
        {
            group.IsGone = true;
            _groups.TryRemove(id, out _);
        }
    }

    private void Resume(ConversationId id, Group group)
    {
        lock (group)
        {
            group.Pause?.Dispose();
            group.Pause = null;
            Show(id, group);
        }
    }

    private static (int Count, TypingPerson? First, TypingPerson? Second, TypingPerson? Third) PictureFor(
        Group group, UserId viewer)
    {
        var (count, shown) = (0, new TypingPerson?[MostNames]);
        foreach (var typist in group.Typing.Where(t => t.Audience.Contains(viewer)))
        {
            if (count < MostNames)
            {
                shown[count] = typist.Who;
            }

            count++;
        }

        return (count, shown[0], shown[1], shown[2]);
    }

    private sealed class Group
    {
        /// <summary>In the order in which they began.</summary>
        public List<Typist> Typing { get; } = [];

        /// <summary>Whom the picture is to be sent to.</summary>
        public HashSet<UserId> Due { get; } = [];

        /// <summary>Runs since the last picture was sent.</summary>
        public ITimer? Pause { get; set; }

        public bool IsGone { get; set; }
    }

    private sealed record Typist(TypingPerson Who, HashSet<UserId> Audience, long ShownAt)
    {
        public ITimer? Ends { get; set; }
    }
}

/// <summary>What changed in who is typing in groups; the members that a change is not about are null.</summary>
public sealed record GroupTypingNotice(
    GroupTypingChange Change,
    ConversationId? Group = null,
    UserId? User = null,
    UserId? Other = null,
    TypingPerson? Who = null,
    IReadOnlyList<UserId>? Audience = null) : NodeNotice;

public enum GroupTypingChange
{
    Start,
    Stop,
    StopAll,
    StopAllIn,
    Leave,
    Part,
}
