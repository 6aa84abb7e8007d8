using BenchmarkDotNet.Attributes;
using Hubbub.Testing;
using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Benchmarks;

/// <summary>
/// A call over a real connection that comes to no database: frame, protocol, filter, answer. The client's cost is in
/// it.
/// </summary>
public class HubBenchmarks
{
    private TestServer _server = null!;
    private TestClient _client = null!;

    [Params(false, true)]
    public bool IsMessagePack { get; set; }

    [GlobalSetup]
    public async Task Start()
    {
        _server = await TestServer.Start("--RateLimits:Enabled=false");
        var person = await _server.Register("alice");
        _client = await TestClient.Connect(_server, person, new HubWire(HttpTransportType.WebSockets, IsMessagePack));
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>A call with arguments that the method does not take, and its refusal.</summary>
    [Benchmark]
    public Task RefusedCall() => _client.Invoke("send_message", new { nothing = true });
}
