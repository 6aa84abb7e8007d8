using System.Net.Http.Json;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>Limits per address, for clients behind a proxy and for clients that only claim to be.</summary>
public sealed class GuessingTests
{
    [Fact]
    [Trait("Abuse", "T-13")]
    public async Task The_6th_wrong_password_and_the_21st_at_an_address_are_429_and_the_owner_elsewhere_gets_in()
    {
        await using var server = await TestServer.Start("--Server:KnownProxies=127.0.0.1");
        await server.Register("alice");
        for (var i = 0; i < 5; i++)
        {
            (await LogIn(server, "alice", "wrong horse battery", "203.0.113.7"))
                .Should().Be((401, "accounts.invalid_credentials", null));
        }

        var (status, code, wait) = await LogIn(server, "alice", TestApp.Password, "203.0.113.7");
        (status, code).Should().Be((429, "rate_limited"));
        wait.Should().BeInRange(1, 60);
        (await LogIn(server, "alice", TestApp.Password, "203.0.113.8")).Should().Be((200, null, null));

        for (var i = 0; i < 15; i++)
        {
            (await LogIn(server, $"someone{i}", "wrong horse battery", "203.0.113.7")).Status.Should().Be(401);
        }

        (await LogIn(server, "bob", "wrong horse battery", "203.0.113.7")).Status.Should().Be(429);
        (await LogIn(server, "alice", TestApp.Password, "203.0.113.8")).Status.Should().Be(200);
    }

    [Fact]
    [Trait("Abuse", "T-18")]
    public async Task Claiming_a_hundred_addresses_is_one_address()
    {
        await using var server = await TestServer.Start();
        await server.Register("alice");
        var answers = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            answers.Add((await LogIn(server, $"name{i}", "wrong horse battery", $"198.51.100.{i}")).Status);
        }

        answers.Count(s => s == 401).Should().Be(20, "the limit of the one address that they come from");
        answers.Skip(20).Should().OnlyContain(s => s == 429);
    }

    [Fact]
    [Trait("Abuse", "T-14")]
    public async Task An_unknown_name_and_a_wrong_password_and_two_forgotten_ones_answer_alike_to_the_byte()
    {
        await using var server = await TestServer.Start();
        await server.Register("alice");
        var answers = new List<string>();
        foreach (var login in new[] { "alice", "nobody", "alice@example.test", "nobody@example.test" })
        {
            using var wrong = await server.Http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login, password = "wrong horse battery" });
            using var forgot = await server.Http.PostAsJsonAsync("/api/v1/auth/password/forgot", new { login });
            using var reset = await server.Http.PostAsJsonAsync(
                "/api/v1/auth/password/reset",
                new { login, code = "ABCD-EFGH", newPassword = "another horse battery" });
            var said = new List<string>();
            foreach (var response in new[] { wrong, forgot, reset })
            {
                var headers = response.Headers.Concat(response.Content.Headers)
                    .Where(h => h.Key != "Date").Select(h => $"{h.Key}={string.Join(',', h.Value)}");
                var body = await response.Content.ReadAsStringAsync();
                var trace = body.IndexOf("\"traceId\"", StringComparison.Ordinal);
                said.Add(
                    $"{(int)response.StatusCode} {string.Join(' ', headers)} {(trace < 0 ? body : body[..trace])}");
            }

            answers.Add(string.Join('\n', said));
        }

        answers.Distinct().Should().ContainSingle();
        answers[0].Should().StartWith("401").And.Contain("\n202").And.Contain("\n400");
    }

    private static async Task<(int Status, string? Code, double? Wait)> LogIn(
        TestServer server, string login, string password, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/login")
        {
            Content = JsonContent.Create(new { login, password }),
        };
        request.Headers.Add("X-Forwarded-For", from);
        using var response = await server.Http.SendAsync(request);
        var (status, code) = await response.Refusal();
        return (status, code, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}
