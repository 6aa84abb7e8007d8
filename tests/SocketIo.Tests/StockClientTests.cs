using System.Diagnostics;
using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo.Tests;

/// <summary>socket.io-client as it is published, in the three settings of its transports.</summary>
public sealed class StockClientTests(StockClientTests.Server server) : IClassFixture<StockClientTests.Server>
{
    private static readonly string Clients = Path.Combine(
        AppContext.BaseDirectory, "../../../../tests/SocketIo.Tests/clients");

    // 200 clients with 50 messages a second each, for ten seconds.
    private static readonly string[] Load =
        Environment.GetEnvironmentVariable("HUBBUB_SOCKETIO_CLIENTS") is { } clients ? [clients, "500"] : ["5", "40"];

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    [InlineData("polling,websocket")]
    public async Task Stock_clients_get_every_answer_once_and_in_order_also_while_they_upgrade(string transports)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Clients, "node_modules")),
            "npm ci --prefix tests/SocketIo.Tests/clients was not run.");
        using var process = Process.Start(
            new ProcessStartInfo("node", ["echo.mjs", server.Url.ToString(), transports, .. Load])
            {
                WorkingDirectory = Clients,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            var (output, errors) = (
                process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.Should().Be(0, "{0}", await output + await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        foreach (var id in server.SocketIo.Ids)
        {
            (await server.SocketIo.EndOf(id)).Should().Be(EngineEnd.ClientClosed);
        }

        server.Log.Lines.Should().BeEmpty();
    }

    /// <summary>Its time passes.</summary>
    public sealed class Server() : EchoServer(new EngineOptions(), new SocketIoOptions(), TimeProvider.System);
}
