using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.Realtime;

/// <summary>
/// A hub protocol in which a call of an unknown method, with arguments that do not fit, or with or for a stream, and a
/// frame that no client has reason to send, is answered like every refused call. SignalR would answer with a text of
/// its own, or not at all, and no hub filter would see it.
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
        Message = $"There is no such hub method; there are {string.Join(", ", Arguments.Keys.Order(StringComparer.Ordinal))}.",
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

            // A frame of a kind that the protocol does not know: SignalR would wait for ever for the rest of it.
            message = RefuseFrame();
            return true;
        }

        message = message switch
        {
            StreamItemMessage or StreamBindingFailureMessage or CompletionMessage or AckMessage or SequenceMessage => RefuseFrame(),
            HubMethodInvocationMessage call when !Arguments.ContainsKey(call.Target) =>
                Refuse(call.InvocationId, call.Target, Unknown),
            HubMethodInvocationMessage call when call is StreamInvocationMessage || call.StreamIds is { Length: > 0 } =>
                Refuse(call.InvocationId, call.Target, RequestErrors.InvalidArguments),
            HubMethodInvocationMessage call when Array.Exists(call.Arguments, a => a is null) =>
                Refuse(call.InvocationId, call.Target, InvalidArguments(call.Target, failure: null)),
            InvocationBindingFailureMessage call when !Arguments.ContainsKey(call.Target) =>
                Refuse(call.InvocationId, call.Target, Unknown),
            InvocationBindingFailureMessage call when Arguments[call.Target] == typeof(NothingRequest) && HasNoArguments(call) =>
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

    /// <summary>A call that is answered with this error; one that <paramref name="spent"/> a budget is the last.</summary>
    public static InvocationMessage Refuse(string? invocationId, string target, Error error, string? spent = null) =>
        new(invocationId, RefusedMethod, [new Refusal(target.Length > 100 ? target[..100] : target, error, spent)]);

    private static InvocationMessage RefuseFrame() => Refuse(null, "frame", RequestErrors.InvalidArguments);

    private static bool HasNoArguments(InvocationBindingFailureMessage call) =>
        call.BindingFailure.SourceException.Message.Contains("provides 0 argument(s)", StringComparison.Ordinal);

    // Which member it was helps; the serializers' own words name our types.
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

/// <summary>
/// A call that could not be made: its target as the client named it, why, and the budget of the connection that it
/// spent, which ends the connection.
/// </summary>
public sealed record Refusal(string Target, Error Error, string? Spent);
