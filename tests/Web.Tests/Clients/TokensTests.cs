using System.Net;
using Hubbub.Client;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The .NET client keeps its session, and gives it up only when the server says so.</summary>
public sealed class TokensTests
{
    [Fact]
    public async Task Tokens_that_end_are_replaced_and_no_event_is_missed()
    {
        await using var server = await TestServer.Start("--Tokens:AccessSeconds=3", "--RateLimits:Enabled=false");
        await using var ana = await Listener.Begin(server.Address, "ana");
        await using var ben = await Listener.Begin(server.Address, "ben");
        var first = ana.Client.Session!.AccessToken;

        for (var i = 0; ana.Client.Session!.AccessToken == first || i < 5; i++)
        {
            await ben.Client.SendMessage(ana.Id, $"{i}").Done.WaitAsync(TestClient.Limit);
            await ana.Next("receive_message", e => e.Payload.GetProperty("message").Text("body") == $"{i}");
        }

        await ana.MustBeWhole(server);
        ana.Client.Session!.SessionId.Should().NotBeNull();
    }

    [Fact]
    public async Task A_lost_answer_to_a_refresh_is_asked_for_again_and_many_calls_refresh_once()
    {
        await using var server = await TestServer.Start();
        using var lossy = new LossyRefresh { InnerHandler = new SocketsHttpHandler() };
        await using var ana = await Listener.Begin(server.Address, "ana", o => o with { HttpHandler = lossy });
        await ana.Client.Use(ana.Client.Session! with { ExpiresAt = DateTimeOffset.UtcNow });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ana.Client.Call(HttpMethod.Get, "profiles/me")));

        lossy.Asked.Should().Be(2, "one answer was lost");
        await ana.Is(HubbubStatus.Live);
        await ana.Client.Use(ana.Client.Session! with { ExpiresAt = DateTimeOffset.UtcNow });
        await ana.Client.Call(HttpMethod.Get, "profiles/me");
        lossy.Asked.Should().Be(3, "the session goes on with the tokens of the second answer");
    }

    [Fact]
    public async Task A_server_that_is_away_while_tokens_end_logs_nobody_out()
    {
        await using var server = await TestServer.Start();
        await using var network = new Network(server.Address);
        await using var ana = await Listener.Begin(network.Address, "ana");
        network.IsDown = true;
        network.Cut();
        await ana.Client.Use(ana.Client.Session! with { ExpiresAt = DateTimeOffset.UtcNow });
        await ana.Is(HubbubStatus.Offline);

        network.IsDown = false;

        await ana.Is(HubbubStatus.Live);
        ana.Statuses.Should().NotContain(HubbubStatus.SignedOut);
    }

    [Fact]
    public async Task A_session_that_another_device_ends_is_signed_out_and_the_other_goes_on()
    {
        await using var server = await TestServer.Start();
        await using var ana = await Listener.Begin(server.Address, "ana");
        await using var phone = new Listener(new(server.Address));
        await phone.Client.LogIn("ana", TestApp.Password);
        await phone.Client.Start();
        await phone.Is(HubbubStatus.Live);

        await ana.Client.Call(HttpMethod.Delete, $"auth/sessions/{phone.Client.Session!.SessionId}");

        await phone.Is(HubbubStatus.SignedOut);
        await ana.Next("session_revoked");
        ana.Client.Status.Should().Be(HubbubStatus.Live);
        await phone.Client.LogIn("ana", TestApp.Password);
        await phone.Is(HubbubStatus.Live);
    }

    [Fact]
    public async Task A_refused_refresh_signs_out()
    {
        await using var server = await TestServer.Start();
        await using var ana = await Listener.Begin(server.Address, "ana");
        await ana.Client.Use(ana.Client.Session! with
        {
            RefreshToken = "stolen",
            ExpiresAt = DateTimeOffset.UtcNow,
        });

        await ana.Is(HubbubStatus.SignedOut);

        (await FluentActions.Awaiting(() => ana.Client.Call(HttpMethod.Get, "profiles/me"))
            .Should().ThrowAsync<HubbubException>()).Which.Code.Should().Be(HubbubException.SignedOut);
    }

    [Fact]
    public async Task A_refusal_is_told_alike_by_both_doors()
    {
        await using var server = await TestServer.Start("--RateLimits:Typing:Permits=1");
        await using var ana = await Listener.Begin(server.Address, "ana");
        await using var ben = await Listener.Begin(server.Address, "ben");
        var wrong = new { receiverId = ben.Id, message = string.Empty };

        var rest = (await FluentActions.Awaiting(() => ana.Client.Call(HttpMethod.Post, "messages", wrong))
            .Should().ThrowAsync<HubbubException>()).Which;
        var hub = (await FluentActions.Awaiting(() => ana.Client.Invoke("send_message", wrong))
            .Should().ThrowAsync<HubbubException>()).Which;
        (hub.Code, hub.Message).Should().Be((rest.Code, rest.Message));
        hub.Fields.Should().BeEquivalentTo(rest.Fields).And.ContainKey("message");
        rest.Status.Should().Be(HttpStatusCode.BadRequest);

        var typing = () => ana.Client.Invoke("typing_start", new { receiverId = ben.Id });
        await typing();
        var limited = (await typing
            .Should().ThrowAsync<HubbubException>()).Which;
        (limited.Code, limited.IsRetryable).Should().Be(("rate_limited", true));
        limited.RetryAfter.Should().BePositive();
    }

    /// <summary>The first answer to a refresh never arrives.</summary>
    private sealed class LossyRefresh : DelegatingHandler
    {
        private int _asked;

        public int Asked => _asked;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var answer = await base.SendAsync(request, ct);
            if (request.RequestUri!.AbsolutePath.EndsWith("auth/refresh", StringComparison.Ordinal)
                && Interlocked.Increment(ref _asked) == 1)
            {
                answer.Dispose();
                throw new HttpRequestException("The connection was cut.");
            }

            return answer;
        }
    }
}
