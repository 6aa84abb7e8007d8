using System.Net;
using System.Net.Sockets;

namespace Hubbub.Testing;

/// <summary>Ports of this machine.</summary>
public static class LoopbackPort
{
    /// <summary>One that nobody listens at; another process may take it before it is used.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
