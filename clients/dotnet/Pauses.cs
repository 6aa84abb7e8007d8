namespace Hubbub.Client;

/// <summary>How long to wait before the next attempt.</summary>
internal static class Pauses
{
    // A proxy may ask for a year.
    private static readonly TimeSpan? LongestAsked = TimeSpan.FromHours(1);

    /// <summary>
    /// Spread over the whole range, which doubles with each failure; never shorter than what the server asked for.
    /// </summary>
    public static TimeSpan After(int failures, HubbubOptions options, TimeSpan? retryAfter)
    {
        var doubled = options.Pause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 16));
        var spread = Math.Min(options.LongestPause.TotalMilliseconds, doubled);
        var pause = options.Pause + TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * spread);
        var asked = retryAfter < LongestAsked ? retryAfter : LongestAsked;
        return retryAfter is not null && asked > pause ? asked.Value : pause;
    }
}
