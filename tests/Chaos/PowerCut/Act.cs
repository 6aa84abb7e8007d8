namespace Hubbub.Chaos.PowerCut;

/// <summary>Something that was acknowledged or seen, and so must be stored from then on.</summary>
/// <param name="At">When the client received it, in seconds since 1970.</param>
/// <param name="Kind">
/// message, post, comment, reaction, follow, read, deletion, group, removal, account or event.
/// </param>
/// <param name="Id">The message, post, comment, account or conversation it is about, or the event's seq.</param>
/// <param name="Person">The person who did or saw it.</param>
/// <param name="Number">The message's seq, the seq up to which it is read, or the followed or removed person.</param>
/// <param name="Name">The event's name.</param>
internal sealed record Act(double At, string Kind, long Id, long Person, long Number = 0, string? Name = null)
{
    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
}
