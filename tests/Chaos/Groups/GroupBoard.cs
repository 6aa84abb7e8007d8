using System.Collections.Concurrent;

namespace Hubbub.Chaos.Groups;

/// <summary>A group that a user of the run created, and the link by which everyone can join it.</summary>
internal sealed record OpenGroup(string Id, long Owner, string Code);

/// <summary>The groups of a run, known to all its users.</summary>
internal sealed class GroupBoard
{
    private readonly ConcurrentQueue<OpenGroup> _groups = [];
    private readonly ConcurrentDictionary<string, long[]> _created = [];

    public IReadOnlyList<OpenGroup> Groups => [.. _groups];

    public void Add(OpenGroup group) => _groups.Enqueue(group);

    /// <summary>Someone is about to create a group with these members.</summary>
    public void Creating(string key, long[] members) => _created.TryAdd(key, members);

    /// <summary>The members with which a group was created, whose first message has this key.</summary>
    public long[] MembersAtFirst(string key) => _created.GetValueOrDefault(key) ?? [];
}
