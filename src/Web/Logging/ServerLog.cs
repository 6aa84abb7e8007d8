using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Logging;

/// <summary>Logs the start and stop of the server, and start-up warnings for the operator.</summary>
internal static partial class ServerLog
{
    public static void LogLifetimeOf(WebApplication app)
    {
        var (logger, clock) = (
            app.Services
                .GetRequiredService<ILoggerFactory>()
                .CreateLogger("Hubbub"), app.Services.GetRequiredService<TimeProvider>());
        // A server that never started, such as on a port in use, logs nothing here.
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var started = clock.GetTimestamp();
            LogStarted(
                logger,
                Server.Version,
                app.Environment.EnvironmentName,
                string.Join(", ", app.Urls),
                DatabaseName.Of(app.Services));
            WarnOfSettings(app, logger);
            app.Lifetime.ApplicationStopping.Register(() => LogStopping(logger, Server.Version));
            app.Lifetime.ApplicationStopped.Register(
                () => LogStopped(logger, Server.Version, clock.GetElapsedTime(started)));
        });
    }

    private static void WarnOfSettings(WebApplication app, ILogger logger)
    {
        if (app.Environment.IsDevelopment())
        {
            return;
        }

        if (string.IsNullOrEmpty(app.Services.GetRequiredService<IOptions<SmtpOptions>>().Value.Host))
        {
            LogMailsAreFiles(logger, app.Services.GetRequiredService<DataDirectory>().PathOf("mail"));
        }

        if (string.IsNullOrEmpty(app.Configuration["AutoMapper:LicenseKey"]))
        {
            LogNoLicence(logger);
        }
    }

    [LoggerMessage(
        1, LogLevel.Information, "Hubbub {Version} ({Environment}) serves on {Addresses}, database: {Database}")]
    private static partial void LogStarted(
        ILogger logger, string version, string environment, string addresses, string database);

    [LoggerMessage(2, LogLevel.Information, "Hubbub {Version} is stopping")]
    private static partial void LogStopping(ILogger logger, string version);

    [LoggerMessage(3, LogLevel.Information, "Hubbub {Version} has stopped after {Uptime}")]
    private static partial void LogStopped(ILogger logger, string version, TimeSpan uptime);

    [LoggerMessage(
        4, LogLevel.Warning, "Smtp__Host is not set: mails with codes are written to {Directory} and not sent")]
    private static partial void LogMailsAreFiles(ILogger logger, string directory);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "AutoMapper__LicenseKey is not set: AutoMapper needs a licence in production (free for small companies)")]
    private static partial void LogNoLicence(ILogger logger);
}
