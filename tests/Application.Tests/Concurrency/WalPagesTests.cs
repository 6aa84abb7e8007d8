using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// Bounds the pages that commits append to SQLite's write-ahead log, which do not depend on the machine's load.
/// </summary>
public sealed class WalPagesTests
{
    private const int PageInLog = 4_096 + 24;

    [Fact]
    public async Task The_pages_that_are_counted_are_those_that_the_log_grew_by()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        await using (var other = new SqliteConnection($"Data Source={app.Database.File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var fold = other.CreateCommand();
            fold.CommandText = DatabaseStartupStatements.FoldLog.Sqlite;
            await fold.ExecuteNonQueryAsync();
        }

        var before = Pages(app);

        var people = await app.People("alice", "bob", "carol");
        await app.Befriend(people[0], people[1]);
        for (var i = 0; i < 20; i++)
        {
            await app.Say(people[i % 2], people[2]);
        }

        await app.Relay();

        var log = new FileInfo(app.Database.File + "-wal").Length;
        log.Should().BePositive();
        ((Pages(app) - before) * PageInLog).Should().Be(log - 32, "its header is 32 bytes");
    }

    [Fact]
    public async Task A_message_between_two_of_few_appends_few_pages()
    {
        const int Messages = 300;
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        await Talk(app, people, 20);
        var before = Pages(app);

        await Talk(app, people, Messages);

        // A single message shares pages with no other. It takes 8.8 pages; with two commits it took 15.8.
        ((double)(Pages(app) - before) / Messages).Should().BeLessThan(9);
    }

    [Fact]
    public async Task Messages_that_are_indexed_together_append_few_pages_and_none_if_there_are_none()
    {
        const int Messages = 300;
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        await Talk(app, people, Messages);
        var before = Pages(app);

        await app.IndexMessages();

        var after = Pages(app);
        ((double)(after - before) / Messages).Should().BeInRange(0.01, 0.2);
        await app.IndexMessages();
        Pages(app).Should().Be(after);
    }

    [Fact]
    public async Task A_follow_writes_no_index_of_blocks_and_mutes()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        await app.Follow(people[0], people[1]);

        var kept = await app.Db(db => db.Database.SqlQueryRaw<long>(
            """
            SELECT (SELECT count(*) FROM "Edges" INDEXED BY "IX_Edges_FromId_BlockId" WHERE "BlockId" IS NOT NULL)
                + (SELECT count(*) FROM "Edges" INDEXED BY "IX_Edges_ToId_BlockId" WHERE "BlockId" IS NOT NULL)
                + (SELECT count(*) FROM "Edges" INDEXED BY "IX_Edges_FromId_MuteId" WHERE "MuteId" IS NOT NULL)
                + (SELECT count(*) FROM sqlite_schema WHERE "name" IN (
                    'IX_Edges_FromId_BlockId', 'IX_Edges_ToId_BlockId', 'IX_Edges_FromId_MuteId') AND "sql" NOT LIKE '%WHERE%')
                AS "Value"
            """).SingleAsync());

        kept.Should().Be(0);
    }

    private static async Task Talk(TestApp app, UserId[] people, int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            await app.Say(people[i % 2], people[(i + 1) % 2], $"Message {i}");
            await app.Relay();
        }
    }

    private static long Pages(TestApp app) => app.Services.GetRequiredService<WalPages>().Total;
}
