using System.Collections.Concurrent;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Logs wrong passwords and codes, and temporary lockouts: at most one line per kind in ten seconds, with the number
/// since the previous line, so that guessing cannot flood the log. Accounts are logged by id; unknown names are never
/// logged, since people sometimes type their password there.
/// </summary>
internal sealed partial class GuessLog(TimeProvider clock, ILogger<GuessLog> logger)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Line> _lines = new();

    /// <param name="what">What was tried, in the plural.</param>
    /// <param name="account">The account; null if it does not exist.</param>
    /// <param name="from">The client's address.</param>
    public void Failed(string what, UserId? account, AddressBlock from)
    {
        // Without an address it is the server itself, checking whether the demo accounts exist.
        if (from.Prefix.Length > 0 && _lines.GetOrAdd($"{what} failed", _ => new()).Count(clock) is { } count)
        {
            LogFailed(what, count, NameOf(account), from.Prefix);
        }
    }

    /// <param name="what">What was tried, in the plural.</param>
    /// <param name="account">The account; null if it does not exist.</param>
    /// <param name="from">The client's address.</param>
    /// <param name="wait">How long the lockout lasts.</param>
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

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Locked out after too many {What}: {Count} refused; the last one: {Account}, from {Address}, for {Seconds} s")]
    private partial void LogLockedOut(string what, int count, string account, string address, long seconds);

    private sealed class Line
    {
        private readonly Lock _lock = new();
        private long? _last;
        private int _since;

        /// <summary>The number since the last line; null if it is too early for the next line.</summary>
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
