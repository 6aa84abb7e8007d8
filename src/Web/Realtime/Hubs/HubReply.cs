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
