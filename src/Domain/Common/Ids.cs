namespace Hubbub.Domain.Common;

/// <summary>A 64-bit, time-ordered id made by the application; a decimal string on the wire.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);
}

public readonly record struct UserId(long Value) : IId<UserId>
{
    public static UserId From(long value) => new(value);

    public static bool operator <(UserId left, UserId right) => left.Value < right.Value;

    public static bool operator >(UserId left, UserId right) => left.Value > right.Value;
}

public readonly record struct SessionId(long Value) : IId<SessionId>
{
    public static SessionId From(long value) => new(value);

    public static bool operator <(SessionId left, SessionId right) => left.Value < right.Value;

    public static bool operator >(SessionId left, SessionId right) => left.Value > right.Value;
}

public readonly record struct ConversationId(long Value) : IId<ConversationId>
{
    public static ConversationId From(long value) => new(value);

    public static bool operator <(ConversationId left, ConversationId right) => left.Value < right.Value;

    public static bool operator >(ConversationId left, ConversationId right) => left.Value > right.Value;
}

public readonly record struct MessageId(long Value) : IId<MessageId>
{
    public static MessageId From(long value) => new(value);

    public static bool operator <(MessageId left, MessageId right) => left.Value < right.Value;

    public static bool operator >(MessageId left, MessageId right) => left.Value > right.Value;
}

public readonly record struct InviteId(long Value) : IId<InviteId>
{
    public static InviteId From(long value) => new(value);

    public static bool operator <(InviteId left, InviteId right) => left.Value < right.Value;

    public static bool operator >(InviteId left, InviteId right) => left.Value > right.Value;
}

/// <summary>The files of a message, and of every forward of it.</summary>
public readonly record struct MessageFilesId(long Value) : IId<MessageFilesId>
{
    public static MessageFilesId From(long value) => new(value);
}

public readonly record struct NotificationId(long Value) : IId<NotificationId>
{
    public static NotificationId From(long value) => new(value);

    public static bool operator <(NotificationId left, NotificationId right) => left.Value < right.Value;

    public static bool operator >(NotificationId left, NotificationId right) => left.Value > right.Value;
}

/// <summary>A notification's place in its list. A growing count renews it, which moves it to the top.</summary>
public readonly record struct NotificationOrder(long Value) : IId<NotificationOrder>
{
    public static NotificationOrder From(long value) => new(value);

    public static bool operator <(NotificationOrder left, NotificationOrder right) => left.Value < right.Value;

    public static bool operator >(NotificationOrder left, NotificationOrder right) => left.Value > right.Value;
}

public readonly record struct AnnouncementId(long Value) : IId<AnnouncementId>
{
    public static AnnouncementId From(long value) => new(value);
}

public readonly record struct PushSubscriptionId(long Value) : IId<PushSubscriptionId>
{
    public static PushSubscriptionId From(long value) => new(value);
}

public readonly record struct PostId(long Value) : IId<PostId>
{
    public static PostId From(long value) => new(value);

    public static bool operator <(PostId left, PostId right) => left.Value < right.Value;

    public static bool operator >(PostId left, PostId right) => left.Value > right.Value;
}

public readonly record struct StoryId(long Value) : IId<StoryId>
{
    public static StoryId From(long value) => new(value);

    public static bool operator <(StoryId left, StoryId right) => left.Value < right.Value;

    public static bool operator >(StoryId left, StoryId right) => left.Value > right.Value;
}

public readonly record struct CommentId(long Value) : IId<CommentId>
{
    public static CommentId From(long value) => new(value);

    public static bool operator <(CommentId left, CommentId right) => left.Value < right.Value;

    public static bool operator >(CommentId left, CommentId right) => left.Value > right.Value;
}

public readonly record struct CircleId(long Value) : IId<CircleId>
{
    public static CircleId From(long value) => new(value);

    public static bool operator <(CircleId left, CircleId right) => left.Value < right.Value;

    public static bool operator >(CircleId left, CircleId right) => left.Value > right.Value;
}

public readonly record struct FolderId(long Value) : IId<FolderId>
{
    public static FolderId From(long value) => new(value);

    public static bool operator <(FolderId left, FolderId right) => left.Value < right.Value;

    public static bool operator >(FolderId left, FolderId right) => left.Value > right.Value;
}

public readonly record struct DraftId(long Value) : IId<DraftId>
{
    public static DraftId From(long value) => new(value);

    public static bool operator <(DraftId left, DraftId right) => left.Value < right.Value;

    public static bool operator >(DraftId left, DraftId right) => left.Value > right.Value;
}

public readonly record struct MediaId(long Value) : IId<MediaId>
{
    public static MediaId From(long value) => new(value);

    public static bool operator <(MediaId left, MediaId right) => left.Value < right.Value;

    public static bool operator >(MediaId left, MediaId right) => left.Value > right.Value;
}
