namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// The acts that a person may do only so often, over REST and hub together. Each has a setting of its name in
/// <see cref="RateLimitOptions"/>.
/// </summary>
public enum LimitedAct
{
    Messages,
    MessageEdits,
    MessageDrafts,
    GroupChanges,
    Invites,
    Typing,
    Status,
    NotificationUpdates,
    NotificationSettings,
    BulkOperations,
    ProfileUpdates,
    RelationshipChanges,
    Posts,
    PostEdits,
    Comments,
    CommentEdits,
    Reactions,
    CircleChanges,
    FeedChanges,
    SavedChanges,
    TagChanges,
    Votes,
    DraftChanges,
    ViewReports,
    AudienceChecks,
    Uploads,
    Megapixels,
}
