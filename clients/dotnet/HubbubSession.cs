using System.Text.Json;

namespace Hubbub.Client;

/// <summary>Who is logged in, with both tokens.</summary>
/// <param name="UserId">The person's id.</param>
/// <param name="SessionId">The id of the session, by which it can be ended from another device.</param>
/// <param name="AccessToken">Opens the API until <paramref name="ExpiresAt"/>.</param>
/// <param name="RefreshToken">Gets the next pair of tokens, once.</param>
/// <param name="IssuedAt">When the pair came, by this machine's clock.</param>
/// <param name="ExpiresAt">When the access token ends, by this machine's clock.</param>
public sealed record HubbubSession(
    string UserId,
    string SessionId,
    string AccessToken,
    string RefreshToken,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt)
{
    /// <summary>From here on the access token is replaced before it is used.</summary>
    internal DateTimeOffset StaleAt => ExpiresAt - TimeSpan.FromTicks(
        Math.Min(TimeSpan.TicksPerMinute, (ExpiresAt - IssuedAt).Ticks / 4));

    /// <summary>Reads what the operations that log in answer, at <paramref name="now"/>.</summary>
    public static HubbubSession From(JsonElement answer, DateTimeOffset now) => new(
        answer.GetProperty("user").GetProperty("id").GetString()!,
        answer.GetProperty("sessionId").GetString()!,
        answer.GetProperty("accessToken").GetString()!,
        answer.GetProperty("refreshToken").GetString()!,
        now,
        now.AddSeconds(answer.GetProperty("expiresIn").GetInt32()));

    /// <summary>Without the tokens, so that no log has them.</summary>
    public override string ToString() => $"session {SessionId} of {UserId}";
}
