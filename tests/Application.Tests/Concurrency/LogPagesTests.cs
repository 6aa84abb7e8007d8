using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>How many pages commits append to SQLite's write-ahead log: a figure that no machine's load touches.</summary>
public sealed class LogPagesTests
{
    private const int PageInLog = 4_096 + 24;

    [Fact]
    public async Task The_pages_that_are_counted_are_those_that_the_log_grew_by()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        await app.Db(db => db.Database.ExecuteSqlRawAsync(DatabaseStartupSql.SqliteFoldLog));
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

    private static long Pages(TestApp app) => app.Services.GetRequiredService<LogPages>().Total;
}
