using Microsoft.AspNetCore.SignalR.Client;

namespace Hubbub.Load;

/// <summary>Measures the server's memory per idle connection.</summary>
internal static class IdleLoad
{
    private const int PerPerson = 100;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public static async Task<Report> Run(ServerProcess server, LoadOptions options)
    {
        var counters = new Counters();
        var people = await Person.RegisterMany(server.Address, Math.Max(1, options.Connections / PerPerson));
        var connections = new HubConnection[options.Connections];
        // Connects once first, so that one-time costs of the process are not counted.
        await using var first = people[0].Connection(server.Address, options.Protocol);
        await first.StartAsync();
        await Task.Delay(Settling);
        var before = ResidentOf(server);
        await Parallel.ForAsync(
            0, connections.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, ct) =>
            {
                connections[i] = people[i % people.Length].Connection(server.Address, options.Protocol);
                connections[i].Closed += counters.Closed;
                await connections[i].StartAsync(ct);
            });
        await Task.Delay(Settling);
        var after = ResidentOf(server);
        counters.End();
        var report = new Report
        {
            Mode = options.Mode.ToString(),
            Protocol = options.Protocol.ToString(),
            Synchronous = options.Synchronous,
            Connections = options.Connections,
            StartToReadySeconds = server.StartToReady?.TotalSeconds,
            ResidentBytes = after,
            ResidentBytesPerConnection = (after - before) / options.Connections,
            Wrong = counters.WrongSoFar,
        };
        await Parallel.ForEachAsync(connections, async (c, _) => await c.DisposeAsync());
        return report;
    }

    private static long? ResidentOf(ServerProcess server) =>
        server.Pid is { } pid ? ProcessFigures.Resident(pid) : null;
}
