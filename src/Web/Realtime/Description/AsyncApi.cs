using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Common.Realtime;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Web.Common.Answers;
using Hubbub.Web.Description;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.Extensions.Options;
using static Hubbub.Web.Realtime.Description.AsyncApiHead;

namespace Hubbub.Web.Realtime.Description;

/// <summary>The AsyncAPI 3 document of the hub, generated from the types that the hub and the events use.</summary>
internal sealed class AsyncApi
{
    private readonly WireSchemas _schemas = new();
    private readonly JsonObject _messages = [];
    private readonly JsonObject _operations = [];
    private readonly RateLimitOptions _limits;

    private AsyncApi(RateLimitOptions limits) => _limits = limits;

    public static void MapHubDescription(WebApplication app)
    {
        if (OpenApi.IsServed(app))
        {
            app.MapGet("/asyncapi.json", Serve)
                .ExcludeFromDescription()
                .AllowAnonymous()
                .IsCompressed()
                .WithMetadata(new CostAttribute(100));
        }
    }

    public static JsonObject Document(AsyncApiSettings settings)
    {
        var description = new AsyncApi(settings.Limits);
        foreach (var method in HubMethod.All)
        {
            description.Add(method);
        }

        foreach (var (name, type) in Events())
        {
            description.Add(name, type);
        }

        return AsyncApiHead.Around(
            description._messages, description._operations, description._schemas.Components, settings);
    }

    private static IResult Serve(
        HttpRequest http, IOptions<RateLimitOptions> limits, IOptions<RealtimeOptions> realtime,
        IOptions<SmtpOptions> mail) =>
        Results.Text(
            Document(new()
            {
                Limits = limits.Value,
                Realtime = realtime.Value,
                Address = new($"{http.Scheme}://{http.Host}"),
                Email = mail.Value.From,
            }).ToJsonString(),
            "application/json");

    private static IEnumerable<(string Name, Type Type)> Events() => typeof(RealtimeEvent).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(RealtimeEvent)))
        .Select(t => (NameOf(t), t))
        .Concat([("connected", typeof(ConnectedEvent)), ("error", typeof(ErrorEvent)), ("head", typeof(HeadEvent)),
            ("server_stopping", typeof(ServerStoppingEvent)), ("slow_down", typeof(SlowDownEvent))])
        .OrderBy(e => e.Item1, StringComparer.Ordinal);

    // Constructors pass the name to the base, whatever their arguments are.
    private static string NameOf(Type happened)
    {
        var constructor = happened.GetConstructors().Single();
        var nothing = constructor.GetParameters()
            .Select(p => p.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(p.ParameterType) : null);
        return ((RealtimeEvent)constructor.Invoke([.. nothing])).Name;
    }

    private void Add(HubMethod method)
    {
        var (name, tag) = (method.Name, AsyncApiHead.TagOf(method.Command));
        var title = Title(name);
        AddMessage(
            name,
            title,
            $"The argument of `{name}`. {XmlDocs.Of(method.Argument)}",
            tag,
            _schemas.OfArgument(method.Argument, method.Command));
        AddMessage(
            $"{name}_answer", $"{title}: answer", $"The reply of `{name}`: a result or an error.", tag, Answer(method));
        var operation = AddOperation(name, "receive", name, title, XmlDocs.Of(method.Command), tag);
        operation["reply"] = new JsonObject
        {
            ["channel"] = Reference(AsyncApiHead.Channel),
            ["messages"] = new JsonArray(Reference($"{AsyncApiHead.Channel}/messages/{name}_answer")),
        };
        operation["x-cost-milliseconds"] = method.Cost;
        if (method.Act is { } act)
        {
            operation["x-rate-limit"] = AsyncApiHead.Limit(_limits.Of(act));
        }
    }

    private void Add(string name, Type type)
    {
        var (payload, tag) = (_schemas.OfMembers(type), AsyncApiHead.TagOf(type));
        var members = payload["properties"]!.AsObject();
        var isDurable = type.IsAssignableTo(typeof(DurableEvent));
        var isAlsoHint = type.IsDefined(typeof(AlsoShownAttribute));
        if (isDurable)
        {
            members.Insert(0, "seq", _schemas.Of(typeof(long)));
            members["seq"]!["description"] = "The event's number in the receiver's log: 1, 2, 3 … without gaps.";
            string[] always = isAlsoHint ? [] : ["seq"];
            payload["required"] = new JsonArray(
                [.. always, .. payload["required"]?.AsArray().Select(r => r!.DeepClone()) ?? []]);
        }

        if (type == typeof(ErrorEvent))
        {
            members["code"]!["enum"] = WireSchemas.Texts(HubMethod.AllCodes);
        }

        var message = AddMessage($"{name}_event", Title(name), XmlDocs.Of(type), tag, payload);
        message["name"] = name;
        message["x-durable"] = isDurable;
        AddOperation($"on_{name}", "send", $"{name}_event", Title(name), $"{XmlDocs.Of(type)} " + (isDurable
            ? "Durable: stored with its `seq`; `sync` returns it."
                + (isAlsoHint ? " Without `seq`, it is a hint." : string.Empty)
            : "A hint: sent once, without `seq`, and not stored."), tag)["x-durable"] = isDurable;
    }

    /// <summary><c>{ ok: true, data }</c> or <c>{ ok: false, error }</c>.</summary>
    private JsonObject Answer(HubMethod method)
    {
        var data = _schemas.Of(method.Data);
        var error = _schemas.OfMembers(typeof(HubError));
        error["properties"]!["code"]!["enum"] = WireSchemas.Texts(method.Codes);
        return new() { ["oneOf"] = new JsonArray(Branch(true, "data", data), Branch(false, "error", error)) };
    }

    private static JsonObject Branch(bool ok, string member, JsonObject schema) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["ok"] = new JsonObject { ["type"] = "boolean", ["const"] = ok },
            [member] = schema
        },
        ["required"] = new JsonArray("ok", member),
    };

    private JsonObject AddMessage(string key, string title, string? description, string tag, JsonObject payload)
    {
        var message = new JsonObject
        {
            ["name"] = key,
            ["title"] = title,
            ["description"] = description?.Trim(),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = tag }),
            ["payload"] = payload,
        };
        _messages[key] = message;
        return message;
    }

    private JsonObject AddOperation(
        string key, string action, string message, string title, string? description, string tag)
    {
        var operation = new JsonObject
        {
            ["action"] = action,
            ["channel"] = Reference(AsyncApiHead.Channel),
            ["title"] = title,
            ["description"] = description,
            ["tags"] = new JsonArray(new JsonObject { ["name"] = tag }),
            ["messages"] = new JsonArray(Reference($"{AsyncApiHead.Channel}/messages/{message}")),
        };
        _operations[key] = operation;
        return operation;
    }

    private static string Title(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('_', ' ')}";
}
