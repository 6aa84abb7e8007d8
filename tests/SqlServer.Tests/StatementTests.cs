using Hubbub.Testing.Capture;

namespace Hubbub.SqlServer.Tests;

/// <summary>Compiles the application's statements for SQL Server without a server.</summary>
public sealed class StatementTests(Captured captured, ITestOutputHelper output) : IClassFixture<Captured>
{
    // Identity's interface requires the first, but nothing calls it; statements without a counterpart on SQLite come
    // from their field. One is for SQLite only, about its file, one for PostgreSQL only. Web.Tests cover the
    // warm-up.
    private static readonly string[] NeverSeen =
    [
        "Hubbub.Infrastructure.Accounts.AccountStore.FindByIdAsync",
        "Hubbub.Infrastructure.Persistence.Statements.StorageStatements.EndSnapshotAsync",
        "Hubbub.Infrastructure.Sync.Nodes.NodeLeaseStatements.NowAsync",
        "Hubbub.Infrastructure.Persistence.DatabaseProbe.Answers",
        "Hubbub.Application.Messaging.WarmUpSending.Run",
    ];

    [Fact]
    public void Every_test_of_the_application_ran_and_all_that_it_asked_can_be_asked_of_SQL_Server()
    {
        captured.ExitCode.Should().Be(0, captured.Output);
        captured.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Every_statement_of_the_application_compiles_against_the_migrated_schema()
    {
        var commands = Commands();
        using var schema = new Schema();

        var complaints = schema.Make(Schema.Migrations()).Add(commands).Complaints();

        output.WriteLine(
            $"{commands.Count} statements from {captured.Statements.DistinctBy(s => s.Method).Count()} methods");
        commands.Should().HaveCountGreaterThan(150);
        complaints.Should().BeEmpty();
    }

    [Fact]
    public void A_captured_statement_with_a_wrong_column_is_found()
    {
        // The shortest, because a wrong column in a nested query causes complaints about the outer query's columns too.
        var right = Commands()
            .Where(c => c.Text.Contains("[m].[Seq]", StringComparison.Ordinal))
            .MinBy(c => c.Text.Length)!;
        var wrong = right with { Text = right.Text.Replace("[m].[Seq]", "[m].[Number]", StringComparison.Ordinal) };
        using var schema = new Schema();

        schema.Make(Schema.Migrations()).Add([right, wrong]).Complaints()
            .Should().NotBeEmpty().And.OnlyContain(c => c.Contains("Number", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_method_that_asks_the_database_has_been_seen_asking()
    {
        var asking = AskingMethods.OfProduct();

        asking.Should().HaveCountGreaterThan(60);
        asking.Except(captured.Statements.Select(s => s.Method)).Should().BeEquivalentTo(
            NeverSeen, "what no test of the application asks is not compiled: write the test");
    }

    // The captured statements, and the raw statements without a counterpart on SQLite.
    private List<Command> Commands()
    {
        var commands = captured.Statements.Select(s => s.Command).Distinct().ToList();
        var texts = commands.Select(c => c.Text).ToHashSet();
        return
        [
            .. commands,
            .. SqlServerCapturedRawSql.SqlServerTexts().Where(c => !texts.Contains(c.Text)),
        ];
    }
}
