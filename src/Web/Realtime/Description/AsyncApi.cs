using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Hubbub.Web.Description;
using Hubbub.Web.Realtime.Stopping;
using MediatR;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Description;

/// <summary>The command that a hub method sends: it tells what the method answers and what limits it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SendsAttribute(Type command) : Attribute
{
    public SendsAttribute(Type command, LimitedAct chargedByHandler)
        : this(command) => ChargedByHandler = chargedByHandler;

    public Type Command => command;

    /// <summary>Where retries are free, the handler charges, and the command does not say so itself.</summary>
    public LimitedAct? ChargedByHandler { get; }
}

/// <summary>The hub as an AsyncAPI 3 document, made from the types that the hub and the events use.</summary>
internal static class AsyncApi
{
    public static void MapHubDescription(this WebApplication app)
    {
        if (OpenApi.IsServed(app))
        {
            var text = new Lazy<string>(() =>
                Document(app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value).ToJsonString());
            app.MapGet("/asyncapi.json", () => Results.Text(text.Value, "application/json")).ExcludeFromDescription()
                .AllowAnonymous().WithMetadata(new CostAttribute(100));
        }
    }

    public static JsonObject Document(RateLimitOptions limits)
    {
        var schemas = new WireSchemas();
        var (messages, operations) = (new JsonObject(), new JsonObject());
        foreach (var method in typeof(SocialHub).GetMethods().Where(m => m.IsDefined(typeof(SendsAttribute)))
            .OrderBy(NameOf, StringComparer.Ordinal))
        {
            var (name, sends) = (NameOf(method), method.GetCustomAttribute<SendsAttribute>()!);
            messages[name] = Message(name, schemas.Of(method.GetParameters()[0].ParameterType));
            messages[$"{name}_answer"] = Message($"{name}_answer", Answer(schemas, sends.Command));
            var operation = Operation("receive", name, "A method of the hub.");
            operation["reply"] = new JsonObject
            {
                ["channel"] = Reference("#/channels/social"),
                ["messages"] = new JsonArray(Reference($"#/channels/social/messages/{name}_answer")),
            };
            if (ActOf(sends) is { } act)
            {
                var limit = limits.Of(act);
                operation["x-rate-limit"] = new JsonObject
                {
                    ["name"] = limit.Name,
                    ["permits"] = limit.Permits,
                    ["windowSeconds"] = (int)limit.Window.TotalSeconds,
                };
            }

            operations[name] = operation;
        }

        foreach (var (name, type) in Events())
        {
            var payload = schemas.OfMembers(type);
            var isDurable = type.IsAssignableTo(typeof(DurableEvent));
            if (isDurable)
            {
                payload["properties"]!["seq"] = schemas.Of(typeof(long));
                string[] required = type.IsDefined(typeof(AlsoShownAttribute)) ? [] : ["seq"];
                payload["required"] = new JsonArray([.. required, .. payload["required"]?.AsArray().Select(r => r!.DeepClone()) ?? []]);
            }

            messages[$"{name}_event"] = Message(name, payload);
            operations[$"on_{name}"] = Operation("send", $"{name}_event", isDurable
                ? "A durable event: it is kept with its seq, and sync gives it again."
                : "Sent once and not kept.");
            operations[$"on_{name}"]!["x-durable"] = isDurable;
        }

        return new()
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Hubbub",
                ["version"] = typeof(AsyncApi).Assembly.GetName().Version!.ToString(3),
                ["description"] = "The hub's methods and events, over SignalR in JSON or MessagePack.",
            },
            ["defaultContentType"] = "application/json",
            ["channels"] = new JsonObject { ["social"] = new JsonObject { ["address"] = SocialHub.Path, ["messages"] = messages } },
            ["operations"] = operations,
            ["components"] = new JsonObject { ["schemas"] = schemas.Components },
        };
    }

    private static IEnumerable<(string Name, Type Type)> Events() => typeof(RealtimeEvent).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(RealtimeEvent)))
        .Select(t => (NameOf(t), t))
        .Concat([("connected", typeof(ConnectedEvent)), ("error", typeof(ErrorEvent)), ("head", typeof(HeadEvent)),
            ("server_stopping", typeof(ServerStoppingEvent))])
        .OrderBy(e => e.Item1, StringComparer.Ordinal);

    // The name is given to the base by the constructor, whatever the members are.
    private static string NameOf(Type happened)
    {
        var constructor = happened.GetConstructors().Single();
        var nothing = constructor.GetParameters()
            .Select(p => p.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(p.ParameterType) : null);
        return ((RealtimeEvent)constructor.Invoke([.. nothing])).Name;
    }

    private static string NameOf(MethodInfo method) => method.GetCustomAttribute<HubMethodNameAttribute>()!.Name;

    private static LimitedAct? ActOf(SendsAttribute sends) => sends.ChargedByHandler
        ?? (sends.Command.IsAssignableTo(typeof(IRateLimited))
            ? ((IRateLimited)RuntimeHelpers.GetUninitializedObject(sends.Command)).Act
            : null);

    private static JsonObject Answer(WireSchemas schemas, Type command)
    {
        var result = command.GetInterfaces()
            .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var data = result == typeof(Result) ? typeof(object) : result.GenericTypeArguments[0];
        var answer = schemas.OfMembers(typeof(HubReply));
        answer["properties"]!["data"] = schemas.Of(data);
        return answer;
    }

    private static JsonObject Message(string name, JsonObject payload) => new() { ["name"] = name, ["payload"] = payload };

    private static JsonObject Operation(string action, string message, string description) => new()
    {
        ["action"] = action,
        ["channel"] = Reference("#/channels/social"),
        ["description"] = description,
        ["messages"] = new JsonArray(Reference($"#/channels/social/messages/{message}")),
    };

    private static JsonObject Reference(string to) => new() { ["$ref"] = to };
}
