using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging.Attachments;

/// <summary>
/// The posts that messages share, as each viewer sees them when reading. Events and snapshots have only their ids: they
/// are stored, and what a viewer may see of a post changes without them.
/// </summary>
internal sealed class SharedPosts(IPostCards cards)
{
    /// <summary>The rows with the cards of their posts; if there are none, this runs no query.</summary>
    public async Task<IReadOnlyList<MessageRow>> In(
        IReadOnlyList<MessageRow> rows, UserId viewer, CancellationToken ct)
    {
        var found = await cards.SeenBy(viewer, [.. rows.Select(r => r.SharedPostId).OfType<PostId>().Distinct()], ct);
        return [.. rows.Select(r => r.SharedPostId is { } post ? r with { SharedPost = CardOf(post) } : r)];

        SharedPostCard CardOf(PostId post) =>
            found.TryGetValue(post, out var row) ? new(IsAvailable: true, row) : new(IsAvailable: false, null);
    }

    /// <summary>The posts that their senders may not share; without posts, no query runs.</summary>
    public Task<IReadOnlyDictionary<(PostId Post, UserId Viewer), Error>> RefusalsAmong(
        IReadOnlyList<SendMessage> commands, CancellationToken ct) =>
        cards.RefusalsAmong(
            commands.Where(c => c.SharedPostId is not null).Select(c => (c.SharedPostId!.Value, c.Sender)).ToHashSet(),
            ct);
}
