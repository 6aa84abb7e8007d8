namespace Hubbub.Chaos.PowerCut;

/// <summary>Something that was answered, or seen, and so must be stored from then on.</summary>
/// <param name="At">When the client had it, in seconds since 1970.</param>
/// <param name="Kind">message, post, comment, reaction, follow, read, deletion, account or event.</param>
/// <param name="Id">Of what it is about: the message, post, comment, account or conversation, or the event's seq.</param>
/// <param name="Person">Who did or saw it.</param>
/// <param name="Number">The message's seq, or up to which one it is read; whom one follows.</param>
/// <param name="Name">The event's name.</param>
internal sealed record Act(double At, string Kind, long Id, long Person, long Number = 0, string? Name = null)
{
    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
}
