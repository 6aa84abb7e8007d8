using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Hubbub.Application.Tests.Common;

/// <summary>
/// SQLite connections are opened once, used by one caller at a time, and compile each statement once.
/// </summary>
public sealed class KeptStatementsTests : IAsyncLifetime
{
    private readonly SqliteTrace _trace = new();
    private TestApp _app = null!;
    private UserId _viewer;
    private UserId _author;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SqliteConnections Connections => _app.Services.GetRequiredService<SqliteConnections>();

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Create(DatabaseProvider.Sqlite, _trace.Listen, "--RateLimits:Enabled=false");
        var people = await _app.People("viewer", "author");
        (_viewer, _author) = (people[0], people[1]);
        await _app.Follow(_viewer, _author);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_feed_page_a_post_the_notifications_and_a_reaction_compile_nothing_the_second_time()
    {
        var posts = new List<PostId>();
        for (var i = 0; i < 3; i++)
        {
            posts.Add(
                (await _app.Do(new CreatePost(_author, new PostContent("Words", Audience.Public), null, null))).Id);
        }

        IReadOnlyList<string> statements = [];
        IReadOnlyList<string> compiled = [];
        foreach (var post in posts)
        {
            _ = (_trace.Take(), _trace.TakeCompiled());
            await _app.Do(new AddReaction(_viewer, post, null, ReactionKind.Love));
            await _app.Relay();
            await _app.Do(new GetHomeFeed(_viewer, FeedOrder.Chronological, new PageRequest(null, 2)));
            await _app.Do(new GetPost(_viewer, post));
            await _app.Do(new GetNotifications(_author, null, null, new PageRequest(null, 2)));
            (statements, compiled) = (_trace.Take(), _trace.TakeCompiled());
        }

        statements.Count.Should().BeGreaterThan(20);
        compiled.Should().BeEmpty();
    }

    [Fact]
    public async Task Many_different_commands_keep_a_bounded_number_of_statements()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.OpenConnectionAsync(Ct);
        var session = (SqliteSession)db.Database.GetDbConnection();
        var few = 0;
        for (var i = 0; i < 5 * SqliteSession.MostCommands; i++)
        {
            (await Scalar(session, $"SELECT {i.ToString(CultureInfo.InvariantCulture)}")).Should().Be((long)i);
            few = i == SqliteSession.MostCommands ? CompiledBy(session) : few;
        }

