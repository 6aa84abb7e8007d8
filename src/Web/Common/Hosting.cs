using System.ComponentModel.DataAnnotations;
using System.Net;
using Hubbub.Application.Common.Json;
using Hubbub.Web.App;
using Hubbub.Web.Common.Answers;
using Hubbub.Web.Notifications;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace Hubbub.Web.Common;

/// <summary>Limits of one server process; section <c>Server</c> of the configuration.</summary>
public sealed class ServerOptions
{
    /// <summary>TCP connections to the process, including WebSockets.</summary>
    public long MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// TCP connections per address, including hub connections, so lower both together. An address also gets at most a
    /// quarter of the free connections. Known proxies are not limited.
    /// </summary>
    public int ConnectionsPerAddress { get; set; } = 2_000;

    /// <summary>How soon a new connection must send its first byte. Known proxies are not limited.</summary>
    public int FirstByteSeconds { get; set; } = 5;

    /// <summary>The largest request body, except on routes that accept files.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// IP addresses of reverse proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are trusted,
    /// comma-separated.
    /// </summary>
    public string KnownProxies { get; set; } = string.Empty;

    internal IEnumerable<IPAddress> Proxies() => KnownProxies
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(proxy => IPAddress.TryParse(proxy, out var address)
            ? address
            : throw new InvalidOperationException("Server__KnownProxies must be IP addresses, comma separated"))
        .Select(a => a.IsIPv4MappedToIPv6 ? a.MapToIPv4() : a);
}

internal static class Hosting
{
    public const int DefaultPort = 3000;

    private const int SendBufferBytes = 128 * 1024;

    private const int ReceiveBufferBytes = 256 * 1024;

    private const int MostReadAhead = 128 * 1024;

    // Average after the grace period: a phone at the edge of its network has twice as much.
    private static readonly MinDataRate SlowestClient = new(1024, TimeSpan.FromSeconds(5));

    /// <summary>Reads a .env file. The environment overrides it, and its names are written the same way.</summary>
    public static void AddDotEnv(this ConfigurationManager configuration, string[] args)
    {
        if (File.Exists(".env"))
        {
            // The default provider ignores files whose names start with a dot.
            using var directory = new PhysicalFileProvider(Directory.GetCurrentDirectory(), ExclusionFilters.None);
            var file = new ConfigurationBuilder()
                .AddIniFile(directory, ".env", optional: false, reloadOnChange: false).Build();
            configuration.AddInMemoryCollection(file.AsEnumerable()
                .Select(e => KeyValuePair.Create(e.Key.Replace("__", ":", StringComparison.Ordinal), e.Value)));
            configuration.AddEnvironmentVariables();
            configuration.AddCommandLine(args);
        }
    }

    /// <param name="builder">The application to configure.</param>
    /// <param name="hasStarted">Whether the server has started.</param>
    public static void ConfigureServer(this WebApplicationBuilder builder, Func<bool> hasStarted)
    {
        var server = builder.Configuration.GetSection("Server").Get<ServerOptions>() ?? new();
        // Accept only CR LF as a line end: a proxy that treats LF alone differently would see different requests.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = server.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = server.MaxConnections;
            kestrel.Limits.MaxRequestBodySize = server.MaxBodyBytes;
            // Read-ahead per connection, beyond the current request.
            kestrel.Limits.MaxRequestBufferSize = MostReadAhead;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            // Slightly more than the minute for which proxies keep idle connections.
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
            kestrel.Limits.MinRequestBodyDataRate = SlowestClient;
            kestrel.Limits.MinResponseDataRate = SlowestClient;
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                // The proxy terminates TLS and HTTP/2.
                endpoint.Protocols = HttpProtocols.Http1;
                endpoint.Use(next => connection =>
                    kestrel.ApplicationServices.GetRequiredService<TcpConnections>().Serve(connection, next));
            });
        });
        builder.Services.AddOptions<ServerOptions>().BindConfiguration("Server");
        builder.Services.AddSingleton<TcpConnections>();

        // Whatever level is configured: these categories would log message contents, URLs that contain tokens, and
        // paths with injected line breaks.
        builder.Logging
            .AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Routing.Matching", LogLevel.Information)
            // A server that fails to start says why in one line; this category would add the stack trace.
            .AddFilter(
                "Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted() && level >= LogLevel.Information)
            // It would log errors for harmless delays, such as after a suspend. Readiness logs real changes.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);

        // By default, the system would buffer megabytes for a client that does not read or that sends too fast, which
        // would hide the problem for as long.
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.MaxReadBufferSize = MostReadAhead;
            sockets.CreateBoundListenSocket = endpoint =>
            {
                var listener = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
                listener.SendBufferSize = SendBufferBytes;
                listener.ReceiveBufferSize = ReceiveBufferBytes;
                return listener;
            };
        });

        // ASPNETCORE_URLS wins; otherwise Development listens on loopback and servers on all addresses.
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            var host = builder.Environment.IsDevelopment() ? "localhost" : "*";
            builder.WebHost.UseUrls($"http://{host}:{builder.Configuration.GetValue("PORT", DefaultPort)}");
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in server.Proxies())
            {
                options.KnownProxies.Add(proxy);
            }
        });
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Clear();
            WireJson.Configure(json.SerializerOptions);
        });
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Without configured proxies, forwarded headers are ignored.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (!string.IsNullOrWhiteSpace(app.Configuration["Server:KnownProxies"]))
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>
    /// Set when the response starts, so that responses to exceptions, which are reset, have them too.
    /// </summary>
    public static Task AddSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            SetSecurityHeaders(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void SetSecurityHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/scalar", StringComparison.Ordinal)
            ? "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' "
                + "data:; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'";
        if (http.Request.Path == StartPage.Path)
        {
            headers.ContentSecurityPolicy = StartPage.ContentSecurityPolicy;
        }
        else if (http.Request.Path == UnsubscribePage.Path)
        {
            headers.ContentSecurityPolicy = UnsubscribePage.ContentSecurityPolicy;
        }

        var isAppFile = false;
        if (ServesApp.On(http) is { } app)
        {
            isAppFile = ServesApp.IsFile(http) && http.Response.StatusCode < StatusCodes.Status400BadRequest;
            // Of scripts and styles, a browser reads no policy but that of what loads them.
            if (!isAppFile || ServesApp.HasOwnPolicy(http))
            {
                headers.ContentSecurityPolicy = app.ContentSecurityPolicy;
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
            }
        }

        if (!isAppFile)
        {
            headers.CacheControl = EntityTags.IsKept(http) ? "private, no-cache" : "no-store";
        }

        if (ServesFiles.On(http) is { } files && http.Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            headers.ContentSecurityPolicy = ServesFiles.ContentSecurityPolicy;
            headers.CacheControl = files.CacheControl;
            headers["Cross-Origin-Resource-Policy"] = files.ResourcePolicy;
        }

        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
