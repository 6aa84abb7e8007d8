using System.Net.Http.Json;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>
/// Nothing that a browser sends automatically authenticates a request, so other sites cannot forge requests.
/// </summary>
[Trait("Abuse", "T-23")]
public sealed class CookieTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Fact]
    public async Task Tokens_are_set_in_no_cookie_and_taken_from_none()
    {
        using var login = await pair.Server.Http.PostAsJsonAsync(
            "/api/v1/auth/login", new { login = "alice", password = TestApp.Password });
        var tokens = await login.Must();
        using var refresh = await pair.Server.Http.PostAsJsonAsync(
            "/api/v1/auth/refresh", new { refreshToken = tokens.Text("refreshToken") });
        await refresh.Must();
        login.Headers.Contains("Set-Cookie").Should().BeFalse();
        refresh.Headers.Contains("Set-Cookie").Should().BeFalse();

        foreach (var name in new[]
        {
            "access_token", "Authorization", "refreshToken", ".AspNetCore.Identity.Application",
        })
        {
            (string, string)[] operations =
            [
                ("GET", "/api/v1/auth/me"), ("POST", "/hubs/social/negotiate?negotiateVersion=1"),
            ];
            foreach (var (verb, path) in operations)
            {
                using var request = new HttpRequestMessage(new HttpMethod(verb), path);
                request.Headers.Add("Cookie", $"{name}={pair.Alice.AccessToken}");
                using var response = await pair.Server.Http.SendAsync(request);
                (await response.Refusal()).Should().Be((401, "unauthenticated"), name);
            }
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_foreign_form_could_send_is_not_read(string type)
    {
        foreach (var path in new[] { "/api/v1/auth/refresh", "/api/v1/auth/login", "/api/v1/messages" })
        {
            using var content = new StringContent($$"""{"refreshToken":"{{pair.Alice.RefreshToken}}"}""");
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var response = await pair.Alice.Http.PostAsync(path, content);
            (await response.Refusal()).Should().Be((415, "malformed_request"), path);
        }
    }
}
