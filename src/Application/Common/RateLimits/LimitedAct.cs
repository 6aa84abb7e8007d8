namespace Hubbub.Application.Common.RateLimits;

/// <summary>The rate-limited acts of a person, over REST and hub together.</summary>
public enum LimitedAct
{
    Messages,
    Typing,
    Status,
    NotificationUpdates,
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
