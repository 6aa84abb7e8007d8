using System.Linq.Expressions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>
/// Who sees what: the one rule for every access to posts, stories and everything attached to them. It is part of the
/// reading statement, so that no outdated check decides. For given posts and comments, its SQL form is used
/// (<see cref="IPostsStatements.SeenAsync"/>, <see cref="IPostsStatements.VisibleAsync"/>), which must be equivalent.
/// </summary>
internal sealed class Visibility(IPostsDb db, IPostsStatements statements, TimeProvider clock)
{
    private const int PairsPerStatement = 30;

    /// <summary>The posts that this person may see.</summary>
    public IQueryable<Post> VisibleTo(UserId viewer) =>
        db.Posts.AsNoTracking()
            .Select(p => new ItemWithViewer<Post> { Item = p, Viewer = viewer })
            .Where(Rule())
            .Select(s => s.Item);

    /// <summary>Whether this person may see the post.</summary>
    public async Task<bool> Sees(UserId viewer, PostId post, CancellationToken ct) =>
        (await statements.SeenAsync([(post, viewer)], clock.Now(), ct)).Count > 0;

    /// <summary>Whether this person may see the comment under the post; false for a tombstone.</summary>
    public Task<bool> Sees(UserId viewer, PostId post, CommentId comment, CancellationToken ct) =>
        statements.SeesAsync(viewer, post, comment, clock.Now(), ct);

    /// <summary>The stories that this person may see.</summary>
    public IQueryable<Story> StoriesVisibleTo(UserId viewer) =>
        db.Stories.AsNoTracking()
            .Select(s => new ItemWithViewer<Story> { Item = s, Viewer = viewer })
            .Where(RuleOfOne<Story>())
            .Select(s => s.Item);

    /// <summary>
    /// The posts for a person's feeds, searches and tag lists: those that they may see, except posts by people whom
    /// they muted, and posts that share or quote such a post.
    /// </summary>
    public IQueryable<Post> WantedBy(UserId viewer)
    {
        var relations = db.Relations;
        var posts = db.Posts;
        return VisibleTo(viewer).Where(p =>
            !relations.Any(t => t.From == viewer && t.To == p.AuthorId && t.Mutes)
            && (p.SharedPostId == null || !posts.Any(o => o.Id == p.SharedPostId
                && relations.Any(t => t.From == viewer && t.To == o.AuthorId && t.Mutes))));
    }

    /// <summary>
    /// The people available to this person: not frozen or deleted, nor separated by a block. Includes the person.
    /// </summary>
    public IQueryable<PersonView> PeopleAround(UserId viewer)
    {
        var relations = db.Relations;
        return db.People.Where(p => p.IsAvailable && !relations.Any(
            t => t.Blocks && ((t.From == viewer && t.To == p.Id) || (t.From == p.Id && t.To == viewer))));
    }

    /// <summary>
    /// The comments that this person may see: under a post that they may see, by people available to them. A tombstone,
    /// which reveals nothing about its author, is visible while it has replies.
    /// </summary>
    public IQueryable<Comment> CommentsVisibleTo(UserId viewer)
    {
        var (posts, people) = (VisibleTo(viewer), PeopleAround(viewer));
        return db.Comments.AsNoTracking().Where(c =>
            posts.Any(p => p.Id == c.PostId)
            && ((c.DeletedAt != null && c.Replies > 0)
                || (c.DeletedAt == null && people.Any(a => a.Id == c.AuthorId))));
    }

    /// <summary>
    /// The comments that this person finds: those that they may see and that the lists of threads have for them, which
    /// leave out replies to what they may not see. Their own are always found.
    /// </summary>
    public IQueryable<Comment> CommentsFoundBy(UserId viewer)
    {
        var visible = CommentsVisibleTo(viewer);
        return visible.Where(c =>
            c.ParentId == null || c.AuthorId == viewer || visible.Any(p => p.Id == c.ParentId));
    }

