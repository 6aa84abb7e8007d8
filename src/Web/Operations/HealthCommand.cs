using Hubbub.Web.Common;

namespace Hubbub.Web.Operations;

/// <summary>
/// Asks the server on this machine whether it is ready, for health checks where there is no other HTTP client. It reads
/// only where the server listens, and starts nothing.
/// </summary>
internal static class HealthCommand
{
    // More than the server itself waits for its database.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Returns 0 if it is ready, otherwise 1.</summary>
    public static async Task<int> Run(string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);
        configuration.AddDotEnv(args);
        try
        {
            using var http = new HttpClient { Timeout = Limit };
            using var answer = await http.GetAsync(new Uri(Address(configuration), "health/ready"));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (
            e is HttpRequestException or TaskCanceledException or UriFormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The server does not answer: {e.Message}");
            return 1;
        }
    }

    /// <summary>The first address at which a server with these settings listens, from this machine.</summary>
    internal static Uri Address(IConfiguration configuration)
    {
        var first = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()
            ?? $"http://*:{configuration.GetValue("PORT", Hosting.DefaultPort)}";
        return new(first.Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal));
    }
}
