using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Testing;
using Json.Schema;

namespace Hubbub.Web.Tests.Transport;

/// <summary>The description of the hub is what the hub does.</summary>
public sealed class AsyncApiTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private JsonObject _document = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start("--RateLimits:Messages:Permits=7");
        _document = (await _server.Http.GetFromJsonAsync<JsonObject>("/asyncapi.json"))!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Every_event_is_described() => TestClient.EventNames.Should().OnlyContain(
        name => _document["operations"]!.AsObject().ContainsKey($"on_{name}"));

    [Fact]
    public void A_method_is_described_with_the_limit_that_is_set()
    {
        var limit = _document["operations"]!["send_message"]!["x-rate-limit"]!;

        limit["permits"]!.GetValue<int>().Should().Be(7);
        limit["windowSeconds"]!.GetValue<int>().Should().Be(60);
    }

    [Fact]
    public async Task Answers_and_events_are_as_described()
    {
        var (alice, bob) = (await _server.Register("alice"), await _server.Register("bob"));
        await using var sender = await TestClient.Connect(_server, alice, default);
        await using var receiver = await TestClient.Connect(_server, bob, default);

        var sent = await sender.Invoke("send_message", new { receiverId = $"{bob.Id.Value}", message = "Hello" });
        var refused = await sender.Invoke("delete_message", new { messageId = "1" });
        await receiver.Next("receive_message");
        await sender.Next("message_sent");
        await sender.Next("error");

        sent.GetProperty("ok").GetBoolean().Should().BeTrue();
        Mistakes("send_message_answer", sent).Should().BeEmpty();
        Mistakes("delete_message_answer", refused).Should().BeEmpty();
        Mistakes("send_message_answer", JsonSerializer.SerializeToElement(new { ok = true, data = new { messageId = 1 } }))
            .Should().NotBeEmpty();
        foreach (var (name, payload) in sender.Events.Concat(receiver.Events))
        {
            Mistakes($"{name}_event", payload).Should().BeEmpty();
        }
    }

    private List<string> Mistakes(string message, JsonElement value)
    {
        var schema = _document["channels"]!["social"]!["messages"]![message]!["payload"]!.DeepClone().AsObject();
        schema["$defs"] = _document["components"]!["schemas"]!.DeepClone();
        var found = JsonSchema.FromText(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))
            .Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return found.IsValid
            ? []
            : [$"{message}: {value}", .. found.Details!.SelectMany(d => d.Errors?.Select(e => $"{d.InstanceLocation}: {e.Value}") ?? [])];
    }
}
