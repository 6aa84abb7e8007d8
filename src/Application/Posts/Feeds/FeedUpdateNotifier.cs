using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>
/// Notifies connected people that their feed changed. It queries a bounded number of people at a time, and only
/// connected ones, so that the cost does not depend on how many people follow an author.
/// </summary>
internal sealed class FeedUpdateNotifier : IFeedUpdateNotifier
{
    private const int PeopleAtOnce = 500;

    // If many people begin or cease to see an author, only these posts count: older ones are on no open page.
    private const int NewestPosts = 200;
    private const int NewestShares = 1_000;

    private readonly IPostsDb _db;
    private readonly TimeProvider _clock;
    private readonly Visibility _visibility;
    private readonly IConnectedPeople _connected;
    private readonly IEphemeralPublisher _publisher;
    private readonly IPressure _pressure;

    public FeedUpdateNotifier(
        IPostsDb db,
        TimeProvider clock,
        Visibility visibility,
        IConnectedPeople connected,
        IEphemeralPublisher publisher,
        IPressure pressure)
    {
        (_db, _clock, _visibility) = (db, clock, visibility);
        (_connected, _publisher, _pressure) = (connected, publisher, pressure);
    }

    public Task Notify(FeedUpdate update, CancellationToken ct) => update switch
    {
        // What is gone is told: nobody must go on to see it.
        PostIsNew or PostIsTagged { Removed.Count: 0 } or StoryMoved { IsGone: false }
            when _pressure.Sheds(Sheddable.Hints) => Task.CompletedTask,
        PostIsNew fresh => NotifyOfNewPost(fresh.Post, ct),
        PostIsTagged tagged => NotifyOfTags(tagged, ct),
        PostIsGone gone => NotifyOfRemovedPost(gone, ct),
        StoryMoved moved => NotifyOfStory(moved.Story, ct),
        AuthorMoved moved => NotifyOfAuthor(moved, ct),
        AuthorShownOrHidden changed => NotifyOfShownOrHidden(changed, ct),
        AuthorNarrowed narrowed => Each(
            people => _db.Relations.Where(t => people.Contains(t.From) && t.To == narrowed.Author && t.Follows)
                .Select(t => t.From),
            new FeedChanged(null, narrowed.Author, Removed: true),
            ct),
        _ => throw new InvalidOperationException($"{update.GetType().Name} has no recipients."),
    };

    private async Task NotifyOfNewPost(PostId id, CancellationToken ct)
    {
        if (await AuthorsOf(id, ct) is not var (author, shown, passedOn))
        {
            return;
        }

        var (relations, dials, db, now) = (_db.Relations, _db.Dials, _db, _clock.Now());
        var better = await CountReactedPostsOfDay(author, id, ct);
        // People who already have it, directly or by an earlier share, are not notified; only the newest shares count.
        var earlier = passedOn is null ? [] : await db.Posts
            .Where(s => s.SharedPostId == passedOn
                && !s.IsQuote
                && s.DeletedAt == null
                && s.Audience <= Audience.Followers
                && s.Id < id
                    && (s.ExpiresAt == null || s.ExpiresAt > now)
                    && db.People.Any(a => a.Id == s.AuthorId && a.IsAvailable))
            .OrderByDescending(s => s.Id).Take(NewestPosts).Select(s => s.AuthorId).ToListAsync(ct);
        await Each(
            people => _visibility.ViewersOf(id).Where(person => people.Contains(person.Id)
                && !relations.Any(t => t.From == person.Id && (t.To == author || t.To == shown) && t.Mutes)
                && (person.Id == author
                    || (relations.Any(t => t.From == person.Id && t.To == author && t.Follows)
                        && !dials.Any(d => d.UserId == person.Id && d.AboutId == author
                            && (d.Mode == DialMode.MyTags || d.Best <= better)))
                    || db.PostTags.Any(tag => tag.PostId == id
                        && db.TagFollows.Any(f => f.UserId == person.Id && f.Tag == tag.Tag)))
                && (passedOn == null
                    || !(person.Id == shown || earlier.Contains(person.Id)
                        || relations.Any(t =>
                            t.From == person.Id && (t.To == shown || earlier.Contains(t.To)) && t.Follows && !t.Mutes
                                && !dials.Any(d => d.UserId == person.Id && d.AboutId == t.To))
                        || db.PostTags.Any(tag => tag.PostId == passedOn
                            && db.TagFollows.Any(f => f.UserId == person.Id && f.Tag == tag.Tag)))))
                .Select(person => person.Id),
            new FeedChanged(id, author),
            ct);
    }

