using Hubbub.Client.Storage;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.Extensions.Logging;

namespace Hubbub.Client;

/// <summary>What a client works with.</summary>
/// <param name="Server">The server's address, such as <c>http://localhost:3000</c>.</param>
public sealed record HubbubOptions(Uri Server)
{
    /// <summary>The name of this device in the list of sessions; the server's guess if there is none.</summary>
    public string? DeviceName { get; init; }

    /// <summary>Whether the hub is spoken to in MessagePack instead of JSON. Events are the same in both.</summary>
    public bool UseMessagePack { get; init; }

    /// <summary>The transports that are tried, the best one first. MessagePack excludes server-sent events.</summary>
    public HttpTransportType Transports { get; init; } =
        HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;

    /// <summary>
    /// Where session, cursor and outbox are kept: in memory, or in files. One client at a time uses a store.
    /// </summary>
    public IClientStore Store { get; init; } = new MemoryStore();

    /// <summary>
    /// Where the cursor is kept, if not in <see cref="Store"/>: an application that writes what it makes of an event
    /// and the cursor in one transaction sees each event once even if it dies.
    /// </summary>
    public ICursorStore? Cursors { get; init; }

    /// <summary>The shortest pause after a connection or a write without an answer.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// What is added to <see cref="Pause"/> at most. How much is random, up to twice as much after each failure, so
    /// that clients that lost the same server do not come back together. What the server asks for is never shortened.
    /// </summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A connection on which the server is silent for this long is replaced. It pings every 15 s.</summary>
    public TimeSpan ServerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Changes the connections to the hub: proxies, certificates, a web socket of one's own.</summary>
    public Action<HttpConnectionOptions>? ConfigureConnection { get; init; }

    /// <summary>What sends the requests to REST; the caller's to dispose.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Told what went wrong and was overcome, and which handlers failed.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>The clock, for tokens and pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Events in a page of <c>sync</c>.</summary>
    internal int SyncPage { get; init; } = 200;

    /// <summary>Told of each event as it arrives, repeated ones too; before any order, and from any thread.</summary>
    internal Action<HubbubEvent>? Arrived { get; init; }

    /// <summary>Told of each refusal by REST, also of those that are overcome.</summary>
    internal Action<HubbubException>? Refused { get; init; }
}
