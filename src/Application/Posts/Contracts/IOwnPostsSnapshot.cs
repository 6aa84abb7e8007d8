using Hubbub.Application.Common;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>What a client starts with of its owner's own posts and settings about posts.</summary>
public interface IOwnPostsSnapshot
{
    /// <summary>The first page of the owner's posts, without what they share, and all of the owner's short lists.</summary>
    Task<OwnPostsSnapshot> Snapshot(UserId owner, PageRequest page, CancellationToken ct);
}

/// <summary>What is a person's own around posts.</summary>
/// <param name="Posts">The newest posts; <c>sharedPost</c> is absent.</param>
/// <param name="Circles">All circles, oldest first.</param>
/// <param name="Folders">All folders for saved posts, oldest first.</param>
/// <param name="FollowedTags">All followed tags, in the order of their UTF-16 code units.</param>
/// <param name="Stories">All stories that are told now, the newest first.</param>
/// <param name="Drafts">All drafts, the newest first.</param>
/// <param name="FeedMarker">Up to which post the owner is through with the home feed.</param>
/// <param name="Dials">All dials that are not at everything, in the order of people's ids.</param>
public sealed record OwnPostsSnapshot(
    Page<PostRow> Posts,
    IReadOnlyList<CircleRow> Circles,
    IReadOnlyList<FolderRow> Folders,
    IReadOnlyList<string> FollowedTags,
    IReadOnlyList<StoryRow> Stories,
    IReadOnlyList<DraftRow> Drafts,
    PostId? FeedMarker,
    IReadOnlyList<DialRow> Dials);
