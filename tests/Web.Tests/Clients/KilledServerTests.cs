using Hubbub.Client;
using Hubbub.Testing;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The .NET client goes on when its server was killed, or stopped in order, and comes back.</summary>
public sealed class KilledServerTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    public async Task After_a_crash_and_after_a_stop_everything_goes_on()
    {
        var server = await Start(0);
        var address = server.Address;
        await using var ana = await Listener.Begin(address, "ana");
        await using var ben = await Listener.Begin(address, "ben", o => o with { UseMessagePack = true });
        var sent = Enumerable.Range(0, 5).Select(i => ana.Client.SendMessage(ben.Id, $"before {i}")).ToList();
        await sent[0].Done.WaitAsync(TestClient.Limit);

        await server.DisposeAsync(); // kill -9
        sent.AddRange(Enumerable.Range(0, 3).Select(i => ana.Client.SendMessage(ben.Id, $"during {i}")));
        await ana.Is(HubbubStatus.Offline);
        server = await Start(address.Port);
        await Task.WhenAll(sent.Select(s => s.Done)).WaitAsync(TimeSpan.FromMinutes(1));
        await WireExtensions.Until(
            () => ben.Durable.Count(e => e.Type == "receive_message") == sent.Count, "all of them came");

        await server.Stop();
        await server.DisposeAsync();
        await ben.Next("server_stopping");
        await ben.Is(HubbubStatus.Offline);

        var texts = ben.Durable.Where(e => e.Type == "receive_message")
            .Select(e => e.Payload.GetProperty("message").Text("body"));
        texts.Should().OnlyHaveUniqueItems().And.HaveCount(sent.Count);
        foreach (var who in new[] { ana, ben })
        {
            var seqs = who.Durable.Select(e => e.Seq!.Value).ToArray();
            seqs.Should().Equal(Enumerable.Range(0, seqs.Length).Select(i => seqs[0] + i), "each came once, in order");
        }
    }

    private Task<RunningProgram> Start(int port) =>
        RunningProgram.Start(_directory, port, TestDatabase.NoRequests, "--RateLimits:Enabled=false");

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
