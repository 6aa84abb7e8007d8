using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Media;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Nodes;
using Hubbub.Web.Realtime.Protocol;
using Hubbub.Web.Realtime.Shedding;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime;

internal static class RealtimeServices
{
    public static IServiceCollection AddRealtime(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RealtimeOptions>().BindConfiguration("Realtime");
        services.AddSingleton<ConnectionRegistry>();
        services.AddSingleton<IConnectedPeople>(s => s.GetRequiredService<ConnectionRegistry>());
        services.AddSingleton<ConnectionCaps>();
        services.AddSingleton<TransportTokens>();
        services.AddSingleton<SessionSockets>();
        services.AddSingleton<ServerStop>();
        services.AddHostedService(s => s.GetRequiredService<ServerStop>());
        services.AddSingleton<IHostLifetime, SignalLifetime>();
        // Calls in progress have finished by then; the rest has a few seconds to stop.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<RealtimeMetrics>();
        services.AddSingleton<RealtimeLog>();
        services.AddSingleton<Heads>();
        services.AddPushes(configuration);
        services.AddSingleton<Pressure>();
        services.AddSingleton<IPressure>(s => s.GetRequiredService<Pressure>());
        services.AddSingleton<PressureService>();
        services.AddHostedService(s => s.GetRequiredService<PressureService>());
        services.AddHostedService<HeadAnnouncer>();
        services.AddHostedService<SessionSweep>();
        services.AddSingleton<HubGuard>();
        services.AddSignalR(hub =>
            {
                hub.HandshakeTimeout = TimeSpan.FromSeconds(5);
                hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
                // A client's calls run one at a time, so that its messages keep the order of its calls.
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.DisableImplicitFromServicesParameters = true;
            })
            .AddHubOptions<SocialHub>(hub => hub.AddFilter<HubGuard>());
        services.AddOptions<HubOptions<SocialHub>>().Configure<IOptions<RealtimeOptions>>((hub, realtime) =>
        {
            hub.MaximumReceiveMessageSize = realtime.Value.MaxMessageBytes;
            hub.EnableDetailedErrors = realtime.Value.DetailedErrors;
            hub.SupportedProtocols = ["json", "messagepack"];
        });

        services.AddSingleton<FrameBudget>();
        services.AddSingleton<SocketMeter>();
        services.AddSingleton<IHubProtocolResolver>(s => s.GetRequiredService<FrameBudget>());
        services.AddSingleton<IHubProtocol>(s => new RefusingProtocol(new PushingProtocol(
            new JsonHubProtocol(
                Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = WireJson.Options })),
            s.GetRequiredService<SignedUrls>())));
        services.AddSingleton<IHubProtocol>(s => new RefusingProtocol(new PushingProtocol(
            new MessagePackHubProtocol(
                Options.Create(
                    new MessagePackHubProtocolOptions { SerializerOptions = JsonShapedMessagePack.Options })),
            s.GetRequiredService<SignedUrls>())));
        return services;
    }

    private static void AddPushes(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 })
        {
            services.AddSingleton<IPushTransport, SignalRTransport>();
            return;
        }

        services.AddSingleton<SignalRTransport>();
        services.AddSingleton<Backplane>();
        services.AddSingleton<IPushTransport>(s => s.GetRequiredService<Backplane>());
        services.AddSingleton<IOtherNodes>(s => s.GetRequiredService<Backplane>());
        services.AddSingleton<IConnectedPeople, PeopleOnNodes>();
        services.AddSingleton<OtherNodes>();
        services.AddHostedService<BackplaneService>();
    }

    public static void MapRealtime(this WebApplication app) => app.MapHub<SocialHub>(SocialHub.Path, http =>
    {
        http.CloseOnAuthenticationExpiration = true;
        http.ApplicationMaxBufferSize = 32 * 1024;
        http.TransportMaxBufferSize = 32 * 1024;
        http.TransportSendTimeout = TimeSpan.FromSeconds(10);
        http.AllowStatefulReconnects = false;
        http.Transports = HttpTransportType.WebSockets
            | HttpTransportType.ServerSentEvents
            | HttpTransportType.LongPolling;
    })
        // A socket is open for hours and would be measured as one long request.
        .DisableHttpMetrics();

    /// <summary>Middleware for the hub only.</summary>
    public static void UseHubPipeline(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<SocketMeter>().Apply);
        app.UseWebSockets(
            new Microsoft.AspNetCore.Builder.WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
    }
}
