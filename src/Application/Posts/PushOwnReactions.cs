using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>
/// Keeps a person's devices in step with how the person reacted: what it is now, once for all of a batch.
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
        var people = changed.Select(c => c.Person).Distinct().ToArray();
        var posts = changed.Select(c => c.Post).Distinct().ToArray();
        var reactions = await db.Reactions.AsNoTracking()
            .Where(r => people.Contains(r.PersonId) && posts.Contains(r.PostId))
            .ToDictionaryAsync(r => (r.PersonId, r.PostId, r.Comment), r => r.Kind, ct);
        foreach (var (person, post, comment) in changed)
        {
            ReactionKind? kind = reactions.TryGetValue((person, post, comment), out var found) ? found : null;
            publisher.Publish([person], new OwnReactionChanged(post, comment, kind));
        }
    }
}
