using System.Collections.Concurrent;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>
/// Who is connected to the other nodes, as they told; nobody where there is one node, or when this node has been cut
/// off from the others for longer than their lease.
/// </summary>
public sealed class PeopleElsewhere
{
    private readonly Lock _lock = new();
    private ConcurrentDictionary<Guid, ConcurrentDictionary<UserId, Devices>>? _nodes;

    public IEnumerable<UserId> Everyone => _nodes?.Values.SelectMany(people => people.Keys) ?? [];

    public bool IsOnline(UserId user) => _nodes is not null && On(user).Any();

    /// <summary>Whether others were last sent that the person is connected.</summary>
    public bool IsShown(UserId user) => _nodes is not null && On(user).Any(d => d.IsShown);

    public IEnumerable<SessionId> DevicesOf(UserId user) =>
        _nodes is null ? [] : On(user).SelectMany(d => d.Sessions);

    /// <summary>What a node told of one person: null if the person is not there any more. Returns what was.</summary>
    public Devices? Set(Guid node, UserId user, Devices? devices)
    {
        var people = PeopleOf(node);
        people.TryGetValue(user, out var former);
        if (devices is null)
        {
            people.TryRemove(user, out _);
        }
        else
        {
            people[user] = devices;
        }

        return former;
    }

    /// <summary>What a node told of everyone there.</summary>
    public void Replace(Guid node, IReadOnlyDictionary<UserId, Devices> people)
    {
        PeopleOf(node);
        _nodes![node] = new(people);
    }

    /// <summary>Forgets a node, and returns who was there.</summary>
    public IReadOnlyDictionary<UserId, Devices> Remove(Guid node) =>
        _nodes is { } nodes && nodes.TryRemove(node, out var people)
            ? people
            : new Dictionary<UserId, Devices>();

    private IEnumerable<Devices> On(UserId user)
    {
        if (_nodes is not { } nodes)
        {
            yield break;
        }

        foreach (var (_, people) in nodes)
        {
            if (people.TryGetValue(user, out var devices))
            {
                yield return devices;
            }
        }
    }

    private ConcurrentDictionary<UserId, Devices> PeopleOf(Guid node)
    {
        lock (_lock)
        {
            return (_nodes ??= new()).GetOrAdd(node, static _ => new());
        }
    }
}

/// <summary>A person's devices at one node; none while someone who has just gone is still shown.</summary>
/// <param name="Sessions">Each once.</param>
/// <param name="IsShown">Whether others were last sent that the person is connected.</param>
public sealed record Devices(IReadOnlyList<SessionId> Sessions, bool IsShown);

/// <summary>Others were sent that the person is connected, or that not.</summary>
public sealed record StatusShown(UserId User, bool IsShown) : NodeNotice;
