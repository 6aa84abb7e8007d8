namespace Hubbub.Web.Operations;

/// <summary>
/// What is kept of the measurements of one instrument until the next sample. Recording takes no lock.
/// </summary>
internal abstract class Series
{
    public abstract void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags);

    protected static object? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>How much was added since the last sample.</summary>
internal sealed class Sum : Series
{
    private long _sum;

    public override void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Interlocked.Add(ref _sum, (long)value);

    public long Take() => Interlocked.Exchange(ref _sum, 0);
}

/// <summary>The sum over all tags of what an observable instrument shows; null if there is none.</summary>
internal sealed class Gauge : Series
{
    public double? Value { get; private set; }

    public void Clear() => Value = null;

    public override void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Value = (Value ?? 0) + value;
}

/// <summary>Refusals, apart from those for which the server is to blame.</summary>
internal sealed class Refusals : Series
{
    private readonly Sum _refusals = new();
    private readonly Sum _errors = new();

    public override void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        (IsError(Tag(tags, "code") as string) ? _errors : _refusals).Record(value, tags);

    public (long Refusals, long Errors) Take() => (_refusals.Take(), _errors.Take());

    private static bool IsError(string? code) =>
        code == "internal_error" || code?.StartsWith("storage_", StringComparison.Ordinal) == true;
}

/// <summary>
/// Durations in seconds, counted in steps of a quarter of an octave: a quantile is at most 9 % off, up to two minutes.
/// </summary>
internal sealed class Durations : Series
{
    private const int StepsPerOctave = 4;

    // From a microsecond to more than two minutes.
    private readonly long[] _counts = new long[27 * StepsPerOctave];

    public override void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Interlocked.Increment(
            ref _counts[(int)Math.Clamp(Math.Log2(value * 1e6) * StepsPerOctave, 0, _counts.Length - 1)]);

    /// <summary>How many there were, and the milliseconds within which half and 99 of 100 of them ended.</summary>
    public (long Count, double? Half, double? Most) Take()
    {
        var counts = new long[_counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = Interlocked.Exchange(ref _counts[i], 0);
        }

        var all = counts.Sum();
        return (all, Quantile(counts, all, .5), Quantile(counts, all, .99));
    }

    private static double? Quantile(long[] counts, long all, double part)
    {
        var below = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            below += counts[i];
            if (below > 0 && below >= all * part)
            {
                return Math.Round(Math.Pow(2, (i + .5) / StepsPerOctave) / 1000, 3);
            }
        }

        return null;
    }
}

/// <summary>
/// Durations of requests to the API, without those for files, which last as long as the client's network lets them.
/// </summary>
internal sealed class RestDurations(Durations calls) : Series
{
    public override void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Tag(tags, "http.route") is string route && route.StartsWith("/api/", StringComparison.Ordinal)
            && !route.StartsWith("/api/v1/media", StringComparison.Ordinal))
        {
            calls.Record(value, tags);
        }
    }
}
