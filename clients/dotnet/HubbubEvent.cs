using System.Text.Json;
using Hubbub.Client.Wire;

namespace Hubbub.Client;

/// <summary>Something that happened; see docs/protocol/events.md.</summary>
/// <param name="Type">The event's name, such as <c>receive_message</c>.</param>
/// <param name="Payload">What the server tells of it.</param>
/// <param name="Seq">Its place in the person's log; null if the event is ephemeral.</param>
/// <param name="IsReplay">Whether it was missed when it happened, and came by <c>sync</c>.</param>
public sealed record HubbubEvent(string Type, JsonElement Payload, long? Seq = null, bool IsReplay = false)
{
    /// <summary>In place of an event's name: all of them.</summary>
    public const string Any = "*";

    /// <summary>
    /// The name of an event that the client itself makes: <see cref="Payload"/> is the answer of <c>bootstrap</c>, from
    /// which events go on after its <c>seq</c>. What was known before is discarded. It comes at the first start, and if
    /// the cursor is older than what the server keeps.
    /// </summary>
    public const string Snapshot = "snapshot";

    /// <summary>The payload as a record of one's own, or of <c>Hubbub.Client.Payloads</c>.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public T Read<T>() => Payload.Deserialize<T>(Json.Options)!;
}
