using System.Data.Common;
using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests;

/// <summary>
/// An SQLite database that is locked, read-only or full: 503, no false ack, and recovery without a restart.
/// </summary>
public sealed class StorageTroubleTests : IAsyncLifetime
{
    private readonly FailingTransactions _failing = new();
    private TestServer _server = null!;
    private TestPerson _alice = null!;
    private TestPerson _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start(
            DatabaseProvider.Sqlite,
            builder => builder.Services.ConfigureDbContext<SqliteDbContext>(db => db.AddInterceptors(_failing)),
            "--Database:BusyTimeoutSeconds=1",
            "--RateLimits:Messages:Permits=1000");
        _server.ExpectsErrors = true;
        _alice = await _server.Register("alice");
        _bob = await _server.Register("bob");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _server.Logs.Errors.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task While_someone_else_holds_the_lock_writes_are_503_and_reads_go_on(bool isMessagePack)
    {
        await using var alice = await _alice.Connect(new(default, isMessagePack));
        await using var bob = await _bob.Connect(new(default, isMessagePack));
        await Send(alice, "before");
        await bob.Next("receive_message", Says("before"));
        await using (var other = new SqliteConnection($"Data Source={_server.Database.File};Pooling=false"))
        {
            await other.OpenAsync();
            await Run(other, "BEGIN IMMEDIATE");

            await MustRefuseWrites(alice, "storage_busy", retryAfterSeconds: 1);
            await MustStillRead(alice);

            await Run(other, "ROLLBACK");
        }

        await MustRecover(alice, bob);
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task While_the_database_is_read_only_writes_are_503_and_the_server_is_not_ready(bool isMessagePack)
    {
        await using var alice = await _alice.Connect(new(default, isMessagePack));
        await using var bob = await _bob.Connect(new(default, isMessagePack));
        await Send(alice, "before");
        await bob.Next("receive_message", Says("before"));
        _failing.IsReadOnly = true;

        await MustRefuseWrites(alice, "storage_unavailable", retryAfterSeconds: 5);
        await MustStillRead(alice);
        await Ready("Unhealthy");
        (await _server.Http.GetStringAsync("/health/live")).Should().Be("Healthy");

        _failing.IsReadOnly = false;
        await MustRecover(alice, bob);
        await Ready("Healthy");
    }

    [Fact]
    public async Task While_the_database_is_full_nothing_is_acknowledged_that_is_not_stored()
    {
        await using var alice = await _alice.Connect();
        await using var bob = await _bob.Connect();
        var acknowledged = 1;
        await Send(alice, "before");
        await bob.Next("receive_message", Says("before"));
        _failing.IsFull = true;
        var body = new string('x', 4_000);
        JsonElement reply;
        while ((reply = await alice.Invoke("send_message", new { receiverId = _bob.Wire(), message = body }))
            .Flag("ok"))
        {
            acknowledged++;
        }

        reply.Error().Must("code", "message", "retryAfterSeconds").Text("code").Should().Be("storage_unavailable");
        using (var response = await _alice.Http.PostAsJsonAsync(
            "/api/v1/messages", new { receiverId = _bob.Wire(), message = body }))
        {
            (await response.Refusal()).Should().Be((503, "storage_unavailable"));
        }

        await MustStillRead(alice);
        (await _server.Db(db => db.Messages.CountAsync())).Should().Be(acknowledged);

        _failing.IsFull = false;
        await MustRecover(alice, bob);
        (await _server.Db(db => db.Messages.CountAsync())).Should().Be(acknowledged + 1);
    }

    [Fact]
    public async Task What_was_acknowledged_before_the_trouble_has_arrived()
    {
        await using var alice = await _alice.Connect();
        await using var bob = await _bob.Connect();
        _failing.IsReadOnlyAfterTheMessage = true;

        await Send(alice, "just in time");
        await bob.Next("receive_message", Says("just in time"));
        await bob.Next("new_notification");
        await Ready("Unhealthy");

        _failing.IsReadOnly = false;
        await Ready("Healthy");
        bob.Count("receive_message").Should().Be(1);
    }

    private static Func<JsonElement, bool> Says(string body) => e => e.GetProperty("message").Text("body") == body;

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the statements above, no input.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private Task<JsonElement> Send(TestClient client, string message) =>
        client.Call("send_message", new { receiverId = _bob.Wire(), message });

    private async Task MustRefuseWrites(TestClient alice, string code, int retryAfterSeconds)
    {
        var before = await _server.State();
        (string Method, object Argument)[] calls =
        [
            ("send_message", new { receiverId = _bob.Wire(), message = "lost" }),
            ("set_status", new { status = "busy" }),
            ("mark_all_notifications_read", new { }),
        ];
        foreach (var (method, argument) in calls)
        {
            var reply = await alice.Invoke(method, argument);
            reply.Error().Must("code", "message", "retryAfterSeconds").Text("code").Should().Be(code, method);
            reply.Error().Number("retryAfterSeconds").Should().Be(retryAfterSeconds);
            await alice.Next("error", e => e.Text("event") == method && e.Text("code") == code);
            RefusalAssertions.MustSayNothingOfTheInside(reply.GetRawText());
        }

        var (http, body) = (_alice.Http, new { receiverId = _bob.Wire(), message = "lost" });
        Func<Task<HttpResponseMessage>>[] requests =
        [
            () => http.PostAsJsonAsync("/api/v1/messages", body),
            () => http.PutAsync($"/api/v1/users/{_bob.Wire()}/follow", content: null),
            () => http.PatchAsJsonAsync("/api/v1/profiles/me", new { bio = "lost" }),
            () => _server.Http.PostAsJsonAsync("/api/v1/auth/register", new
            {
                username = "carol",
                email = "carol@example.test",
                password = TestApp.Password,
            }),
            () =>
                _server.Http.PostAsJsonAsync("/api/v1/auth/login", new { login = "bob", password = TestApp.Password }),
            () => _server.Http.PostAsJsonAsync("/api/v1/auth/refresh", new { refreshToken = _bob.RefreshToken }),
        ];
        foreach (var request in requests)
        {
            using var response = await request();
            (await response.Refusal()).Should().Be((503, code), "{0}", response.RequestMessage!.RequestUri);
            response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(retryAfterSeconds));
            RefusalAssertions.MustSayNothingOfTheInside(await response.Content.ReadAsStringAsync());
        }

        (await _server.State()).Should().Be(before);
    }

