using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync;
using Hubbub.Web.Media;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.Realtime;

/// <summary>
/// A hub protocol that writes all events of a push as one piece: a frame for each, as every client expects, and one
/// write to the socket for all. URLs of files are signed here, when there is a connection to write to.
/// </summary>
internal sealed class PushingProtocol(IHubProtocol inner, SignedUrls urls) : IHubProtocol
{
    /// <summary>The target of a message that stands for many: its arguments are they, and for whom. No client sees it.</summary>
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
        if (message is not InvocationMessage { Target: Together, Arguments: [IReadOnlyList<PushedEvent> events, UserId receiver] })
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
