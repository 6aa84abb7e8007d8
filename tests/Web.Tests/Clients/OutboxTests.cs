using System.Net;
using Hubbub.Client;
using Hubbub.Client.Storage;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The .NET client does each write once, in the order of its lane.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("hubbub-test-");

    [Fact]
    public async Task Fifty_acts_that_waited_without_a_network_and_over_a_restart_are_done_once_and_in_order()
    {
        await using var server = await TestServer.Start("--RateLimits:Enabled=false");
        await using var network = new Network(server.Address);
        await using var ben = await Listener.Begin(server.Address, "ben");
        var texts = Enumerable.Range(0, 48).Select(i => $"message {i}").ToArray();
        using (var store = new FileStore(_directory.FullName))
        await using (var ana = await Listener.Begin(network.Address, "ana", o => o with { Store = store }))
        {
            network.IsDown = true;
            network.Cut();
            await ana.Is(HubbubStatus.Offline);
            var pending = texts.Select(text => ana.Client.SendMessage(ben.Id, text)).ToList();
            pending.Add(ana.Client.Enqueue(HttpMethod.Put, $"users/{ben.Id}/follow"));
            pending.Add(ana.Client.Enqueue(HttpMethod.Delete, $"users/{ben.Id}/follow"));
            await WireExtensions.Until(() => pending[0].State == PendingState.Waiting, "it was tried");
            pending.Should().NotContain(p => p.Done.IsCompleted);
        }

        network.IsDown = false;
        using (var store = new FileStore(_directory.FullName))
        await using (var ana = new Listener(new(network.Address) { Store = store }))
        {
            await ana.Client.Start();
            await WireExtensions.Until(() => ana.Client.Status == HubbubStatus.Live, "it is live");
            await Task.WhenAll(ana.Client.Pending.Select(p => p.Done)).WaitAsync(TestClient.Limit);
            await ben.MustBeWhole(server);
            ben.Durable.Where(e => e.Type == "receive_message")
                .Select(e => e.Payload.GetProperty("message").Text("body")).Should().Equal(texts);
            var relationship = await ana.Client.Call(HttpMethod.Get, $"users/{ben.Id}/relationship");
            relationship.Flag("following").Should().BeFalse("the last one counts");
            await WireExtensions.Until(
                () => !File.Exists(Path.Combine(_directory.FullName, $"outbox-{ana.Id}")), "nothing waits any more");
        }
    }

    [Fact]
    public async Task A_limit_makes_its_lane_wait_as_long_as_the_server_asks_and_no_other()
    {
        await using var server = await TestServer.Start(
            "--RateLimits:Messages:Permits=2", "--RateLimits:Messages:WindowSeconds=4");
        await using var ana = await Listener.Begin(server.Address, "ana");
        await using var ben = await Listener.Begin(server.Address, "ben");

        var sent = Enumerable.Range(0, 3).Select(i => ana.Client.SendMessage(ben.Id, $"{i}")).ToArray();
        await sent[1].Done.WaitAsync(TestClient.Limit);
        await WireExtensions.Until(() => sent[2].State == PendingState.Waiting, "the third waits");
        sent[2].RetryAt.Should().BeAfter(DateTimeOffset.UtcNow.AddSeconds(0.5));
        await ana.Client.Enqueue(HttpMethod.Put, $"users/{ben.Id}/mute").Done.WaitAsync(TestClient.Limit);
        sent[2].Done.IsCompleted.Should().BeFalse();

        await sent[2].Done.WaitAsync(TestClient.Limit);
        await ana.MustBeWhole(server);
    }

    [Fact]
    public async Task What_the_server_refuses_is_kept_with_its_reason_and_can_be_sent_again_or_given_up()
    {
        await using var server = await TestServer.Start();
        using var store = new FileStore(_directory.FullName);
        await using var ana = await Listener.Begin(server.Address, "ana", o => o with { Store = store });
        await using var ben = await Listener.Begin(server.Address, "ben");
        var refused = ana.Client.SendMessage(ana.Id, "To myself");
        var late = ana.Client.Enqueue(HttpMethod.Post, "messages", new { receiverId = ben.Id, message = string.Empty });

        (await FluentActions.Awaiting(() => refused.Done).Should().ThrowAsync<HubbubException>())
            .Which.Code.Should().Be("messaging.message_to_self");
        var fault = (await FluentActions.Awaiting(() => late.Done).Should().ThrowAsync<HubbubException>()).Which;
        (fault.Code, fault.IsRetryable).Should().Be(("validation_failed", false));
        fault.Fields.Keys.Should().Equal("message");
        var key = refused.Key;
        await ana.Client.Stop();
        await ana.Client.Start();
        var kept = ana.Client.Pending.Should().HaveCount(2).And.Subject.First();
        kept.Error!.Code.Should().Be("messaging.message_to_self");
        kept.Retry();
        kept.Key.Should().NotBe(key);
        await FluentActions.Awaiting(() => kept.Done).Should().ThrowAsync<HubbubException>();
        foreach (var act in ana.Client.Pending)
        {
            act.Discard();
        }

        ana.Client.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_what_the_server_refuses_a_hundred_are_kept_and_the_newest_stay()
    {
        await using var server = await TestServer.Start("--RateLimits:Enabled=false");
        using var store = new FileStore(_directory.FullName);
        await using var ana = await Listener.Begin(server.Address, "ana", o => o with { Store = store });
        var refused = Enumerable.Range(0, 103).Select(_ => ana.Client.SendMessage(ana.Id, "To myself")).ToArray();
        await Task.WhenAll(refused.Select(act => Record.ExceptionAsync(() => act.Done).AsTask()));

        ana.Client.Pending.Should().Equal(refused[3..]);
        await ana.Client.Stop();
        await ana.Client.Start();
        ana.Client.Pending.Select(act => act.Key).Should().Equal(refused[3..].Select(act => act.Key));
    }

    [Fact]
    public async Task A_pause_is_not_longer_because_the_clock_was_set_back()
    {
        await using var server = await TestServer.Start();
        await using var ben = await Listener.Begin(server.Address, "ben");
        var clock = new SettableClock();
        using var proxy = new RefusingOnce(HttpStatusCode.TooManyRequests);
        await using var ana = await Listener.Begin(
            server.Address, "ana", o => o with { Time = clock, HttpHandler = proxy });
        proxy.Refused = () => clock.Offset = TimeSpan.FromMinutes(10);
        var sent = ana.Client.SendMessage(ben.Id, "Hello");
        await WireExtensions.Until(() => sent.State != PendingState.Queued && proxy.Asked.Count > 0, "it was refused");

        clock.Offset = TimeSpan.Zero;

        await sent.Done.WaitAsync(TestClient.Limit);
    }

    [Fact]
    public async Task A_proxy_that_names_a_time_is_not_asked_before_it_and_says_nothing_for_the_server()
    {
        await using var server = await TestServer.Start();
        await using var ben = await Listener.Begin(server.Address, "ben");
        using var proxy = new RefusingOnce(HttpStatusCode.Forbidden);
        await using var ana = await Listener.Begin(server.Address, "ana", o => o with { HttpHandler = proxy });

        await ana.Client.SendMessage(ben.Id, "Hello").Done.WaitAsync(TestClient.Limit);

        proxy.Asked.Should().HaveCount(2);
        (proxy.Asked[1] - proxy.Asked[0]).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_log_out_leaves_nothing_of_the_person_behind()
    {
        await using var server = await TestServer.Start();
        using var store = new FileStore(_directory.FullName);
        await using var ana = await Listener.Begin(server.Address, "ana", o => o with { Store = store });
        var refused = ana.Client.SendMessage(ana.Id, "To myself");
        await FluentActions.Awaiting(() => refused.Done).Should().ThrowAsync<HubbubException>();

        await ana.Client.LogOut();

        (ana.Client.Status, ana.Client.Session).Should().Be((HubbubStatus.SignedOut, null));
        _directory.GetFiles().Select(f => f.Name).Should().Equal("lock");
        FluentActions.Invoking(() => ana.Client.SendMessage("1", "Hello")).Should().Throw<HubbubException>();
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private sealed class SettableClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }

    /// <summary>A proxy in bad order, whose clock is an hour late: it answers the first message itself.</summary>
    private sealed class RefusingOnce(HttpStatusCode status) : DelegatingHandler(new SocketsHttpHandler())
    {
        public Action? Refused { get; set; }

        /// <summary>When messages were sent.</summary>
        public List<DateTimeOffset> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal))
            {
                return base.SendAsync(request, ct);
            }

            Asked.Add(DateTimeOffset.UtcNow);
            if (Asked.Count > 1)
            {
                return base.SendAsync(request, ct);
            }

            Refused?.Invoke();
            var now = DateTimeOffset.UtcNow.AddHours(-1);
            var answer = new HttpResponseMessage(status) { Content = new StringContent("<html>Not now</html>") };
            (answer.Headers.Date, answer.Headers.RetryAfter) = (now, new(now.AddSeconds(3)));
            return Task.FromResult(answer);
        }
    }
}
