using System.Text;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Demo;
using Hubbub.Web.Operations;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Common;

/// <summary>Refuses to start with settings that would be unsafe outside Development, and says which and why.</summary>
internal static class StartupChecks
{
    /// <exception cref="InvalidOperationException">Lists every setting that must be changed.</exception>
    public static void Run(WebApplication app)
    {
        Refuse([.. Faults(app)]);
        // Keys that cannot be used are found at the start, not at the first push.
        app.Services.GetRequiredService<VapidKeys>();
    }

    /// <summary>For commands that serve nothing: misspelt or invalid settings would point them elsewhere.</summary>
    /// <exception cref="InvalidOperationException">Lists every setting that must be changed.</exception>
    public static void RefuseUnknown(IConfiguration configuration) => Refuse([.. KnownSettings.Faults(configuration)]);

    private static void Refuse(string[] faults)
    {
        if (faults.Length > 0)
        {
            throw new InvalidOperationException(
                "The server cannot start with this configuration:\n- " + string.Join("\n- ", faults));
        }
    }

    private static IEnumerable<string> Faults(WebApplication app)
    {
        foreach (var fault in KnownSettings.Faults(app.Configuration))
        {
            yield return fault;
        }

        var secret = app.Configuration["JWT_SECRET"];
        if (!string.IsNullOrEmpty(secret) && Encoding.UTF8.GetByteCount(secret) < SigningKey.MinBytes)
        {
            yield return $"JWT_SECRET is shorter than {SigningKey.MinBytes} bytes; make one with: openssl rand -base64 "
                + "48";
        }

        if (app.Services.GetRequiredService<Origins>().Allowed.Any(o => o.Contains('*', StringComparison.Ordinal)))
        {
            yield return "CLIENT_URL contains *; list the origins of your clients";
        }

        var hub = app.Services.GetRequiredService<IOptions<HubOptions<SocialHub>>>().Value;
        if (hub.MaximumReceiveMessageSize is null)
        {
            yield return "Realtime__MaxMessageBytes is unlimited; set a number";
        }

        var limits = app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        (string Name, RateLimitOptions.Setting Setting)[] budget =
            [
                (nameof(limits.Frames), limits.Frames),
                (nameof(limits.FrameBytes), limits.FrameBytes),
                (nameof(limits.BadFrames), limits.BadFrames),
            ];
        foreach (var (name, setting) in budget)
        {
            if (setting.Permits < 1 || setting.WindowSeconds < 1)
            {
                yield return $"RateLimits__{name} blocks every client; set Permits and WindowSeconds to at least 1";
            }
        }

        var server = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
        if (server.ConnectionsPerAddress < 1 || server.FirstByteSeconds < 1)
        {
            yield return "Server__ConnectionsPerAddress and Server__FirstByteSeconds must be at least 1; set both";
        }

        var push = app.Services.GetRequiredService<IOptions<PushOptions>>().Value;
        if (!Uri.TryCreate(push.Subject, UriKind.Absolute, out var subject)
            || subject.Scheme is not ("mailto" or "https") || push.Subject.AsSpan().ContainsAny("\"\\"))
        {
            yield return "Push__Subject must be a URL with mailto: or https:; push services write there";
        }

        foreach (var fault in Traces.Faults(app.Configuration))
        {
            yield return fault;
        }

        var publicUrl = app.Services.GetRequiredService<IOptions<NotificationMailOptions>>().Value.PublicUrl;
        if (!string.IsNullOrEmpty(publicUrl) && (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var url)
            || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)) || url.Query.Length > 0))
        {
            yield return "NotificationMails__PublicUrl must be this server's https URL; mail programs post to it";
        }

        if (app.Environment.IsDevelopment())
        {
            yield break;
        }

        if (DemoPeople.IsWanted(app.Configuration))
        {
            yield return "--demo creates people whose passwords are in a file; use it in Development only";
        }

        if (string.IsNullOrEmpty(secret))
        {
            yield return "JWT_SECRET is missing; make one with: openssl rand -base64 48";
        }

        if (string.IsNullOrWhiteSpace(app.Configuration["CLIENT_URL"]))
        {
            yield return "CLIENT_URL is missing; list the origins of your clients, comma-separated";
        }

        if (hub.EnableDetailedErrors == true)
        {
            yield return "Realtime__DetailedErrors shows internals to clients; set it to false";
        }

        if (app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider != DatabaseProvider.Sqlite
            && string.IsNullOrEmpty(push.VapidPublicKey))
        {
            yield return "Push__VapidPublicKey and Push__VapidPrivateKey are missing, and nodes need the same pair; "
                + "make one with: npx web-push generate-vapid-keys";
        }

        if (push.AllowLoopback)
        {
            yield return "Push__AllowLoopback lets clients make the server call itself; set it to false";
        }

        if (!limits.Enabled)
        {
            yield return "RateLimits__Enabled is false; that is for load tests in Development only";
        }
    }
}
