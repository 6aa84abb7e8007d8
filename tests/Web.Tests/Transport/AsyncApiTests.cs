using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Description;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;
using MediatR;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Transport;

/// <summary>
/// The hub's description matches its behaviour. (Every test checks what it sees too, see HubDescription.)
/// </summary>
public sealed class AsyncApiTests
{
    private const string Everyone = "--RateLimits:Enabled=false";

    // Instead of a conversation.
    private static readonly string[] NeedsReceiver =
        ["send_message", "forward_message", "typing_start", "typing_stop"];

    /// <summary>An argument for each method, with ids that do not exist.</summary>
    private static readonly Dictionary<string, object> Arguments = AsyncApi.Document(new())["operations"]!.AsObject()
        .Where(o => !o.Key.StartsWith("on_", StringComparison.Ordinal))
        .ToDictionary(o => o.Key, o => (object)ArgumentOf(o.Key));

    [Fact]
    public async Task What_is_served_is_the_description_with_the_limits_that_are_set()
    {
        await using var server = await TestServer.Start(
            "--RateLimits:Messages:Permits=7", "--Realtime:MaxMessageBytes=5000");

        var served = await server.Http.GetFromJsonAsync<JsonObject>("/asyncapi.json");

        JsonNode.DeepEquals(served, AsyncApi.Document(new()
        {
            Limits = new() { Messages = new(7, 60) },
            Realtime = new() { MaxMessageBytes = 5000 },
            Address = server.Address,
        })).Should().BeTrue();
        served!["operations"]!["send_message"]!["x-rate-limit"]!["permits"]!.GetValue<int>().Should().Be(7);
        served["channels"]!["social"]!["x-max-frame-bytes"]!.GetValue<int>().Should().Be(5000);
    }

    [Fact]
    public void Every_method_of_the_hub_is_described()
    {
        var names = typeof(SocialHub).GetMethods().Select(m => m.GetCustomAttribute<HubMethodNameAttribute>()?.Name)
            .Where(n => n is not (null or RefusingProtocol.RefusedMethod));

        Arguments.Keys.Should().BeEquivalentTo(names);
    }

    [Fact]
    public void Everything_is_described_in_words()
    {
        var document = AsyncApi.Document(new());

        var described = document["operations"]!.AsObject().Concat(
            document["channels"]!["social"]!["messages"]!.AsObject());
        described.Where(d => d.Value!["description"]?.GetValue<string>() is not { Length: > 20 })
            .Select(d => d.Key)
            .Should()
            .BeEmpty();
        // For an event besides whether it is durable; for an argument besides whose it is.
        HubMethod.All
            .Where(m => XmlDocs.Of(m.Argument) is null || XmlDocs.Of(m.Command) is null)
            .Select(m => m.Name)
            .Should()
            .BeEmpty();
        document["operations"]!.AsObject()
            .Where(o => o.Value!["description"]!.GetValue<string>()[0] == ' ')
            .Select(o => o.Key)
                .Should().BeEmpty();
        var tags = document["info"]!["tags"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()).ToList();
        described.Select(d => d.Value!["tags"]![0]!["name"]!.GetValue<string>())
            .Should()
            .OnlyContain(tag => tags.Contains(tag));
    }

