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
internal sealed class PushOwnReactions(IPostsStatements statements, IRealtimePublisher publisher) :
    INotificationHandler<EventBatch<ReactionAdded>>,
    INotificationHandler<EventBatch<ReactionRemoved>>
{
    public Task Handle(EventBatch<ReactionAdded> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => (e.Person, e.Post, e.Comment, (ReactionKind?)e.Kind)), batch.IsLate, ct);

    public Task Handle(EventBatch<ReactionRemoved> batch, CancellationToken ct) =>
        Push(batch.Events.Select(e => (e.Person, e.Post, e.Comment, (ReactionKind?)null)), batch.IsLate, ct);

    private async Task Push(
        IEnumerable<(UserId Person, PostId Post, CommentId? Comment, ReactionKind? Kind)> changes,
        bool isLate,
        CancellationToken ct)
    {
        var newest = changes.GroupBy(c => (c.Person, c.Post, c.Comment)).ToDictionary(g => g.Key, g => g.Last().Kind);
        // Later acts may have changed them again.
        var now = isLate
            ? (await statements.ReactionsAsync(
                [.. newest.Keys.Select(c => (c.Person, c.Post, c.Comment ?? Reaction.ToThePost))], ct))
                .ToDictionary(r => (r.PersonId, r.PostId, r.Comment), r => (ReactionKind?)r.Kind)
            : newest;
        foreach (var reaction in newest.Keys)
        {
            var (person, post, comment) = reaction;
            publisher.Publish([person], new OwnReactionChanged(post, comment, now.GetValueOrDefault(reaction)));
        }
    }
}
