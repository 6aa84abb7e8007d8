using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>Access tokens that are forged, expired, not yet valid, or meant for something else.</summary>
[Trait("Abuse", "T-09")]
public sealed class TokenTests(SharedPair pair) : IClassFixture<SharedPair>
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static TheoryData<string> Forgeries =>
    [
        "none", "garbage", "alg none", "alg none with a signature", "another key", "another key under the same name",
        "the right key under another name", "another algorithm", "another audience", "no audience", "another issuer",
        "another type", "expired", "not yet valid", "without an end", "changed after signing", "refresh token",
        "a session of someone else", "a session that never was", "a signature of RSA", "the key of RSA as that of HMAC",
        "no name of the key", "a path as the name of the key", "SQL as the name of the key", "a key set elsewhere",
        "a key inside", "a certificate elsewhere", "an expiry as text", "an ID token",
    ];

    [Theory, MemberData(nameof(Forgeries))]
    public async Task An_invalid_token_is_refused_by_every_operation(string forgery)
    {
        // Whatever URL a token contains, the server must not fetch it: this address gets no request.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var token = Forge(forgery, $"http://{listener.LocalEndpoint}");

        using var rest = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1");
        using var byQuery = new HttpRequestMessage(
            HttpMethod.Post,
            $"/hubs/social/negotiate?negotiateVersion=1&access_token={Uri.EscapeDataString(token ?? string.Empty)}");
        foreach (var request in new[] { rest, negotiate, byQuery })
        {
            if (token is not null && request != byQuery)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            using var response = await pair.Server.Http.SendAsync(request);
            (await response.Refusal()).Should().Be((401, "unauthenticated"), "{0} {1}", forgery, request.RequestUri);
            RefusalAssertions.MustSayNothingOfTheInside(await response.Content.ReadAsStringAsync());
            RefusalAssertions.MustSayNothingOfTheInside(response.Headers.WwwAuthenticate.ToString());
        }

        await using var socket = await RawSocket.Open(pair.Server, token);
        socket.Status.Should().Be(401, forgery);
        listener.Pending().Should().BeFalse("no key is fetched");
    }

    [Fact]
    public async Task A_valid_token_made_the_same_way_is_accepted_by_every_operation()
    {
        var token = Make(_ => { });

        (await Rest(token)).Should().Be(200);
        (await Negotiate(token)).Should().Be(200);
        await using var socket = await RawSocket.Open(pair.Server, token);
        socket.Status.Should().Be(101);
    }

    [Fact]
    public async Task A_token_in_the_query_is_for_the_hub_alone()
    {
        foreach (var path in new[] { "/api/v1/auth/me", "/api/v1/sync?after=0", "/hubs/socialite", "/api/hubs/social" })
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            using var response = await pair.Server.Http.GetAsync(
                $"{path}{separator}access_token={pair.Alice.AccessToken}");

            (await response.Refusal()).Should().Be(
                path.StartsWith("/api/v1", StringComparison.Ordinal)
                    ? (401, "unauthenticated")
                    : (404, "not_found"), path);
        }

        using var negotiated = await pair.Server.Http.PostAsync(
            $"/hubs/social/negotiate?negotiateVersion=1&access_token={pair.Alice.AccessToken}", content: null);
        negotiated.IsSuccessStatusCode.Should().BeTrue();
    }

    private DateTime Now => pair.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

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

    private string? Forge(string forgery, string listener)
    {
        var now = Now;
        var key = pair.Server.Services.GetRequiredService<SigningKey>().Security;
        byte[] otherKey = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];
        var parts = pair.Alice.AccessToken.Split('.');
        using var rsa = RSA.Create(2048);
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
            // Clocks may differ by 30 seconds.
            "expired" => Make(t => t.Expires = now.AddSeconds(-31)),
            "not yet valid" => Make(t => t.NotBefore = now.AddSeconds(60)),
            "without an end" => Make(t => t.Expires = null),
            "changed after signing" => $"{parts[0]}.{Encode(Changed(parts[1]))}.{parts[2]}",
            "refresh token" => pair.Alice.RefreshToken,
            "a signature of RSA" => Make(t => t.SigningCredentials = new(
                new RsaSecurityKey(rsa) { KeyId = key.KeyId }, SecurityAlgorithms.RsaSha256)),
            "the key of RSA as that of HMAC" => Make(
                t => t.SigningCredentials = Sign(rsa.ExportSubjectPublicKeyInfo(), key.KeyId)),
            "no name of the key" => Make(
                t => t.SigningCredentials = new(new SymmetricSecurityKey(otherKey), AccessTokens.Algorithm)),
            "a path as the name of the key" => Make(
                t => t.SigningCredentials = Sign([.. new byte[64]], "../../../../dev/null")),
            "SQL as the name of the key" => Make(t => t.SigningCredentials = Sign(otherKey, "x' UNION SELECT 'key'--")),
            "a key set elsewhere" => Header(otherKey, "jku", $"{listener}/keys"),
            "a key inside" => Header(otherKey, "jwk", new Dictionary<string, object>
            {
                ["kty"] = "oct",
                ["k"] = Base64Url.EncodeToString(otherKey),
            }),
            "a certificate elsewhere" => Header(otherKey, "x5u", $"{listener}/certificate"),
            "an expiry as text" => ByHand(key.Key, $$"""
                {"sub":"{{pair.Alice.Wire()}}","exp":"never","iss":"hubbub","aud":"hubbub","sid":"{{SessionOf(pair.Alice)}}"}
                """),
            "an ID token" => Make(t => t.TokenType = "id_token+jwt"),
            "a session of someone else" => Make(t => t.Claims[AccessTokens.SessionClaim] = SessionOf(pair.Bob)),
            "a session that never was" => Make(t => t.Claims[AccessTokens.SessionClaim] = "1"),
            _ => throw new ArgumentOutOfRangeException(nameof(forgery)),
        };
    }

    private string Make(Action<SecurityTokenDescriptor> change)
    {
        var now = Now;
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

    private string Header(byte[] otherKey, string name, object value) => Make(t =>
    {
        t.SigningCredentials = Sign(otherKey, "other");
        t.AdditionalHeaderClaims = new Dictionary<string, object> { [name] = value };
    });

    private static string ByHand(byte[] key, string payload)
    {
        var signed = $"{Encode("""{"alg":"HS256","typ":"at+jwt"}""")}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static SigningCredentials Sign(byte[] key, string name) =>
        new(new SymmetricSecurityKey(key) { KeyId = name }, AccessTokens.Algorithm);

    private string Changed(string payload) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload))
        .Replace(pair.Alice.Wire(), pair.Bob.Wire(), StringComparison.Ordinal);

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string SessionOf(TestPerson person) =>
        new JsonWebToken(person.AccessToken).GetClaim(AccessTokens.SessionClaim).Value;
}
