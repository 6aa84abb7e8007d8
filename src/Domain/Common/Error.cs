namespace Hubbub.Domain.Common;

/// <summary>What kind of refusal an error is; it decides the HTTP status.</summary>
public enum ErrorKind
{
    Validation,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    RateLimited,
    Unavailable,
}

/// <summary>An expected failure.</summary>
/// <param name="Code">Stable, lower snake case; clients may switch on it.</param>
/// <param name="Message">Tells the user what to do.</param>
/// <param name="Kind">Decides the HTTP status.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind)
{
    /// <summary>Field name (camelCase) to what is wrong with it; validation errors only.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>Seconds until a retry can succeed; rate limits and outages only.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static Error Validation(IReadOnlyDictionary<string, string[]> fields) =>
        new("validation_failed", MessageOf(fields), ErrorKind.Validation) { Fields = fields };

    /// <summary>In one sentence for people who see no more than it: all of what is wrong, or the names where that is much.</summary>
    public static string MessageOf(IReadOnlyDictionary<string, string[]> fields) => fields.Count == 1
        ? $"{fields.Keys.Single()}: {string.Join(' ', fields.Values.Single())}"
        : $"Correct {string.Join(", ", fields.Keys)}.";

    public static Error RateLimited(TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        return new("rate_limited", $"Too many requests; try again in {seconds} s.", ErrorKind.RateLimited) { RetryAfterSeconds = seconds };
    }
}
