namespace Hubbub.Domain.Common;

public static class Clock
{
    /// <summary>Now in UTC, cut to the millisecond that the databases store, so that an answer equals a later read.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
