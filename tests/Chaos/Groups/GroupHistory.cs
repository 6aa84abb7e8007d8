using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Hubbub.Chaos.Groups;

/// <summary>
/// Who was in each group at each of its messages, as its system messages tell: they have seqs among the others, so a
/// message that came after a removal has a higher seq.
/// </summary>
internal sealed class GroupHistory
{
    private readonly Dictionary<string, ImmutableHashSet<long>> _members = [];
    private readonly Dictionary<string, (string Group, ImmutableHashSet<long> Audience, bool IsText)> _messages = [];
    private readonly Dictionary<(string Group, long User), HashSet<long>> _joins = [];
    private readonly Dictionary<(string Group, long User), int> _leaves = [];
    private readonly Dictionary<string, string> _byKey = [];

    private GroupHistory()
    {
    }

    public static GroupHistory None { get; } = new();

    /// <summary>Members who came twice or left twice, without the other in between.</summary>
    public int Contradictions { get; private set; }

    /// <summary>The members of each group after its last message.</summary>
    public IEnumerable<(string Group, long User)> Members =>
        _members.SelectMany(g => g.Value, (g, user) => (g.Key, user));

    public IReadOnlyCollection<string> GroupIds => _members.Keys;

    /// <param name="database">The database.</param>
    /// <param name="membersAtFirst">
    /// The members with which a group was created besides its owner, by the key of its first message, which does not
    /// name them.
    /// </param>
    public static GroupHistory Read(DbConnection database, Func<string, IEnumerable<long>> membersAtFirst)
    {
        var history = new GroupHistory();
        foreach (var (id, group, seq, sender, note, key) in database.Read(
            """
            SELECT m."Id", m."ConversationId", m."Seq", m."SenderId", m."System", m."ClientMessageId" FROM "Messages" m
            JOIN "Groups" g ON g."Id" = m."ConversationId" ORDER BY m."ConversationId", m."Seq"
            """,
            r => (
                StoredState.IdAt(r, 0), StoredState.IdAt(r, 1), r.GetInt64(2), r.GetInt64(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.IsDBNull(5) ? null : r.GetString(5))))
        {
            if (note is not null)
            {
                history.Apply(group, seq, sender, JsonDocument.Parse(note).RootElement, key, membersAtFirst);
            }

            history._messages.Add(id, (group, history.MembersOf(group), note is null));
        }

        return history;
    }

    /// <summary>Who was in the group when this was sent; null if it is no message of a group.</summary>
    public IReadOnlySet<long>? AudienceOf(string message) =>
        _messages.TryGetValue(message, out var known) ? known.Audience : null;

    /// <summary>The message's group; null if it has none.</summary>
    public string? GroupOf(string message) => _messages.TryGetValue(message, out var known) ? known.Group : null;

    public bool IsGroup(string conversation) => _members.ContainsKey(conversation);

    /// <summary>The group whose first message has this key.</summary>
    public string? CreatedBy(string key) => _byKey.GetValueOrDefault(key);

    public int JoinsOf(string group, long user) => _joins.GetValueOrDefault((group, user))?.Count ?? 0;

    public int LeavesOf(string group, long user) => _leaves.GetValueOrDefault((group, user));

    /// <summary>Whether this is the seq up to which the user had read the group by joining it.</summary>
    public bool IsReadByJoining(string group, long user, long seq) =>
        _joins.GetValueOrDefault((group, user))?.Contains(seq + 1) == true;

    /// <summary>Whether the user was not in the group at some time since it exists.</summary>
    public bool WasOut(string group, long user) =>
        LeavesOf(group, user) > 0 || !_joins.GetValueOrDefault((group, user), []).Contains(1);

    private ImmutableHashSet<long> MembersOf(string group) => _members.GetValueOrDefault(group, []);

    private void Apply(
        string group, long seq, long by, JsonElement note, string? key, Func<string, IEnumerable<long>> membersAtFirst)
    {
        switch (note.GetProperty("act").GetString())
        {
            case "created":
                _byKey.Add(key!, group);
                Join(group, seq, [by, .. membersAtFirst(key!)]);
                break;
            case "members_added":
                Join(group, seq, UsersIn(note));
                break;
            case "joined_by_invite":
                Join(group, seq, [by]);
                break;
            case "member_removed":
                Leave(group, UsersIn(note));
                break;
            case "member_left":
                Leave(group, [by]);
                break;
        }
    }

    private void Join(string group, long seq, IEnumerable<long> users)
    {
        foreach (var user in users)
        {
            var members = MembersOf(group);
            Contradictions += members.Contains(user) ? 1 : 0;
            _members[group] = members.Add(user);
            _joins.TryAdd((group, user), []);
            _joins[(group, user)].Add(seq);
        }
    }

    private void Leave(string group, IEnumerable<long> users)
    {
        foreach (var user in users)
        {
            var members = MembersOf(group);
            Contradictions += members.Contains(user) ? 0 : 1;
            _members[group] = members.Remove(user);
            _leaves[(group, user)] = LeavesOf(group, user) + 1;
        }
    }

    private static IEnumerable<long> UsersIn(JsonElement note) =>
        note.GetProperty("userIds").EnumerateArray().Select(id => id.ValueKind == JsonValueKind.String
            ? long.Parse(id.GetString()!, CultureInfo.InvariantCulture)
            : id.GetInt64());
}