        CompiledBy(session).Should().BeLessThan(2 * few);
    }

    [Fact]
    public async Task A_statement_whose_answer_is_still_read_is_asked_again_beside_it()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var pairs = new List<(string?, string?)>();
        await foreach (var one in db.Profiles.OrderBy(p => p.Username).Select(p => p.Username).AsAsyncEnumerable())
        {
            await foreach (var other in db.Profiles
                .OrderBy(p => p.Username)
                .Select(p => p.Username)
                .AsAsyncEnumerable())
            {
                pairs.Add((one, other));
            }
        }

        pairs.Should().Equal(("author", "author"), ("author", "viewer"), ("viewer", "author"), ("viewer", "viewer"));
    }

    [Fact]
    public async Task What_is_not_committed_is_seen_by_nobody_else_and_a_read_that_lasts_hinders_no_writer()
    {
        await using var reading = _app.Services.CreateAsyncScope();
        var reader = reading.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var read = reader.Profiles.OrderBy(p => p.Username).Select(p => p.Bio).AsAsyncEnumerable()
            .GetAsyncEnumerator(Ct);
        (await read.MoveNextAsync()).Should().BeTrue();

        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.InTransactionAsync(
            async ct =>
            {
                await db.Profiles.ExecuteUpdateAsync(set => set.SetProperty(p => p.Bio, "new"), ct);
                (await SeenByOthers("new")).Should().Be(0);
                (await db.Profiles.CountAsync(p => p.Bio == "new", ct)).Should().Be(2);
                return true;
            },
            Ct);

        (await SeenByOthers("new")).Should().Be(2);
        (await read.MoveNextAsync()).Should().BeTrue();
        read.Current.Should().NotBe("new", "it reads what was there when it began");
    }

    [Fact]
    public async Task A_second_context_works_in_the_transaction_of_the_first()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.InTransactionAsync(
            async ct =>
            {
                await db.Profiles
                    .Where(p => p.UserId == _viewer)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.Bio, "new"), ct);
                await using (var inner = _app.Services.CreateAsyncScope())
                {
                    var effects = inner.ServiceProvider.GetRequiredService<AppDbContext>();
                    await effects.JoinAsync(db, ct);
                    (await effects.Profiles.SingleAsync(p => p.Bio == "new", ct)).Bio.Should().Be("new");
                    await effects.InTransactionAsync(
                        token => effects.Profiles.Where(p => p.UserId == _author)
                            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Bio, "new"), token),
                        ct);
                }

                (await db.Profiles.CountAsync(p => p.Bio == "new", ct)).Should().Be(2);
                (await SeenByOthers("new")).Should().Be(0);
                return true;
            },
            Ct);

        (await SeenByOthers("new")).Should().Be(2);
    }

    [Fact]
    public async Task What_is_read_over_cannot_write()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var write = () => db.Profiles.ExecuteUpdateAsync(set => set.SetProperty(p => p.Bio, "new"), Ct);

        (await write.Should().ThrowAsync<SqliteException>()).Which.SqliteErrorCode.Should().Be(raw.SQLITE_READONLY);
    }

    [Fact]
    public void Nobody_writes_beside_the_writer()
    {
        var writer = Connections.TakeWriter();
        var second = Connections.TakeWriter;

        second.Should().Throw<InvalidOperationException>().WithMessage("*write gate*");

        Connections.Return(writer);
        Connections.TakeWriter().Should().NotBeNull();
    }

    [Fact]
    public async Task A_connection_that_is_in_a_transaction_or_broken_is_not_kept()
    {
        foreach (var take in new[] { Connections.TakeReader, Connections.TakeWriter })
        {
            var kept = take();
            await kept.OpenAsync(Ct);
            Connections.Return(kept);
            take().Should().BeSameAs(kept);

            await Scalar(kept, "BEGIN");
            Connections.Return(kept);
            kept.State.Should().Be(System.Data.ConnectionState.Closed);

            var wrong = take();
            await wrong.OpenAsync(Ct);
            var ask = () => Scalar(wrong, "SELECT ef_mod(3, 2)");
            await ask.Should()
                .ThrowAsync<SqliteException>("the provider's functions are not there")
                .WithMessage("*no such function*");
            Connections.Return(wrong);
            wrong.State.Should().Be(System.Data.ConnectionState.Closed);
        }
    }

    [Fact]
    public async Task A_statement_that_fails_holds_nothing()
    {
        var session = Connections.TakeReader();
        await session.OpenAsync(Ct);
        var statement = session.Statement("SELECT \"UserId\" FROM \"Profiles\" WHERE \"UserId\" >= $0");

        var read = () => statement.Query<long>([0L], _ => throw new TimeoutException(), []);
        read.Should().Throw<TimeoutException>();

        await using var own = Connections.Own();
        await own.OpenAsync(Ct);
        (await Scalar(own, "PRAGMA wal_checkpoint(TRUNCATE)")).Should().Be(0L, "nobody reads what was there before");
        var found = new List<long>();
        statement.Query([0L], row => row.Int64(0), found);
        found.Should().BeEquivalentTo([_viewer.Value, _author.Value]);
        Connections.Return(session);
    }

    private async Task<int> SeenByOthers(string bio)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider
            .GetRequiredService<AppDbContext>().Profiles
            .CountAsync(p => p.Bio == bio, Ct);
    }

    private static async Task<object?> Scalar(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant in this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Ct);
    }

    // SQLite reports its statements' memory; the wrapper does not expose their list.
    private static int CompiledBy(SqliteConnection connection)
    {
        raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_STMT_USED, out var bytes, out _, 0);
        return bytes;
    }
}
