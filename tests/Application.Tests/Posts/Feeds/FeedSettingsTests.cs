using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Feeds;

public sealed class FeedSettingsTests
{
    [Theory, EveryDatabase]
    public async Task The_marker_moves_forward_only_and_comes_with_the_home_feed(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice");
        var alice = people[0];
        var (older, newer) = (await Post(app, alice), await Post(app, alice));

        (await Home(app, alice)).Marker.Should().BeNull();
        (await app.Do(new MoveFeedMarker(alice, newer))).PostId.Should().Be(newer);
        (await app.Do(new MoveFeedMarker(alice, older))).PostId.Should().Be(newer);
        (await Home(app, alice)).Marker.Should().Be(newer);
        (await app.Do(new GetFeedExplanation(alice, older))).IsBelowMarker.Should().BeTrue();
        await app.Relay();
        app.Transport.To(alice, "feed_marker_moved").Should().ContainSingle("the second call changed nothing");
    }

    [Theory, EveryDatabase]
    public async Task A_marker_is_at_a_post_that_one_may_see(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var hidden = await Post(app, people[1], Audience.Private);

        (await app.Refused(new MoveFeedMarker(people[0], hidden))).Should().Be("posts.post_not_found");
        (await app.Refused(new MoveFeedMarker(people[0], new(long.MaxValue)))).Should().Be("posts.post_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Best_of_the_day_lets_the_best_through_and_is_said(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(alice, bob);
        var yesterday = await Post(app, bob);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var good = await Post(app, bob);
        var dull = await Post(app, bob);
        await app.Do(new AddReaction(alice, good, null, ReactionKind.Love));

        await app.Do(new TurnDial(alice, bob, DialMode.BestOfDay, 1));

        (await Ids(app, alice)).Should().Equal(good, yesterday);
        (await app.Do(new GetFeedExplanation(alice, dull))).WhyNot.Should().Equal(FeedAbsence.DialBestOfDay);
        await app.Do(new TurnDial(alice, bob, DialMode.Everything, null));
        (await Ids(app, alice)).Should().Equal(dull, good, yesterday);
    }

    [Theory, EveryDatabase]
    public async Task Whom_one_mutes_between_two_ranked_pages_is_not_on_the_second(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(alice, bob);
        await app.Follow(alice, carol);
        for (var i = 0; i < 3; i++)
        {
            await Post(app, bob);
            await Post(app, carol);
        }

        var first = await app.Do(new GetHomeFeed(alice, FeedOrder.Ranked, new(null, 2)));
        await app.Do(new MuteUser(alice, bob));
        var rest = await app.Do(new GetHomeFeed(alice, FeedOrder.Ranked, new(first.NextCursor, 10)));

        first.Items.Select(i => i.Post.Author.Id).Should().Contain([bob, carol]);
        rest.Items.Select(i => i.Post.Author.Id).Should().Equal(carol, carol);
    }

    [Theory, EveryDatabase]
    public async Task What_one_does_not_see_is_no_better_than_what_one_sees(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var (alice, bob, carol, dora) = (people[0], people[1], people[2], people[3]);
        await app.Follow(alice, bob);
        await app.Follow(bob, carol);
        var post = await Post(app, bob);
        var hidden = (await app.Do(new CreatePost(carol, new("Only us", Audience.Followers), null, null))).Id;
        var muted = await Post(app, dora);
        await app.Do(new MuteUser(alice, dora));
        await app.Do(new TurnDial(alice, bob, DialMode.BestOfDay, 1));

        await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), hidden, null));
        await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), muted, null));
        await app.Do(new CreatePost(bob, new("Look at this", Audience.Public), muted, null));

        (await Ids(app, alice)).Should().Equal(post);
    }

    [Theory, EveryDatabase]
    public async Task Only_my_tags_lets_only_posts_with_my_tags_through_and_is_said(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(alice, bob);
        await app.Do(new FollowTag(alice, "trains"));
        var tagged = await Post(app, bob, text: "On #trains");
        var other = await Post(app, bob);

        await app.Do(new TurnDial(alice, bob, DialMode.MyTags, null));

        (await Ids(app, alice)).Should().Equal(tagged);
        (await app.Do(new GetFeedExplanation(alice, other))).WhyNot.Should().Equal(FeedAbsence.DialMyTags);
    }

    [Theory, EveryDatabase]
    public async Task A_dial_is_for_someone_whom_one_follows_and_ends_with_the_follow(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        (await app.Refused(new TurnDial(alice, bob, DialMode.MyTags, null))).Should().Be("posts.not_followed");
        (await app.Refused(new TurnDial(alice, new(7), DialMode.MyTags, null))).Should().Be("posts.user_not_found");
        (await app.Refused(new TurnDial(alice, bob, DialMode.BestOfDay, null))).Should().Be("validation_failed");
        (await app.Refused(new TurnDial(alice, bob, DialMode.MyTags, 3))).Should().Be("validation_failed");
        (await app.Refused(new TurnDial(alice, bob, DialMode.BestOfDay, 21))).Should().Be("validation_failed");
        await app.Follow(alice, bob);
        await app.Do(new TurnDial(alice, bob, DialMode.MyTags, null));
        await app.Do(new UnfollowUser(alice, bob));
        await app.Relay();
        await app.Follow(alice, bob);
        var post = await Post(app, bob);
        (await Ids(app, alice)).Should().Equal(post);
    }

    [Theory, EveryDatabase]
    public async Task Each_post_says_why_it_is_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(alice, bob);
        await app.Follow(alice, carol);
        await app.Do(new FollowTag(alice, "trains"));
        var post = await Post(app, bob, text: "On #trains");
        await app.Do(new AddComment(carol, post, null, "Yes", null));
        await app.Do(new CreatePost(carol, new PostContent("So true", Audience.Public), post, null));

        var item = (await Home(app, alice)).Items.Single(i => i.Post.Id == post);

        item.Reasons.Select(r => (r.Kind, r.User?.Username, r.Tag)).Should().Equal(
            (FeedReasonKind.Follows, "bob", null),
            (FeedReasonKind.Tag, null, "trains"),
            (FeedReasonKind.Commented, "carol", null),
            (FeedReasonKind.Shared, "carol", null));
    }

    [Theory, EveryDatabase]
    public async Task The_explanation_names_what_keeps_a_post_out(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(alice, bob);
        await app.Do(new MuteUser(alice, bob));
        var muted = await Post(app, bob);
        var stranger = await Post(app, carol);
        var own = (await app.Do(new CreatePost(
            alice,
            new PostContent("Soon over", Audience.Public, ExpiresAt: app.Clock.GetUtcNow().AddHours(1)),
            null,
            null))).Id;
        app.Clock.Advance(TimeSpan.FromHours(2));

        (await app.Do(new GetFeedExplanation(alice, muted))).WhyNot.Should().Equal(FeedAbsence.AuthorMuted);
        (await app.Do(new GetFeedExplanation(alice, stranger))).WhyNot.Should().Equal(FeedAbsence.NotFollowed);
        (await app.Do(new GetFeedExplanation(alice, own))).WhyNot.Should().Equal(FeedAbsence.Expired);
        (await app.Refused(new GetFeedExplanation(bob, own))).Should().Be("posts.post_not_found");
        (await app.Refused(new GetFeedExplanation(alice, new(long.MaxValue)))).Should().Be("posts.post_not_found");
    }

    [Fact]
    public async Task A_cursor_of_another_feed_or_with_nonsense_inside_is_refused()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];
        string[] cursors =
        [
            Cursors.Encode("posts", 7),
            Cursors.Encode("home-ranked", "x", ""),
            Cursors.Encode("home-ranked", 7, "zz"),
            Cursors.Encode("home-ranked", 7, string.Join('.', Enumerable.Repeat("1", 201))),
            new('a', 6_000),
        ];
        foreach (var cursor in cursors)
        {
            (await app.Refused(new GetHomeFeed(alice, FeedOrder.Ranked, new(cursor)))).Should().Be("validation_failed");
            (await app.Refused(new GetExploreFeed(alice, new(cursor)))).Should().Be("validation_failed");
            (await app.Refused(new GetHomeFeed(alice, FeedOrder.Chronological, new(cursor))))
                .Should().Be("validation_failed");
        }
    }

    [Fact]
    public async Task A_made_up_cursor_shows_nothing_that_one_may_not_see()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        var hidden = await Post(app, people[1], Audience.Private);
        var cursor = Cursors.Encode(
            "home-ranked", 0, hidden.Value.ToString("x", CultureInfo.InvariantCulture));

        (await app.Do(new GetHomeFeed(people[0], FeedOrder.Ranked, new(cursor)))).Items.Should().BeEmpty();
    }

    private static async Task<PostId> Post(
        TestApp app, UserId author, Audience audience = Audience.Public, string text = "Hello") =>
        (await app.Do(new CreatePost(author, new PostContent(text, audience), null, null))).Id;

    private static Task<HomeFeed> Home(TestApp app, UserId viewer) =>
        app.Do(new GetHomeFeed(viewer, FeedOrder.Chronological, new PageRequest()));

    private static async Task<IEnumerable<PostId>> Ids(TestApp app, UserId viewer) =>
        (await Home(app, viewer)).Items.Select(i => i.Post.Id);
}
