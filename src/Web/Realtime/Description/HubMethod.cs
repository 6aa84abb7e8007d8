using System.Reflection;
using System.Runtime.CompilerServices;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Description;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Stopping;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Description;

/// <summary>The command that a hub method sends; it defines the method's purpose, result and limits.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SendsAttribute(Type command) : Attribute
{
    public SendsAttribute(Type command, LimitedAct chargedByHandler)
        : this(command) => ChargedByHandler = chargedByHandler;

    public Type Command => command;

    /// <summary>
    /// Set if retries are free: then the handler charges the limit, and the command does not declare it.
    /// </summary>
    public LimitedAct? ChargedByHandler { get; }
}

/// <summary>
/// The module errors of a method that exists only on the hub, besides the errors common to all methods. For other
/// methods, the REST operation that sends the same command lists them.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RefusesAttribute(Type errors, params string[] names) : Attribute
{
    public IEnumerable<Error> Errors => names.Select(name => (Error)errors.GetField(name)!.GetValue(null)!);
}

/// <summary>A method of the hub, described by its attributes and its command.</summary>
internal sealed class HubMethod
{
    /// <summary>Errors that a call of any existing method can return.</summary>
    private static readonly Error[] OfAnyCall =
    [
        RequestErrors.InvalidArguments, RequestErrors.SessionEnded, RequestErrors.Internal,
        Error.RateLimited(TimeSpan.Zero),
        StorageErrors.Conflict, StorageErrors.Busy, StorageErrors.Unavailable, ServerStop.Stopping,
    ];

    /// <summary>Errors that a connection can receive besides those of its calls.</summary>
    private static readonly Error[] OfConnections =
    [
        RequestErrors.UnknownMethod, ConnectionCaps.TooMany, FrameBudget.Exceeded,
    ];

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
        .Where(m => m.IsDefined(typeof(SendsAttribute)))
        .Select(m => new HubMethod(m))
        .OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Every error code that the hub can send.</summary>
    public static string[] AllCodes =>
        [.. All.SelectMany(m => m.Codes).Concat(Sorted(OfConnections)).Distinct().Order(StringComparer.Ordinal)];

    public string Name { get; }

    public Type Argument { get; }

    public Type Command => _sends.Command;

    /// <summary>The error codes that it can return.</summary>
    public string[] Codes { get; }

    /// <summary>The type of <c>data</c>.</summary>
    public Type Data
    {
        get
        {
            var result = Command.GetInterfaces()
                .Single(
                    i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
            return result == typeof(Result) ? typeof(object) : result.GenericTypeArguments[0];
        }
    }

    public LimitedAct? Act => _sends.ChargedByHandler
        ?? (Command.IsAssignableTo(typeof(IRateLimited))
            ? ((IRateLimited)RuntimeHelpers.GetUninitializedObject(Command)).Act
            : null);

    public int Cost => Command.GetCustomAttribute<CostAttribute>()?.Milliseconds ?? CostAttribute.Default;

    private bool IsValidated => Bounds.AreAskedBy(Command);

    private static string[] Sorted(IEnumerable<Error> errors) =>
        [.. errors.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal)];
}
