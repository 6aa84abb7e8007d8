using Microsoft.Extensions.Configuration.Memory;

namespace Hubbub.Web.Logging;

/// <summary>The format of the log: lines for people, or one JSON object per line.</summary>
internal enum LogFormat
{
    Text,
    Json,
}

/// <summary>Configures logging: <c>Logging:Format</c>, and categories that are quiet by default.</summary>
internal static class Logs
{
    private const string DefaultLevel = "Logging:LogLevel:Default";

    private static readonly Dictionary<string, string?> Quiet = new()
    {
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
    };

    public static LogFormat FormatOf(IConfiguration configuration) =>
        Enum.TryParse<LogFormat>(configuration["Logging:Format"], ignoreCase: true, out var format)
            ? format
            : LogFormat.Text;

    public static void ConfigureLogs(this WebApplicationBuilder builder)
    {
        // A more verbose default level applies to everything. These have the lowest priority: a configured level wins.
        if (!Enum.TryParse<LogLevel>(builder.Configuration[DefaultLevel], ignoreCase: true, out var level)
            || level >= LogLevel.Information)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
                0, new MemoryConfigurationSource { InitialData = Quiet });
        }

        // ServerLog warns of a missing key at start-up; an invalid key is an error.
        builder.Logging.AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error);
        if (FormatOf(builder.Configuration) == LogFormat.Json)
        {
            builder.Logging.AddJsonConsole(
                json => (json.TimestampFormat, json.UseUtcTimestamp) = ("yyyy-MM-ddTHH:mm:ss.fffZ", true));
        }
    }
}
