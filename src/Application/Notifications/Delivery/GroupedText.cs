using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>The text of notifications about posts.</summary>
internal static class GroupedText
{
    /// <summary>For example "Mia, Omar and 298 others liked your post".</summary>
    public static string Of(
        Notification notification, IReadOnlyList<NotificationActor> first, IReadOnlyDictionary<UserId, UserCard> cards)
    {
        string[] names =
        [
            .. first.Where(a => cards.ContainsKey(a.ActorId)).Take(2).Select(a => cards[a.ActorId].DisplayName),
        ];
        var others = notification.Count - names.Length;
        var who = (names, others) switch
        {
            ([], _) => others == 1 ? "Someone" : $"{others} people",
            ([var one], 0) => one,
            ([var one, var other], 0) => $"{one} and {other}",
            _ => $"{string.Join(", ", names)} and {(others == 1 ? "1 other" : $"{others} others")}",
        };
        return $"{who} {What(notification, first)}";
    }

    private static string What(Notification notification, IReadOnlyList<NotificationActor> first)
    {
        var target = notification.CommentId == default ? "post" : "comment";
        return notification.Type switch
        {
            NotificationType.PostLiked => $"liked your {target}",
            NotificationType.NewReaction => $"reacted to your {target}",
            NotificationType.NewComment => target == "post" ? "commented on your post" : "replied to your comment",
            NotificationType.Mention => $"mentioned you in a {target}",
            _ => notification.Count == 1 && first is [{ Kind: NotificationKind.Quote }, ..]
                ? "quoted your post"
                : "shared your post",
        };
    }
}
