using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hubbub.Web.Tests.Authorization;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Errors;

/// <summary>The error for an unreadable request names the wrong member and what is expected there.</summary>
public sealed class RestErrorTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Fact]
    public async Task Every_member_of_every_body_is_named_when_it_is_wrong()
    {
        var operations = Operation.Of(pair.Server).Where(d => !d.IsHub && d.Body is not null).ToArray();
        operations.Should().HaveCountGreaterThan(30);
        foreach (var operation in operations)
        {
            foreach (var mistake in Mistake.With(operation))
            {
                var problem = await Refusal(operation, mistake.Json);

                problem.Text("code").Should().Be("malformed_request", "{0} refuses {1}", operation, mistake.Json);
                mistake.MustBeReported(Fields(problem), problem.Text("title"), operation.Name);
            }
        }
    }

    [Fact]
    public async Task Every_malformed_body_gets_the_line_and_position()
    {
        foreach (var operation in Operation.Of(pair.Server).Where(d => !d.IsHub && d.Body is not null))
        {
            var problem = await Refusal(operation, "{\n  \"a\" 1}");

            problem.Text("code").Should().Be("malformed_request", operation.Name);
            problem.Text("title").Should().Contain("not valid JSON").And.Contain("line 2, position 7", operation.Name);
            Fields(problem)!.Value.EnumerateObject().Should().ContainSingle();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task A_body_that_is_not_an_object_gets_the_expected_members(string body)
    {
        var problem = await Refusal(Operation.Of(pair.Server).First(d => d.Name == "POST /api/v1/messages"), body);

        problem.Text("code").Should().Be("malformed_request");
        problem.GetProperty("errors").GetProperty("body")[0].GetString().Should()
            .ContainAny("Give an object with message; optional receiverId", "not valid JSON");
    }

    [Theory]
    [InlineData("""{"receiverId":"1","message":"x","message":"y"}""", "message", "Give this once.")]
    [InlineData("""{"receiverId":17,"message":"x"}""", "receiverId", "Give an id: a string of digits.")]
    [InlineData("""{"receiverId":"1","message":"\uD800"}""", "message", "Give a string.")]
    public async Task An_invalid_member_gets_what_belongs_there(string body, string member, string text)
    {
        var problem = await Refusal(Operation.Of(pair.Server).First(d => d.Name == "POST /api/v1/messages"), body);

        problem.GetProperty("errors").GetProperty(member)[0].GetString().Should().Be(text);
        problem.Text("title").Should().StartWith($"{member}: {text}").And.Contain("line 1, position");
    }

    [Theory]
    [InlineData("""{"text":"x","audience":"public","poll":{"options":["a","b"]}}""",
        "poll.endsAt", "This is missing. Give a time such as 2026-01-31T12:00:00Z.")]
    [InlineData("""{"text":"x","audience":"public","poll":{"options":["a",2],"endsAt":"2030-01-01T00:00:00Z"}}""",
        "poll.options[1]", "Give a string.")]
    [InlineData("""{"text":"x","audience":"public","poll":{"options":["a","b"],"endsAt":"tomorrow"}}""",
        "poll.endsAt", "Give a time such as 2026-01-31T12:00:00Z.")]
    [InlineData(
        """{"text":"x","audience":"public","mediaIds":["1",2]}""", "mediaIds[1]", "Give an id: a string of digits.")]
    public async Task Members_of_members_are_named_with_their_path(string body, string member, string text)
    {
        var problem = await Refusal(Operation.Of(pair.Server).First(d => d.Name == "POST /api/v1/posts"), body);

        problem.GetProperty("errors").GetProperty(member)[0].GetString().Should().Be(text);
    }

    [Fact]
    [Trait("Abuse", "T-42")]
    public async Task A_name_without_end_is_not_sent_back_and_neither_is_a_value()
    {
        var login = Operation.Of(pair.Server).First(d => d.Name == "POST /api/v1/auth/login");

        var named = await Refusal(login, $$"""{"login":"a","password":"b","{{new string('x', 5_000)}}":1}""");
        var given = await Refusal(login, """{"login":"a","password":["my secret password"]}""");

        named.GetRawText().Length.Should().BeLessThan(1_000);
        given.GetRawText().Should().NotContain("secret");
        given.GetProperty("errors").GetProperty("password")[0].GetString().Should().Be("Give a string.");
    }

    [Fact]
    public async Task Every_value_in_a_query_that_cannot_be_read_is_named()
    {
        var tried = 0;
        foreach (var route in pair.Server.Services
            .GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>())
        {
            var verb = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0];
            var inQuery = route.Metadata
                .GetOrderedMetadata<IParameterBindingMetadata>()
                .Where(p => IsInQuery(route, p))
                .ToArray();
            var path = System.Text.RegularExpressions.Regex.Replace(route.RoutePattern.RawText!, @"\{[^}]*\}", "1");
            foreach (var parameter in inQuery.Where(
                p => !p.IsOptional || p.ParameterInfo.ParameterType != typeof(string)))
            {
                var isText = parameter.ParameterInfo.ParameterType == typeof(string);
                var others = inQuery.Where(p => p != parameter && !p.IsOptional)
                    .Select(p => $"{NameOf(p)}={(p.ParameterInfo.ParameterType == typeof(string) ? "text" : "1")}");
                var query = string.Join('&', isText ? others : others.Append($"{NameOf(parameter)}=sometimes"));
                using var request = new HttpRequestMessage(new HttpMethod(verb!), $"{path}?{query}");
                using var response = await pair.Alice.Http.SendAsync(request);
                var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

                problem.Text("code").Should().Be("malformed_request", "{0} {1}?{2}", verb, path, query);
                new Mistake(query, NameOf(parameter), isText ? "This is missing. Give a string." : "Give ")
                    .MustBeReported(Fields(problem), problem.Text("title"), path);
                tried++;
            }
        }

        tried.Should().BeGreaterThan(20);
    }

    [Theory]
    [InlineData("/api/v1/notifications?type=nothing", "type", "Give one of new_")]
    [InlineData("/api/v1/notifications?isRead=perhaps", "isRead", "Give true or false.")]
    [InlineData("/api/v1/posts/1/reactions?kind=nothing", "kind", "Give one of like, ")]
    [InlineData("/api/v1/posts/1/comments?sort=nothing", "sort", "Give one of ")]
    [InlineData("/api/v1/feed?order=nothing", "order", "Give one of ")]
    [InlineData("/api/v1/search?q=some&kind=nothing", "kind", "Give one of posts, users, tags.")]
    [InlineData("/api/v1/trending?period=nothing", "period", "Give one of ")]
    [InlineData("/api/v1/media/1/content?size=nothing", "size", "Give one of ")]
    [InlineData("/api/v1/blocks?limit=1000", "limit", "Give a number from 1 to 100.")]
    [InlineData("/api/v1/blocks?limit=1.5", "limit", "Give a whole number.")]
    [InlineData("/api/v1/profiles", "q", "This is missing. Give a string.")]
    [InlineData("/api/v1/sync", "after", "This is missing. Give a whole number.")]
    [InlineData("/api/v1/presence?userIds=1,x", "userIds", "Give comma-separated ids.")]
    public async Task An_invalid_query_value_gets_the_allowed_ones(string path, string member, string text)
    {
        using var response = await pair.Alice.Http.GetAsync(path);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        ((int)response.StatusCode).Should().Be(400);
        problem.GetProperty("errors").GetProperty(member)[0].GetString().Should().StartWith(text);
        problem.Text("title").Should().StartWith($"{member}: {text}");
    }

    [Theory]
    [InlineData("POST", "/api/v1/auth/login", "text/plain", 415, "application/json")]
    [InlineData("POST", "/api/v1/auth/login", null, 415, "application/json")]
    [InlineData("POST", "/api/v1/messages", "text/plain", 415, "application/json")]
    [InlineData("GET", "/api/v1/auth/login", null, 405, "POST")]
    [InlineData("PUT", "/api/v1/messages", "application/json", 405, "POST")]
    [InlineData("PUT", "/api/v1/posts/1", "application/json", 405, "DELETE, GET, PATCH")]
    [InlineData("POST", "/api/v1/auth/logn", "application/json", 404, "spelling")]
    public async Task A_wrong_method_or_media_type_gets_the_right_one_before_logging_in(
        string method, string path, string? type, int status, string says)
    {
        foreach (var http in new[] { pair.Server.Http, pair.Alice.Http })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method != "GET")
            {
                request.Content = new StringContent("""{"login":"alice","password":"x"}""");
                request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            }

            using var response = await http.SendAsync(request);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

            ((int)response.StatusCode).Should().Be(status, problem.GetRawText());
            problem.Text("title").Should().Contain(says);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_gets_the_size_limit()
    {
        using var content = new StringContent(new string(' ', 70_000), Encoding.UTF8, "application/json");
        using var response = await pair.Alice.Http.PostAsync("/api/v1/messages", content);

        ((int)response.StatusCode).Should().Be(413);
        (await response.Content.ReadAsStringAsync()).Should().Contain("at most 65536 bytes");
    }

    [Fact]
    public async Task A_malformed_upload_gets_what_is_missing()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("A cat"), "altText" } };
        using var other = new MultipartFormDataContent { { new StringContent("A cat"), "text" } };
        using var plain = new StringContent("A cat");

        (await Upload(empty)).GetProperty("errors").GetProperty("file")[0].GetString().Should().Contain("missing");
        (await Upload(other)).GetProperty("errors").GetProperty("body")[0].GetString()
            .Should()
            .Contain("one text part named altText");
        (await Upload(plain)).Text("title").Should().Contain("multipart/form-data");
    }

    private static JsonElement? Fields(JsonElement problem) =>
        problem.TryGetProperty("errors", out var fields) ? fields : null;

    private static bool IsInQuery(RouteEndpoint route, IParameterBindingMetadata parameter) =>
        (parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
        && route.RoutePattern.Parameters.All(p => p.Name != NameOf(parameter))
        && !parameter.ParameterInfo.IsDefined(typeof(FromHeaderAttribute), inherit: false);

    // A parameter that stands with others in one type goes by its property's name.
    private static string NameOf(IParameterBindingMetadata parameter) =>
        JsonNamingPolicy.CamelCase.ConvertName(parameter.Name);

    private async Task<JsonElement> Upload(HttpContent content)
    {
        using var response = await pair.Alice.Http.PostAsync("/api/v1/media", content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<JsonElement> Refusal(Operation operation, string body)
    {
        using var request = operation.Request(id: null, target: string.Empty);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await pair.Alice.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).Should().Be(400, "{0} refuses {1} with {2}", operation, body, text);
        RefusalAssertions.MustSayNothingOfTheInside(text);
        return JsonDocument.Parse(text).RootElement;
    }
}
