using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Media;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests;

/// <summary>The log never contains what people write or their credentials, even at the most verbose level.</summary>
[Trait("Abuse", "T-32")]
public sealed class LogLeakTests
{
    private const string Password = "canary password 5Kd";
    private const string Guess = "canary guess 8Wm";
    private const string Next = "canary successor 2Rv";
    private const string Body = "canary-body-6Lp";
    private const string Email = "canary-email-4Ts@example.test";
    private const string Garbage = "canary-garbage-3Hn";

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    [InlineData("--Logging:LogLevel:Default=Trace")]
    [InlineData(
        "--Logging:LogLevel:Default=Trace",
        "--Logging:LogLevel:Microsoft=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.SignalR=Trace",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Trace",
        "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Trace")]
    public async Task A_day_in_the_life_leaves_no_secret_in_the_log_whatever_its_level(params string[] levels)
    {
        await using var server = await TestServer.Start(["--RateLimits:Enabled=false", .. levels]);
        using var signUp = await server.Http.PostAsJsonAsync(
            "/api/v1/auth/register", new { username = "alice", email = Email, password = Password });
        var alice = TestPerson.From(server, await signUp.Must());
        var bob = await server.Register("bob");
        List<string> secrets = [Password, Guess, Next, Body, Email, Garbage, alice.AccessToken, alice.RefreshToken];

        await Write(server, alice, bob);
        await ConnectWithTokens(server, alice, bob);
        await alice.Refresh();
        secrets.AddRange([alice.AccessToken, alice.RefreshToken]);
        await ChangePasswords(server, alice);
        secrets.AddRange(await Look(server, bob));

        var lines = server.Logs.Lines.Select(l => $"{l.Category}: {l.Message} {l.Exception}").ToArray();
        lines.Should().HaveCountGreaterThan(500, "it tells a lot");
        server.Logs.Lines.Should().Contain(
            l => l.Level == LogLevel.Debug && l.Category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        lines.Should().Contain(l => l.Contains("Executed DbCommand", StringComparison.Ordinal));
        var leaks = from line in lines
                    from secret in secrets.Append("access_token=").Append("Bearer ey")
                    where line.Contains(secret, StringComparison.OrdinalIgnoreCase)
                    select $"{secret[..Math.Min(20, secret.Length)]} in {line[..Math.Min(400, line.Length)]}";
        leaks.Distinct().Should().BeEmpty();
    }

    [Fact]
    public async Task Line_breaks_in_a_request_do_not_forge_lines_of_the_log()
    {
        await using var server = await TestServer.Start("--Logging:LogLevel:Default=Debug");
        var alice = await server.Register("alice");
        const string Forged = "x\r\nfail: forged line";

        (await alice.Http.GetAsync($"/api/v1/profiles/by-username/{Uri.EscapeDataString(Forged)}")).Dispose();
        (await alice.Http.GetAsync($"/api/v1/sync?after={Uri.EscapeDataString(Forged)}")).Dispose();
        (await alice.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = Forged, password = Forged, deviceName = Forged })).Dispose();
        await using var client = await alice.Connect();
        await client.Invoke(Forged, new { });

        server.Logs.Lines
            .Should()
            .NotBeEmpty().And.OnlyContain(l => !l.Message.Contains("\nfail: forged", StringComparison.Ordinal));
    }

    private static async Task Write(TestServer server, TestPerson alice, TestPerson bob)
    {
        HubWire[] wires =
        [
            new(HttpTransportType.WebSockets, false), new(HttpTransportType.WebSockets, true),
            new(HttpTransportType.LongPolling, false), new(HttpTransportType.ServerSentEvents, false),
        ];
        foreach (var wire in wires)
        {
            await using var hers = await alice.Connect(wire);
            await using var his = await bob.Connect(wire);
            await hers.Call("send_message", new { receiverId = bob.Wire(), message = Body + wire });
            await his.Next("receive_message", e => e.GetProperty("message").Text("body") == Body + wire);
            await hers.Refused("send_message", new { receiverId = bob.Wire(), message = Body, extra = Body });
            await hers.Refused(
                "send_message", new { receiverId = bob.Wire(), message = Body + new string('x', 5_000) });
            await hers.Refused("no_method", new { message = Body });
            await hers.Refused("send_message", Body);
        }

        await alice.Post("/api/v1/messages", new { receiverId = bob.Wire(), message = Body });
        using var malformed = await alice.Http.PostAsJsonAsync(
            "/api/v1/messages", new { message = Body, password = Body });
        (await malformed.Refusal()).Status.Should().Be(400);
        using var broken = new StringContent($$"""{"message":"{{Body}}" """, Encoding.UTF8, "application/json");
        (await alice.Http.PostAsync("/api/v1/messages", broken)).Dispose();
        using var patched = await alice.Http.PatchAsync("/api/v1/profiles/me", JsonContent.Create(new { bio = Body }));
        await patched.Must();
        await using var socket = await RawSocket.Open(server, alice.AccessToken, isMessagePack: false);
        await socket.Send($$"""{"type":1,"target":"send_message","arguments":["{{Body}}" """);
        await socket.UntilClosed();
    }

    /// <summary>Uploads a file and requests its URL; returns the URL's signature, which is a secret.</summary>
    private static async Task<string[]> Look(TestServer server, TestPerson bob)
    {
        var url = (await bob.MustUpload(GoodFiles.Text(), "a.txt")).GetProperty("urls").Text("original");
        (await server.Http.GetAsync(url)).EnsureSuccessStatusCode().Dispose();
        (await server.Http.GetAsync($"{url}{Garbage}")).Dispose();
        return [url[(url.IndexOf("signature=", StringComparison.Ordinal) + "signature=".Length)..]];
    }

    private static async Task ConnectWithTokens(TestServer server, TestPerson alice, TestPerson bob)
    {
        foreach (var token in new[] { Garbage, $"{alice.AccessToken[..^3]}abc", alice.RefreshToken })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await server.Http.SendAsync(request)).Dispose();
            await using var refused = await RawSocket.Open(server, token);
            using var refresh = await server.Http.PostAsJsonAsync(
                "/api/v1/auth/refresh", new { refreshToken = token + "x" });
        }

        (await server.Http.GetAsync($"/api/v1/auth/me?access_token={alice.AccessToken}")).Dispose();
        await using var opened = await RawSocket.Open(server, bob.AccessToken, isMessagePack: true);
        await opened.Event("connected");
    }

    private static async Task ChangePasswords(TestServer server, TestPerson alice)
    {
        foreach (var password in new[] { Guess, Password })
        {
            (await server.Http.PostAsJsonAsync("/api/v1/auth/login", new { login = "alice", password })).Dispose();
            (await server.Http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login = Email, password, deviceName = new string('x', 200) })).Dispose();
        }

        (await server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = "alice", password = Password, secret = Garbage })).Dispose();
        (await server.Http.PostAsJsonAsync("/api/v1/auth/password/forgot", new { login = Email })).Dispose();
        (await server.Http.PostAsJsonAsync(
            "/api/v1/auth/password/reset", new { login = Email, code = "0000-0000", newPassword = Next })).Dispose();
        await alice.Post("/api/v1/auth/password", new { currentPassword = Password, newPassword = Next });
    }
}
