using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Testing;

/// <summary>
/// The real server on a free loopback port, with a fresh SQLite file, or a fresh database on the SQL Server that the
/// environment names.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly Func<string, Task<WebApplication>> _create;
    private WebApplication _app;

    private TestServer(
        TestDatabase database,
        bool ownsDatabase,
        Func<string, Task<WebApplication>> create,
        WebApplication app,
        LogRecorder logs,
        ServedApi api)
    {
        (_database, _ownsDatabase, _create, _app) = (database, ownsDatabase, create, app);
        (Logs, Answers) = (logs, new(api));
        Address = new Uri(app.Urls.First());
        Http = NewHttp();
    }

    public Uri Address { get; }

    /// <summary>Without a token.</summary>
    public HttpClient Http { get; }

    public LogRecorder Logs { get; }

    /// <summary>The operations that succeeded, and where responses differed from the API's description.</summary>
    internal SeenAnswers Answers { get; }

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database => _database;

    /// <summary>Set if a test provokes logged errors on purpose.</summary>
    public bool ExpectsErrors { get; set; }

    /// <summary>Starts with <paramref name="settings"/> in the form <c>--Section:Key=value</c>.</summary>
    public static Task<TestServer> Start(params string[] settings) => Start(configure: null, settings);

    public static Task<TestServer> Start(Action<WebApplicationBuilder>? configure, params string[] settings) =>
        Start(TestDatabase.Provider, configure, settings);

    public static async Task<TestServer> Start(
        DatabaseProvider provider, Action<WebApplicationBuilder>? configure, params string[] settings) =>
        await Start(await TestDatabase.Migrated(provider), ownsDatabase: true, configure, settings);

    /// <summary>Uses a database that the test created, and disposes of it with the server.</summary>
    public static Task<TestServer> Start(
        TestDatabase database, Action<WebApplicationBuilder>? configure, params string[] settings) =>
        Start(database, ownsDatabase: true, configure, settings);

    /// <summary>Another node on the database of this one, which must end after it.</summary>
    public Task<TestServer> StartAnother(params string[] settings)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_database.Directory, "another")).FullName;
        return Start(_database, ownsDatabase: false, configure: null, [$"--Data:Directory={directory}", .. settings]);
    }

    private static async Task<TestServer> Start(
        TestDatabase database, bool ownsDatabase, Action<WebApplicationBuilder>? configure, string[] settings)
    {
        var logs = new LogRecorder();
        Task<WebApplication> Create(string url) => Server.Create(
            [
                "--environment=Development",
                $"--urls={url}",
                TestDatabase.ManySignUps,
                TestDatabase.NoRequests,
                "--Health:CanarySeconds=0",
                "--Realtime:PressureMilliseconds=0",
                .. database.Settings,
                .. settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(logs);
                builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
                configure?.Invoke(builder);
            });
        var app = await Create("http://127.0.0.1:0");
        await app.StartAsync();
        return new(database, ownsDatabase, Create, app, logs, await ServedApi.Of(app.Services));
    }

    /// <summary>A client whose responses are all checked against the API's description.</summary>
    public HttpClient NewHttp() => new(new DescribedAnswers(Answers)) { BaseAddress = Address };

    /// <summary>Signs someone up over REST.</summary>
    public async Task<TestPerson> Register(string username)
    {
        using var response = await Http.PostAsJsonAsync("/api/v1/auth/register", new
        {
            username,
            email = $"{username}@example.test",
            password = TestApp.Password,
            deviceName = "Test",
        });
        return TestPerson.From(this, await response.Must());
    }

    internal async Task<T> Db<T>(Func<AppDbContext, Task<T>> look)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // Some callers write, which the server's read connections reject.
        db.UseOwnConnection();
        return await look(db);
    }

    /// <summary>Ends it, and starts it again at the same address with the same data.</summary>
    public async Task Restart()
    {
        await Stop();
        _app = await _create(Address.GetLeftPart(UriPartial.Authority));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Stop();
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }

        Answers.MustBeAsDescribed();
        if (!ExpectsErrors && Logs.Errors.FirstOrDefault() is { } error)
        {
            throw new InvalidOperationException(
                $"An error was logged: {error.Category}: {error.Message}\n{error.Exception}");
        }
    }

    private async Task Stop()
    {
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5)))
        {
            await _app.StopAsync(limit.Token);
        }

        await _app.DisposeAsync();
    }
}

/// <summary>Someone with an account and a session.</summary>
public sealed class TestPerson
{
    private readonly TestServer _server;

    private TestPerson(TestServer server, UserId id, string accessToken, string refreshToken)
    {
        (_server, Id, AccessToken, RefreshToken) = (server, id, accessToken, refreshToken);
        Http = server.NewHttp();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    }

    public UserId Id { get; }

    public string AccessToken { get; private set; }

    public string RefreshToken { get; private set; }

    /// <summary>With this person's token.</summary>
    public HttpClient Http { get; }

    public static TestPerson From(TestServer server, JsonElement authentication) => new(
        server,
        new(long.Parse(
            authentication.GetProperty("user").GetProperty("id").GetString()!, CultureInfo.InvariantCulture)),
        authentication.GetProperty("accessToken").GetString()!,
        authentication.GetProperty("refreshToken").GetString()!);

    /// <summary>The same person on another device, in a separate session.</summary>
    public async Task<TestPerson> LogIn(string username)
    {
        using var response = await _server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = username, password = TestApp.Password, deviceName = "Other" });
        return From(_server, await response.Must());
    }

    /// <summary>Exchanges the refresh token for new tokens and uses them from now on.</summary>
    public async Task Refresh()
    {
        using var response = await _server.Http.PostAsJsonAsync(
            "/api/v1/auth/refresh", new { refreshToken = RefreshToken });
        var tokens = await response.Must();
        AccessToken = tokens.GetProperty("accessToken").GetString()!;
        RefreshToken = tokens.GetProperty("refreshToken").GetString()!;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var response = await Http.GetAsync(path);
        return await response.Must();
    }

    public async Task<JsonElement> Post(string path, object? body = null)
    {
        using var response = await Http.PostAsJsonAsync(path, body ?? new { });
        return await response.Must();
    }

    public async Task<JsonElement> Put(string path, object? body = null)
    {
        using var response = await Http.PutAsJsonAsync(path, body ?? new { });
        return await response.Must();
    }

    public async Task<JsonElement> Delete(string path)
    {
        using var response = await Http.DeleteAsync(path);
        return await response.Must();
    }

    /// <summary>Connects to the hub and waits for "connected".</summary>
    public Task<TestClient> Connect(HubWire wire = default) => TestClient.Connect(_server, this, wire);

    /// <summary>The same session at another node.</summary>
    public TestPerson At(TestServer node) => new(node, Id, AccessToken, RefreshToken);
}

public static class ResponseReading
{
    /// <summary>The body of a response that must be a success; an empty object if there is none.</summary>
    public static async Task<JsonElement> Must(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text.Length == 0 ? "{}" : text).RootElement
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }

    /// <summary>The status and the error code of a failure.</summary>
    public static async Task<(int Status, string? Code)> Refusal(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var body = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        return ((int)response.StatusCode, body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
