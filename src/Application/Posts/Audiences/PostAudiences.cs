using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Audiences;

internal sealed class PostAudiences(IPostsDb db, IPostsStatements statements, Visibility visibility) : IPostAudiences
{
    public Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs,
        CancellationToken ct) => visibility.SeenAmong(pairs, ct);

    public async Task<IReadOnlyDictionary<PostId, PostOrigin>> OriginsOf(
        IReadOnlyCollection<PostId> posts, CancellationToken ct) =>
        (await statements.PostBasicsAsync(posts, ct)).ToDictionary(
            p => p.Id, p => new PostOrigin(p.Author, p.SharedPost, p.SharedAuthor));

    public Task<IReadOnlyDictionary<CommentId, UserId>> AuthorsOf(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct) => statements.CommentAuthorsAsync(comments, ct);

    public async Task<IReadOnlySet<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)>> StandingAmong(
        IReadOnlyCollection<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)> reactions,
        CancellationToken ct)
    {
        var found = await statements.ReactionsAsync(
            [.. reactions.Select(r => (r.Person, r.Post, r.Comment)).Distinct()], ct);
        return found.Select(r => (r.PostId, r.CommentId, r.PersonId, r.Kind)).Intersect(reactions).ToHashSet();
    }

    public async Task<IReadOnlySet<(PostId Post, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<PostId> posts, CancellationToken ct) =>
        (await db.PostMentions.AsNoTracking().Where(m => posts.Contains(m.PostId)).ToListAsync(ct))
            .Select(m => (m.PostId, m.UserId)).ToHashSet();

    public async Task<IReadOnlySet<(CommentId Comment, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct) =>
        (await db.CommentMentions.AsNoTracking().Where(m => comments.Contains(m.CommentId)).ToListAsync(ct))
            .Select(m => (m.CommentId, m.UserId)).ToHashSet();

    public async Task<IReadOnlyList<UserId>> VotersOf(PostId post, UserId after, int most, CancellationToken ct) =>
        await db.PollVotes.Where(v => v.PostId == post && v.UserId > after)
            .OrderBy(v => v.UserId).Select(v => v.UserId).Take(most).ToListAsync(ct);
}
