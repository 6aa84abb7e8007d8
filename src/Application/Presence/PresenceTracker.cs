using System.Collections.Concurrent;
using System.Threading.Channels;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is connected, by device: a device is a session, however many sockets it has. A person is online from the first
/// device on any node, and offline <see cref="Grace"/> after the last one disconnects. Each change is queued in
/// <see cref="Changes"/>; if that queue is full the oldest entry is dropped, and the person's next change repairs it.
/// Typing ends with the last socket at this node, without that grace.
/// </summary>
public sealed class PresenceTracker(
    TimeProvider clock,
    TypingTracker typing,
    GroupTypingTracker groupTyping,
    PeopleElsewhere elsewhere,
    IOtherNodes others) : INodeListener
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<UserId, Person> _people = new();

    private readonly ConcurrentDictionary<UserId, bool> _shown = new();

    // Of more people than this, whoever's change does not fit is told with their next one.
    private const int MostPostponed = 50_000;

    private readonly ConcurrentDictionary<UserId, bool> _postponed = new();

    private readonly Channel<PresenceChange> _changes = Channel.CreateBounded<PresenceChange>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<PresenceChange> Changes => _changes.Reader;

    /// <summary>At this node.</summary>
    public int OnlineCount => _people.Count;

    /// <summary>At this node.</summary>
    public IEnumerable<UserId> Here => _people.Keys;

    public Type Notice => typeof(StatusShown);

    public bool IsHere(UserId user) => _people.ContainsKey(user);

    public bool IsOnline(UserId user) => _people.ContainsKey(user) || elsewhere.IsOnline(user);

    /// <summary>Whether others were last sent that the person is connected.</summary>
    public bool IsShown(UserId user) => _shown.ContainsKey(user) || elsewhere.IsShown(user);

    /// <summary>
    /// Whether others must be sent the person's status. If the person was and stays offline to others, nothing is sent:
    /// an "offline" would reveal that someone invisible connected or disconnected.
    /// </summary>
    public bool MustAnnounce(UserId user, bool isSeen)
    {
        var wasShown = IsShown(user);
        if (isSeen != wasShown)
        {
            Show(user, isSeen);
            others.Tell(new StatusShown(user, isSeen));
        }

        return isSeen || wasShown;
    }

    /// <summary>Another node sent others the person's status.</summary>
    public void Hear(NodeNotice notice)
    {
        var (user, isShown) = (StatusShown)notice;
        Show(user, isShown);
        if (!isShown && IsHere(user))
        {
            // That node did not know of this connection.
            Touch(user);
        }
    }

    /// <summary>The person is at another node no more, and nobody else announces it.</summary>
    public void LeftElsewhere(UserId user, bool wasShown)
    {
        if (!IsOnline(user))
        {
            if (wasShown)
            {
                _shown[user] = true;
            }

            Touch(user);
        }
    }

    /// <summary>The person's devices at this node; null if the person is not here.</summary>
    public Devices? DevicesHere(UserId user)
    {
        if (!_people.TryGetValue(user, out var person))
        {
            return null;
        }

        lock (person)
        {
            return person.IsGone ? null : new([.. person.Sockets.Values.Distinct()], _shown.ContainsKey(user));
        }
    }

    /// <summary>Queues a change of the person's status.</summary>
    public void Touch(UserId user) => Touch(new PresenceChange(user));

    /// <summary>Queues it again.</summary>
    public void Touch(PresenceChange change) => _changes.Writer.TryWrite(change);

    /// <summary>The node is under pressure: others are told the person's status when it is over.</summary>
    public void Postpone(UserId user)
    {
        if (_postponed.Count < MostPostponed)
        {
            _postponed[user] = true;
        }
    }

    /// <summary>The pressure is over: queues some of what was postponed, unless many others wait.</summary>
    public void ResumePostponed(int most)
    {
        if (_changes.Reader.Count < most)
        {
            foreach (var (user, _) in _postponed.Take(most))
            {
                _postponed.TryRemove(user, out _);
                Touch(new PresenceChange(user, IsPostponed: true));
            }
        }
    }

    public void Connect(UserId user, SessionId device, string connection)
    {
        while (true)
        {
            var person = _people.GetOrAdd(user, static _ => new());
            lock (person)
            {
                if (person.IsGone)
                {
                    continue;
                }

                person.Leaving?.Dispose();
                person.Leaving = null;
                person.Sockets[connection] = device;
                if (!person.IsAnnounced)
                {
                    person.IsAnnounced = true;
                    if (!elsewhere.IsOnline(user))
                    {
                        Touch(user);
                    }
                    else if (elsewhere.IsShown(user))
                    {
                        _shown[user] = true;
                    }
                }
            }

            others.TellDevices(user);
            return;
        }
    }

    public void Disconnect(UserId user, string connection)
    {
        if (!_people.TryGetValue(user, out var person))
        {
            return;
        }

        lock (person)
        {
            if (!person.Sockets.Remove(connection))
            {
                return;
            }

            others.TellDevices(user);
            if (person.Sockets.Count > 0)
            {
                return;
            }

            var absence = ++person.Absences;
            person.Leaving = clock.CreateTimer(
                _ => Leave(user, person, absence), null, Grace, Timeout.InfiniteTimeSpan);
        }

        typing.StopAll(user);
        groupTyping.StopAll(user);
    }

    /// <summary>The number of the person's connected devices.</summary>
    public int DevicesOf(UserId user) =>
        (DevicesHere(user)?.Sessions ?? []).Union(elsewhere.DevicesOf(user)).Count();

    private void Leave(UserId user, Person person, int absence)
    {
        lock (person)
        {
            // The timer of an earlier absence may fire after the person returned and left again.
            if (person.Sockets.Count > 0 || person.IsGone || absence != person.Absences)
            {
                return;
            }

            person.Leaving?.Dispose();
            person.IsGone = true;
            _people.TryRemove(user, out _);
        }

        var isElsewhere = elsewhere.IsOnline(user);
        others.TellDevices(user, hasLeft: isElsewhere);
        if (isElsewhere)
        {
            _shown.TryRemove(user, out _);
        }
        else
        {
            Touch(user);
        }
    }

    // Kept where the person is connected, and where it was announced.
    private void Show(UserId user, bool isShown)
    {
        if (!isShown)
        {
            _shown.TryRemove(user, out _);
        }
        else if (_people.ContainsKey(user))
        {
            _shown[user] = true;
        }

        others.TellDevices(user);
    }

    private sealed class Person
    {
        public Dictionary<string, SessionId> Sockets { get; } = [];

        public ITimer? Leaving { get; set; }

        public int Absences { get; set; }

        public bool IsAnnounced { get; set; }

        public bool IsGone { get; set; }
    }
}

/// <summary>A change of a person's status, to be announced.</summary>
/// <param name="User">Whose.</param>
/// <param name="IsPostponed">Others were not told when it happened.</param>
public readonly record struct PresenceChange(UserId User, bool IsPostponed = false);