    /// <summary>The posts that everyone may see, except plain shares, which have no content of their own.</summary>
    public IQueryable<Post> OpenToAll()
    {
        var now = clock.Now();
        var people = db.People;
        return db.Posts.AsNoTracking().Where(p => p.DeletedAt == null
            && (p.ExpiresAt == null || p.ExpiresAt > now)
            && p.Audience == Audience.Public
            && (p.SharedPostId == null || p.IsQuote)
            && people.Any(a => a.Id == p.AuthorId && a.IsAvailable && !a.IsPrivate));
    }

    /// <summary>The people who may see this post, its author included.</summary>
    public IQueryable<PersonView> ViewersOf(PostId post) => PeopleWho(db.Posts.Where(p => p.Id == post), Rule());

    /// <summary>The people in the audience of a story, even after its deletion; its author included.</summary>
    public IQueryable<PersonView> PeopleFor(StoryId story) =>
        PeopleWho(db.Stories.Where(s => s.Id == story), IsFor<Story>());

    /// <summary>
    /// The people who may see this post as it would be stored, its author included. It need not be in the database.
    /// </summary>
    public IQueryable<PersonView> ViewersOf(Post post)
    {
        // Captured rather than a constant, so that the statement is the same for every post.
        Expression<Func<Post>> given = () => post;
        var rule = Rule();
        var person = Expression.Parameter(typeof(PersonView), "person");
        var body = new Bound(
            rule.Parameters[0], given.Body, Expression.Property(person, nameof(PersonView.Id))).Visit(rule.Body);
        return db.People.Where(p => p.IsAvailable).Where(Expression.Lambda<Func<PersonView, bool>>(body, person));
    }

    /// <summary>Whether this person, and thus a list of their posts, is available to a viewer.</summary>
    public Task<bool> IsThere(UserId user, UserId viewer, CancellationToken ct) => db.People.AnyAsync(
        p => p.Id == user && p.IsAvailable
            && !db.Relations.Any(
                t => t.Blocks && ((t.From == viewer && t.To == user) || (t.From == user && t.To == viewer))),
        ct);

    /// <summary>The given people who may see a post as it is now.</summary>
    public async Task<IReadOnlySet<UserId>> ViewersAmong(
        PostId post, IReadOnlyCollection<UserId> people, CancellationToken ct) =>
        people.Count == 0
            ? new HashSet<UserId>()
            : await ViewersOf(post).Where(p => people.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync(ct);

    /// <summary>The given pairs whose viewer may see the post as it is now.</summary>
    public async Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct) =>
        (await statements.SeenAsync([.. pairs.Distinct()], clock.Now(), ct)).ToHashSet();

    /// <summary>The given pairs whose viewer may see the story as it is now, with the story's author.</summary>
    public async Task<IReadOnlySet<(StoryId Story, UserId Viewer, UserId Author)>> SeenAmong(
        IReadOnlyCollection<(StoryId Story, UserId Viewer)> pairs, CancellationToken ct)
    {
        var seen = new HashSet<(StoryId Story, UserId Viewer, UserId Author)>();
        foreach (var some in pairs.OrderBy(p => p.Story.Value).Chunk(PairsPerStatement))
        {
            var stories = some.Select(p => p.Story).Distinct().ToArray();
            var viewers = some.Select(p => p.Viewer).Distinct().ToArray();
            var found = await db.Stories.Where(s => stories.Contains(s.Id))
                .SelectMany(
                    _ => db.People.Where(person => viewers.Contains(person.Id)),
                    (s, person) => new ItemWithViewer<Story> { Item = s, Viewer = person.Id })
                .Where(RuleOfOne<Story>()).Select(s => new { s.Item.Id, s.Viewer, s.Item.AuthorId }).ToListAsync(ct);
            seen.UnionWith(found.Select(f => (f.Id, f.Viewer, f.AuthorId)));
        }

        return seen;
    }

    private IQueryable<PersonView> PeopleWho<T>(IQueryable<T> one, Expression<Func<ItemWithViewer<T>, bool>> rule)
        where T : class, IAudienced
    {
        var seeing = one
            .SelectMany(_ => db.People, (shown, person) => new ItemWithViewer<T> { Item = shown, Viewer = person.Id })
            .Where(rule);
        return db.People.Where(person => person.IsAvailable && seeing.Any(s => s.Viewer == person.Id));
    }

