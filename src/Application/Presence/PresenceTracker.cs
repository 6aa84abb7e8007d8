using System.Collections.Concurrent;
using System.Threading.Channels;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is connected to this node, by device: a device is a session, however many sockets it has. A person is online
/// with the first device and offline <see cref="Grace"/> after the last. Whoever changes is put on
/// <see cref="Changes"/>; when that queue is full the oldest is dropped, which the next change of the person mends.
/// </summary>
public sealed class PresenceTracker(TimeProvider clock)
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<UserId, Person> _people = new();

    private readonly ConcurrentDictionary<UserId, bool> _shown = new();

    private readonly Channel<UserId> _changes = Channel.CreateBounded<UserId>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<UserId> Changes => _changes.Reader;

    public int OnlineCount => _people.Count;

    public bool IsOnline(UserId user) => _people.ContainsKey(user);

    /// <summary>
    /// Whether others must be told how the person shows now. Who was not seen and still is not has nothing to tell:
    /// an "offline" would give away that someone invisible came or went.
    /// </summary>
    public bool MustTell(UserId user, bool isSeen) => isSeen ? _shown[user] = true : _shown.TryRemove(user, out _);

    /// <summary>The person shows another status now.</summary>
    public void Touch(UserId user) => _changes.Writer.TryWrite(user);

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
                    Touch(user);
                }

                return;
            }
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
            if (person.Sockets.Remove(connection) && person.Sockets.Count == 0)
            {
                var absence = ++person.Absences;
                person.Leaving = clock.CreateTimer(_ => Leave(user, person, absence), null, Grace, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>How many devices of the person are connected.</summary>
    public int DevicesOf(UserId user)
    {
        if (!_people.TryGetValue(user, out var person))
        {
            return 0;
        }

        lock (person)
        {
            return person.Sockets.Values.Distinct().Count();
        }
    }

    private void Leave(UserId user, Person person, int absence)
    {
        lock (person)
        {
            // A timer of an earlier absence may fire after they came back and went again.
            if (person.Sockets.Count > 0 || person.IsGone || absence != person.Absences)
            {
                return;
            }

            person.Leaving?.Dispose();
            person.IsGone = true;
            _people.TryRemove(user, out _);
            Touch(user);
        }
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
