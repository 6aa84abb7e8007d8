using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>
/// Queues changes to feeds after their commit. It runs no queries: recipients are determined elsewhere, so that neither
/// authors nor other events wait for it.
/// </summary>
internal sealed class EnqueueFeedUpdates(FeedUpdateQueue queue, IRealtimePublisher realtime) :
    INotificationHandler<PostCreated>,
    INotificationHandler<PostTagsChanged>,
    INotificationHandler<PostAudienceChanged>,
    INotificationHandler<PostDeleted>,
    INotificationHandler<StoryCreated>,
    INotificationHandler<StoryRemoved>,
    INotificationHandler<CircleMemberRemoved>,
    INotificationHandler<CircleDeleted>,
    INotificationHandler<FollowCreated>,
    INotificationHandler<FollowAccepted>,
    INotificationHandler<FollowRemoved>,
    INotificationHandler<UserBlocked>,
    INotificationHandler<MuteChanged>,
    INotificationHandler<ProfileHidden>,
    INotificationHandler<ProfileShown>
{
    public Task Handle(PostCreated e, CancellationToken ct) => Note(new PostIsNew(e.Post));

    public Task Handle(PostTagsChanged e, CancellationToken ct) => Note(new PostIsTagged(e.Post, e.Added, e.Removed));

    public Task Handle(PostAudienceChanged e, CancellationToken ct)
    {
        Note(new PostIsGone(e.Post, Enum.Parse<Audience>(e.Was), e.WasCircle));
        return Note(new PostIsNew(e.Post));
    }

    public Task Handle(PostDeleted e, CancellationToken ct) => Note(new PostIsGone(e.Post));

    public Task Handle(StoryCreated e, CancellationToken ct) => Note(new StoryMoved(e.Story, IsGone: false));

    public Task Handle(StoryRemoved e, CancellationToken ct) => Note(new StoryMoved(e.Story, IsGone: true));

    public Task Handle(CircleMemberRemoved e, CancellationToken ct) =>
        Note(new AuthorMoved(e.Member, e.Owner, IsGone: true));

    public Task Handle(CircleDeleted e, CancellationToken ct) => Note(new AuthorNarrowed(e.Owner));

    public Task Handle(FollowCreated e, CancellationToken ct) =>
        Note(new AuthorMoved(e.Follower, e.Followee, IsGone: false));

    public Task Handle(FollowAccepted e, CancellationToken ct) =>
        Note(new AuthorMoved(e.Follower, e.Followee, IsGone: false));

    public Task Handle(FollowRemoved e, CancellationToken ct) =>
        Note(new AuthorMoved(e.Follower, e.Followee, IsGone: true));

    public Task Handle(UserBlocked e, CancellationToken ct)
    {
        Note(new AuthorMoved(e.Blocker, e.Blocked, IsGone: true));
        return Note(new AuthorMoved(e.Blocked, e.Blocker, IsGone: true));
    }

    public Task Handle(MuteChanged e, CancellationToken ct) => Note(new AuthorMoved(e.Muter, e.Muted, e.IsMuted));

    public Task Handle(ProfileHidden e, CancellationToken ct) => Note(new AuthorShownOrHidden(e.User, IsGone: true));

    public Task Handle(ProfileShown e, CancellationToken ct) => Note(new AuthorShownOrHidden(e.User, IsGone: false));

    private Task Note(FeedUpdate update)
    {
        realtime.AfterCommit(() => queue.Note(update));
        return Task.CompletedTask;
    }
}
