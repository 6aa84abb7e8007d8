using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Architecture.Tests.Realtime;

/// <summary>Rules for the parameters of hub methods. Each rule returns the violations.</summary>
internal static partial class HubRules
{
    private static readonly string[] FromTheToken = ["Actor", "Viewer", "Sender", "Reader", "Me", "UserId"];

    /// <summary>The methods that clients can call: the public methods that the hub itself declares.</summary>
    public static IReadOnlyList<MethodInfo> Methods(Type hub) =>
    [
        .. hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == hub),
    ];

    public static string? NameOf(MethodInfo method) => method.GetCustomAttribute<HubMethodNameAttribute>()?.Name;

    public static IReadOnlyList<string> Unnamed(Type hub, params string[] notForClients) =>
    [
        .. Methods(
            hub).Where(m => NameOf(m) is not { } name || !(notForClients.Contains(name) || SnakeCase().IsMatch(name)))
            .Select(m => m.Name),
    ];

    /// <summary>
    /// The only parameter is a record, so that optional members can be added and unknown ones rejected.
    /// </summary>
    public static IReadOnlyList<string> NotOneRecord(Type hub) =>
        [.. Methods(hub)
            .Where(m => m.GetParameters() is not [var only] || !IsRecord(only.ParameterType))
            .Select(m => m.Name)];

    public static IReadOnlyList<string> UntypedArguments(Type hub, params string[] notForClients) =>
    [
        .. from method in Methods(hub)
           where !notForClients.Contains(NameOf(method))
           from parameter in method.GetParameters()
           where IsShapeless(parameter.ParameterType, [])
           select method.Name,
    ];

    /// <summary>The caller comes from the token, never from a parameter.</summary>
    public static IReadOnlyList<string> AsksWhoCalls(Type hub) =>
    [
        .. from method in Methods(hub)
           from parameter in method.GetParameters()
           from property in parameter.ParameterType.GetProperties()
           where FromTheToken.Contains(property.Name)
           select $"{method.Name}.{property.Name}",
    ];

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static bool IsShapeless(Type type, HashSet<Type> seen)
    {
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || !seen.Add(type))
        {
            return false;
        }

        return type == typeof(object)
            || type.Namespace!.StartsWith("System.Text.Json", StringComparison.Ordinal)
            || typeof(IDictionary).IsAssignableFrom(type)
            || Array.Exists([type, .. type.GetInterfaces()], i => i.IsGenericType && (
                i.GetGenericTypeDefinition() == typeof(IDictionary<,>)
                || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
            || type.GenericTypeArguments.Any(a => IsShapeless(a, seen))
            || (type.HasElementType && IsShapeless(type.GetElementType()!, seen))
            || (type.Namespace.StartsWith("Hubbub", StringComparison.Ordinal)
                && type.GetProperties().Any(p => IsShapeless(p.PropertyType, seen)));
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex SnakeCase();
}
