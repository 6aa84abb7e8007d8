using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Media;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.Realtime.Protocol;

/// <summary>
/// A hub protocol that writes all events of a push together: one frame per event, as every client expects, and one
/// write to the socket for all. File URLs are signed here, once there is a connection to write to.
/// </summary>
internal sealed class PushingProtocol(IHubProtocol inner, SignedUrls urls) : IHubProtocol
{
    /// <summary>
    /// Target of a message that combines several: its arguments are the events and the receiver. Internal.
    /// </summary>
    public const string Together = "(together)";

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        inner.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        if (message is not InvocationMessage
            {
                Target: Together, Arguments: [IReadOnlyList<PushedEvent> events, UserId receiver]
            })
        {
            inner.WriteMessage(message, output);
            return;
        }

        foreach (var (name, payload) in events)
        {
            inner.WriteMessage(new InvocationMessage(name, [new RawJson(urls.Sign(payload.Utf8, receiver))]), output);
        }
    }

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteMessage(message, output);
        return output.WrittenMemory;
    }
}
