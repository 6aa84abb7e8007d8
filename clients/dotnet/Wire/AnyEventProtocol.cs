using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Client.Wire;

/// <summary>
/// Passes every event to one handler, with its name and its one argument. SignalR drops events for whose name there is
/// no handler, so a client with a list of names would not see what a newer server says.
/// </summary>
internal sealed class AnyEventProtocol(IHubProtocol inner) : IHubProtocol
{
    /// <summary>The one name that needs a handler; its arguments are a string and a JSON element.</summary>
    public const string Target = "event";

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (!inner.TryParseMessage(ref input, new OneElement(binder), out message))
        {
            return false;
        }

        if (message is InvocationMessage { InvocationId: null, Arguments: [var payload] } call)
        {
            message = new InvocationMessage(Target, [call.Target, payload]);
        }

        return true;
    }

    private sealed class OneElement(IInvocationBinder inner) : IInvocationBinder
    {
        private static readonly Type[] Parameters = [typeof(JsonElement)];

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => Parameters;

        public Type GetReturnType(string invocationId) => inner.GetReturnType(invocationId);

        public Type GetStreamItemType(string streamId) => inner.GetStreamItemType(streamId);
    }
}
