using System.Net;
using System.Text.Json;

namespace Hubbub.Client;

/// <summary>What the server, or the way to it, refused. See docs/protocol/errors.md for the codes.</summary>
public sealed class HubbubException : Exception
{
    /// <summary>Nothing came back: whether the call was carried out is not known.</summary>
    public const string NoAnswer = "no_answer";

    /// <summary>Nobody is logged in, or the session has ended.</summary>
    public const string SignedOut = "signed_out";

    /// <summary>The client is not started. Writes that wait are kept, and sent after the next start.</summary>
    public const string Stopped = "stopped";

    /// <summary>The call was carried out, but its answer cannot be read: a proxy may have written it.</summary>
    public const string MalformedAnswer = "malformed_answer";

    /// <summary>The write was given up.</summary>
    public const string Discarded = "discarded";

    /// <summary>The write waited for more than a day, and is not sent without being asked for again.</summary>
    public const string TooOld = "too_old";

    // They do not change by themselves, whoever says them.
    private static readonly int[] Final = [405, 411, 413, 414, 415, 431];

    // They pass without a change to the request, though their status does not say so.
    private static readonly string[] Passing = ["conflict", "media.processing"];

    // The same codes without a status, from the hub.
    private static readonly string[] PassingOnHub =
    [
        .. Passing, "rate_limited", "storage_busy", "storage_unavailable", "server_stopping", "internal_error",
    ];

    internal HubbubException(string code, string message, Exception? cause = null)
        : base(message, cause)
    {
        Code = code;
        IsRetryable = code is NoAnswer or MalformedAnswer;
    }

    /// <summary>The server's code, or one of the constants here.</summary>
    public string Code { get; }

    /// <summary>The status of REST; null for the hub, and without an answer.</summary>
    public HttpStatusCode? Status { get; private init; }

    /// <summary>What is wrong with the input, by member.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; private init; } = new Dictionary<string, string[]>();

    /// <summary>When the server wants to be asked again.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsRetryable { get; private init; }

    /// <summary>Under which the server has logged it.</summary>
    public string? TraceId { get; private init; }

    internal static HubbubException OfNoAnswer(Exception? cause = null) =>
        new(NoAnswer, "There was no answer.", cause);

    internal static HubbubException OfSession() => new(SignedOut, "Nobody is logged in.");

    internal static HubbubException OfStop() => new(Stopped, "The client is not started.");

    /// <summary>An answer of REST; <paramref name="problem"/> is undefined if a proxy wrote it.</summary>
    internal static HubbubException Of(HttpStatusCode status, JsonElement problem, TimeSpan? retryAfter)
    {
        var known = Text(problem, "code");
        var code = known ?? $"http_{(int)status}";
        return new(code, Text(problem, "title") ?? code)
        {
            Status = status,
            Fields = FieldsOf(problem, "errors"),
            RetryAfter = Pause(problem) ?? retryAfter,
            // Without a code it is not the server's word.
            IsRetryable = (known is null && !Final.Contains((int)status))
                || (int)status is >= 500 or 429 or 408 || Passing.Contains(code),
            TraceId = Text(problem, "traceId"),
        };
    }

    /// <summary>The <c>error</c> of an answer of the hub.</summary>
    internal static HubbubException Of(JsonElement error)
    {
        var code = Text(error, "code")!;
        return new(code, Text(error, "message") ?? code)
        {
            Fields = FieldsOf(error, "fields"),
            RetryAfter = Pause(error),
            IsRetryable = PassingOnHub.Contains(code),
        };
    }

    private static string? Text(JsonElement json, string name) => Member(json, name)?.GetString();

    private static TimeSpan? Pause(JsonElement json) =>
        Member(json, "retryAfterSeconds") is { } seconds ? TimeSpan.FromSeconds(seconds.GetDouble()) : null;

    private static Dictionary<string, string[]> FieldsOf(JsonElement json, string name) =>
        Member(json, name)?.Deserialize<Dictionary<string, string[]>>() ?? [];

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null ? value : null;
}
