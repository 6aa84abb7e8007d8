using Hubbub.Domain.Common;

namespace Hubbub.Web.Common;

/// <summary>
/// Tells the page's author (in the response) and the operator (in the log) which setting allows an origin. Each origin
/// is logged once; since clients can send any, logging stops after <see cref="Most"/> of them until the next start.
/// </summary>
internal sealed partial class RefusedOrigins(ILogger<RefusedOrigins> logger)
{
    private const int Most = 100;
    private const int Longest = 200;

    private readonly HashSet<string> _logged = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>The error for a page of that origin.</summary>
    public static Error ErrorOf(string origin) => RequestErrors.Forbidden with
    {
        Message = NameOf(origin) is { } name
            ? $"Pages from {name} may not use this server; add {name} to the setting CLIENT_URL."
            : "Pages without an origin, such as files, may not use this server; serve them and add them to CLIENT_URL.",
    };

    public void Log(string origin)
    {
        var name = NameOf(origin) ?? "null";
        lock (_lock)
        {
            if (_logged.Count == Most || !_logged.Add(name))
            {
                return;
            }

            LogRefused(name);
            if (_logged.Count == Most)
            {
                LogEnough(Most);
            }
        }
    }

    // Browsers send scheme, host and port; anything else is not repeated.
    private static string? NameOf(string origin) =>
        origin.Length <= Longest
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;

    [LoggerMessage(
        1, LogLevel.Information, "Pages from {Origin} are turned away; if it is yours, add it to CLIENT_URL")]
    private partial void LogRefused(string origin);

    [LoggerMessage(
        2, LogLevel.Information, "Pages from {Count} origins were turned away; further origins are not logged")]
    private partial void LogEnough(int count);
}
