using System.Collections.Concurrent;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Tells operators of wrong passwords and codes, and of those who are locked out for a while: at most one line in ten
/// seconds of each kind, with how many there were since the one before, so that whoever guesses does not fill the log. It
/// names accounts by id; a name that nobody has is not repeated, since people type passwords there.
/// </summary>
internal sealed partial class GuessLog(TimeProvider clock, ILogger<GuessLog> logger)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Line> _lines = new();

    /// <param name="what">What was tried, in the plural.</param>
    /// <param name="account">Whose account; null where there is none.</param>
    /// <param name="from">Where it came from.</param>
    public void Failed(string what, UserId? account, AddressBlock from)
    {
        // What has no address is the server itself, which looks whether the demo's people are there.
        if (from.Prefix.Length > 0 && _lines.GetOrAdd($"{what} failed", _ => new()).Count(clock) is { } count)
        {
            LogFailed(what, count, NameOf(account), from.Prefix);
        }
    }

    /// <param name="what">What was tried, in the plural.</param>
    /// <param name="account">Whose account; null where there is none.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="wait">How long it is refused.</param>
    public void LockedOut(string what, UserId? account, AddressBlock from, TimeSpan wait)
    {
        if (_lines.GetOrAdd($"{what} locked", _ => new()).Count(clock) is { } count)
        {
            LogLockedOut(what, count, NameOf(account), from.Prefix, (long)Math.Ceiling(wait.TotalSeconds));
        }
    }

    private static string NameOf(UserId? account) => account is { } id ? $"account {id.Value}" : "no account";

    [LoggerMessage(1, LogLevel.Information, "Failed {What}: {Count}; the last one: {Account}, from {Address}")]
    private partial void LogFailed(string what, int count, string account, string address);

    [LoggerMessage(2, LogLevel.Information, "Locked out after too many {What}: {Count} refused; the last one: {Account}, from {Address}, for {Seconds} s")]
    private partial void LogLockedOut(string what, int count, string account, string address, long seconds);

    private sealed class Line
    {
        private readonly Lock _lock = new();
        private long? _last;
        private int _since;

        /// <summary>How many there were since the last line; null when it is too early for the next.</summary>
        public int? Count(TimeProvider clock)
        {
            lock (_lock)
            {
                _since++;
                if (_last is { } last && clock.GetElapsedTime(last) < BetweenLines)
                {
                    return null;
                }

                (_last, var count, _since) = (clock.GetTimestamp(), _since, 0);
                return count;
            }
        }
    }
}
