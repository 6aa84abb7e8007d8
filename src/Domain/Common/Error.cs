namespace Hubbub.Domain.Common;

/// <summary>The category of an error; it decides the HTTP status.</summary>
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
/// <param name="Message">Says what is wrong and what to do.</param>
/// <param name="Kind">Decides the HTTP status.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind)
{
    /// <summary>What is wrong with each field, by camelCase name; validation errors only.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>Seconds until a retry can succeed; rate limits and outages only.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static Error Validation(IReadOnlyDictionary<string, string[]> fields) =>
        new("validation_failed", MessageOf(fields), ErrorKind.Validation) { Fields = fields };

    /// <summary>One sentence that stands alone: what is wrong with one field, or the names of several.</summary>
    public static string MessageOf(IReadOnlyDictionary<string, string[]> fields) => fields.Count == 1
        ? $"{fields.Keys.Single()}: {string.Join(' ', fields.Values.Single())}"
        : $"Correct {string.Join(", ", fields.Keys)}.";

    public static Error RateLimited(TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        return new("rate_limited", $"Too many requests; try again in {seconds} s.", ErrorKind.RateLimited)
        {
            RetryAfterSeconds = seconds,
        };
    }
}
