using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Push;

/// <summary>What a push message contains, as JSON.</summary>
/// <param name="Type">The notification's type; <c>close</c> if the line with this tag is to be closed.</param>
/// <param name="Tag">Messages with the same tag are one line on the device: a conversation, or a notification.</param>
/// <param name="NotificationId">The notification.</param>
/// <param name="UnreadCount">The number of unread notifications, for a badge.</param>
/// <param name="Message">The text to show; absent if the owner wants ids only, and in <c>close</c>.</param>
/// <param name="FromUserId">The person who caused it, or the first of several.</param>
/// <param name="PostId">The post it is about.</param>
/// <param name="Metadata">The ids of what it is about, and counts; without names.</param>
internal sealed record PushContents(
    string Type,
    string Tag,
    NotificationId NotificationId,
    int UnreadCount,
    string? Message = null,
    UserId? FromUserId = null,
    PostId? PostId = null,
    NotificationMetadata? Metadata = null)
{
    private const int TopicBytes = 24;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static PushMessage Show(Notification n, PushSubscription to, PushContent content, int unread)
    {
        var row = NotificationLists.RowOf(n, new Dictionary<UserId, Profiles.Contracts.UserCard>());
        return new PushContents(
            WireJson.NameOf(n.Type),
            TagOf(n.ConversationId, n.Id),
            n.Id,
            unread,
            content == PushContent.Full ? n.Message : null,
            n.FromUserId,
            n.PostId,
            row.Metadata with { Actors = null }).For(
                to, n.ConversationId is not null ? PushUrgency.High : PushUrgency.Normal);
    }

    public static PushMessage Close(PushDelivery shown, PushSubscription to, int unread) =>
        new PushContents("close", TagOf(shown.ConversationId, shown.NotificationId), shown.NotificationId, unread).For(
            to, PushUrgency.Low);

    private static string TagOf(ConversationId? conversation, NotificationId notification) => conversation is { } of
        ? string.Create(CultureInfo.InvariantCulture, $"conversation:{of.Value}")
        : string.Create(CultureInfo.InvariantCulture, $"notification:{notification.Value}");

    // The push service sees the topic: it tells it nothing, and does not show that two people talk to each other.
    private PushMessage For(PushSubscription to, PushUrgency urgency)
    {
        var topic = HMACSHA256.HashData(Base64Url.DecodeFromChars(to.Auth), Encoding.UTF8.GetBytes(Tag));
        return new(
            JsonSerializer.Serialize(this, WireJson.Options),
            Base64Url.EncodeToString(topic.AsSpan(0, TopicBytes)),
            urgency,
            Kept);
    }
}