    // With a best-of-day dial, a post without reactions is in the feed if fewer than n posts of the day have any.
    // Shares do not count, since not everyone sees them: better to notify someone once too often.
    private Task<int> CountReactedPostsOfDay(UserId author, PostId id, CancellationToken ct)
    {
        var day = new PostId(id.Value / IdGenerator.PerDay * IdGenerator.PerDay);
        return _db.Posts.CountAsync(
            p => p.AuthorId == author && p.Id > day && p.Id < id
                && p.DeletedAt == null && p.Audience <= Audience.Followers && p.SharedPostId == null
                && p.Comments + p.Likes + p.Loves + p.Hahas + p.Wows + p.Sads + p.Angries > 0,
            ct);
    }

    // Followers of the author have it anyway, unless their dial is at their tags; then it appears on the next read.
    private async Task NotifyOfTags(PostIsTagged tagged, CancellationToken ct)
    {
        var (id, relations, db) = (tagged.Post, _db.Relations, _db);
        if (await AuthorsOf(id, ct) is not var (author, shown, _))
        {
            return;
        }

        await NotifyFollowers(tagged.Added, new FeedChanged(id, author));
        await NotifyFollowers(tagged.Removed, new FeedChanged(null, author, Removed: true));

        Task NotifyFollowers(IReadOnlyList<string> tags, FeedChanged what) => tags.Count == 0
            ? Task.CompletedTask
            : Each(
                people => _visibility.ViewersOf(id).Where(p => people.Contains(p.Id) && p.Id != author
                    && !relations.Any(t => t.From == p.Id && t.To == author && t.Follows)
                    && !relations.Any(t => t.From == p.Id && (t.To == author || t.To == shown) && t.Mutes)
                    && db.TagFollows.Any(f => f.UserId == p.Id && tags.Contains(f.Tag))).Select(p => p.Id),
                what,
                ct);
    }

