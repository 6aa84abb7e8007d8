using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Posts;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Feeds;

/// <summary>
/// Random people, relationships, audiences, tags, mutes and dials: each feed contains exactly what the plain rule in
/// <see cref="RandomWorld"/> says, in order, whatever the page size and whatever arrives meanwhile.
/// </summary>
public sealed class FeedTests
{
    private const int People = 7;
    private const int Many = 10;
    private const int Rounds = 3;

    [Fact]
    public Task Each_feed_holds_exactly_what_belongs_there() => InEachRound(async at =>
    {
        var (app, world, viewer, random, seed) = at;
        var then = world.Posts.ToArray();
        var home = await Pages(random, world, viewer, async page =>
        {
            var answer = await app.Do(new GetHomeFeed(viewer, FeedOrder.Chronological, page));
            return new Page<FeedItem>(answer.Items, answer.NextCursor);
        });
        home.Should().Equal(Newest(then, p => world.IsHome(viewer, p)), $"seed {seed}: the home feed of {viewer}");

        then = [.. world.Posts];
        var friends = await Pages(
            random, world, viewer, page => app.Do(new GetFriendsFeed(viewer, page)));
        friends.Should().Equal(
            Newest(then, p => world.IsFromFriends(viewer, p)), $"seed {seed}: the friends' feed of {viewer}");

        then = [.. world.Posts];
        var circle = await Pages(
            random, world, viewer, page => app.Do(new GetCirclePosts(viewer, world.CircleOf(viewer), page)));
        circle.Should().Equal(Newest(then, p => world.IsFromCircle(viewer, p)), $"seed {seed}: the circle of {viewer}");
    });

    // Most followed people cannot be among the next few, and the database need not read their posts.
    [Fact]
    public async Task One_who_follows_many_misses_nothing()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var world = await RandomWorld.Create(app, random, Many);
        var viewer = world.People[0];
        await world.FollowAlmostAll(viewer, random);
        await world.ChangeFeeds(random);
        await world.Change(random);
        foreach (var recent in new[] { 0, 1, 10, 40 })
        {
            // Finally more than there are people.
            foreach (var take in new[] { 1, 2, 3, 4, 5, 2 * People })
            {
                var why = $"seed {seed}: {viewer} reads {take} at a time, with a look at the newest {recent}";
                (await Slices(FeedSource.Home, take, recent)).Should().Equal(
                    Newest(world.Posts, p => world.IsHome(viewer, p)), why);
                (await Slices(FeedSource.Friends, take, recent)).Should().Equal(
                    Newest(world.Posts, p => world.IsFromFriends(viewer, p)), why);
            }
        }

        async Task<IEnumerable<PostId>> Slices(FeedSource source, int take, int recent)
        {
            var found = new List<FeedPost>();
            var (last, slice) = (new PostId(long.MaxValue), (IReadOnlyList<FeedPost>)[]);
            do
            {
                var asked = new FeedSlice(source, viewer, last, take, app.Clock.GetUtcNow());
                slice = await app.Db(
                    db => new PostsStatements(db).FeedAsync(asked, many: 1, recent, CancellationToken.None));
                found.AddRange(slice);
                last = slice.Count > 0 ? slice[^1].Id : last;
            }
            while (slice.Count == take);
            return found.Where(p => p.IsShown).Select(p => p.Id);
        }
    }

    [Fact]
    public Task Ranked_feeds_show_each_post_once_while_people_react() => InEachRound(async at =>
    {
        var (app, world, viewer, random, seed) = at;
        var then = world.Posts.Where(p => world.IsToExplore(viewer, p)).Select(p => p.Id).ToArray();
        var explored = await Pages(random, null, viewer, async page =>
        {
            await world.React(random);
            return await app.Do(new GetExploreFeed(viewer, page));
        });
        explored.Should().BeEquivalentTo(then, $"seed {seed}: {viewer} explores").And.OnlyHaveUniqueItems();

        then = [.. world.Posts.Where(p => world.IsHome(viewer, p)).Select(p => p.Id)];
        var home = await Pages(random, null, viewer, async page =>
        {
            var answer = await app.Do(new GetHomeFeed(viewer, FeedOrder.Ranked, page));
            return new Page<FeedItem>(answer.Items, answer.NextCursor);
        });
        home.Should().BeEquivalentTo(then, $"seed {seed}: the ranked home feed of {viewer}").And.OnlyHaveUniqueItems();
    });

    [Fact]
    public Task The_explanation_says_what_the_home_feed_does() => InEachRound(async at =>
    {
        var (app, world, viewer, _, seed) = at;
        foreach (var post in world.Posts)
        {
            var answer = await app.Send(new GetFeedExplanation(viewer, post.Id));
            var why = $"seed {seed}: {viewer} asks why {post}";
            (answer.Failure is null).Should().Be(world.MaySee(viewer, post), why);
            if (answer.Failure is null)
            {
                answer.Value.IsInFeed.Should().Be(world.IsHome(viewer, post), why);
                (answer.Value.WhyNot.Count == 0).Should().Be(answer.Value.IsInFeed, why);
                (answer.Value.Reasons.Count > 0 || !answer.Value.IsInFeed).Should().BeTrue(why);
            }
        }
    });

    private static async Task InEachRound(Func<FeedCase, Task> check)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var world = await RandomWorld.Create(app, random, People);
        for (var round = 0; round < Rounds; round++)
        {
            await world.ChangeFeeds(random);
            foreach (var viewer in world.People.Where(p => !world.Frozen.Contains(p)))
            {
                await check(new(app, world, viewer, random, seed));
            }

            await world.Change(random);
        }
    }

    // Reads to the end; between pages someone posts and someone reacts.
    private static async Task<IReadOnlyList<PostId>> Pages(
        Random random, RandomWorld? world, UserId viewer, Func<PageRequest, Task<Page<FeedItem>>> read)
    {
        var found = new List<PostId>();
        var page = new PageRequest(null, random.Next(1, 12));
        while (true)
        {
            var answer = await read(page);
            found.AddRange(answer.Items.Select(i => i.Post.Id));
            if (answer.NextCursor is null)
            {
                return found;
            }

            page = new(answer.NextCursor, random.Next(1, 12));
            if (world is not null && random.Next(4) == 0)
            {
                await world.Post(random, viewer);
            }
        }
    }

    private static IEnumerable<PostId> Newest(IEnumerable<KnownPost> posts, Func<KnownPost, bool> belongs) =>
        posts.Where(belongs).Select(p => p.Id).OrderByDescending(id => id.Value);

    /// <summary>A world, and one of its people as the viewer.</summary>
    private sealed record FeedCase(TestApp App, RandomWorld World, UserId Viewer, Random Random, int Seed);
}
