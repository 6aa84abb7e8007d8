using System.Reflection;
using System.Runtime.CompilerServices;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Description;
using Hubbub.Web.Realtime.Stopping;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Description;

/// <summary>The command that a hub method sends: it tells what the method does and answers, and what limits it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SendsAttribute(Type command) : Attribute
{
    public SendsAttribute(Type command, LimitedAct chargedByHandler)
        : this(command) => ChargedByHandler = chargedByHandler;

    public Type Command => command;

    /// <summary>Where retries are free, the handler charges, and the command does not say so itself.</summary>
    public LimitedAct? ChargedByHandler { get; }
}

/// <summary>
/// The errors of a module with which a method that only the hub has is refused, beside those with which any can be. Those of
/// the others stand at the operation of the REST API that sends the same command.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RefusesAttribute(Type errors, params string[] names) : Attribute
{
    public IEnumerable<Error> Errors => names.Select(name => (Error)errors.GetField(name)!.GetValue(null)!);
}

/// <summary>A method of the hub, as its attributes and its command tell of it.</summary>
internal sealed class HubMethod
{
    /// <summary>What any call of a method that there is can be answered.</summary>
    private static readonly Error[] OfAnyCall =
    [
        RequestErrors.InvalidArguments, RequestErrors.SessionEnded, RequestErrors.Internal, Error.RateLimited(TimeSpan.Zero),
        StorageErrors.Conflict, StorageErrors.Busy, StorageErrors.Unavailable, ServerStop.Stopping,
    ];

    /// <summary>What a connection is told beside what its calls are answered.</summary>
    private static readonly Error[] OfConnections = [RequestErrors.UnknownMethod, ConnectionCaps.TooMany, FrameBudget.Exceeded];

    private readonly SendsAttribute _sends;

    private HubMethod(MethodInfo method)
    {
        _sends = method.GetCustomAttribute<SendsAttribute>()!;
        Name = method.GetCustomAttribute<HubMethodNameAttribute>()!.Name;
        Argument = method.GetParameters().Single().ParameterType;
        Codes = Sorted(method.GetCustomAttributes<RefusesAttribute>().SelectMany(r => r.Errors)
            .Concat(ApiOperation.All.Values.Where(o => o.Command == Command).SelectMany(o => o.Errors))
            .Concat(OfAnyCall).Concat(IsValidated ? [Error.Validation(new Dictionary<string, string[]>())] : []));
    }

    public static IReadOnlyList<HubMethod> All { get; } = [.. typeof(SocialHub).GetMethods()
        .Where(m => m.IsDefined(typeof(SendsAttribute))).Select(m => new HubMethod(m)).OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Every code that the hub can tell of.</summary>
    public static string[] AllCodes => [.. All.SelectMany(m => m.Codes).Concat(Sorted(OfConnections)).Distinct().Order(StringComparer.Ordinal)];

    public string Name { get; }

    public Type Argument { get; }

    public Type Command => _sends.Command;

    /// <summary>The codes with which it can be refused.</summary>
    public string[] Codes { get; }

    /// <summary>What is in <c>data</c>.</summary>
    public Type Data
    {
        get
        {
            var result = Command.GetInterfaces()
                .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
            return result == typeof(Result) ? typeof(object) : result.GenericTypeArguments[0];
        }
    }

    public LimitedAct? Act => _sends.ChargedByHandler
        ?? (Command.IsAssignableTo(typeof(IRateLimited)) ? ((IRateLimited)RuntimeHelpers.GetUninitializedObject(Command)).Act : null);

    public int Cost => Command.GetCustomAttribute<CostAttribute>()?.Milliseconds ?? CostAttribute.Default;

    private bool IsValidated => Bounds.AreAskedBy(Command);

    private static string[] Sorted(IEnumerable<Error> errors) => [.. errors.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal)];
}
