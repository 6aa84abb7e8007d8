using System.Text.Json.Serialization;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Hubs;

/// <summary>The reply of every hub method: <c>{ ok: true, data }</c> or <c>{ ok: false, error }</c>.</summary>
public sealed class HubReply
{
    private HubReply(object? data, HubError? error) => (Data, Error) = (data, error);

    [JsonPropertyOrder(-1)]
    public bool Ok => Error is null;

    public object? Data { get; }

    public HubError? Error { get; }

    public static HubReply From<T>(Result<T> result) =>
        result.Failure is { } error ? Refuse(error) : new(result.Value, null);

    public static HubReply From(Result result) => result.Failure is { } error ? Refuse(error) : new(new { }, null);

    public static HubReply Refuse(Error error) => new(null, HubError.Of(error));
}

/// <summary>Why a call was refused. Codes are stable.</summary>
public sealed record HubError(
    string Code, string Message, IReadOnlyDictionary<string, string[]>? Fields, int? RetryAfterSeconds)
{
    public static HubError Of(Error error) => new(error.Code, error.Message, error.Fields, error.RetryAfterSeconds);
}

/// <summary>
/// The <c>error</c> event: a call on this connection was refused; for clients that do not await replies.
/// </summary>
public sealed record ErrorEvent(
    string Event, string Code, string Message, IReadOnlyDictionary<string, string[]>? Fields, int? RetryAfterSeconds)
{
    public static ErrorEvent Of(string target, HubError error) =>
        new(target, error.Code, error.Message, error.Fields, error.RetryAfterSeconds);
}

/// <summary>The <c>connected</c> event: the connected person, and the newest seq of their event log.</summary>
public sealed record ConnectedEvent(UserId UserId, long Head);

/// <summary>The <c>head</c> event: the newest seq. A client that is behind must sync.</summary>
public sealed record HeadEvent(long Seq);