    [Fact]
    public async Task A_method_sends_the_command_that_describes_it()
    {
        var sent = new ConcurrentQueue<Type>();
        await using var server = await TestServer.Start(
            builder =>
            {
                builder.Services.AddSingleton(sent);
                builder.Services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Recorder<,>));
            },
            Everyone);
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();

        foreach (var method in HubMethod.All)
        {
            sent.Clear();
            await client.Invoke(method.Name, Arguments[method.Name]);
            // Jobs send their own commands in between.
            sent.Where(c => HubMethod.All.Any(m => m.Command == c)).Should().Equal([method.Command], method.Name);
        }
    }

    [Fact]
    public async Task A_method_has_the_limit_that_describes_it_and_no_other()
    {
        // Each window has a distinct length, by which it is recognised.
        var windows = Enum.GetValues<LimitedAct>().ToDictionary(a => a, a => 1_000 + (int)a);
        await using var server = await TestServer.Start(
            [.. windows.SelectMany(
                w => new[] { $"--RateLimits:{w.Key}:Permits=0", $"--RateLimits:{w.Key}:WindowSeconds={w.Value}" })]);
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();

        foreach (var method in HubMethod.All)
        {
            var answer = await client.Invoke(method.Name, Arguments[method.Name]);
            int? wait = answer.TryGetProperty("error", out var error) && error.Text("code") == "rate_limited"
                ? (int)error.Number("retryAfterSeconds")
                : null;
            wait.Should().Be(method.Act is { } act ? windows[act] : null, method.Name);
        }
    }

    [Theory]
    [InlineData(
        "receive_message_event",
        """{"seq":"1","type":"new_message"}""",
        "a number that is a text, and members that are left out")]
    [InlineData("head_event", """{"seq":1,"more":1}""", "a member that is not described")]
    [InlineData(
        "delete_message_answer",
        """{"ok":false,"error":{"code":"posts.poll_ended","message":"Over."}}""",
        "a code of another method")]
    [InlineData(
        "send_message_answer",
        """{"ok":true,"data":{"messageId":1,"conversationId":"2","seq":1,"sentAt":"2026-11-22T19:50:44.6Z"}}""",
        "an id that is a number")]
    [InlineData(
        "message_deleted_event",
        """{"seq":1,"messageId":"1","deletedBy":"2","conversationId":"3","messageSeq":4,"deletedAt":"yesterday","unreadCount":0,"lastSeq":4}""", "a time that is none")]
    public void What_is_not_as_described_is_a_mistake(string message, string value, string what) =>
        HubDescription.MistakesOf(message, JsonDocument.Parse(value).RootElement).Should().NotBeEmpty(what);

    [Fact]
    public void An_argument_has_the_bounds_that_its_command_asks_for()
    {
        var messages = AsyncApi.Document(new())["channels"]!["social"]!["messages"]!;

        var (sending, syncing, voting) = (
            messages["send_message"]!["payload"]!, messages["sync"]!["payload"]!, messages["vote"]!["payload"]!);
        sending["properties"]!["message"]!["maxLength"]!.GetValue<int>().Should().Be(4_000);
        sending["properties"]!["clientMessageId"]!["pattern"]!.GetValue<string>()
            .Should()
            .Be("^[A-Za-z0-9._:-]{1,64}$");
        sending["required"]!.AsArray().Select(r => r!.GetValue<string>()).Should().Equal("message");
        var limit = syncing["properties"]!["limit"]!;
        (
            limit["minimum"]!.GetValue<int>(),
            limit["maximum"]!.GetValue<int>(),
            limit["default"]!.GetValue<int>()).Should().Be((1, 500, 100));
        voting["properties"]!["options"]!["maxItems"]!.GetValue<int>().Should().Be(10);
    }

    private static Dictionary<string, object> ArgumentOf(string method)
    {
        var payload = AsyncApi.Document(new())["channels"]!["social"]!["messages"]![method]!["payload"]!;
        return (payload["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>())
            .Append(NeedsReceiver.Contains(method) ? "receiverId" : null).OfType<string>()
            .ToDictionary(name => name, name => name == "emoji" ? "👍" : ValueOf(payload["properties"]![name]!));
    }

    private static object ValueOf(JsonNode schema) =>
        schema["enum"] is JsonArray names ? names[0]!.GetValue<string>()
        : schema["type"]!.GetValue<string>() switch { "array" => (int[])[0], "integer" => 0, _ => "1" };

    private sealed class Recorder<TRequest, TResponse>(ConcurrentQueue<Type> sent)
        : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>
    {
        public Task<TResponse> Handle(
            TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
        {
            sent.Enqueue(typeof(TRequest));
            return next();
        }
    }
}
