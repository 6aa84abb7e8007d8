using Hubbub.Application;
using Hubbub.Application.Media;
using Hubbub.Infrastructure;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Accounts;
using Hubbub.Web.Analytics;
using Hubbub.Web.App;
using Hubbub.Web.Common;
using Hubbub.Web.Common.Answers;
using Hubbub.Web.Demo;
using Hubbub.Web.Description;
using Hubbub.Web.Graph;
using Hubbub.Web.Logging;
using Hubbub.Web.Media;
using Hubbub.Web.Messaging;
using Hubbub.Web.Notifications;
using Hubbub.Web.Operations;
using Hubbub.Web.Posts;
using Hubbub.Web.Presence;
using Hubbub.Web.Profiles;
using Hubbub.Web.Realtime;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Description;
using Hubbub.Web.Realtime.Stopping;
using Hubbub.Web.Sync;
using Hubbub.Web.WarmUp;

namespace Hubbub.Web;

/// <summary>Puts the server together: what is in it, and in which order a request passes it.</summary>
public static class Server
{
    /// <summary>The one version: of the assembly, the banner, <c>/health</c> and the description of the API.</summary>
    public static string Version { get; } = typeof(Server).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// A server that is ready to start. <paramref name="configure"/> comes last, so that tests can replace parts.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The configuration is unsafe, or the data directory is in use.
    /// </exception>
    public static async Task<WebApplication> Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var app = await CreateWithoutPipeline(args, builder =>
        {
            builder.AddDemo();
            configure?.Invoke(builder);
        });
        app.UsePipeline();
        app.MapRoutes();
        ServerLog.LogLifetimeOf(app);
        return app;
    }

    /// <summary>All of it with its database ready, but no way in: neither route nor hub.</summary>
    internal static async Task<WebApplication> CreateWithoutPipeline(
        string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var app = Compose(args, configure);
        try
        {
            StartupChecks.Run(app);
            // Without libvips, with half the settings of a store, or without keys, nothing should seem to work.
            _ = (app.Services.GetRequiredService<IImages>(), app.Services.GetRequiredService<IMediaStore>());
            _ = app.Services.GetRequiredService<SignedUrls>();
            await app.Services.GetRequiredService<DatabaseStartup>().Run(CancellationToken.None);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return app;
    }

    /// <summary>
    /// All of it for a process that serves nothing: it takes no lock and migrates nothing, and a server may run beside
    /// it.
    /// </summary>
    internal static WebApplication CreateForOperator(string[] args)
    {
        var app = Compose(args, builder =>
        {
            builder.Services.AddOperations();
            // What the command prints is the answer.
            builder.Logging
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                .SetMinimumLevel(LogLevel.Warning);
        });
        StartupChecks.RefuseUnknown(app.Configuration);
        return app;
    }

    private static WebApplication Compose(string[] args, Action<WebApplicationBuilder>? configure)
    {
        // The settings file lies beside the program; the data directory and .env where it was started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddDotEnv(args);
        builder.UseWebApp();
        var hasStarted = false;
        builder.ConfigureLogs();
        builder.ConfigureServer(() => hasStarted);
        builder.Services
            .AddApplication(builder.Configuration["AutoMapper:LicenseKey"])
            .AddInfrastructure(builder.Configuration)
            .AddAccessTokens()
            .AddRealtime(builder.Configuration)
            .AddProblemDetails()
            .AddExceptionHandler<UnhandledErrors>()
            .AddSingleton<Origins>()
            .AddSingleton<RefusedOrigins>()
            .AddSingleton<RestRateLimits>()
            .AddSingleton<UploadSlots>()
            .AddSingleton<SignedUrls>()
            .AddSingleton<DemoActs>()
            .AddSingleton<DemoPeople>()
            .AddSingleton<ProtocolWarmUp>()
            .AddHostedService<WarmUpService>()
            .AddCors()
            .AddCompression();
        // The same program, wherever it is hosted.
        builder.Services.Configure<ImageWorkerOptions>(o => o.Program = typeof(Server).Assembly.Location);
        builder.Services.AddHealth();
        builder.Services.AddHubbubMetrics();
        builder.AddTraces();
        builder.Services.AddApiDescription();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => hasStarted = true);
        return app;
    }

    private static void UsePipeline(this WebApplication app)
    {
        app.UseKnownProxies();
        app.Use(Hosting.AddSecurityHeaders);
        app.UseExceptionHandler();
        app.UseStatusCodePages(UnhandledErrors.WriteBareStatus);
        app.UseMetrics();
        app.UseRouting();
        // Before CORS, which ends the question that a browser asks first.
        app.Use(app.Services.GetRequiredService<Origins>().RefuseForeign);
        app.UseCors(cors => cors
            .SetIsOriginAllowed(app.Services.GetRequiredService<Origins>().Allows)
            .AllowAnyHeader().AllowAnyMethod().AllowCredentials()
            .WithExposedHeaders(
                "Retry-After", "Location", "ETag", "Accept-Ranges", "Content-Range", "Content-Disposition"));
        app.UseCompression();
        app.Use(app.Services.GetRequiredService<ServerStop>().Apply);
        app.UseHubPipeline();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RestRateLimits>().Apply);
        app.Use(RoutingRefusals.Apply);
        app.UseAuthorization();
        app.Use(app.Services.GetRequiredService<TransportTokens>().RefuseOthers);
        app.Use(app.Services.GetRequiredService<ConnectionCaps>().Apply);
    }

    private static void MapRoutes(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        // Tokens, codes, keys, what people write to each other, and what is not JSON.
        api.MapAccounts();
        api.MapAdmin();
        api.MapAnalytics();
        api.MapInvites();
        api.MapPush();
        api.MapMedia();
        api.MapUploads();
        api.MapMessaging();
        api.MapConversationMarks();
        api.MapGroups();
        api.MapMessageDrafts();
        api.MapMessageRequests();
        api.MapNotifications();
        api.MapPresence();
        api.MapSync();
        app.MapSignedMedia();
        var compressed = api.MapGroup(string.Empty).IsCompressed();
        compressed.MapProfiles();
        compressed.MapGraph();
        compressed.MapPosts();
        compressed.MapComments();
        compressed.MapReactions();
        compressed.MapPostActs();
        compressed.MapStories();
        compressed.MapDrafts();
        compressed.MapCircles();
        compressed.MapFolders();
        compressed.MapTags();
        compressed.MapSearch();
        compressed.MapFeeds();
        app.MapRealtime();
        app.MapStartPage();
        app.MapDemo();
        app.MapWebApp();
        app.MapUnsubscribePage();
        app.MapHealth();
        app.MapApiDescription();
        AsyncApi.MapHubDescription(app);
    }
}
