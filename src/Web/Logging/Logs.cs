using Microsoft.Extensions.Configuration.Memory;

namespace Hubbub.Web.Logging;

/// <summary>How the log is written: lines for people, or one JSON object per line.</summary>
internal enum LogFormat
{
    Text,
    Json,
}

/// <summary>Sets the log up: <c>Logging:Format</c>, and what is quiet as long as nobody looks for something.</summary>
internal static class Logs
{
    private const string DefaultLevel = "Logging:LogLevel:Default";

    private static readonly Dictionary<string, string?> Quiet = new()
    {
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
    };

    public static LogFormat FormatOf(IConfiguration configuration) =>
        Enum.TryParse<LogFormat>(configuration["Logging:Format"], ignoreCase: true, out var format) ? format : LogFormat.Text;

    public static void ConfigureLogs(this WebApplicationBuilder builder)
    {
        // Whoever asks for more of everything gets it. These count least: a level of the same category that is set wins.
        if (!Enum.TryParse<LogLevel>(builder.Configuration[DefaultLevel], ignoreCase: true, out var level) || level >= LogLevel.Information)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Quiet });
        }

        // Its warning that there is no key is a line of ours, at the start; that a key is wrong is an error.
        builder.Logging.AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error);
        if (FormatOf(builder.Configuration) == LogFormat.Json)
        {
            builder.Logging.AddJsonConsole(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("yyyy-MM-ddTHH:mm:ss.fffZ", true));
        }
    }
}
