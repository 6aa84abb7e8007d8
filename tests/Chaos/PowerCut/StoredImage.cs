using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos.PowerCut;

/// <summary>The content of a crash image as SQLite recovers it, read without the product.</summary>
internal sealed partial class StoredImage : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly Dictionary<string, HashSet<(long, long)>> _rows = [];
    private HashSet<(long, long)>? _named;

    public StoredImage(string file)
    {
        // As a server opens it: the first to open it recovers the log.
        _database = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        _database.Open();
    }

    /// <summary>"ok", or what is broken in the file.</summary>
    public string Integrity() => string.Join("; ", _database.Read("PRAGMA integrity_check", r => r.GetString(0)));

    public bool HasTables =>
        _database.Read("SELECT count(*) FROM sqlite_master WHERE name = 'UserEvents'", r => r.GetInt64(0))[0] > 0;

    public bool Holds(Act act) => act.Kind switch
    {
        "account" => Rows("SELECT Id, 0 FROM Accounts").Contains((act.Id, 0)),
        "message" => Rows("SELECT CAST(Id AS INTEGER), Seq FROM Messages").Contains((act.Id, act.Number)),
        "deletion" =>
            Rows("SELECT CAST(Id AS INTEGER), 0 FROM Messages WHERE DeletedAt IS NOT NULL").Contains((act.Id, 0)),
        // Who was removed from a group since has no pointer.
        "read" => _database.Read(
            $"SELECT ReadSeq FROM Members WHERE ConversationId = {act.Id} AND UserId = {act.Person}",
            r => r.GetInt64(0)) is [var seq] ? seq >= act.Number
                : Rows("SELECT Id, 0 FROM Groups").Contains((act.Id, 0)),
        "group" => Rows("SELECT Id, 0 FROM Groups").Contains((act.Id, 0)),
        "removal" => !Rows("SELECT ConversationId, UserId FROM Members").Contains((act.Id, act.Number)),
        "post" => Rows("SELECT Id, 0 FROM Posts").Contains((act.Id, 0)),
        "comment" => Rows("SELECT Id, 0 FROM Comments").Contains((act.Id, 0)),
        "reaction" => Rows("SELECT PostId, PersonId FROM Reactions").Contains((act.Id, act.Person)),
        "follow" => Rows("SELECT FromId, ToId FROM Edges WHERE Follow = 2").Contains((act.Id, act.Number)),
        "event" => Rows($"SELECT UserId, Seq FROM UserEvents WHERE Type = '{act.Name}'").Contains((act.Person, act.Id)),
        _ => throw new ArgumentException($"There is no act {act.Kind}.", nameof(act)),
    };

    /// <summary>Whether an acknowledged act's effects are in the event logs of everyone concerned.</summary>
    public bool HasEffects(Act act)
    {
        if (act.Kind != "message")
        {
            return true;
        }

        // Nobody joins a group later; who was removed is no member.
        var receivers = Rows(
            "SELECT CAST(m.Id AS INTEGER), p.UserId FROM Messages m JOIN Members p "
                + "ON p.ConversationId = m.ConversationId AND p.UserId <> m.SenderId")
            .Where(r => r.Item1 == act.Id).Select(r => r.Item2);
        return receivers.Append(act.Person).All(person => Named().Contains((person, act.Id)));
    }

    /// <summary>Seqs that are missing in conversations or event logs, or that exceed the recorded last one.</summary>
    public long Gaps() => _database.Read(
        """
        SELECT (SELECT coalesce(sum(abs(m.Most - m.Number)), 0)
                FROM (SELECT max(Seq) Most, count(*) Number FROM Messages GROUP BY ConversationId) m)
             + (SELECT coalesce(sum(abs(h.Head - e.Most) + abs(e.Most - e.Number)), 0) FROM UserEventHeads h
                JOIN (SELECT UserId, max(Seq) Most, count(*) Number FROM UserEvents GROUP BY 1) e ON e.UserId = h.UserId)
        """,
        r => r.GetInt64(0))[0];

    public void Dispose() => _database.Dispose();

    private HashSet<(long, long)> Rows(string sql) =>
        _rows.TryGetValue(sql, out var rows)
            ? rows
            : _rows[sql] = [.. _database.Read(sql, r => (r.GetInt64(0), r.GetInt64(1)))];

    /// <summary>The ids named in each person's event log.</summary>
    private HashSet<(long, long)> Named() => _named ??=
    [
        .. _database.Read(
            "SELECT UserId, CAST(Payload AS TEXT) FROM UserEvents", r => (User: r.GetInt64(0), Text: r.GetString(1)))
            .SelectMany(
                r => Ids().Matches(r.Text),
                (r, id) => (r.User, long.Parse(id.ValueSpan, CultureInfo.InvariantCulture))),
    ];

    [GeneratedRegex("[0-9]{17,18}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