    // The author of an existing post, the author of what it shares or quotes, and the post that it plainly shares.
    private async Task<(UserId Author, UserId? Shown, PostId? PassedOn)?> AuthorsOf(PostId id, CancellationToken ct)
    {
        var posts = _db.Posts;
        var post = await posts.Where(p => p.Id == id && p.DeletedAt == null)
            .Select(p => new
            {
                p.AuthorId,
                PassedOn = p.IsQuote ? null : p.SharedPostId,
                Shown = posts.Where(s => s.Id == p.SharedPostId).Select(s => (UserId?)s.AuthorId).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return post is null ? null : (post.AuthorId, post.Shown, post.PassedOn);
    }

    // People who could not see it must not learn that it existed.
    private async Task NotifyOfRemovedPost(PostIsGone gone, CancellationToken ct)
    {
        var id = gone.Post;
        var post = await _db.Posts.AsNoTracking().Where(p => p.Id == id)
            .Select(p => new { p.AuthorId, p.Audience, p.CircleId }).SingleOrDefaultAsync(ct);
        if (post is null)
        {
            return;
        }

        var author = post.AuthorId;
        var (was, circle) = gone.Was is { } former ? (former, gone.Circle) : (post.Audience, post.CircleId);
        var (relations, db, still) = (_db.Relations, _db, _visibility.ViewersOf(id));
        var (around, keepers) = (PeopleAround(author), KeepersOf(author));
        var followers = around.Where(p => relations.Any(t => t.From == p.Id && t.To == author && t.Follows));
        // It was in a feed because of a tag or a circle, or because this person or someone they follow shared it. The
        // post's tags are already deleted.
        var others = around.Where(p => db.People.Any(a => a.Id == author && !a.IsPrivate)
            && (db.TagFollows.Any(f => f.UserId == p.Id)
                || keepers.Any(k => k == p.Id)
                || db.Posts.Any(s => s.SharedPostId == id && s.DeletedAt == null
                    && (s.AuthorId == p.Id || relations.Any(t => t.From == p.Id && t.To == s.AuthorId && t.Follows)))));
        IQueryable<PersonView>[] had = was switch
        {
            Audience.Public => [followers, others],
            Audience.Followers => [followers],
            Audience.Friends =>
                [followers.Where(p => relations.Any(t => t.From == author && t.To == p.Id && t.Follows))],
            Audience.Circle => [around.Where(p => db.CircleMembers.Any(m => m.CircleId == circle && m.UserId == p.Id))],
            Audience.Private => [],
        };
        if (had.Length > 0)
        {
            await Each(
                people => had
                    .Select(h => h.Where(p => people.Contains(p.Id) && !still.Any(s => s.Id == p.Id)).Select(p => p.Id))
                    .Aggregate((one, other) => one.Union(other)),
                new FeedPostRemoved(id),
                ct);
        }
    }

    // Expiry is not announced: the story itself says when it expires.
    private async Task NotifyOfStory(StoryId id, CancellationToken ct)
    {
        var found = await _db.Stories.Where(s => s.Id == id).Select(s => (UserId?)s.AuthorId).SingleOrDefaultAsync(ct);
        if (found is { } author)
        {
            var relations = _db.Relations;
            await Each(
                people => _visibility.PeopleFor(id).Where(p => people.Contains(p.Id)
                    && relations.Any(t => t.From == p.Id && t.To == author && t.Follows && !t.Mutes)).Select(p => p.Id),
                new StoriesChanged(author),
                ct);
        }
    }

    private Task NotifyOfAuthor(AuthorMoved moved, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (_connected.Everyone().Contains(moved.Reader))
        {
            _publisher.Publish([moved.Reader], new FeedChanged(null, moved.Author, moved.IsGone ? true : null));
        }

        return Task.CompletedTask;
    }

    // The author's posts are in followers' feeds; if the account is public or was so until now, they are also in feeds
    // of circle owners, of tag followers, and of people who shared them and their followers.
    private async Task NotifyOfShownOrHidden(AuthorShownOrHidden changed, CancellationToken ct)
    {
        var (author, relations, db) = (changed.Author, _db.Relations, _db);
        var now = await db.People.Where(p => p.Id == author).Select(p => new { p.IsPrivate, p.IsAvailable })
            .SingleOrDefaultAsync(ct);
        var isOpen = now is not null && (!now.IsPrivate || (changed.IsGone && now.IsAvailable));
        var posts = db.Posts.Where(
            p => isOpen && p.AuthorId == author && p.DeletedAt == null && p.Audience == Audience.Public)
            .OrderByDescending(p => p.Id).Select(p => p.Id).Take(NewestPosts);
        var tags = await db.PostTags.Where(t => posts.Contains(t.PostId)).Select(t => t.Tag).Distinct().ToListAsync(ct);
        var sharers = await db.Posts
            .Where(s => s.SharedPostId != null && posts.Contains(s.SharedPostId.Value) && s.DeletedAt == null
                && s.Audience <= Audience.Followers)
            .OrderByDescending(s => s.Id).Take(NewestShares).Select(s => s.AuthorId).Distinct().ToListAsync(ct);
        var (around, keepers) = (PeopleAround(author), KeepersOf(author));
        await Each(
            people => around.Where(p => people.Contains(p.Id)
                && (relations.Any(t => t.From == p.Id && t.To == author && t.Follows)
                    || (isOpen && keepers.Any(k => k == p.Id))
                    || db.TagFollows.Any(f => f.UserId == p.Id && tags.Contains(f.Tag))
                    || sharers.Contains(p.Id)
                    || relations.Any(t => t.From == p.Id && t.Follows && sharers.Contains(t.To))))
                .Select(p => p.Id),
            new FeedChanged(null, author, changed.IsGone ? true : null),
            ct);
    }

    private IQueryable<PersonView> PeopleAround(UserId author)
    {
        var relations = _db.Relations;
        return _db.People.Where(p => p.IsAvailable && p.Id != author
            && !relations.Any(
                t => t.Blocks && ((t.From == p.Id && t.To == author) || (t.From == author && t.To == p.Id))));
    }

    // The owners of circles with this member. Starts from a few owners, not from everyone with a popular member.
    private IQueryable<UserId> KeepersOf(UserId member)
    {
        var members = _db.CircleMembers;
        return _db.Circles
            .Where(c => members.Any(m => m.CircleId == c.Id && m.UserId == member))
            .Select(c => c.OwnerId);
    }

    private async Task Each(Func<UserId[], IQueryable<UserId>> those, EphemeralEvent what, CancellationToken ct)
    {
        foreach (var people in _connected.Everyone().Chunk(PeopleAtOnce))
        {
            _publisher.Publish(await those(people).ToListAsync(ct), what);
        }
    }
}
