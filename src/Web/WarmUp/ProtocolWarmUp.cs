using System.Buffers;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Media;
using Hubbub.Web.Messaging;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.WarmUp;

/// <summary>Serializes and parses a call, its answer and a push in each of the hub's protocols.</summary>
internal sealed class ProtocolWarmUp(IHubProtocolResolver resolver, SignedUrls urls)
{
    private const string Call = "send_message";

    public void Run()
    {
        var me = new UserId(1);
        Result<SentMessage> sent = new SentMessage(new(1), new(1), 1, DateTimeOffset.UnixEpoch);
        PushedEvent[] events = [new("receive_message", new RawJson("{\"seq\":1,\"message\":\"Hello\"}"u8.ToArray()))];
        foreach (var protocol in resolver.AllProtocols)
        {
            var call = new ReadOnlySequence<byte>(protocol.GetMessageBytes(new InvocationMessage(
                "1", Call, [new SendMessageRequest("Hello", new UserId(2), ClientMessageId: "1")])));
            if (!protocol.TryParseMessage(ref call, new Binder(), out var read)
                || read is not InvocationMessage { Target: Call })
            {
                throw new InvalidOperationException($"A serialized call could not be parsed: {protocol.Name}");
            }

            protocol.GetMessageBytes(CompletionMessage.WithResult("1", HubReply.From<RawJson>(urls.Signed(sent, me))));
            protocol.GetMessageBytes(new InvocationMessage(PushingProtocol.Together, [events, me]));
        }
    }

    private sealed class Binder : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(object);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => [typeof(SendMessageRequest)];

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
