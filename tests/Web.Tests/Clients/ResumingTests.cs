using System.Text;
using Hubbub.Client;
using Hubbub.Client.Payloads;
using Hubbub.Client.Storage;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The .NET client hands over each durable event once and in order, whatever the network does.</summary>
public sealed class ResumingTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private Network _network = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start("--RateLimits:Enabled=false");
        _network = new Network(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _network.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Wherever_the_network_is_cut_each_message_is_sent_once_and_each_event_comes_once(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var ana = await Listener.Begin(_network.Address, "ana", o => o with
        {
            Transports = transport,
            UseMessagePack = isMessagePack,
        });
        await using var ben = await Listener.Begin(_server.Address, "ben");
        for (var i = 0; i < 12; i++)
        {
            // First within what is under way, then within what it takes to connect again.
            if (i >= 6)
            {
                _network.Cut();
            }

            _network.CutAfter(i % 6);
            await Task.WhenAll(
                ana.Client.SendMessage(ben.Id, $"out {i}").Done.WaitAsync(TestClient.Limit),
                ben.Client.SendMessage(ana.Id, $"back {i}").Done.WaitAsync(TestClient.Limit));
        }

        _network.CutAfter(int.MaxValue);
        _network.Cuts.Should().BeGreaterThan(3);
        await ana.MustBeWhole(_server);
        await ben.MustBeWhole(_server);
        (await Texts(ben)).Should().BeEquivalentTo(
            Enumerable.Range(0, 12).SelectMany(i => (string[])[$"out {i}", $"back {i}"]), "each is stored once");
    }

    [Fact]
    public async Task Two_devices_of_one_person_each_see_all_of_it_and_typing_comes_between()
    {
        await using var ana = await Listener.Begin(_server.Address, "ana");
        await using var phone = new Listener(new(_server.Address) { UseMessagePack = true });
        await phone.Client.LogIn("ana", TestApp.Password);
        await phone.Client.Start();
        await phone.Is(HubbubStatus.Live);
        await using var ben = await Listener.Begin(_server.Address, "ben");
        await ben.Client.SendMessage(ana.Id, "Hello").Done;

        await ana.Client.Invoke("typing_start", new { receiverId = ben.Id });
        await ana.Client.SendMessage(ben.Id, "Hello yourself").Done;

        (await ben.Next("user_typing")).Seq.Should().BeNull();
        var heard = (await phone.Next("message_sent")).Read<MessageEvent>();
        (heard.Message.Body, heard.Receiver!.Username).Should().Be(("Hello yourself", "ben"));
        await ana.MustBeWhole(_server);
        await phone.MustBeWhole(_server);
        phone.Durable.Select(e => e.Payload.GetRawText())
            .Should().Equal(ana.Durable[^phone.Durable.Length..].Select(e => e.Payload.GetRawText()));
    }

    [Fact]
    public async Task After_a_reset_there_is_a_snapshot_and_events_go_on_from_it()
    {
        var store = new MemoryStore();
        await using var ana = new Listener(new(_server.Address) { Store = store });
        var session = await ana.Client.Register("ana", "ana@example.test", TestApp.Password);
        await store.Save($"cursor-{session.UserId}", Encoding.UTF8.GetBytes("1000000"));
        await ana.Client.Start();
        await ana.Is(HubbubStatus.Live);
        await using var ben = await Listener.Begin(_server.Address, "ben");

        await ben.Client.SendMessage(ana.Id, "Hello").Done;

        await ana.Next("receive_message");
        ana.Events.Should().ContainSingle(e => e.Type == HubbubEvent.Snapshot);
        await ana.MustBeWhole(_server);
    }

    [Fact]
    public async Task What_came_while_the_program_was_not_running_comes_at_its_next_start_and_nothing_else()
    {
        var directory = Directory.CreateTempSubdirectory("hubbub-test-");
        await using var ben = await Listener.Begin(_server.Address, "ben");
        HubbubEvent[] before;
        string id;
        using (var store = new FileStore(directory.FullName))
        await using (var ana = await Listener.Begin(_server.Address, "ana", o => o with { Store = store }))
        {
            id = ana.Id;
            await ben.Client.SendMessage(id, "One").Done;
            await ana.MustBeWhole(_server);
            before = ana.Durable;
        }

        await ben.Client.SendMessage(id, "Two").Done;
        using (var store = new FileStore(directory.FullName))
        await using (var ana = new Listener(new(_server.Address) { Store = store }))
        {
            await ana.Client.Start();
            var two = await ana.Next("receive_message");

            (two.Read<MessageEvent>().Message.Body, two.IsReplay).Should().Be(("Two", true));
            ana.Durable[0].Seq.Should().Be(before[^1].Seq + 1);
            ana.Events.Should().NotContain(e => e.Type == HubbubEvent.Snapshot);
        }

        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task More_events_than_are_kept_for_a_slow_handler_all_come_in_order_and_a_failing_one_stops_nothing()
    {
        await using var ana = await Listener.Begin(_server.Address, "ana");
        await using var ben = await Listener.Begin(_server.Address, "ben");
        var gate = new TaskCompletionSource();
        using var registration = ana.Client.On(HubbubEvent.Any, async (_, _) =>
        {
            await gate.Task;
            throw new InvalidOperationException("A handler that fails.");
        });
        for (var i = 0; i < 20; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => ben.Client.Invoke(
                "send_message", new { receiverId = ana.Id, message = "Again" })));
        }

        gate.SetResult();

        await ana.MustBeWhole(_server);
        ana.Durable.Count(e => e.Type == "receive_message").Should().Be(600);
    }

    [Fact]
    public async Task A_connection_that_is_dead_without_saying_so_is_found_and_replaced()
    {
        await using var ana = await Listener.Begin(_network.Address, "ana");
        await using var ben = await Listener.Begin(_server.Address, "ben");
        _network.IsSilent = true;
        await ben.Client.SendMessage(ana.Id, "Do you hear me?").Done;

        var woken = ana.Client.Wake();
        await WireExtensions.Until(() => ana.Statuses[^1] != HubbubStatus.Live, "it was found");
        _network.IsSilent = false;
        _network.Cut();
        await woken;

        await ana.Next("receive_message");
        await ana.Is(HubbubStatus.Live);
        await ana.MustBeWhole(_server);
    }

    [Fact]
    public async Task A_snapshot_that_is_refused_after_a_reset_is_asked_for_again_on_the_same_connection()
    {
        using var handler = new RefusingBootstrap();
        var store = new MemoryStore();
        await using var ana = await Listener.Begin(
            _network.Address, "ana", o => o with { Store = store, HttpHandler = handler });
        await ana.Client.Stop();
        await store.Save($"cursor-{ana.Client.Session!.UserId}", "1000000"u8.ToArray());
        handler.Refuses = 2;

        await ana.Client.Start();

        await WireExtensions.Until(() => ana.Client.Cursor < 1_000_000, "there is a snapshot");
        handler.Refuses.Should().BeLessThanOrEqualTo(0);
        await ana.Is(HubbubStatus.Live);
    }

    [Fact]
    public async Task A_connection_that_answers_late_and_brings_events_is_not_replaced()
    {
        await using var ana = await Listener.Begin(_network.Address, "ana");
        await using var ben = await Listener.Begin(_server.Address, "ben");
        _network.IsDeaf = true;

        var woken = ana.Client.Wake();
        while (!woken.IsCompleted)
        {
            await ben.Client.SendMessage(ana.Id, "Are you busy?").Done;
        }

        await woken;
        _network.IsDeaf = false;

        await ana.Client.Invoke("sync", new { afterSeq = 0, limit = 1 });
        ana.Statuses.Should().ContainSingle(s => s == HubbubStatus.Live).And.EndWith(HubbubStatus.Live);
        await ana.MustBeWhole(_server);
    }

    [Fact]
    public async Task A_handler_that_waits_for_its_own_write_does_not_keep_the_client_from_stopping()
    {
        await using var ana = await Listener.Begin(_network.Address, "ana");
        await using var ben = await Listener.Begin(_server.Address, "ben");
        var answered = new TaskCompletionSource<Exception?>();
        using var registration = ana.Client.On("receive_message", async (_, _) =>
        {
            _network.IsDown = true;
            _network.Cut();
            var write = ana.Client.SendMessage(ben.Id, "An answer");
            answered.SetResult(await Record.ExceptionAsync(() => write.Done));
        });
        await ben.Client.SendMessage(ana.Id, "A question").Done;
        await WireExtensions.Until(() => ana.Client.Pending.Count == 1, "the handler waits");

        await ana.Client.Stop().WaitAsync(TestClient.Limit);

        (await answered.Task).Should().BeOfType<HubbubException>().Which.Code.Should().Be(HubbubException.Stopped);
        _network.IsDown = false;
        await ana.Client.Start();
        await ben.Next("receive_message", e => e.Read<MessageEvent>().Message.Body == "An answer");
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_stops_the_start_and_loses_nothing()
    {
        var cursors = new Cursors();
        await using var ana = new Listener(new(_server.Address) { Cursors = cursors });
        await ana.Client.Register("ana", "ana@example.test", TestApp.Password);
        cursors.IsBroken = true;
        await FluentActions.Awaiting(() => ana.Client.Start()).Should().ThrowAsync<IOException>();

        cursors.IsBroken = false;
        await ana.Client.Start();
        await ana.Is(HubbubStatus.Live);

        ana.Events.Should().ContainSingle(e => e.Type == HubbubEvent.Snapshot);
    }

    [Fact]
    public async Task Its_status_tells_whether_the_server_can_be_reached()
    {
        await using var ana = await Listener.Begin(_network.Address, "ana");
        _network.IsDown = true;
        _network.Cut();
        await ana.Is(HubbubStatus.Offline);
        var refused = await FluentActions.Awaiting(() => ana.Client.Invoke("sync", new { afterSeq = 0 }))
            .Should().ThrowAsync<HubbubException>();
        refused.Which.Code.Should().Be(HubbubException.NoAnswer);

        _network.IsDown = false;
        await ana.Is(HubbubStatus.Live);
        await ana.Client.Stop();
        await WireExtensions.Until(() => ana.Statuses[^1] == HubbubStatus.Starting, "the end was told");

        ana.Statuses.Should().StartWith([HubbubStatus.CatchingUp, HubbubStatus.Live, HubbubStatus.Reconnecting])
            .And.EndWith([HubbubStatus.CatchingUp, HubbubStatus.Live, HubbubStatus.Starting]);
    }

    private sealed class Cursors : ICursorStore
    {
        public bool IsBroken { get; set; }

        public Task<long?> Load(string userId, CancellationToken ct = default) =>
            IsBroken ? throw new IOException("The disk is away.") : Task.FromResult<long?>(null);

        public Task Save(string userId, long? cursor, CancellationToken ct = default) => Task.CompletedTask;
    }

    private static async Task<string[]> Texts(Listener who)
    {
        var conversations = await who.Client.Call(HttpMethod.Get, "conversations");
        var id = conversations.GetProperty("items")[0].Text("id");
        var page = await who.Client.Call(HttpMethod.Get, $"conversations/{id}/messages?limit=100");
        return [.. page.GetProperty("items").EnumerateArray().Select(m => m.Text("body"))];
    }

    private sealed class RefusingBootstrap() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _refuses;

        public int Refuses
        {
            get => Volatile.Read(ref _refuses);
            set => Volatile.Write(ref _refuses, value);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
            request.RequestUri!.AbsolutePath.EndsWith("/bootstrap", StringComparison.Ordinal)
                && Interlocked.Decrement(ref _refuses) >= 0
                ? Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable))
                : base.SendAsync(request, ct);
    }
}