    // A plain share shows only the shared post, so that post's rule applies too. Its own author always sees it.
    private Expression<Func<ItemWithViewer<Post>, bool>> Rule()
    {
        var alone = RuleOfOne<Post>();
        var shared = db.Posts;
        var seen = Expression.Parameter(typeof(ItemWithViewer<Post>), "s");
        Expression<Func<ItemWithViewer<Post>, bool>> standsAlone = s =>
            s.Item.SharedPostId == null || s.Item.IsQuote || s.Item.AuthorId == s.Viewer;
        Expression<Func<ItemWithViewer<Post>, IQueryable<ItemWithViewer<Post>>>> root = s => shared
            .Where(o => o.Id == s.Item.SharedPostId)
            .Select(o => new ItemWithViewer<Post> { Item = o, Viewer = s.Viewer });
        var rootIsSeen = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [typeof(ItemWithViewer<Post>)],
            Inline(root, seen),
            Expression.Quote(alone));
        return Expression.Lambda<Func<ItemWithViewer<Post>, bool>>(
            Expression.AndAlso(Inline(alone, seen), Expression.OrElse(Inline(standsAlone, seen), rootIsSeen)), seen);
    }

    // The rule for one post or story by itself, whatever it shares.
    private Expression<Func<ItemWithViewer<T>, bool>> RuleOfOne<T>()
        where T : class, IAudienced
    {
        var now = clock.Now();
        Expression<Func<ItemWithViewer<T>, bool>> isThere = s => s.Item.DeletedAt == null
            && (s.Item.ExpiresAt == null || s.Item.ExpiresAt > now);
        var seen = isThere.Parameters[0];
        return Expression.Lambda<Func<ItemWithViewer<T>, bool>>(
            Expression.AndAlso(isThere.Body, Inline(IsFor<T>(), seen)), seen);
    }

    private Expression<Func<ItemWithViewer<T>, bool>> IsFor<T>()
        where T : class, IAudienced
    {
        var (relations, people, members) = (db.Relations, db.People, db.CircleMembers);
        return s => s.Item.AuthorId == s.Viewer
            || (s.Item.Audience != Audience.Private
                && people.Any(a => a.Id == s.Item.AuthorId && a.IsAvailable
                    && (!a.IsPrivate || s.Item.Audience != Audience.Public
                        || relations.Any(t => t.From == s.Viewer && t.To == a.Id && t.Follows)))
                && !relations.Any(t => t.From == s.Item.AuthorId && t.To == s.Viewer && t.Blocks)
                && !relations.Any(t => t.From == s.Viewer && t.To == s.Item.AuthorId && t.Blocks)
                && (s.Item.Audience == Audience.Public
                    || (s.Item.Audience == Audience.Followers
                        && relations.Any(t => t.From == s.Viewer && t.To == s.Item.AuthorId && t.Follows))
                    || (s.Item.Audience == Audience.Friends
                        && relations.Any(t => t.From == s.Viewer && t.To == s.Item.AuthorId && t.Follows)
                        && relations.Any(t => t.From == s.Item.AuthorId && t.To == s.Viewer && t.Follows))
                    || (s.Item.Audience == Audience.Circle
                        && members.Any(m => m.CircleId == s.Item.CircleId && m.UserId == s.Viewer))));
    }

    private static Expression Inline<T, TAnswer>(
        Expression<Func<ItemWithViewer<T>, TAnswer>> lambda, ParameterExpression with) =>
        new Replacing(lambda.Parameters[0], with).Visit(lambda.Body);

    /// <summary>A post or story, and a potential viewer.</summary>
    private sealed class ItemWithViewer<T>
    {
        public required T Item { get; init; }

        public required UserId Viewer { get; init; }
    }

    /// <summary>Substitutes a given post and viewer for those of a row.</summary>
    private sealed class Bound(ParameterExpression row, Expression post, Expression viewer) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression != row ? base.VisitMember(node)
            : node.Member.Name == nameof(ItemWithViewer<>.Item) ? post
            : viewer;
    }

    private sealed class Replacing(ParameterExpression what, ParameterExpression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == what ? with : base.VisitParameter(node);
    }
}
