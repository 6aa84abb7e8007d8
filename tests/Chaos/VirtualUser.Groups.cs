using System.Collections.Concurrent;

namespace Hubbub.Chaos;

/// <summary>
/// What a user does with groups: creates some, adds people to them and removes them, joins by links, leaves.
/// </summary>
internal sealed partial class VirtualUser
{
    private const int MostGroups = 3;

    private readonly ConcurrentDictionary<string, bool> _memberships = [];
    private PendingGroup? _uncreated;
    private int _created;

    /// <summary>The groups that this user is in, as its events tell.</summary>
    private string[] Memberships => [.. _memberships.Keys.Order(StringComparer.Ordinal)];

    private async Task ActInGroups(int card, IReadOnlyList<long> others)
    {
        var other = others[_random.Next(others.Count)];
        var own = _board.Groups.Where(g => g.Owner == Person.Id).ToArray();
        var open = _board.Groups.Where(g => !_memberships.ContainsKey(g.Id)).ToArray();
        switch (card)
        {
            case 20 when _created == 0 || (_created < MostGroups && _random.Next(3) == 0):
                var members = others.Where(_ => _random.Next(2) == 0).ToArray();
                _uncreated = new($"{Person.Id}-group-{++_created}", members);
                _board.Creating(_uncreated.Key, members);
                await Create();
                break;
            case 20 when own.Length > 0:
                var grown = own[_random.Next(own.Length)].Id;
                await Try(
                    "add",
                    $"{other}",
                    () => Rest(HttpMethod.Post, $"groups/{grown}/members", new { userIds = (string[])[$"{other}"] }),
                    group: grown);
                break;
            case 21 when own.Length > 0:
                var shrunk = own[_random.Next(own.Length)].Id;
                await Try(
                    "remove",
                    $"{other}",
                    () => Rest(HttpMethod.Delete, $"groups/{shrunk}/members/{other}"),
                    group: shrunk);
                break;
            // Seldom one's own, which would otherwise be empty soon.
            case 22 when Memberships.Where(g => _random.Next(3) == 0 || Array.TrueForAll(own, o => o.Id != g)).ToArray()
                is { Length: > 0 } ofMine:
                var left = ofMine[_random.Next(ofMine.Length)];
                await Try("leave", left, () => Rest(HttpMethod.Post, $"groups/{left}/leave"), group: left);
                break;
            case 23 when open.Length > 0:
                var joined = open[_random.Next(open.Length)];
                await Try(
                    "join",
                    joined.Code,
                    () => Rest(HttpMethod.Post, $"invites/{joined.Code}/join"),
                    group: joined.Id);
                break;
        }
    }

    /// <summary>A group of one's own; seldom any other, which refuses what is sent to it.</summary>
    private string? GroupToWriteTo()
    {
        var mine = Memberships;
        return mine.Length > 0 && _random.Next(8) > 0 ? mine[_random.Next(mine.Length)]
            : _board.Groups is { Count: > 0 } all ? all[_random.Next(all.Count)].Id : null;
    }

    /// <summary>Creates the group that is not created yet, with its link; false if there is still no answer.</summary>
    private async Task<bool> Create()
    {
        if (_uncreated is not { } pending)
        {
            return true;
        }

        var request = new
        {
            name = $"Group {pending.Key}",
            memberIds = pending.Members.Select(m => $"{m}").ToArray(),
            showsHistory = _created % 2 == 0,
            clientMessageId = pending.Key,
        };
        if (await Try(
            "create",
            pending.Key,
            () => Rest(HttpMethod.Post, "groups", request),
            string.Join(' ', pending.Members)) is not { } made)
        {
            return false;
        }

        var id = made.GetProperty("conversation").GetProperty("id").GetString()!;
        var link = new { clientKey = pending.Key };
        if (await Try("invite", pending.Key, () => Rest(HttpMethod.Post, $"groups/{id}/invites", link), group: id)
            is not { } invite)
        {
            return false;
        }

        _board.Add(new(id, Person.Id, invite.GetProperty("code").GetString()!));
        _uncreated = null;
        return true;
    }

    private void Follow(UserLogLine line)
    {
        if (line is { IsApplied: true, Name: "conversation_updated" }
            && line.Data.GetProperty("conversation") is var conversation
            && Checker.Text(conversation, "kind") == "group")
        {
            _memberships.TryAdd(Checker.Text(conversation, "id"), true);
        }
        else if (line is { IsApplied: true, Name: "conversation_removed" })
        {
            _memberships.TryRemove(Checker.Text(line.Data, "conversationId"), out _);
        }
    }

    private sealed record PendingGroup(string Key, long[] Members);
}