    private async Task MustStillRead(TestClient alice)
    {
        await alice.Barrier();
        foreach (var path in new[] { "conversations", "bootstrap", "sync?after=0", "profiles/me", "notifications" })
        {
            await _alice.Get($"/api/v1/{path}");
        }

        await using var another = await _alice.Connect();
    }

    private async Task MustRecover(TestClient alice, TestClient bob)
    {
        // The permits were returned, because the rejected acts did not happen.
        await Send(alice, "after");
        await bob.Next("receive_message", Says("after"));
        await _bob.Refresh();
        bob.Events.Should().NotContain(e => e.Name == "receive_message" && Says("lost")(e.Payload));
    }

    private async Task Ready(string state)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            using var response = await _server.Http.GetAsync("/health/ready", limit.Token);
            if (await response.Content.ReadAsStringAsync(limit.Token) == state)
            {
                ((int)response.StatusCode).Should().Be(state == "Healthy" ? 200 : 503);
                return;
            }
        }
    }

    /// <summary>Applies the current fault to every connection of the server.</summary>
    private sealed class FailingTransactions : IDbTransactionInterceptor
    {
        public bool IsReadOnly { get; set; }

        public bool IsFull { get; set; }

        /// <summary>
        /// The transaction that stores the next message is the last that can write; the relay comes too late.
        /// </summary>
        public bool IsReadOnlyAfterTheMessage { get; set; }

        public async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (IsReadOnlyAfterTheMessage)
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "SELECT EXISTS (SELECT 1 FROM Messages)";
                IsReadOnly = (long)(await command.ExecuteScalarAsync(cancellationToken))! == 1;
                IsReadOnlyAfterTheMessage = !IsReadOnly;
            }

            return result;
        }

        // There is only one writing connection.
        public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Two constant numbers.
            command.CommandText = $"""
                PRAGMA query_only = {(IsReadOnly ? 1 : 0)};
                PRAGMA max_page_count = {(IsFull ? 1 : 1_000_000_000)};
                """;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
            return result;
        }
    }
}
