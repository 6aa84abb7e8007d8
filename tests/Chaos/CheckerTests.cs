using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

/// <summary>
/// Runs the checker on the result of an undisturbed run, intact and damaged: it must report each kind of damage.
/// </summary>
[Collection("One server at a time")]
public sealed class CheckerTests(UndisturbedRun run) : IClassFixture<UndisturbedRun>, IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-checker-").FullName;

    [Fact]
    public void An_undisturbed_run_has_no_damage()
    {
        var report = Checked(run.Directory);

        report.Damage.Should().Be(0, "{0}", report);
        report.Acked.Should().BeGreaterThan(10);
        report.Delivered.Should().BeGreaterThan(10);
        report.GroupMessages.Should().BeGreaterThan(0);
    }

    [Fact]
    public void A_stored_message_that_is_gone_is_lost() => Damaged(
        "DELETE FROM Messages WHERE Id = (SELECT min(Id) FROM Messages)").Lost.Should().BeGreaterThan(0);

    [Fact]
    public void A_deletion_that_is_undone_is_lost() => Damaged(
        "UPDATE Messages SET DeletedAt = NULL WHERE Id = (SELECT min(Id) FROM Messages WHERE DeletedAt IS NOT NULL)")
        .Lost.Should().Be(1);

    [Fact]
    public void A_read_pointer_that_went_back_is_lost() => Damaged(
        "UPDATE Members SET ReadSeq = 0 WHERE ReadSeq > 0").Lost.Should().BeGreaterThan(0);

    [Fact]
    public void A_follow_that_is_turned_round_is_lost() =>
        Damaged("UPDATE Edges SET Follow = 2 - Follow").Lost.Should().BeGreaterThan(0);

    [Fact]
    public void A_member_of_a_group_who_is_gone_without_a_word_is_lost() => Damaged(
        "DELETE FROM Members WHERE ConversationId IN (SELECT Id FROM Groups)").Lost.Should().BeGreaterThan(0);

    [Fact]
    public void A_leaving_that_is_undone_is_lost() => Damaged(
        "DELETE FROM Messages WHERE System LIKE '%member_left%'").Lost.Should().BeGreaterThan(0);

    [Fact]
    public void A_message_that_reaches_someone_who_left_the_group_is_leaked()
    {
        var newest = new Dictionary<string, UserLogLine>();
        Rewritten(
            l => l.IsApplied && l.Name is "receive_message" or "message_sent" or "conversation_removed",
            line =>
            {
                if (line.Name == "conversation_removed")
                {
                    return [line, newest[Checker.Text(line.Data, "conversationId")]];
                }

                newest[Checker.Text(line.Data.GetProperty("message"), "conversationId")] = line;
                return [line];
            }).Leaked.Should().BeGreaterThan(0);
    }

    [Fact]
    public void A_message_that_is_stored_although_it_was_declined_is_a_wrong_ack() => Rewritten(
        l => l is { Kind: Entry.Ack, Act: "send", Group: not null },
        line => [line with { Kind = Entry.Declined, Text = "messaging.conversation_not_found" }])
        .WrongAcks.Should().BeGreaterThan(0);

    [Fact]
    public void A_message_that_is_stored_twice_is_a_doubled_row() => Damaged(
        """
        DROP INDEX IX_Messages_SenderId_ClientMessageHash;
        CREATE TEMP TABLE Again AS SELECT * FROM Messages WHERE System IS NULL ORDER BY Id DESC LIMIT 1;
        UPDATE Again SET Id = Id + 1, Seq = Seq + 1;
        INSERT INTO Messages SELECT * FROM Again;
        """).DoubledRows.Should().Be(1);

    [Fact]
    public void An_event_that_is_missing_in_the_log_is_a_gap() => Damaged(
        "DELETE FROM UserEvents WHERE Seq = 2").Gaps.Should().BeGreaterThan(0);

    [Fact]
    public void A_number_that_a_conversation_left_out_is_a_gap() => Damaged(
        "UPDATE Messages SET Seq = Seq + 9999")
        .Gaps.Should().BeGreaterThan(0);

    [Fact]
    public void A_pushed_event_that_is_not_stored_is_a_phantom() => Damaged(
        """
        DELETE FROM UserEvents WHERE (UserId, Seq) IN (SELECT UserId, Head FROM UserEventHeads);
        UPDATE UserEventHeads SET Head = Head - 1;
        """).Phantoms.Should().BeGreaterThan(0);

    [Fact]
    public void A_pushed_event_that_is_stored_otherwise_is_a_phantom() => Damaged(
        "UPDATE UserEvents SET Payload = replace(Payload, '\"seq\":1,', '\"seq\":7,')")
        .Phantoms.Should().BeGreaterThan(0);

    [Fact]
    public void An_event_that_still_waits_for_the_relay_is_undelivered() => Damaged(
        "INSERT INTO Outbox (Id, Node, Type, Payload, At, OnlyDeferred, Attempts) VALUES (1, 0, 'MessageSent', '{}', "
            + "0, 0, 0)")
        .Undelivered.Should().Be(1);

    [Fact]
    public void An_event_that_did_not_come_is_undelivered() =>
        Rewritten(l => l.IsApplied && l.Name == "receive_message", line => []).Undelivered.Should().BeGreaterThan(0);

    [Fact]
    public void An_event_that_was_shown_twice_is_a_doubled_delivery() =>
        Rewritten(l => l.IsApplied && l.Name == "receive_message", line => [line, line])
            .DoubledDeliveries.Should().BeGreaterThan(0);

    [Fact]
    public void A_message_pushed_under_two_numbers_is_a_doubled_delivery() => Rewritten(
        l => l.IsApplied && l.Name == "message_sent",
        line => [line, line with { Seq = 1_000_000 }]).DoubledDeliveries.Should().BeGreaterThan(0);

    [Fact]
    public void Events_that_were_shown_the_wrong_way_round_are_disorder()
    {
        UserLogLine? held = null;
        Rewritten(
            l => l.IsApplied,
            line =>
            {
                UserLogLine[] now = held is null ? [] : [line, held];
                held = held is null ? line : null;
                return now;
            }).Disorder.Should().BeGreaterThan(0);
    }

    [Fact]
    public void An_answer_that_names_another_number_is_a_wrong_ack() => Rewritten(
        l => l is { Kind: Entry.Ack, Act: "send" },
        line => [line with { Data = UserLog.Parse(line.Data.GetRawText().Replace("\"seq\":", "\"seq\":9")) }])
        .WrongAcks.Should().BeGreaterThan(0);

    [Fact]
    public void A_refusal_and_a_reset_are_counted()
    {
        var report = Rewritten(
            l => l is { Kind: Entry.Ack, Act: "send" },
            line => [line, line with { Kind = Entry.Refused }, line with { Kind = Entry.Reset, Act = null }]);

        report.Refused.Should().BeGreaterThan(0);
        report.Resets.Should().BeGreaterThan(0);
    }

    [Fact]
    public void A_damaged_file_is_reported_as_SQLite_sees_it()
    {
        Copy();
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (var file = new FileStream(DatabaseIn(_directory), FileMode.Open, FileAccess.Write))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[8 * 4096]);
        }

        Checked(_directory).Integrity.Should().NotBe("ok");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private ChaosReport Damaged(string sql)
    {
        Copy();
        Execute(sql);
        return Checked(_directory);
    }

    private ChaosReport Rewritten(Func<UserLogLine, bool> fits, Func<UserLogLine, IEnumerable<UserLogLine>> rewrite)
    {
        Copy();
        foreach (var path in Directory.GetFiles(_directory, "*.jsonl"))
        {
            var lines = UserLog.Read(path).SelectMany(l => fits(l) ? rewrite(l) : [l]).ToList();
            File.WriteAllLines(path, lines.Select(UserLog.Write));
        }

        return Checked(_directory);
    }

    private static ChaosReport Checked(string directory) =>
        Checker.Check(ServedDatabase.OfFile(DatabaseIn(directory)), directory);

    internal static string DatabaseIn(string directory) => Path.Combine(directory, "data", "hubbub.db");

    private void Copy()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "data"));
        string[] kept =
            [.. Directory.GetFiles(run.Directory, "*.jsonl"), .. Directory.GetFiles(run.Directory, "data/hubbub.db*")];
        foreach (var path in kept)
        {
            File.Copy(path, Path.Combine(_directory, Path.GetRelativePath(run.Directory, path)));
        }
    }

    private void Execute(string sql)
    {
        using var database = new SqliteConnection($"Data Source={DatabaseIn(_directory)};Pooling=False");
        database.Open();
#pragma warning disable CA2100 // Only the statements above.
        using var command = new SqliteCommand(sql, database);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

/// <summary>A run with four users and no kills, at whose end somebody is in a group: what they do is random.</summary>
public sealed class UndisturbedRun : IAsyncLifetime
{
    private const int MostRuns = 5;

    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("hubbub-chaos-").FullName;

    public string Directory { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < MostRuns && (i == 0 || !HasMembers()); i++)
        {
            Directory = System.IO.Directory.CreateDirectory(Path.Combine(_root, $"{i}")).FullName;
            await ChaosRun.Execute(new ChaosPlan(Environment.TickCount, 4, []), Directory);
        }
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private bool HasMembers()
    {
        using var database = ServedDatabase.OfFile(CheckerTests.DatabaseIn(Directory)).Open();
        return database.Read(
            """SELECT count(*) FROM "Members" WHERE "ConversationId" IN (SELECT "Id" FROM "Groups")""",
            r => r.GetInt64(0))[0] > 0;
    }
}
