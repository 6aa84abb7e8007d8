using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Hubs;

/// <summary>Why a call was refused. Codes are stable.</summary>
public sealed record HubError(
    string Code, string Message, IReadOnlyDictionary<string, string[]>? Fields, int? RetryAfterSeconds)
{
    public static HubError Of(Error error) => new(error.Code, error.Message, error.Fields, error.RetryAfterSeconds);
}
