using Microsoft.AspNetCore.Http.Connections;

namespace Hubbub.Web.Tests;

internal static class Wires
{
    /// <summary>
    /// Every transport with every protocol that it supports: server-sent events are text and MessagePack is binary, so
    /// the client library rejects the combination.
    /// </summary>
    public static TheoryData<HttpTransportType, bool> All => new()
    {
        { HttpTransportType.WebSockets, false },
        { HttpTransportType.WebSockets, true },
        { HttpTransportType.ServerSentEvents, false },
        { HttpTransportType.LongPolling, false },
        { HttpTransportType.LongPolling, true },
    };

    /// <summary>Both protocols, on the transport that every client tries first.</summary>
    public static TheoryData<bool> Protocols => [false, true];
}
