using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>
/// What this node has heard of the others. Whenever it may have missed something it sends all of its connections the
/// newest seq, so that their clients sync, and asks the others who is connected to them.
/// </summary>
internal sealed class OtherNodes
{
    /// <summary>The people of a node that is not heard for this long are not connected any more.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenPeople = TimeSpan.FromSeconds(5);

    // A second, of those whose presence is announced again: what changes meanwhile must find its place between them.
    private const int MostAnnounced = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Other> _others = [];
    private readonly Backplane _backplane;
    private readonly SignalRTransport _local;
    private readonly PresenceTracker _presence;
    private readonly PeopleElsewhere _elsewhere;
    private readonly Heads _heads;
    private readonly RealtimeMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly Dictionary<Type, INodeListener> _listeners;
    private readonly Queue<(UserId User, Devices? Former)> _toAnnounce = [];
    private long? _heardItself;
    private long? _toldPeople;
    private bool _isAsked;
    private bool _isCutOff = true;
    private bool _hasWarned;

    public OtherNodes(
        Backplane backplane,
        SignalRTransport local,
        PresenceTracker presence,
        PeopleElsewhere elsewhere,
        IEnumerable<INodeListener> listeners,
        Heads heads,
        RealtimeMetrics metrics,
        TimeProvider clock)
    {
        (_backplane, _local, _presence, _elsewhere) = (backplane, local, presence, elsewhere);
        (_heads, _metrics, _clock) = (heads, metrics, clock);
        _listeners = listeners.ToDictionary(l => l.Notice);
        Notices = _listeners.Keys.ToDictionary(t => t.Name);
        metrics.WatchNodes(() =>
        {
            lock (_lock)
            {
                return _others.Count;
            }
        });
    }

    /// <summary>What can be heard, by name.</summary>
    public IReadOnlyDictionary<string, Type> Notices { get; }

    /// <summary>Whether nothing comes back from Redis that this node sent.</summary>
    public bool IsCutOff
    {
        get
        {
            lock (_lock)
            {
                return _isCutOff;
            }
        }
    }

    /// <summary>
    /// Called every second: forgets nodes that are not heard any more. True if this node has just found that it is cut
    /// off.
    /// </summary>
    public bool NoticeSilence(Guid itself)
    {
        lock (_lock)
        {
            _heardItself ??= _clock.GetTimestamp();
            _isCutOff |= _clock.GetElapsedTime(_heardItself.Value) >= Silence;
            var isNews = _isCutOff && !_hasWarned && _clock.GetElapsedTime(_heardItself.Value) >= Silence;
            _hasWarned |= isNews;
            foreach (var (node, _) in _others.Where(o => _clock.GetElapsedTime(o.Value.HeardAt) >= Lease).ToList())
            {
                _others.Remove(node);
                // It may have committed what it never pushed.
                _heads.TellEveryone();
                var people = _elsewhere.Remove(node);
                // Without Redis nobody knows whether they left. Otherwise one of the nodes announces it.
                if (!_isCutOff && _others.Keys.All(o => itself.CompareTo(o) < 0))
                {
                    foreach (var (user, devices) in people)
                    {
                        _toAnnounce.Enqueue((user, devices));
                    }
                }
            }

            // Until all have answered: an answer, or the question, may be lost.
            if (_others.Values.Any(o => o.MustTellPeople))
            {
                _backplane.Tell(new NodeMessage.Ask());
            }

            AnnounceSome();
            return isNews;
        }
    }

    /// <summary>Whether this node is to tell the others now who is here.</summary>
    public bool MustTellPeople()
    {
        lock (_lock)
        {
            if (!_isAsked || (_toldPeople is { } last && _clock.GetElapsedTime(last) < BetweenPeople))
            {
                return false;
            }

            (_isAsked, _toldPeople) = (false, _clock.GetTimestamp());
            return true;
        }
    }

    /// <summary>Delivers a frame, each once; true if it ends being cut off.</summary>
    public bool Hear(NodeFrame frame, Guid itself)
    {
        lock (_lock)
        {
            if (frame.Node == itself)
            {
                return HearItself();
            }

            var isNew = !_others.TryGetValue(frame.Node, out var other);
            _others[frame.Node] = other ??= new();
            if (!isNew && frame.Number <= other.Number)
            {
                return false;
            }

            var missed = frame.Number - other.Number - 1;
            other.MustTellPeople |= isNew || missed > 0;
            (other.Number, other.HeardAt) = (frame.Number, _clock.GetTimestamp());
            _isAsked |= isNew;
            if (missed > 0)
            {
                // All that a node sent before it was heard for the first time is not missed by anyone who is here.
                _metrics.MissedOfNodes(isNew ? 0 : missed);
                _heads.TellEveryone();
            }

            foreach (var message in frame.Messages)
            {
                Deliver(frame.Node, other, message);
            }

            return false;
        }
    }

    /// <summary>What was heard could not be delivered.</summary>
    public void HasFailed() => _heads.TellEveryone();

    private bool HearItself()
    {
        var silence = _clock.GetElapsedTime(_heardItself ?? _clock.GetTimestamp());
        _heardItself = _clock.GetTimestamp();
        if (silence >= Lease)
        {
            // The others may have announced that they left.
            foreach (var user in _presence.Here)
            {
                _toAnnounce.Enqueue((user, null));
            }
        }

        if (!_isCutOff)
        {
            return false;
        }

        (_isCutOff, _hasWarned) = (false, false);
        foreach (var other in _others.Values)
        {
            other.MustTellPeople = true;
        }

        _heads.TellEveryone();
        return true;
    }

    private void AnnounceSome()
    {
        for (var i = 0; i < MostAnnounced && _toAnnounce.TryDequeue(out var one); i++)
        {
            if (one.Former is { } former)
            {
                _presence.LeftElsewhere(one.User, former.IsShown);
            }
            else if (_presence.IsHere(one.User))
            {
                _presence.Touch(one.User);
            }
        }
    }

    private void Deliver(Guid node, Other other, NodeMessage message)
    {
        switch (message)
        {
            // Whoever connects meanwhile is told the newest seq afterwards.
            case NodeMessage.Push push when _presence.IsHere(push.Receiver):
                _local.Push(push.Receiver, push.Events, new(CommittedAt: 0, push.Span));
                break;
            case NodeMessage.EndedSessions ended:
                _local.CloseSessions(ended.Sessions);
                break;
            case NodeMessage.Notice { What: var what }:
                _listeners[what.GetType()].Hear(what);
                break;
            case NodeMessage.Person(var user, var devices, var hasLeft):
                var former = _elsewhere.Set(node, user, devices);
                if (hasLeft && devices is null)
                {
                    _presence.LeftElsewhere(user, former?.IsShown == true);
                }

                break;
            case NodeMessage.People people:
                other.Gathered = people.IsFirst ? [] : other.Gathered;
                foreach (var (user, devices) in people.Here)
                {
                    other.Gathered[user] = devices;
                }

                if (people.IsLast)
                {
                    _elsewhere.Replace(node, other.Gathered);
                    (other.Gathered, other.MustTellPeople) = ([], false);
                }

                break;
            case NodeMessage.Ask:
                _isAsked = true;
                break;
        }
    }

    private sealed class Other
    {
        public long Number { get; set; }

        public long HeardAt { get; set; }

        /// <summary>It has not told who is connected to it, since something may have been missed.</summary>
        public bool MustTellPeople { get; set; }

        public Dictionary<UserId, Devices> Gathered { get; set; } = [];
    }
}
