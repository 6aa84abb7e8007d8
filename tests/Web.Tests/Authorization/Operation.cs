using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Hubbub.Web.App;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>A route with its verb, or a hub method, and the ids that it takes.</summary>
internal sealed partial record Operation(string Name, IReadOnlyList<string> Ids, Type? Body, bool IsPublic)
{
    private const string Hub = "hub ";

    public bool IsHub => Name.StartsWith(Hub, StringComparison.Ordinal);

    /// <summary>Responses have no body, and so no error code.</summary>
    public bool IsHead => Name.StartsWith("HEAD ", StringComparison.Ordinal);

    public string Method => Name[Hub.Length..];

    /// <summary>All operations of a running server: from its routing table, and from the hub's methods.</summary>
    public static IReadOnlyList<Operation> Of(TestServer server) =>
    [
        .. from route in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           // The web app's files, and its page at all of its addresses, are the same for everyone.
           where route.Metadata.GetMetadata<ServesApp>() is null || route.RoutePattern.RawText == "/"
           from verb in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
           select Of(route, verb),
        .. from method in typeof(SocialHub).GetMethods()
           where method.GetCustomAttribute<HubMethodNameAttribute>() is { Name: not RefusingProtocol.RefusedMethod }
           let body = method.GetParameters().Single().ParameterType
           select new Operation(Hub + RefusingProtocol.NameOf(method), [.. IdMembers(body)], body, IsPublic: false),
    ];

    /// <summary>
    /// A well-formed request with <paramref name="target"/> as this id; other ids are as given, or absent.
    /// </summary>
    public HttpRequestMessage Request(string? id, string target, params (string Member, string Value)[] also)
    {
        var (verb, route) = (Name.Split(' ')[0], Name.Split(' ')[1]);
        var path = RouteParameter().Replace(route, m => Uri.EscapeDataString(
            m.Groups[1].Value == id ? target : Array.Find(also, a => a.Member == m.Groups[1].Value).Value ?? "1"));
        var isInPath = route.Contains($"{{{id}", StringComparison.Ordinal);
        var isInBody = id is not null && Body is not null && IdMembers(Body).Contains(id);
        var query = id is null || isInPath || isInBody ? string.Empty : $"?{id}={Uri.EscapeDataString(target)}";
        return new HttpRequestMessage(verb == "*" ? HttpMethod.Get : new HttpMethod(verb), path + query)
        {
            Content = Body is null ? null : JsonContent(Argument(id, target, also)),
        };
    }

    /// <summary>A well-formed argument, built from its type's constructor.</summary>
    public JsonObject Argument(string? id, string target, params (string Member, string Value)[] also)
    {
        var argument = new JsonObject();
        foreach (var parameter in Body!.GetConstructors()[0].GetParameters())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (name == id)
            {
                argument[name] = IsList(parameter.ParameterType)
                    ? new JsonArray(ItemOf(parameter.ParameterType.GenericTypeArguments[0], target))
                    : JsonValue.Create(target);
            }
            else if (Array.Find(also, a => a.Member == name) is { Value: { } value })
            {
                argument[name] = value;
            }
            else if (!parameter.HasDefaultValue)
            {
                argument[name] = Sample(parameter.ParameterType);
            }
        }

        return argument;
    }

    public override string ToString() => Name;

    private static Operation Of(RouteEndpoint route, string verb)
    {
        var inPath = route.RoutePattern.Parameters.Select(p => p.Name).ToArray();
        var inQuery = route.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .Select(p => p.Name!)
            .Where(name => !inPath.Contains(name) && IsIdName(name)) ?? [];
        var body = route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        return new(
            $"{verb} /{route.RoutePattern.RawText!.Trim('/')}",
            [.. inPath, .. inQuery, .. body is null ? [] : IdMembers(body)],
            body,
            route.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    private static JsonNode ItemOf(Type item, string target)
    {
        if (IdMembers(item).FirstOrDefault() is not { } id)
        {
            return JsonValue.Create(target);
        }

        var sample = Sample(item);
        sample[id] = target;
        return sample;
    }

    // Of a list of objects with ids, it is the list.
    private static IEnumerable<string> IdMembers(Type body) =>
        from member in body.GetProperties()
        where IsId(member.PropertyType) || IsIdName(member.Name)
            || (IsList(member.PropertyType) && IdMembers(member.PropertyType.GenericTypeArguments[0]).Any())
        select JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static bool IsIdName(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal);

    private static bool IsId(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        return Array.Exists(one.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
            || (one.IsGenericType && one.GetGenericArguments().Any(IsId));
    }

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static JsonNode Sample(Type type) => type switch
    {
        _ when IsList(type) => new JsonArray(Sample(type.GenericTypeArguments[0])),
        _ when type == typeof(string) => JsonValue.Create("Sample"),
        _ when type == typeof(long) || type == typeof(int) => JsonValue.Create(0),
        _ when type.IsEnum => JsonValue.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(Enum.GetNames(type)[1])),
        _ when IsId(type) => JsonValue.Create("1"),
        _ when Array.TrueForAll(type.GetConstructors()[0].GetParameters(), p => p.HasDefaultValue) => new JsonObject(),
        _ when type.IsClass => new JsonObject(
            from parameter in type.GetConstructors()[0].GetParameters()
            where !parameter.HasDefaultValue
            select KeyValuePair.Create(
                JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), (JsonNode?)Sample(parameter.ParameterType))),
        _ => throw new InvalidOperationException($"The matrix needs a sample of {type}."),
    };

    private static StringContent JsonContent(JsonObject body) =>
        new(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex RouteParameter();
}
