using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Testing.Capture;
using Hubbub.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Testing;

/// <summary>
/// The whole server without REST and hub: commands run through the real pipeline on a real database, at a time that the
/// test sets. Nothing runs in the background: <see cref="Relay"/> relays everything committed so far.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly LogRecorder _logs;

    private TestApp(
        TestDatabase database,
        WebApplication app,
        LogRecorder logs,
        FakeTimeProvider clock,
        RecordingTransport transport) =>
        (_database, _app, _logs, Clock, Transport) = (database, app, logs, clock, transport);

    public FakeTimeProvider Clock { get; }

    public RecordingTransport Transport { get; }

    public IServiceProvider Services => _app.Services;

    public LogRecorder Logs => _logs;

    public TestDatabase Database => _database;

    /// <summary>Set if a test provokes logged errors on purpose.</summary>
    public bool ExpectsErrors { get; set; }

    public static async Task<TestApp> Create(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<WebApplicationBuilder>? configure = null,
        params string[] settings) =>
        await Create(await TestDatabase.Migrated(provider), configure, settings);

    /// <summary>Uses a database that the test created, and disposes of it with the application.</summary>
    public static async Task<TestApp> Create(
        TestDatabase database, Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var logs = new LogRecorder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        var transport = new RecordingTransport();
        var app = await Server.CreateWithoutPipeline(
            [
                "--environment=Development",
                TestDatabase.ManySignUps,
                TestDatabase.NoRequests,
                .. database.Settings,
                .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(logs);
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton<IPushTransport>(transport);
                // Registering many people should not take minutes; a separate test covers the real cost.
                builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
                // These EF Core warnings indicate faulty queries.
                builder.Services.ConfigureDbContext<SqliteDbContext>(db => db.ConfigureWarnings(w => w.Throw(
                    CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                    CoreEventId.FirstWithoutOrderByAndFilterWarning,
                    CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning)));
                SqlServerCapture.Capture(builder);
                configure?.Invoke(builder);
            });
        return new(database, app, logs, clock, transport);
    }

    public async Task<T> Send<T>(IRequest<T> request)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Sends a request that must succeed, and returns its value.</summary>
    public async Task<T> Do<T>(IRequest<Result<T>> request) => (await Send(request)).Value;

    public async Task Do(IRequest<Result> request)
    {
        if ((await Send(request)).Failure is { } failure)
        {
            throw new InvalidOperationException(failure.Code);
        }
    }

    /// <summary>Registers people with these usernames, relays the resulting events, and returns the ids.</summary>
    public async Task<UserId[]> People(params string[] usernames)
    {
        var ids = new List<UserId>();
        foreach (var username in usernames)
        {
            ids.Add((await Register(username)).User.Id);
        }

        await Relay();
        Transport.Clear();
        return [.. ids];
    }

    public Task<Authentication> Register(string username) =>
        Do(new Register(username, $"{username}@example.test", Password, new Device("Test", "127.0.0.1")));

    /// <summary>Relays all due events, and the events that this raises.</summary>
    public async Task Relay()
    {
        var relay = _app.Services.GetRequiredService<OutboxRelay>();
        while (await relay.RunBatch(CancellationToken.None) > 0)
        {
        }
    }

    /// <summary>Accesses the tables through a separate context.</summary>
    internal async Task<T> Db<T>(Func<AppDbContext, Task<T>> look)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // Some callers write, which the server's read connections reject.
        db.UseOwnConnection();
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        HubDescription.MustBeNone(Transport.Mistakes);
        if (!ExpectsErrors && _logs.Errors.FirstOrDefault() is { } error)
        {
            throw new InvalidOperationException(
                $"An error was logged: {error.Category}: {error.Message}\n{error.Exception}");
        }
    }
}
