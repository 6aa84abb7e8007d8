using Hubbub.Application.Common;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Feeds;

/// <summary>A post shared by several people is in a feed once, and names them.</summary>
public sealed class FeedOnceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    public async Task What_one_gets_by_itself_is_not_there_again_for_each_who_shares_it(int limit)
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("viewer", "author", "ann", "bob");
        foreach (var person in people[1..])
        {
            await app.Befriend(people[0], person);
        }

        var circle = (await app.Do(new CreateCircle(people[0], "Close"))).Id;
        foreach (var person in people[1..])
        {
            await app.Do(new AddCircleMember(people[0], circle, person));
        }

        var post = await app.Write(people[1], "News");
        var between = await app.Write(people[2], "Something else");
        await Share(app, people[2], post);
        await Share(app, people[3], post);
        await Share(app, people[0], post);

        foreach (var feed in Feeds(app, people[0], circle))
        {
            var items = await Pages(feed, limit);
            items.Select(i => i.Post.Id).Should().Equal(between, post);
            items[1].Reasons
                .Where(r => r.Kind == FeedReasonKind.Shared)
                .Select(r => r.User!.Username)
                .Should()
                .BeEquivalentTo("ann", "bob");
        }

        var ranked = await Pages(Ranked(app, people[0]), limit);
        ranked.Select(i => i.Post.Id).Should().BeEquivalentTo([between, post]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task What_only_shares_bring_is_there_by_the_first_and_names_the_others(int limit)
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("viewer", "author", "ann", "bob", "stranger");
        await app.Befriend(people[0], people[2]);
        await app.Befriend(people[0], people[3]);
        var post = await app.Write(people[1], "News");
        await Share(app, people[4], post);
        var first = await Share(app, people[2], post);
        var between = await app.Write(people[2], "Something else");
        var second = await Share(app, people[3], post);
        var quote = (await app.Do(new CreatePost(people[3], new("Look at this", Audience.Public), post, null))).Id;

        var items = await Pages(Feeds(app, people[0], null)[0], limit);
        items.Select(i => i.Post.Id).Should().Equal(quote, between, first);
        items[2].Reasons.Select(r => (r.Kind, r.User?.Username)).Should().Equal(
            (FeedReasonKind.Follows, "ann"), (FeedReasonKind.Shared, "bob"));

        var why = await app.Do(new GetFeedExplanation(people[0], second));
        (why.IsInFeed, why.WhyNot.Single()).Should().Be((false, FeedAbsence.Duplicate));
        await app.Do(new DeletePost(people[2], first));
        (await Pages(Feeds(app, people[0], null)[0], limit))
            .Select(i => i.Post.Id)
            .Should()
            .Equal(quote, second, between);
    }

    [Fact]
    public async Task Of_what_very_many_shared_the_share_of_whom_one_follows_is_there_once()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("viewer", "author", "ann", "bob");
        await app.Befriend(people[0], people[2]);
        await app.Befriend(people[0], people[3]);
        var post = await app.Write(people[1], "News");
        for (var i = 0; i < 102; i++)
        {
            await Share(app, (await app.Register($"many{i}")).User.Id, post);
        }

        var first = await Share(app, people[2], post);
        await Share(app, people[3], post);
        await Share(app, people[0], post);

        (await Pages(Feeds(app, people[0], null)[0], 20)).Select(i => i.Post.Id).Should().Equal(first);
        var circle = (await app.Do(new CreateCircle(people[1], "Close"))).Id;
        await app.Do(new AddCircleMember(people[1], circle, people[2]));
        await app.Do(new AddCircleMember(people[1], circle, people[3]));
        (await Pages(Feeds(app, people[1], circle)[2], 20)).Select(i => i.Post.Id).Should().Equal(
            [first], "the author of the original follows neither");
    }

    private static async Task<PostId> Share(TestApp app, UserId who, PostId what) =>
        (await app.Do(new CreatePost(who, new(string.Empty, Audience.Public), what, null))).Id;

    private static Func<PageRequest, Task<Page<FeedItem>>>[] Feeds(TestApp app, UserId viewer, CircleId? circle)
    {
        Func<PageRequest, Task<Page<FeedItem>>>[] feeds =
        [
            Home(app, viewer, FeedOrder.Chronological),
            page => app.Do(new GetFriendsFeed(viewer, page)),
        ];
        return circle is { } id ? [.. feeds, page => app.Do(new GetCirclePosts(viewer, id, page))] : feeds;
    }

    private static Func<PageRequest, Task<Page<FeedItem>>> Ranked(TestApp app, UserId viewer) =>
        Home(app, viewer, FeedOrder.Ranked);

    private static Func<PageRequest, Task<Page<FeedItem>>> Home(TestApp app, UserId viewer, FeedOrder order) =>
        async page =>
        {
            var answer = await app.Do(new GetHomeFeed(viewer, order, page));
            return new(answer.Items, answer.NextCursor);
        };

    private static async Task<List<FeedItem>> Pages(Func<PageRequest, Task<Page<FeedItem>>> feed, int limit)
    {
        var (items, cursor) = (new List<FeedItem>(), (string?)null);
        do
        {
            var page = await feed(new(cursor, limit));
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return items;
    }
}
