using Hubbub.Chaos.Groups;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

/// <summary>A message; in a group, its receiver is 0, and a system message tells what someone did.</summary>
internal sealed record StoredMessage(
    string Id,
    string Conversation,
    long Seq,
    long Sender,
    long Receiver,
    string Hash,
    string? ClientId,
    bool IsDeleted,
    bool IsSystem);

/// <summary>A member of a conversation; in a group, the peer is 0.</summary>
internal sealed record StoredMember(string Conversation, long User, long Peer, long ReadSeq);

internal sealed record StoredEvent(long Seq, string Type, string Payload);

/// <summary>The database's content, read from the file without the product.</summary>
internal sealed class StoredState : IDisposable
{
    private readonly SqliteConnection _database;

    /// <param name="file">The database file.</param>
    /// <param name="membersAtFirst">See <see cref="GroupHistory.Read"/>.</param>
    public StoredState(string file, Func<string, IEnumerable<long>> membersAtFirst)
    {
        _database = Open(file);
        Integrity = Integrated();
        if (Integrity != "ok")
        {
            return;
        }

        Members = _database.Read(
            "SELECT m.ConversationId, m.UserId, coalesce(p.UserId, 0), m.ReadSeq FROM Members m "
            + "JOIN Conversations c ON c.Id = m.ConversationId LEFT JOIN Members p "
            + "ON c.DirectKey IS NOT NULL AND p.ConversationId = m.ConversationId AND p.UserId <> m.UserId",
            r => new StoredMember(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)));
        var peers = Members.ToDictionary(m => (m.Conversation, m.User), m => m.Peer);
        Messages = _database.Read(
            "SELECT Id, ConversationId, Seq, SenderId, hex(BodyHash), ClientMessageId, DeletedAt IS NOT NULL, "
            + "System IS NOT NULL FROM Messages ORDER BY Id",
            r => new StoredMessage(
                r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3),
                peers.GetValueOrDefault((r.GetString(1), r.GetInt64(3))), r.GetString(4),
                r.IsDBNull(5) ? null : r.GetString(5), r.GetBoolean(6), r.GetBoolean(7)));
        Groups = GroupHistory.Read(_database, membersAtFirst);
        Follows =
        [
            .. _database.Read("SELECT FromId, ToId FROM Edges WHERE Follow = 2", r => (r.GetInt64(0), r.GetInt64(1))),
        ];
        Waiting = (int)_database.Read("SELECT count(*) FROM Outbox", r => r.GetInt64(0))[0];
    }

    /// <summary>The result of SQLite's integrity check.</summary>
    public string Integrity { get; }

    public List<StoredMessage> Messages { get; } = [];

    public List<StoredMember> Members { get; } = [];

    public GroupHistory Groups { get; } = GroupHistory.None;

    public HashSet<(long From, long To)> Follows { get; } = [];

    /// <summary>The number of events not relayed.</summary>
    public int Waiting { get; }

    public static SqliteConnection Open(string file)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        database.Open();
        return database;
    }

    public List<StoredEvent> EventsOf(long user) => _database.Read(
        $"SELECT Seq, Type, Payload FROM UserEvents WHERE UserId = {user} ORDER BY Seq",
        r => new StoredEvent(r.GetInt64(0), r.GetString(1), r.GetString(2)));

    public long HeadOf(long user) =>
        _database.Read($"SELECT Head FROM UserEventHeads WHERE UserId = {user}", r => r.GetInt64(0)).SingleOrDefault();

    public void Dispose() => _database.Dispose();

    private string Integrated()
    {
        try
        {
            return string.Join("; ", _database.Read("PRAGMA integrity_check", r => r.GetString(0)));
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }
}
