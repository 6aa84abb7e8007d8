using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The network between a client and a server, which can be cut, down or silent.</summary>
internal sealed class Network : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, Socket> _open = [];
    private readonly Uri _server;
    private readonly Task _accepting;
    private int _pieces = int.MaxValue;
    private int _cuts;

    public Network(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Nothing can be reached.</summary>
    public bool IsDown { get; set; }

    /// <summary>What is sent is not delivered, and nobody is told.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What clients send is not delivered, and nobody is told.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>How often a piece was cut off.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>Cuts everything at the n-th piece from now on, in either direction, before it is delivered.</summary>
    public void CutAfter(int pieces) => Volatile.Write(ref _pieces, pieces);

    public void Cut()
    {
        foreach (var (client, server) in _open)
        {
            client.Close(0);
            server.Close(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Accept()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync();
            _ = Serve(client);
        }
    }

    private async Task Serve(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            if (!IsDown)
            {
                await server.ConnectAsync(_server.Host, _server.Port)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _open[client] = server;
                await Task.WhenAny(Pass(client, server, isFromClient: true), Pass(server, client, isFromClient: false));
                _open.TryRemove(client, out _);
            }
        }
    }

    private async Task Pass(Socket from, Socket to, bool isFromClient)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                if (Volatile.Read(ref _pieces) != int.MaxValue && Interlocked.Decrement(ref _pieces) < 0)
                {
                    CutAfter(int.MaxValue);
                    Interlocked.Increment(ref _cuts);
                    Cut();
                }
                else if (!IsSilent && !(IsDeaf && isFromClient))
                {
                    await to.SendAsync(buffer.AsMemory(0, read));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was cut, or ended.
        }
    }
}
