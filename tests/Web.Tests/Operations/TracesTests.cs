using System.Diagnostics;
using System.Net.Http.Json;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Tests.Operations;

/// <summary>Spans are the process's: alone, they are this server's.</summary>
[CollectionDefinition(nameof(TracedServer), DisableParallelization = true)]
public sealed class TracedServers : ICollectionFixture<TracedServer>;

/// <summary>Traces follow an act from its call to each delivery, and reach a collector.</summary>
[Collection(nameof(TracedServer))]
public sealed class TracesTests(TracedServer traced)
{
    private const string Text = "a-word-nobody-traces";

    [Fact]
    public async Task A_message_is_traced_from_its_call_through_its_commit_to_each_delivery()
    {
        await using var bob = await traced.Bob.Connect();
        await using var alice = await traced.Alice.Connect();

        await alice.Call("send_message", new { receiverId = traced.Bob.Wire(), message = Text });
        await bob.Next("receive_message");

        var trace = await traced.TraceOf(
            s => IsCall(s, "send_message") && s.GetTagItem("error.type") is null, "deliver", 2);
        var call = trace.Single(s => IsCall(s, "send_message"));
        var (batch, commit, push) = (One(trace, "batch"), One(trace, "commit"), One(trace, "push"));
        call.ParentSpanId.Should().Be(default(ActivitySpanId));
        batch.ParentSpanId.Should().Be(call.SpanId);
        commit.ParentSpanId.Should().Be(batch.SpanId);
        push.ParentSpanId.Should().Be(commit.SpanId);
        trace.Where(s => s.OperationName == "effects").Should().NotBeEmpty()
            .And.OnlyContain(s => s.ParentSpanId == commit.SpanId);
        var deliveries = trace.Where(s => s.OperationName == "deliver").ToList();
        deliveries.Should().OnlyContain(s => s.ParentSpanId == push.SpanId);
        deliveries.Select(s => s.GetTagItem("hubbub.user.id"))
            .Should().BeEquivalentTo(new object[] { traced.Alice.Id.Value, traced.Bob.Id.Value });
        trace.SelectMany(s => s.TagObjects.Select(t => $"{t.Value}").Append(s.DisplayName)).Should()
            .NotContain(t => t.Contains(Text) || t.Contains("alice") || t.Contains("bob"));
    }

    [Fact]
    public async Task What_the_relay_does_later_is_in_the_trace_of_the_act()
    {
        static bool IsChange(Activity span) => IsRequest(span, "PATCH", "/api/v1/profiles/me");

        using (await traced.Alice.Http.PatchAsJsonAsync("/api/v1/profiles/me", new { displayName = "Alice A." }))
        {
        }

        var trace = await traced.TraceOf(IsChange, "relay", 1);
        var relay = One(trace, "relay");
        relay.HasRemoteParent.Should().BeTrue("its act may have been another node's");
        trace.Where(s => s.OperationName == "commit").Select(s => s.SpanId).Should().Contain(relay.ParentSpanId);
        (await traced.TraceOf(IsChange, "commit", 2))
            .Should().Contain(s => s.OperationName == "commit" && s.ParentSpanId == relay.SpanId);
    }

