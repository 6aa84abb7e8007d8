using Hubbub.Application.Common;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>The user's own posts and settings for posts that a client starts with.</summary>
public interface IOwnPostsSnapshot
{
    /// <summary>
    /// A page of the owner's posts, without the posts that they share, and all of the owner's short lists.
    /// </summary>
    Task<OwnPostsSnapshot> Snapshot(UserId owner, PageRequest page, CancellationToken ct);
}

/// <summary>A person's own posts, and everything of theirs around posts.</summary>
/// <param name="Posts">The newest posts; <c>sharedPost</c> is absent.</param>
/// <param name="Circles">All circles, oldest first.</param>
/// <param name="Folders">All folders for saved posts, oldest first.</param>
/// <param name="FollowedTags">All followed tags, in the order of their UTF-16 code units.</param>
/// <param name="Stories">All current stories, newest first.</param>
/// <param name="Drafts">All drafts, newest first.</param>
/// <param name="FeedMarker">The post up to which the owner has read the home feed.</param>
/// <param name="Dials">All dials that are not at everything, ordered by user id.</param>
public sealed record OwnPostsSnapshot(
    Page<PostRow> Posts,
    IReadOnlyList<CircleRow> Circles,
    IReadOnlyList<FolderRow> Folders,
    IReadOnlyList<string> FollowedTags,
    IReadOnlyList<StoryRow> Stories,
    IReadOnlyList<DraftRow> Drafts,
    PostId? FeedMarker,
    IReadOnlyList<DialRow> Dials);
