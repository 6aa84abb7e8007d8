using System.Runtime.CompilerServices;
using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Analytics;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Formats;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Graph;
using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Media.Audio;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Notifications;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Presence;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Infrastructure.Redis;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Infrastructure.Sync.Nodes;
using Hubbub.Infrastructure.Sync.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Hubbub.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Databases, effects, relay, identity, mail and background work.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>().BindConfiguration("Data");
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database");
        services.AddOptions<Accounts.TokenOptions>().BindConfiguration("Tokens");
        services.AddOptions<SmtpOptions>().BindConfiguration("Smtp");
        services.AddOptions<WatchOptions>().BindConfiguration("Watching");
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<WriteGate>();
        // First, since what is hosted first stops last.
        services.AddDatabase(configuration);
        services.AddRedis(configuration);
        services.AddSync();
        services.AddIdentity();
        services.AddSharedLimits(configuration);
        services.AddMediaFiles(configuration);
        services.AddPush();
        services.AddSingleton<DatabaseWarmUp>();
        services.AddHostedService<JobRunner>();
        services.AddHostedService<PresenceService>();
        services.AddHostedService<FeedUpdateService>();
        services.AddHostedService<WatchService>();
        return services;
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        if (provider == DatabaseProvider.Sqlite)
        {
            services.AddSingleton<SqliteConnections>();
            services.AddSingleton<WalPages>();
            services.AddHostedService<WalCheckpointing>();
            services.AddDbContext<SqliteDbContext>((sp, builder) => Databases
                .Sqlite(
                    (DbContextOptionsBuilder<SqliteDbContext>)builder,
                    sp.GetRequiredService<SqliteConnections>().ConnectionString)
                .AddInterceptors(sp.GetRequiredService<WalPages>()), optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<AppDbContext>(sp => sp.GetRequiredService<SqliteDbContext>());
            services.AddScoped<IJob, IndexNewMessages>();
        }
        else
        {
            AddServer(services, provider, ConnectionStringFor(provider, configuration));
        }

        services.AddSingleton(typeof(ICommandBatcher<,>), typeof(CommandBatcher<,>));
        services.AddSingleton<DatabaseProbe>();
        services.AddScoped<IStorage>(sp => new Storage(sp.GetRequiredService<AppDbContext>));
        services.AddScoped<IAccountsDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IProfilesDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IGraphDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IMediaDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IMessagingDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<INotificationsDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IPostsDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IProfilesStatements, ProfilesStatements>();
        services.AddScoped<IGraphStatements, GraphStatements>();
        services.AddScoped<IMessagingStatements, MessagingStatements>();
        services.AddScoped<INotificationsStatements, NotificationsStatements>();
        services.AddScoped<PostsStatements>();
        services.AddScoped<IPostsStatements>(sp => sp.GetRequiredService<PostsStatements>());
        services.AddSingleton<SearchTurns>();
        services.AddScoped<IPostSearch, PostSearch>();
        services.AddScoped<IMessageSearch, MessageSearchStatements>();
        services.AddScoped<IJob, RefreshSearchIndexes>();
        services.AddScoped<IPresenceDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IAnalyticsDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddScoped<IActivity, Activity>();
        services.AddScoped<ISyncDb>(sp => sp.GetRequiredService<AppDbContext>());
        services.AddSingleton(sp => new DatabaseStartup(
            sp.GetRequiredService<IServiceScopeFactory>(),
            sp.GetRequiredService<IOptions<DatabaseOptions>>(),
            sp.GetRequiredService<NodeLease>(),
            sp.GetRequiredService<IdGenerator>(),
            sp.GetRequiredService<ILogger<DatabaseStartup>>()));
    }

    private static void AddServer(IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<SqlServerDbContext>(
                builder => Databases.SqlServer((DbContextOptionsBuilder<SqlServerDbContext>)builder, connectionString),
                optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<AppDbContext>(sp => sp.GetRequiredService<SqlServerDbContext>());
        }
        else
        {
            services.AddDbContext<PostgreSqlDbContext>(
                builder => Databases.PostgreSql(
                    (DbContextOptionsBuilder<PostgreSqlDbContext>)builder, connectionString),
                optionsLifetime: ServiceLifetime.Singleton);
            services.AddScoped<AppDbContext>(sp => sp.GetRequiredService<PostgreSqlDbContext>());
        }
    }

    private static string ConnectionStringFor(DatabaseProvider provider, IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("Default")
            ?? throw new InvalidOperationException($"Database__Provider={provider} needs ConnectionStrings__Default.");
        return Readable(provider, text, "ConnectionStrings__Default");
    }

    /// <summary>The connection string.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    internal static string Readable(DatabaseProvider provider, string text, string name)
    {
        try
        {
            return (provider == DatabaseProvider.SqlServer ? ReadBySqlServer(text) : ReadByPostgreSql(text)) > 0
                ? text
                : throw new ArgumentException("It is empty.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // It holds a password, and is not repeated.
            throw new InvalidOperationException(
                $"{name} cannot be read; write it like this: "
                    + (provider == DatabaseProvider.SqlServer
                        ? "Server=host;Database=name;User Id=user;Password=…"
                        : "Host=host;Database=name;Username=user;Password=…"));
        }
    }

    // Methods of their own: no client is loaded but the one that is used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadBySqlServer(string text) => new SqlConnectionStringBuilder(text).Count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadByPostgreSql(string text) => new NpgsqlConnectionStringBuilder(text).Count;

    private static void AddSync(this IServiceCollection services)
    {
        services.AddSingleton<NodeIdentity>();
        services.AddSingleton<NodeLease>();
        services.AddSingleton<IFirstNode>(sp => sp.GetRequiredService<NodeLease>());
        services.AddSingleton<WakeSignal>();
        services.AddSingleton<OutboxRelayMetrics>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<EffectHandlers>();
        services.AddSingleton<Effects>();
        services.AddSingleton<Pushes>();
        services.AddSingleton(sp => new CommitSteps(
            sp.GetRequiredService<WriteGate>(),
            sp.GetRequiredService<Effects>(),
            sp.GetRequiredService<Pushes>(),
            sp.GetRequiredService<WakeSignal>(),
            sp.GetRequiredService<TimeProvider>(),
            areSideBySide: sp.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider
                != DatabaseProvider.Sqlite));
        services.AddScoped<CollectingPublisher>();
        services.AddScoped<IRealtimePublisher>(sp => sp.GetRequiredService<CollectingPublisher>());
        services.AddSingleton<IEphemeralPublisher, EphemeralPublisher>();
        services.AddHostedService<NodeLeaseService>();
        services.AddHostedService<OutboxRelayService>();
    }

    private static void AddPush(this IServiceCollection services)
    {
        services.AddOptions<PushOptions>().BindConfiguration("Push");
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<HostAddresses>();
        services.AddSingleton<PushEndpoints>();
        services.AddSingleton<IPushEndpoints>(sp => sp.GetRequiredService<PushEndpoints>());
        services.AddSingleton<IWebPush, WebPush>();
        services.AddSingleton<PushMetrics>();
        services.AddSingleton<PushSender>();
        services.AddSingleton<IPushQueue>(sp => sp.GetRequiredService<PushSender>());
        services.AddHostedService(sp => sp.GetRequiredService<PushSender>());
    }

    private static void AddMediaFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<S3Options>().BindConfiguration("Media:S3");
        services.AddSingleton<IStaging, Staging>();
        services.AddSingleton<IFreeSpace, VolumeSpace>();
        services.AddSingleton<MediaUrlKeys>();
        services.AddSingleton<IImages, WorkerImages>();
        services.AddSingleton<IAudioFiles, AudioFiles>();
        if (S3Options.IsWanted(configuration))
        {
            services.AddSingleton<IMediaStore, S3MediaStore>();
        }
        else
        {
            services.AddSingleton<IMediaStore, DiskMediaStore>();
        }
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = Account.MinPassword;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddPasswordValidator<CommonPasswords>();
        services.AddSingleton<ILookupNormalizer, LookupNormalizer>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        // Stateless and expensive to create: the decoy needs one that lives as long as the server.
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<HashingTurns>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<ITokens, Tokens>();
        services.AddScoped<ICredentials, IdentityCredentials>();
        services.AddSingleton<IMailer, Mailer>();
        services.AddSingleton<IUnsubscribeTokens>(
            provider => new UnsubscribeTokens(provider.GetRequiredService<SigningKey>().Unsubscribing));
    }
}