    [Fact]
    public async Task A_client_does_not_choose_its_trace_and_messages_of_one_batch_lead_to_its_span()
    {
        var theirs = ActivityTraceId.CreateRandom();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/messages")
            {
                Content = JsonContent.Create(new { receiverId = traced.Bob.Wire(), message = $"{i}" }),
            };
            request.Headers.Add("traceparent", $"00-{theirs}-00f067aa0ba902b7-01");
            using var response = await traced.Alice.Http.SendAsync(request);
            return response.IsSuccessStatusCode;
        }));

        answers.Should().AllBeEquivalentTo(true);
        Activity[] calls = [];
        await WireExtensions.Until(
            () => (calls = [.. traced.All.Where(s => IsRequest(s, "POST", "/api/v1/messages"))]).Length >= 20,
            "all requests were traced");
        calls.Should().OnlyContain(s => s.TraceId != theirs && s.ParentSpanId == default(ActivitySpanId));
        var batches = traced.All.Where(s => s.OperationName == "batch").ToList();
        calls.Should().OnlyContain(call => batches.Any(batch => batch.ParentSpanId == call.SpanId
            || (call.Links.Any(l => l.Context.SpanId == batch.SpanId)
                && batch.Links.Any(l => l.Context.SpanId == call.SpanId))));
    }

    [Fact]
    public async Task The_collector_gets_traces_and_metrics_and_the_log_has_their_ids()
    {
        await using var alice = await traced.Alice.Connect();
        await alice.Refused("send_message", new { receiverId = "1", message = Text });
        var trace = await traced.TraceOf(
            s => IsCall(s, "send_message") && s.GetTagItem("error.type") is "messaging.receiver_not_found",
            "Microsoft.AspNetCore.SignalR.Server.InvocationIn", 1);

        traced.Flush();

        string[] signals = ["/v1/traces", "/v1/metrics"];
        traced.Exported.Select(e => e.Path).Should().Contain(signals);
        traced.Exported.Should().Contain(e => e.Path == "/v1/traces" && e.Body.Contains("send_message"))
            .And.Contain(e => e.Path == "/v1/metrics" && e.Body.Contains("hubbub.hub.calls"))
            .And.OnlyContain(e => e.Body.Contains("hubbub") && !e.Body.Contains(Text));
        traced.Lines.All.Should().Contain(l => l.Message.Contains("send_message: messaging.receiver_not_found")
            && l.Scopes.Contains($"TraceId:{trace[0].TraceId}"));
        traced.Lines.All.Should().NotContain(l => l.Scopes.Contains('/'));
        traced.Server.Services.GetRequiredService<IOptionsMonitor<JsonConsoleFormatterOptions>>().CurrentValue
            .IncludeScopes.Should().BeTrue();
    }

    [Fact]
    public async Task Spans_have_no_names_of_people_even_where_a_path_has()
    {
        using (await traced.Alice.Http.GetAsync("/api/v1/profiles/by-username/bob?x=bob"))
        {
        }

        var trace = await traced.TraceOf(
            s => $"{s.GetTagItem("http.route")}".Contains("/by-username/"),
            "Microsoft.AspNetCore.Hosting.HttpRequestIn", 1);
        trace.SelectMany(s => s.TagObjects.Select(t => $"{t.Value}").Append(s.DisplayName))
            .Should().NotContain(t => t.Contains("bob"));
    }

    [Fact]
    public async Task A_refused_request_has_the_code_of_its_refusal()
    {
        using (await traced.Alice.Http.GetAsync("/api/v1/posts/1"))
        {
        }

        (await traced.TraceOf(
            s => s.GetTagItem("error.type") is "posts.post_not_found",
            "Microsoft.AspNetCore.Hosting.HttpRequestIn", 1)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Settings_of_traces_that_would_be_ignored_stop_the_start()
    {
        var start = async () => await TestServer.Start(
            "--OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317", "--OTEL_EXPORTER_OTLP_PROTOCOL=http",
            "--OTEL_TRACES_SAMPLER=ratio", "--OTEL_TRACES_SAMPLER_ARG=10");

        (await start.Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("*OTLP_ENDPOINT must*OTLP_PROTOCOL must*TRACES_SAMPLER must*TRACES_SAMPLER_ARG must*");
    }

    private static bool IsCall(Activity span, string method) => span.GetTagItem("rpc.method") is string name
        && (name == method || name.EndsWith("/" + method, StringComparison.Ordinal));

    private static bool IsRequest(Activity span, string method, string route) =>
        span.GetTagItem("http.request.method") is string its && its == method
        && span.GetTagItem("http.route") is string template && template.TrimEnd('/') == route;

    private static Activity One(IEnumerable<Activity> trace, string name) =>
        trace.Should().ContainSingle(s => s.OperationName == name).Which;
}
