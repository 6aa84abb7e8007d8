using System.Linq.Expressions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>
/// Who sees what: the one rule that every path to a post, and to what hangs on it, goes through. It is part of the
/// statement that reads, so nothing is shown by what was true a moment ago.
/// </summary>
internal sealed class Visibility(IPostsDb db, TimeProvider clock)
{
    /// <summary>The posts that this person may see.</summary>
    public IQueryable<Post> VisibleTo(UserId viewer) =>
        db.Posts.AsNoTracking()
            .Select(p => new Seeing { Post = p, Viewer = viewer })
            .Where(Rule())
            .Select(s => s.Post);

    /// <summary>
    /// The posts that belong into a person's feeds, searches and lists of tags: what they may see, but for what people
    /// whom they muted wrote or shared.
    /// </summary>
    public IQueryable<Post> WantedBy(UserId viewer)
    {
        var ties = db.Ties;
        var posts = db.Posts;
        return VisibleTo(viewer).Where(p =>
            !ties.Any(t => t.From == viewer && t.To == p.AuthorId && t.Mutes)
            && (p.SharedPostId == null || !posts.Any(o => o.Id == p.SharedPostId
                && ties.Any(t => t.From == viewer && t.To == o.AuthorId && t.Mutes))));
    }

    /// <summary>The people whom this person may meet: there, and not apart from each other. Oneself too.</summary>
    public IQueryable<Person> PeopleAround(UserId viewer)
    {
        var ties = db.Ties;
        return db.People.Where(p => p.IsAvailable && !ties.Any(
            t => t.Blocks && ((t.From == viewer && t.To == p.Id) || (t.From == p.Id && t.To == viewer))));
    }

    /// <summary>
    /// The comments that this person may see: under a post that they may see, by people whom they may meet. A
    /// tombstone, which says nothing of its author, is seen as long as it holds replies together.
    /// </summary>
    public IQueryable<Comment> CommentsVisibleTo(UserId viewer)
    {
        var (posts, people) = (VisibleTo(viewer), PeopleAround(viewer));
        return db.Comments.AsNoTracking().Where(c =>
            posts.Any(p => p.Id == c.PostId)
            && ((c.DeletedAt != null && c.Replies > 0)
                || (c.DeletedAt == null && people.Any(a => a.Id == c.AuthorId))));
    }

    /// <summary>The people who may see this post, its author included.</summary>
    public IQueryable<Person> ViewersOf(PostId post)
    {
        var seeing = db.Posts.Where(p => p.Id == post)
            .SelectMany(_ => db.People, (p, person) => new Seeing { Post = p, Viewer = person.Id })
            .Where(Rule());
        return db.People.Where(person => person.IsAvailable && seeing.Any(s => s.Viewer == person.Id));
    }

    /// <summary>Those of these people who may see a post as it is now.</summary>
    public async Task<IReadOnlySet<UserId>> ViewersAmong(
        PostId post, IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        people.Count == 0
            ? new HashSet<UserId>()
            : await ViewersOf(post).Where(p => people.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync(ct);

    // A plain share shows nothing but the shared post, so that one's rule holds too; its author sees that it is there.
    private Expression<Func<Seeing, bool>> Rule()
    {
        var alone = RuleOfOne();
        var shared = db.Posts;
        var seen = Expression.Parameter(typeof(Seeing), "s");
        Expression<Func<Seeing, bool>> standsAlone = s =>
            s.Post.SharedPostId == null || s.Post.IsQuote || s.Post.AuthorId == s.Viewer;
        Expression<Func<Seeing, IQueryable<Seeing>>> root = s => shared.Where(o => o.Id == s.Post.SharedPostId)
            .Select(o => new Seeing { Post = o, Viewer = s.Viewer });
        var rootIsSeen = Expression.Call(
            typeof(Queryable), nameof(Queryable.Any), [typeof(Seeing)], Inline(root, seen), Expression.Quote(alone));
        return Expression.Lambda<Func<Seeing, bool>>(
            Expression.AndAlso(Inline(alone, seen), Expression.OrElse(Inline(standsAlone, seen), rootIsSeen)), seen);
    }

    private Expression<Func<Seeing, bool>> RuleOfOne()
    {
        var now = clock.Now();
        var (ties, people, members) = (db.Ties, db.People, db.CircleMembers);
        return s => s.Post.DeletedAt == null
            && (s.Post.ExpiresAt == null || s.Post.ExpiresAt > now)
            && (s.Post.AuthorId == s.Viewer
                || (people.Any(a => a.Id == s.Post.AuthorId && a.IsAvailable
                        && (!a.IsPrivate || s.Post.Audience != Audience.Public
                            || ties.Any(t => t.From == s.Viewer && t.To == a.Id && t.Follows)))
                    && !ties.Any(t => t.From == s.Post.AuthorId && t.To == s.Viewer && t.Blocks)
                    && !ties.Any(t => t.From == s.Viewer && t.To == s.Post.AuthorId && t.Blocks)
                    && (s.Post.Audience == Audience.Public
                        || (s.Post.Audience == Audience.Followers
                            && ties.Any(t => t.From == s.Viewer && t.To == s.Post.AuthorId && t.Follows))
                        || (s.Post.Audience == Audience.Friends
                            && ties.Any(t => t.From == s.Viewer && t.To == s.Post.AuthorId && t.Follows)
                            && ties.Any(t => t.From == s.Post.AuthorId && t.To == s.Viewer && t.Follows))
                        || (s.Post.Audience == Audience.Circle
                            && members.Any(m => m.CircleId == s.Post.CircleId && m.UserId == s.Viewer)))));
    }

    private static Expression Inline<T>(Expression<Func<Seeing, T>> lambda, ParameterExpression with) =>
        new Replacing(lambda.Parameters[0], with).Visit(lambda.Body);

    /// <summary>A post, and someone who would like to see it.</summary>
    private sealed class Seeing
    {
        public required Post Post { get; init; }

        public required UserId Viewer { get; init; }
    }

    private sealed class Replacing(ParameterExpression what, ParameterExpression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == what ? with : base.VisitParameter(node);
    }
}
