using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Configuration;

namespace Hubbub.Chaos.Nodes;

/// <summary>A reverse proxy in front of the nodes, in turn or with a cookie that leads back to the same one.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private const string Cluster = "nodes";

    private static readonly RouteConfig Everything =
        new() { RouteId = "all", ClusterId = Cluster, Match = new() { Path = "{**path}" } };

    private readonly WebApplication _app;
    private readonly InMemoryConfigProvider _config;
    private readonly Uri[] _nodes;
    private readonly HashSet<int> _isOut = [];
    private readonly bool _isSticky;

    private Balancer(Uri address, Uri[] nodes, bool isSticky)
    {
        (Address, _nodes, _isSticky) = (address, nodes, isSticky);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"{address}");
        _config = new([Everything], [Nodes()]);
        builder.Services.AddSingleton<IProxyConfigProvider>(_config).AddReverseProxy();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapReverseProxy();
    }

    public Uri Address { get; }

    public static async Task<Balancer> Start(Uri address, Uri[] nodes, bool isSticky)
    {
        var balancer = new Balancer(address, nodes, isSticky);
        await balancer._app.StartAsync();
        return balancer;
    }

    /// <summary>Gives a node no new requests; those that it has go on.</summary>
    public Task TakeOut(int node)
    {
        _isOut.Add(node);
        return Apply();
    }

    public Task PutBack(int node)
    {
        _isOut.Remove(node);
        return Apply();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Apply()
    {
        var nodes = Nodes();
        _config.Update([Everything], [nodes]);
        var state = _app.Services.GetRequiredService<IProxyStateLookup>();
        while (!state.TryGetCluster(Cluster, out var now) || now.Destinations.Count != nodes.Destinations!.Count)
        {
            await Task.Delay(10);
        }
    }

    private ClusterConfig Nodes() => new()
    {
        ClusterId = Cluster,
        LoadBalancingPolicy = "RoundRobin",
        Destinations = Enumerable.Range(0, _nodes.Length).Where(n => !_isOut.Contains(n))
            .ToDictionary(n => $"{n}", n => new DestinationConfig { Address = $"{_nodes[n]}" }),
        SessionAffinity = new()
        {
            Enabled = _isSticky,
            Policy = "HashCookie",
            FailurePolicy = "Redistribute",
            AffinityKeyName = "node",
        },
        HealthCheck = new()
        {
            AvailableDestinationsPolicy = "HealthyOrPanic",
            Active = new()
            {
                Enabled = true,
                Path = "/health/ready",
                Interval = TimeSpan.FromSeconds(1),
                // A busy machine is not a dead node.
                Timeout = TimeSpan.FromSeconds(5),
                Policy = "ConsecutiveFailures",
            },
        },
        Metadata = new Dictionary<string, string> { ["ConsecutiveFailuresHealthPolicy.Threshold"] = "1" },
    };
}
