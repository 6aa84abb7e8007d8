using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.Realtime.Protocol;

/// <summary>
/// A hub protocol that answers invalid calls (unknown methods, wrong arguments, streams) and unexpected frames like
/// every refused call. SignalR would answer with its own text, or not at all, and no hub filter would see them.
/// </summary>
internal sealed class RefusingProtocol(IHubProtocol inner) : IHubProtocol
{
    public const string RefusedMethod = "(refused)";

    private static readonly MethodInfo[] HubMethods =
        [.. typeof(SocialHub).GetMethods().Where(m => m.GetCustomAttribute<HubMethodNameAttribute>() is not null)];

    private static readonly Dictionary<MethodInfo, string> Names =
        HubMethods.ToDictionary(m => m, m => m.GetCustomAttribute<HubMethodNameAttribute>()!.Name);

    private static readonly Dictionary<string, Type> Arguments = HubMethods.Where(m => NameOf(m) != RefusedMethod)
        .ToDictionary(NameOf, m => m.GetParameters().Single().ParameterType);

    private static Error Unknown => RequestErrors.UnknownMethod with
    {
        Message = "There is no such hub method; call one of "
            + $"{string.Join(", ", Arguments.Keys.Order(StringComparer.Ordinal))}.",
    };

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, out HubMessage message)
    {
        var before = input.Length;
        if (!inner.TryParseMessage(ref input, binder, out message!))
        {
            if (input.Length == before)
            {
                return false;
            }

            // A frame of an unknown kind: SignalR would wait forever for the rest of it.
            message = RefuseFrame();
            return true;
        }

        message = message switch
        {
            StreamItemMessage or StreamBindingFailureMessage or CompletionMessage or AckMessage or SequenceMessage =>
                RefuseFrame(),
            HubMethodInvocationMessage call when !Arguments.ContainsKey(call.Target) =>
                Refuse(call.InvocationId, call.Target, Unknown),
            HubMethodInvocationMessage call when call is StreamInvocationMessage || call.StreamIds is { Length: > 0 } =>
                Refuse(call.InvocationId, call.Target, RequestErrors.InvalidArguments),
            HubMethodInvocationMessage call when Array.Exists(call.Arguments, a => a is null) =>
                Refuse(call.InvocationId, call.Target, InvalidArguments(call.Target, failure: null)),
            InvocationBindingFailureMessage call when !Arguments.ContainsKey(call.Target) =>
                Refuse(call.InvocationId, call.Target, Unknown),
            InvocationBindingFailureMessage call when Arguments[call.Target] == typeof(NothingRequest)
                && HasNoArguments(call) =>
                new InvocationMessage(call.InvocationId, call.Target, [new NothingRequest()]),
            InvocationBindingFailureMessage call => Refuse(
                call.InvocationId, call.Target, InvalidArguments(call.Target, call.BindingFailure.SourceException)),
            _ => message,
        };
        return true;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    /// <summary>A hub method's name on the wire.</summary>
    public static string NameOf(MethodInfo method) => Names[method];

    /// <summary>
    /// A call that is answered with this error. If it <paramref name="spent"/> a budget, the connection ends.
    /// </summary>
    public static InvocationMessage Refuse(string? invocationId, string target, Error error, string? spent = null) =>
        new(invocationId, RefusedMethod, [new Refusal(target.Length > 100 ? target[..100] : target, error, spent)]);

    private static InvocationMessage RefuseFrame() => Refuse(null, "frame", RequestErrors.InvalidArguments);

    private static bool HasNoArguments(InvocationBindingFailureMessage call) =>
        call.BindingFailure.SourceException.Message.Contains("provides 0 argument(s)", StringComparison.Ordinal);

    // Name the member; the serializers' own messages would expose our types.
    private static Error InvalidArguments(string target, Exception? failure)
    {
        while (failure is not null and not JsonException)
        {
            failure = failure.InnerException;
        }

        var fields = UnreadableJson.Explain(Arguments[target], "argument", (JsonException?)failure);
        return RequestErrors.InvalidArguments with { Message = Error.MessageOf(fields), Fields = fields };
    }
}
