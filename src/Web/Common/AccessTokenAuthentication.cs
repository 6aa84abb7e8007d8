using System.Security.Claims;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Media;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hubbub.Web.Common;

internal static class AccessTokenAuthentication
{
    /// <summary>
    /// Requires an access token on every route that does not opt out. Only the hub's path accepts it in the query.
    /// </summary>
    public static IServiceCollection AddAccessTokens(this IServiceCollection services)
    {
        services.AddSingleton<SessionGate>();
        services.AddDataProtection();
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, data, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(data.PathOf("keys")), loggers));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<SigningKey, TimeProvider>(Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static void Configure(JwtBearerOptions options, SigningKey key, TimeProvider clock)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TimeProvider = clock;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = AccessTokens.Issuer,
            ValidAudience = AccessTokens.Audience,
            ValidTypes = [AccessTokens.Type],
            ValidAlgorithms = [AccessTokens.Algorithm],
            IssuerSigningKey = key.Security,
            TryAllIssuerSigningKeys = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = TimeSpan.FromSeconds(30),
            NameClaimType = JwtRegisteredClaimNames.Sub,
            LifetimeValidator = (notBefore, expires, _, validation) => IsAlive(notBefore, expires, validation, clock),
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = async context =>
            {
                if (ServesFiles.On(context.HttpContext) is { IsSigned: true })
                {
                    // Here the signed URL authenticates, and tokens are ignored.
                    context.NoResult();
                    if (await SignedUrls.ViewerOf(context.HttpContext) is { } viewer)
                    {
                        context.Principal = viewer;
                        context.Success();
                    }
                }
                else if (SocialHub.IsAskedFor(context.HttpContext)
                    && context.Request.Query["access_token"] is [{ Length: > 0 } token])
                {
                    context.Token = token;
                }
            },
            OnTokenValidated = async context =>
            {
                var gate = context.HttpContext.RequestServices.GetRequiredService<SessionGate>();
                var user = context.Principal!;
                var gone = context.HttpContext.RequestAborted;
                context.Principal = Lean(user);
                try
                {
                    if (!await gate.IsOpen(user.Id(), user.Session(), gone))
                    {
                        context.Fail("The session has ended.");
                    }
                }
                catch (OperationCanceledException) when (gone.IsCancellationRequested)
                {
                    // Clients may disconnect at any time; otherwise the framework would log an error.
                    context.Fail("The client has disconnected.");
                }
            },
        };
    }

    // A socket keeps its principal for hours: keep two claims instead of the whole parsed token.
    private static ClaimsPrincipal Lean(ClaimsPrincipal user) => new(new ClaimsIdentity(
        new[] { JwtRegisteredClaimNames.Sub, AccessTokens.SessionClaim }
            .Select(c => new Claim(c, user.FindFirstValue(c)!)),
        user.Identity!.AuthenticationType));

    private static bool IsAlive(
        DateTime? notBefore, DateTime? expires, TokenValidationParameters validation, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is not null && now <= expires + validation.ClockSkew
            && (notBefore is null || now >= notBefore - validation.ClockSkew);
    }
}
