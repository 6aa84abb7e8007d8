using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;

namespace Hubbub.Domain.Notifications;

/// <summary>Someone's wish not to be notified of a conversation's messages.</summary>
public sealed class ConversationMute : Entity
{
    public const int MostPerPerson = 200;

    public ConversationMute(UserId userId, ConversationId conversationId) =>
        (UserId, ConversationId) = (userId, conversationId);

    public UserId UserId { get; private init; }

    public ConversationId ConversationId { get; private init; }

    /// <summary>When it ends; null if it does not.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>A concurrency token.</summary>
    public long Version { get; private set; }

    public void Set(DateTimeOffset? until, DateTimeOffset now)
    {
        if (Version == 0 || Until != until)
        {
            Until = until;
            Version++;
            Raise(new ConversationMuteChanged(UserId, ConversationId, IsMuted: true, now));
        }
    }

    public void End(DateTimeOffset now) =>
        Raise(new ConversationMuteChanged(UserId, ConversationId, IsMuted: false, now));
}
