namespace Hubbub.Domain.Common;

public static class Clock
{
    /// <summary>Now in UTC, truncated to the millisecond as stored, so that a response equals a later read.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
