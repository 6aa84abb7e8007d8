using Hubbub.Testing;

namespace Hubbub.Web.Tests.Description;

/// <summary>The check of responses against the description detects mistakes, and the examples pass it.</summary>
public sealed class DescribedAnswersTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.Start();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Every_operation_has_an_example_that_fits_its_schema()
    {
        var api = _server.Answers.Api;
        foreach (var operation in api.Operations)
        {
            var description = operation.Description;
            if (description["requestBody"]?["content"]?["application/json"] is { } body)
            {
                body["example"].Should().NotBeNull("{0} takes a body", operation.Id);
                var schema = ((string)body["schema"]!["$ref"]!).Split('/')[^1];
                api.MistakeIn(schema, body["example"]!.ToJsonString()).Should().BeNull("{0} takes it", operation.Id);
            }

            foreach (var (status, answer) in description["responses"]!.AsObject().Where(r => r.Key[0] == '2'))
            {
                if (answer!["content"]?["application/json"] is { } json)
                {
                    json["example"].Should().NotBeNull("{0} answers a body", operation.Id);
                    api.MistakeIn(operation.KeyOf(status), json["example"]!.ToJsonString())
                        .Should()
                        .BeNull("{0} answers it", operation.Id);
                }
            }
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_as_described_fails_the_test()
    {
        var api = _server.Answers.Api;
        var operation = api.Find("GET", "/api/v1/users/1/relationship")!;
        const string Refusal = """{"type":"x","title":"x","status":404,"traceId":"x","code":"CODE"}""";
        const string Right =
            """{"following":true,"followedBy":true,"requested":false,"requestedBy":false,"blocked":false,"muted":false}""";

        api.MistakeIn(operation, "200", "application/json", Right).Should().BeNull();
        api.MistakeIn(
            operation,
            "200",
            "application/json",
            Right.Replace("true,\"f", "null,\"f", StringComparison.Ordinal)).Should().NotBeNull();
        api.MistakeIn(operation, "200", "application/json", Right.Replace("muted", "deaf", StringComparison.Ordinal))
            .Should()
            .NotBeNull();
        api.MistakeIn(operation, "200", "text/plain", Right).Should().NotBeNull();
        api.MistakeIn(operation, "204", null, string.Empty).Should().NotBeNull();
        api.MistakeIn(
            operation,
            "404",
            "application/problem+json",
            Refusal.Replace("CODE", "graph.user_not_found", StringComparison.Ordinal))
            .Should().BeNull();
        api.MistakeIn(
            operation,
            "404",
            "application/problem+json",
            Refusal.Replace("CODE", "graph.request_not_found", StringComparison.Ordinal))
            .Should().NotBeNull();
        var other = await TestServer.Start();
        FluentActions.Invoking(() => other.Answers.Fail("a mistake")).Should().Throw<InvalidOperationException>();
        await other.Awaiting(o => o.DisposeAsync().AsTask()).Should().ThrowAsync<InvalidOperationException>();
    }
}
