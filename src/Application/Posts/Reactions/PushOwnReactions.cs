using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>
/// Pushes a person's reactions to the person's own devices: the current one, once per target in a batch.
/// </summary>
internal sealed class PushOwnReactions(IPostsDb db, IRealtimePublisher publisher) :
    INotificationHandler<EventBatch<ReactionAdded>>,
    INotificationHandler<EventBatch<ReactionRemoved>>
{
    public Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct) =>
        Tell(batch.Events.Select(e => (e.Person, e.Post, e.Comment)), ct);

    public Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        Tell(batch.Events.Select(e => (e.Person, e.Post, e.Comment)), ct);

    private async Task Tell(IEnumerable<(UserId Person, PostId Post, CommentId? Comment)> changes, CancellationToken ct)
    {
        var changed = changes.Distinct().ToArray();
        var found = await db.ReactionsAsync(
            [.. changed.Select(c => (c.Person, c.Post, c.Comment ?? Reaction.ToThePost))], ct);
        var reactions = found.ToDictionary(r => (r.PersonId, r.PostId, r.Comment), r => r.Kind);
        foreach (var (person, post, comment) in changed)
        {
            ReactionKind? kind = reactions.TryGetValue((person, post, comment), out var now) ? now : null;
            publisher.Publish([person], new OwnReactionChanged(post, comment, kind));
        }
    }
}
