using System.Text.Json.Serialization;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime;

/// <summary>What every hub method answers: <c>{ ok: true, data }</c> or <c>{ ok: false, error }</c>.</summary>
public sealed class HubReply
{
    private HubReply(object? data, HubError? error) => (Data, Error) = (data, error);

    [JsonPropertyOrder(-1)]
    public bool Ok => Error is null;

    public object? Data { get; }

    public HubError? Error { get; }

    public static HubReply From<T>(Result<T> result) => result.Failure is { } error ? Refuse(error) : new(result.Value, null);

    public static HubReply From(Result result) => result.Failure is { } error ? Refuse(error) : new(new { }, null);

    public static HubReply Refuse(Error error) => new(null, HubError.Of(error));
}

/// <summary>Why a call was refused. Codes are stable.</summary>
public sealed record HubError(
    string Code, string Message, IReadOnlyDictionary<string, string[]>? Fields, int? RetryAfterSeconds)
{
    public static HubError Of(Error error) => new(error.Code, error.Message, error.Fields, error.RetryAfterSeconds);
}

/// <summary>The <c>error</c> event: a call of this connection was refused, for clients that do not wait for answers.</summary>
public sealed record ErrorEvent(
    string Event, string Code, string Message, IReadOnlyDictionary<string, string[]>? Fields, int? RetryAfterSeconds)
{
    public static ErrorEvent Of(string target, HubError error) =>
        new(target, error.Code, error.Message, error.Fields, error.RetryAfterSeconds);
}

/// <summary>The <c>connected</c> event: who is connected, and the newest seq of their event log.</summary>
public sealed record ConnectedEvent(UserId UserId, long Head);

/// <summary>The <c>head</c> event: the newest seq there is. A client that has less syncs.</summary>
public sealed record HeadEvent(long Seq);
