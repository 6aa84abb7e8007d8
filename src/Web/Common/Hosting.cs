using System.ComponentModel.DataAnnotations;
using System.Net;
using Hubbub.Application.Common.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace Hubbub.Web.Common;

/// <summary>What one process accepts; section <c>Server</c> of the configuration.</summary>
public sealed class ServerOptions
{
    /// <summary>TCP connections of the process, WebSockets included.</summary>
    public long MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// TCP connections per address, hub connections included, so lower both together. One address also gets no more
    /// than a quarter of the connections that are free. Known proxies are not limited.
    /// </summary>
    public int ConnectionsPerAddress { get; set; } = 2_000;

    /// <summary>How soon a new connection must send something. Known proxies are not limited.</summary>
    public int FirstByteSeconds { get; set; } = 5;

    /// <summary>The largest request body, except on routes that take files.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>
    /// IP addresses of reverse proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are trusted, comma
    /// separated.
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

    // On average, after the grace: a telephone at the edge of its network has twice as much.
    private static readonly MinDataRate SlowestClient = new(1024, TimeSpan.FromSeconds(5));

    /// <summary>A .env file counts less than the environment, and its names are written the same way.</summary>
    public static void AddDotEnv(this ConfigurationManager configuration, string[] args)
    {
        if (File.Exists(".env"))
        {
            // The default provider does not see files whose names start with a dot.
            using var directory = new PhysicalFileProvider(Directory.GetCurrentDirectory(), ExclusionFilters.None);
            var file = new ConfigurationBuilder()
                .AddIniFile(directory, ".env", optional: false, reloadOnChange: false).Build();
            configuration.AddInMemoryCollection(file.AsEnumerable()
                .Select(e => KeyValuePair.Create(e.Key.Replace("__", ":", StringComparison.Ordinal), e.Value)));
            configuration.AddEnvironmentVariables();
            configuration.AddCommandLine(args);
        }
    }

    /// <param name="builder">What is configured.</param>
    /// <param name="hasStarted">Whether the server has been up.</param>
    public static void ConfigureServer(this WebApplicationBuilder builder, Func<bool> hasStarted)
    {
        var server = builder.Configuration.GetSection("Server").Get<ServerOptions>() ?? new();
        // A line ends with CR and LF; a server in front that takes LF alone for a part of it sees other requests.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = server.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = server.MaxConnections;
            kestrel.Limits.MaxRequestBodySize = server.MaxBodyBytes;
            // What is read ahead of the request at hand, for each connection.
            kestrel.Limits.MaxRequestBufferSize = MostReadAhead;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            // A little more than the minute for which proxies keep connections that they may use again.
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
            kestrel.Limits.MinRequestBodyDataRate = SlowestClient;
            kestrel.Limits.MinResponseDataRate = SlowestClient;
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                // TLS ends at the proxy, and it speaks HTTP/2 with browsers.
                endpoint.Protocols = HttpProtocols.Http1;
                endpoint.Use(next => connection =>
                    kestrel.ApplicationServices.GetRequiredService<TcpConnections>().Serve(connection, next));
            });
        });
        builder.Services.AddOptions<ServerOptions>().BindConfiguration("Server");
        builder.Services.AddSingleton<TcpConnections>();

        // However much the configuration asks for: these would write what people say, the addresses that hold their
        // tokens, and paths with the line breaks that someone put into them, into the log.
        builder.Logging
            .AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Routing.Matching", LogLevel.Information)
            // A server that does not start says why in one line; this would put the stack above it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted() && level >= LogLevel.Information)
            // Errors for what is none: a machine that stood still is late for once. Readiness says it when it changes.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);

        // Left alone, the system takes megabytes for a client that does not read, or that sends ahead of what is done, and
        // nobody notices for as long.
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

        // ASPNETCORE_URLS wins; else developers get loopback and servers everything.
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

    /// <summary>Without proxies in the configuration nobody's forwarded headers are believed.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (!string.IsNullOrWhiteSpace(app.Configuration["Server:KnownProxies"]))
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Set as the answer starts, so that answers to exceptions, which begin anew, have them too.</summary>
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
            ? "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'";
        if (http.Request.Path == "/")
        {
            headers.ContentSecurityPolicy = StartPage.ContentSecurityPolicy;
        }

        headers.CacheControl = "no-store";
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
