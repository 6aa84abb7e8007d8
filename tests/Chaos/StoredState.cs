using System.Data.Common;
using System.Globalization;
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

/// <summary>The database's content, read without the product.</summary>
internal sealed class StoredState : IDisposable
{
    private readonly DbConnection _database;

    /// <param name="database">The database.</param>
    /// <param name="membersAtFirst">See <see cref="GroupHistory.Read"/>.</param>
    public StoredState(ServedDatabase database, Func<string, IEnumerable<long>> membersAtFirst)
    {
        _database = database.Open();
        Integrity = database.IsFile ? Integrated() : "ok";
        if (Integrity != "ok")
        {
            return;
        }

        Members = _database.Read(
            """
            SELECT m."ConversationId", m."UserId", coalesce(p."UserId", 0), m."ReadSeq" FROM "Members" m
            JOIN "Conversations" c ON c."Id" = m."ConversationId" LEFT JOIN "Members" p
                ON c."DirectKey" IS NOT NULL AND p."ConversationId" = m."ConversationId" AND p."UserId" <> m."UserId"
            """,
            r => new StoredMember(IdAt(r, 0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)));
        var peers = Members.ToDictionary(m => (m.Conversation, m.User), m => m.Peer);
        Messages = _database.Read(
            """
            SELECT "Id", "ConversationId", "Seq", "SenderId", "BodyHash", "ClientMessageId", "DeletedAt" IS NOT NULL,
                "System" IS NOT NULL
            FROM "Messages" ORDER BY "Id"
            """,
            r => new StoredMessage(
                IdAt(r, 0), IdAt(r, 1), r.GetInt64(2), r.GetInt64(3),
                peers.GetValueOrDefault((IdAt(r, 1), r.GetInt64(3))),
                r.IsDBNull(4) ? string.Empty : Convert.ToHexString(r.GetFieldValue<byte[]>(4)),
                r.IsDBNull(5) ? null : r.GetString(5), r.GetBoolean(6), r.GetBoolean(7)));
        Groups = GroupHistory.Read(_database, membersAtFirst);
        Follows =
        [
            .. _database.Read(
                """SELECT "FromId", "ToId" FROM "Edges" WHERE "Follow" = 2""", r => (r.GetInt64(0), r.GetInt64(1))),
        ];
        Waiting = (int)_database.Read("""SELECT count(*) FROM "Outbox" """, r => r.GetInt64(0))[0];
    }

    /// <summary>The result of SQLite's integrity check.</summary>
    public string Integrity { get; }

    public List<StoredMessage> Messages { get; } = [];

    public List<StoredMember> Members { get; } = [];

    public GroupHistory Groups { get; } = GroupHistory.None;

    public HashSet<(long From, long To)> Follows { get; } = [];

    /// <summary>The number of events not relayed.</summary>
    public int Waiting { get; }

    /// <summary>An id, as clients know it.</summary>
    public static string IdAt(DbDataReader row, int column) =>
        row.GetInt64(column).ToString(CultureInfo.InvariantCulture);

    public List<StoredEvent> EventsOf(long user) => _database.Read(
        $"""SELECT "Seq", "Type", "Payload" FROM "UserEvents" WHERE "UserId" = {user} ORDER BY "Seq" """,
        r => new StoredEvent(r.GetInt64(0), r.GetString(1), r.GetString(2)));

    public long HeadOf(long user) => _database
        .Read($"""SELECT "Head" FROM "UserEventHeads" WHERE "UserId" = {user}""", r => r.GetInt64(0))
        .SingleOrDefault();

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
