using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>One hub connection, over any transport.</summary>
public sealed record Connection(
    HubCallerContext Context, UserId User, SessionId Session, IReadOnlyList<AddressBlock> Blocks)
{
    public string Transport { get; } =
        Context.Features.Get<IHttpTransportFeature>()?.TransportType.ToString().ToLowerInvariant() ?? "unknown";

    // Set by the handshake; of the two protocols only MessagePack is binary.
    public string Protocol { get; } =
        Context.Features.Get<ITransferFormatFeature>()?.ActiveFormat == TransferFormat.Binary ? "messagepack" : "json";

    private int _isEvicted;

    /// <summary>
    /// The level of pressure that its client was last told of; null until it was sent <c>connected</c>.
    /// </summary>
    public int? ToldPressure { get; set; }

    /// <summary>Closes a connection that does not read; false if that was done before.</summary>
    public bool Evict()
    {
        if (Interlocked.Exchange(ref _isEvicted, 1) == 1)
        {
            return false;
        }

        Context.Abort();
        return true;
    }

    /// <summary>
    /// Drops the contents of a WebSocket's request, above all its token: the request lives as long as the socket, and
    /// nothing reads it any more. Long polls are separate requests.
    /// </summary>
    public void ForgetRequest()
    {
        if (Context.Features.Get<IHttpTransportFeature>()?.TransportType == HttpTransportType.WebSockets
            && Context.GetHttpContext()?.Request is { } request)
        {
            request.Query = QueryCollection.Empty;
            request.Headers.Clear();
        }
    }
}
