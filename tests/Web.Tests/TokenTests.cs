using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hubbub.Web.Tests;

/// <summary>Access tokens that are not ours, not now, or not for this door.</summary>
public sealed class TokenTests(SharedPair pair) : IClassFixture<SharedPair>
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static TheoryData<string> Forgeries =>
    [
        "none", "garbage", "alg none", "alg none with a signature", "another key", "another key under the same name",
        "the right key under another name", "another algorithm", "another audience", "no audience", "another issuer",
        "another type", "expired", "not yet valid", "without an end", "changed after signing", "refresh token",
        "a session of someone else", "a session that never was",
    ];

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_right_opens_no_door(string forgery)
    {
        var token = Forge(forgery);

        using var rest = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1");
        using var byQuery = new HttpRequestMessage(
            HttpMethod.Post, $"/hubs/social/negotiate?negotiateVersion=1&access_token={Uri.EscapeDataString(token ?? string.Empty)}");
        foreach (var request in new[] { rest, negotiate, byQuery })
        {
            if (token is not null && request != byQuery)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var response = await pair.Server.Http.SendAsync(request);
            (await response.Refusal()).Should().Be((401, "unauthenticated"), "{0} {1}", forgery, request.RequestUri);
            Harmless.MustSayNothingOfTheInside(await response.Content.ReadAsStringAsync());
            Harmless.MustSayNothingOfTheInside(response.Headers.WwwAuthenticate.ToString());
        }

        await using var socket = await RawSocket.Knock(pair.Server, token);
        socket.Status.Should().Be(401, forgery);
    }

    [Fact]
    public async Task A_token_made_the_same_way_without_a_fault_opens_every_door()
    {
        var token = Make(_ => { });

        (await Rest(token)).Should().Be(200);
        (await Negotiate(token)).Should().Be(200);
        await using var socket = await RawSocket.Knock(pair.Server, token);
        socket.Status.Should().Be(101);
    }

    [Fact]
    public async Task A_token_in_the_query_is_for_the_hub_alone()
    {
        foreach (var path in new[] { "/api/v1/auth/me", "/api/v1/sync?after=0", "/hubs/socialite", "/api/hubs/social" })
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            using var response = await pair.Server.Http.GetAsync($"{path}{separator}access_token={pair.Alice.AccessToken}");

            (await response.Refusal()).Should().Be((401, "unauthenticated"), path);
        }

        using var negotiated = await pair.Server.Http.PostAsync(
            $"/hubs/social/negotiate?negotiateVersion=1&access_token={pair.Alice.AccessToken}", content: null);
        negotiated.IsSuccessStatusCode.Should().BeTrue();
    }

    private async Task<int> Rest(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await pair.Server.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private async Task<int> Negotiate(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await pair.Server.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private string? Forge(string forgery)
    {
        var now = DateTime.UtcNow;
        var key = pair.Server.Services.GetRequiredService<SigningKey>().Security;
        byte[] otherKey = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];
        var parts = pair.Alice.AccessToken.Split('.');
        return forgery switch
        {
            "none" => null,
            "garbage" => "abc.def.ghi",
            "alg none" => $"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}.",
            "alg none with a signature" => $"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}.{parts[2]}",
            "another key" => Make(t => t.SigningCredentials = Sign(otherKey, "other")),
            "another key under the same name" => Make(t => t.SigningCredentials = Sign(otherKey, key.KeyId)),
            "the right key under another name" => Make(t => t.SigningCredentials = Sign(key.Key, "other")),
            "another algorithm" => Make(t => t.SigningCredentials = new(key, SecurityAlgorithms.HmacSha512)),
            "another audience" => Make(t => t.Audience = "others"),
            "no audience" => Make(t => t.Audience = null),
            "another issuer" => Make(t => t.Issuer = "others"),
            "another type" => Make(t => t.TokenType = "JWT"),
            "expired" => Make(t => t.Expires = now.AddSeconds(-40)),
            "not yet valid" => Make(t => t.NotBefore = now.AddMinutes(5)),
            "without an end" => Make(t => t.Expires = null),
            "changed after signing" => $"{parts[0]}.{Encode(Changed(parts[1]))}.{parts[2]}",
            "refresh token" => pair.Alice.RefreshToken,
            "a session of someone else" => Make(t => t.Claims[AccessTokens.SessionClaim] = SessionOf(pair.Bob)),
            "a session that never was" => Make(t => t.Claims[AccessTokens.SessionClaim] = "1"),
            _ => throw new ArgumentOutOfRangeException(nameof(forgery)),
        };
    }

    private string Make(Action<SecurityTokenDescriptor> change)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = AccessTokens.Issuer,
            Audience = AccessTokens.Audience,
            TokenType = AccessTokens.Type,
            IssuedAt = now.AddMinutes(-5),
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddMinutes(10),
            SigningCredentials = new(
                pair.Server.Services.GetRequiredService<SigningKey>().Security, AccessTokens.Algorithm),
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = pair.Alice.Id.Value.ToString(CultureInfo.InvariantCulture),
                [AccessTokens.SessionClaim] = SessionOf(pair.Alice),
            },
        };
        change(token);
        return Handler.CreateToken(token);
    }

    private static SigningCredentials Sign(byte[] key, string name) =>
        new(new SymmetricSecurityKey(key) { KeyId = name }, AccessTokens.Algorithm);

    private string Changed(string payload) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload))
        .Replace(pair.Alice.Wire(), pair.Bob.Wire(), StringComparison.Ordinal);

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string SessionOf(TestPerson person) =>
        new JsonWebToken(person.AccessToken).GetClaim(AccessTokens.SessionClaim).Value;
}
