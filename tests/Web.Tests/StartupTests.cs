using System.Net.Http.Json;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests;

/// <summary>The configurations with which the server starts or refuses to.</summary>
public sealed class StartupTests
{
    private const string Secret = "--JWT_SECRET=a secret of more than thirty-two bytes";
    private const string Client = "--CLIENT_URL=https://app.example.test";
    private const string SqlServer = "--Database:Provider=SqlServer";
    private const string PostgreSql = "--Database:Provider=PostgreSql";

    [Theory]
    [Trait("Abuse", "T-22")]
    [Trait("Abuse", "T-33")]
    [Trait("Abuse", "T-34")]
    [InlineData("JWT_SECRET is missing", Client)]
    [InlineData("JWT_SECRET is missing", Client, "--JWT_SECRET=")]
    [InlineData("JWT_SECRET is shorter than 32 bytes", Client, "--JWT_SECRET=only thirty-one bytes, no more.")]
    [InlineData("CLIENT_URL is missing", Secret)]
    [InlineData("CLIENT_URL is missing", Secret, "--CLIENT_URL= ")]
    [InlineData("CLIENT_URL contains *", Secret, "--CLIENT_URL=*")]
    [InlineData("CLIENT_URL contains *", Secret, "--CLIENT_URL=https://app.example.test,https://*.example.test")]
    [InlineData("Realtime__DetailedErrors", Secret, Client, "--Realtime:DetailedErrors=true")]
    [InlineData("RateLimits__Enabled", Secret, Client, "--RateLimits:Enabled=false")]
    [InlineData("Push__AllowLoopback", Secret, Client, "--Push:AllowLoopback=true")]
    [InlineData("Push__Subject", Secret, Client, "--Push:Subject=admin@example.test")]
    [InlineData("Push__VapidPublicKey", Secret, Client, "--Push:VapidPublicKey=AAAA", "--Push:VapidPrivateKey=AAAA")]
    [InlineData("nodes need the same pair", Secret, Client, SqlServer, "--ConnectionStrings:Default=Server=none")]
    [InlineData("nodes need the same pair", Secret, Client, PostgreSql, "--ConnectionStrings:Default=Host=none")]
    [InlineData("Realtime__MaxMessageBytes", Secret, Client, "--Realtime:MaxMessageBytes=")]
    [InlineData("--demo", Secret, Client, "--Demo:Enabled=true")]
    public async Task Production_refuses_what_is_unsafe_and_says_why(string reason, params string[] settings)
    {
        var create = async () => await Create("Production", settings);

        var refusal = (await create.Should().ThrowAsync<InvalidOperationException>()).Which;

        refusal.Message.Should().Contain(reason);
        refusal.Message.Should().NotContain("thirty-one", "secrets are not repeated");
    }

    [Fact]
    [Trait("Abuse", "T-34")]
    public async Task Production_names_all_faults_at_once()
    {
        var create = async () => await Create("Production", ["--RateLimits:Enabled=false"]);

        (await create.Should().ThrowAsync<InvalidOperationException>()).Which.Message
            .Should().Contain("JWT_SECRET").And.Contain("CLIENT_URL").And.Contain("RateLimits__Enabled");
    }

    [Theory]
    [Trait("Abuse", "T-22")]
    [Trait("Abuse", "T-34")]
    [InlineData("JWT_SECRET is shorter than 32 bytes", "--JWT_SECRET=short")]
    [InlineData("CLIENT_URL contains *", "--CLIENT_URL=*")]
    [InlineData("Realtime__MaxMessageBytes", "--Realtime:MaxMessageBytes=")]
    [InlineData("RateLimits__Frames", "--RateLimits:Frames:Permits=0")]
    [InlineData("RateLimits__FrameBytes", "--RateLimits:FrameBytes:WindowSeconds=0")]
    [InlineData("RateLimits__BadFrames", "--RateLimits:BadFrames:Permits=-1")]
    public async Task Some_things_are_unsafe_everywhere(string reason, string setting)
    {
        var create = async () => await Create("Development", [setting]);

        (await create.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain(reason);
    }

    [Fact]
    public async Task Production_starts_with_a_secret_and_an_origin()
    {
        await using var server = await TestServer.Start("--environment=Production", Secret, Client);
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        await client.Barrier();

        using var description = await alice.Http.GetAsync("/openapi/v1.json");
        using var malformed = await alice.Http.PostAsJsonAsync("/api/v1/messages", new { nothing = true });

        (await description.Refusal()).Should().Be((404, "not_found"), "Production does not describe itself unasked");
        (await malformed.Refusal()).Should().Be((400, "malformed_request"));
        RefusalAssertions.MustSayNothingOfTheInside(await malformed.Content.ReadAsStringAsync());
        (await server.Http.GetStringAsync("/health/ready")).Should().Be("Healthy");
    }

    [Fact]
    [Trait("Abuse", "T-34")]
    public async Task A_fresh_server_has_nobody_in_it_and_no_password_that_lets_in()
    {
        await using var server = await TestServer.Start();

        (await server.Db(db => db.Accounts.CountAsync())).Should().Be(0);
        foreach (var login in new[] { "admin", "administrator", "root", "hubbub", "demo" })
        {
            using var response = await server.Http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login, password = login });
            (await response.Refusal()).Should().Be((401, "accounts.invalid_credentials"));
        }
    }

    [Fact]
    public async Task Two_servers_do_not_share_a_data_directory()
    {
        await using var server = await TestServer.Start();
        var create = async () => await Server.Create(["--environment=Development", .. server.Database.Settings]);

        (await create.Should().ThrowAsync<InvalidOperationException>()).Which.Message
            .Should().Contain("Another server uses the data directory");
    }

    private static async Task Create(string environment, string[] settings)
    {
        await using var database = new TestDatabase(DatabaseProvider.Sqlite);
        await using var app = await Server.Create(
            [$"--environment={environment}", "--urls=http://127.0.0.1:0", .. database.Settings, .. settings],
            builder => builder.Logging.ClearProviders());
    }
}
