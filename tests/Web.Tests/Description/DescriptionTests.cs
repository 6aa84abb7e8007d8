using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Description;

/// <summary>The document at /openapi/v1.json, as generators of clients read it.</summary>
public sealed partial class DescriptionTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private JsonObject _document = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start();
        _document = JsonNode.Parse(await _server.Http.GetStringAsync("/openapi/v1.json"))!.AsObject();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Every_operation_has_a_name_of_its_own_and_says_what_it_does()
    {
        var operations = Operations().ToList();

        operations.Select(o => (string?)o.Operation["operationId"]).Should().OnlyHaveUniqueItems();
        foreach (var (name, operation) in operations)
        {
            ((string?)operation["operationId"]).Should().MatchRegex("^[a-z][A-Za-z]+$", name);
            ((string?)operation["summary"]).Should().NotBeNullOrEmpty(name).And.NotEndWith(".");
            ((string?)operation["description"]).Should().NotBeNullOrEmpty(name).And.EndWith(".");
        }
    }

    [Fact]
    public void Every_described_operation_is_there() => Hubbub.Web.Description.ApiOperation.All.Keys
        .Should().BeEquivalentTo(Operations()
        .Select(o => Hubbub.Web.Description.ApiOperation.RouteOf(o.Name.Split(' ')[0], o.Name.Split(' ')[1])));

    [Fact]
    public void Every_operation_has_a_tag_that_the_document_describes()
    {
        var described = (_document["tags"] as JsonArray ?? [])
            .Where(t => !string.IsNullOrEmpty((string?)t!["description"])).Select(t => (string?)t!["name"]).ToHashSet();

        foreach (var (name, operation) in Operations())
        {
            var tags = (operation["tags"] as JsonArray ?? []).Select(t => (string?)t).ToList();
            tags.Should().NotBeEmpty(name).And.BeSubsetOf(described, name);
        }
    }

    [Fact]
    public void An_operation_asks_for_a_token_unless_it_is_open()
    {
        var open = Authorization.Matrix.Public.Keys
            .Select(k => k.Replace(":long}", "}", StringComparison.Ordinal))
            .ToHashSet();
        foreach (var (name, operation) in Operations())
        {
            var asks = (operation["security"] as JsonArray ?? []).Any(s => s!.AsObject().ContainsKey("bearer"));
            asks.Should().Be(!open.Contains(name), name);
        }
    }

    [Fact]
    public void Every_operation_lists_the_codes_that_it_is_refused_with()
    {
        foreach (var (name, operation) in Operations().Where(o => !o.Name.StartsWith("HEAD", StringComparison.Ordinal)))
        {
            // The framework answers conditional and range requests itself, with only a status.
            var refusals = operation["responses"]!.AsObject()
                .Where(r => r.Key[0] is '4' or '5' && r.Key is not ("412" or "416"))
                .ToList();

            refusals.Select(r => r.Key).Should().Contain(["429", "500", "503"], name);
            foreach (var (status, given) in refusals)
            {
                var answer = Resolve(given!);
                var parts = answer["content"]!["application/problem+json"]!["schema"]!["allOf"]!.AsArray();
                ((string?)parts[0]!["$ref"])
                    .Should()
                    .Be("#/components/schemas/Problem", "{0} answers {1}", name, status);
                parts[1]!["properties"]!["code"]!["enum"]!.AsArray()
                    .Should()
                    .NotBeEmpty("{0} answers {1}", name, status);
                (answer["headers"]?["Retry-After"] is not null)
                    .Should()
                    .Be(status is "429" or "503", "{0} answers {1}", name, status);
            }
        }
    }

    [Fact]
    public void Every_parameter_is_described_and_ids_and_choices_say_what_they_may_be()
    {
        foreach (var (name, operation) in Operations())
        {
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                var (of, schema) = ((string)parameter!["name"]!, parameter["schema"]!);
                ((string?)parameter["description"]).Should().NotBeNullOrEmpty("{0} takes {1}", name, of);
                if (of.EndsWith("Id", StringComparison.Ordinal))
                {
                    ((string?)schema["pattern"]).Should().Be("^[0-9]+$", "{0} takes {1}", name, of);
                }
                else if (of is "kind" or "sort" or "order" or "type" or "period")
                {
                    schema["enum"]!.AsArray().Should().NotBeEmpty("{0} takes {1}", name, of);
                }
                else if (of == "limit")
                {
                    ((int)schema["minimum"]!, (int)schema["maximum"]! >= 100).Should().Be(
                        (1, true), "{0} takes {1}", name, of);
                }
            }
        }
    }

    [Fact]
    public void No_schema_leaves_open_what_a_member_is_and_none_is_null_but_a_cursor_at_the_end()
    {
        var members = Schemas().SelectMany(s => s.Schema["properties"]?.AsObject()
            .Select(p => (Name: $"{s.Name}.{p.Key}", Schema: p.Value!)) ?? []);

        foreach (var (name, schema) in members)
        {
            (schema["$ref"] ?? schema["type"]).Should().NotBeNull(name);
            schema["oneOf"].Should().BeNull(name);
            schema["default"].Should().BeNull(name);
            (schema["type"] is JsonArray).Should().Be(name.EndsWith(".nextCursor", StringComparison.Ordinal), name);
            if (schema["type"] is JsonValue type && (string?)type == "array")
            {
                (schema["items"]?["$ref"] ?? schema["items"]?["type"]).Should().NotBeNull(name);
            }

            if (Time().IsMatch(name))
            {
                ((string?)schema["format"]).Should().Be("date-time", name);
            }
        }
    }

    [Fact]
    public void What_a_validator_bounds_is_bounded_in_the_description()
    {
        var register = Schemas().Single(s => s.Name == "RegisterRequest").Schema["properties"]!;

        ((int)register["username"]!["minLength"]!, (int)register["username"]!["maxLength"]!).Should().Be((3, 30));
        ((int)register["password"]!["minLength"]!, (int)register["password"]!["maxLength"]!).Should().Be((8, 128));
        ((int)register["email"]!["maxLength"]!).Should().Be(254);
        ((int)Schemas().Single(s => s.Name == "CreatePostRequest").Schema["properties"]!["text"]!["maxLength"]!)
            .Should()
            .Be(5_000);
    }

    [Fact]
    public void Search_results_are_distinguished_by_kind()
    {
        var found = Schemas().Single(s => s.Name == "Found").Schema;

        ((string?)found["discriminator"]!["propertyName"]).Should().Be("kind");
        foreach (var (kind, reference) in found["discriminator"]!["mapping"]!.AsObject())
        {
            var page = Schemas().Single(
                s => ((string)reference!).EndsWith($"/{s.Name}", StringComparison.Ordinal)).Schema;
            ((string?)page["properties"]!["kind"]!["enum"]![0]).Should().Be(kind);
            page["required"]!.AsArray().Select(r => (string?)r).Should().Contain(["kind", "items", "nextCursor"]);
        }
    }

    private IEnumerable<(string Name, JsonNode Schema)> Schemas() =>
        _document["components"]!["schemas"]!.AsObject().Select(s => (s.Key, s.Value!));

    private JsonNode Resolve(JsonNode answer) => (string?)answer["$ref"] is { } shared
        ? _document["components"]!["responses"]![shared[(shared.LastIndexOf('/') + 1)..]]!
        : answer;

    private IEnumerable<(string Name, JsonNode Operation)> Operations() =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!);

    [GeneratedRegex(@"\.[a-z][A-Za-z]*At$")]
    private static partial Regex Time();
}
