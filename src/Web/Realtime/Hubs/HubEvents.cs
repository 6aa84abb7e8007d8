using Hubbub.Domain.Common;

namespace Hubbub.Web.Realtime.Hubs;

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

/// <summary>
/// The <c>slow_down</c> event: the server has more to do than it can, and leaves out what is never stored; said again
/// whenever the level changes.
/// </summary>
/// <param name="Level">
/// 0: it is over. 1: the presence of others is not told, 2: nor is typing, 3: nor what is new in feeds, stories and
/// watched posts. Durable events are always told.
/// </param>
/// <param name="RetryAfterSeconds">
/// Wait this long before asking again for what was left out; it differs from client to client.
/// </param>
public sealed record SlowDownEvent(int Level, int RetryAfterSeconds);
