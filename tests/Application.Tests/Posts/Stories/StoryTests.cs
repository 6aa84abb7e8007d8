using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Posts.Stories.StoryActs;

namespace Hubbub.Application.Tests.Posts.Stories;

public sealed class StoryTests
{
    private const string NotFound = "posts.story_not_found";

    [Theory, EveryDatabase]
    public async Task A_story_is_a_text_an_image_a_video_or_both_and_lives_for_a_day(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        var video = (await app.Upload(alice, GoodFiles.Mp4())).Id;

        var text = await app.CreateStory(alice, "On the night train");
        var shown = await app.CreateStory(alice, string.Empty, media: image);
        var both = await app.CreateStory(alice, "It moves", media: video);

        (text.Text, text.Media, text.Audience).Should().Be(("On the night train", null, Audience.Public));
        (text.CreatedAt, text.ExpiresAt).Should().Be((app.Clock.Now(), app.Clock.Now().AddHours(24)));
        text.Author.Should().Be(new UserCard(alice, "alice", "alice", IsAvailable: true));
        (text.IsSeen, text.Views).Should().Be((true, 0), "authors saw their own");
        (shown.Text, shown.Media!.Id).Should().Be((string.Empty, image));
        (both.Text, both.Media!.Id).Should().Be(("It moves", video));
        var seen = await app.Do(new GetStory(bob, shown.Id));
        (seen.Media!.Id, seen.IsSeen, seen.Views).Should().Be((image, false, null), "who counts them is the author");
        (await app.StoriesOf(alice, bob)).Should().Equal(both.Id, shown.Id, text.Id);
    }

    [Theory, EveryDatabase]
    public async Task What_says_nothing_too_much_or_to_whom_is_unclear_is_refused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var alice = people[0];
        var circle = (await app.Do(new CreateCircle(people[1], "Close"))).Id;
        CreateStory[] unfit =
        [
            Telling(alice, string.Empty),
            Telling(alice, " \n\t "),
            Telling(alice, new string('x', Story.MaxText + 1)),
            Telling(alice, "a\0b"),
            Telling(alice, audience: Audience.Circle),
            Telling(alice, circle: circle),
            Telling(alice, key: "not a key"),
        ];

        foreach (var story in unfit)
        {
            (await app.Refused(story)).Should().Be("validation_failed", story.ToString());
        }

        var nothing = (await app.Send(unfit[0])).Failure!;
        nothing.Fields!["text"].Should().Equal("Write a text, or attach an image or video.");
        (await app.Refused(Telling(alice, audience: Audience.Circle, circle: circle)))
            .Should().Be("posts.circle_not_found");
        await app.CreateStory(alice, new string('x', Story.MaxText));
        (await app.Db(db => db.Stories.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Files_of_others_of_other_kinds_and_files_in_use_make_no_story(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (his, used) = ((await app.Upload(bob, GoodFiles.Png())).Id, (await app.Upload(alice, GoodFiles.Png())).Id);
        await app.CreateStory(alice, media: used);

        foreach (var file in new[] { his, used, new MediaId(42), new MediaId(-1) })
        {
            (await app.Refused(Telling(alice, media: file))).Should().Be("media.not_found");
        }

        foreach (var file in new[] { GoodFiles.Text(), GoodFiles.Mp3() })
        {
            var id = (await app.Upload(alice, file)).Id;
            (await app.Refused(Telling(alice, media: id))).Should().Be("media.wrong_kind");
            var post = new CreatePost(alice, new("See", Audience.Public), null, null, null, [id]);
            (await app.Do(post)).Media.Should().HaveCount(1, "a post shows files of every kind");
        }

        (await app.Db(db => db.Stories.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Who_sees_a_story_sees_its_image(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        await app.Follow(bob, alice);

        var story = await app.CreateStory(alice, audience: Audience.Followers, media: image);

        (await app.See(bob, image)).Should().Be("is seen");
        (await app.See(carol, image)).Should().Be("media.not_found");
        await app.Do(new BlockUser(bob, alice));
        (await app.See(bob, image)).Should().Be("media.not_found");
        await app.Do(new DeleteStory(alice, story.Id));
        (await app.See(alice, image)).Should().Be("is seen", "it is let go, and purged when its day is over");
        (await app.Do(new GetStoriesOf(alice, alice, new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Each_audience_sees_what_is_for_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "friend", "fan", "close", "stranger");
        var (alice, friend, fan, close, stranger) = (people[0], people[1], people[2], people[3], people[4]);
        await app.Befriend(alice, friend);
        await app.Follow(fan, alice);
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await app.Do(new AddCircleMember(alice, circle, close));
        var toAll = (await app.CreateStory(alice)).Id;
        var toFollowers = (await app.CreateStory(alice, audience: Audience.Followers)).Id;
        var toFriends = (await app.CreateStory(alice, audience: Audience.Friends)).Id;
        var toCircle = await app.CreateStory(alice, audience: Audience.Circle, circle: circle);
        var toMyself = (await app.CreateStory(alice, audience: Audience.Private)).Id;

        toCircle.CircleId.Should().Be(circle);
        (await app.StoriesOf(alice, alice)).Should().Equal(toMyself, toCircle.Id, toFriends, toFollowers, toAll);
        (await app.StoriesOf(alice, friend)).Should().Equal(toFriends, toFollowers, toAll);
        (await app.StoriesOf(alice, fan)).Should().Equal(toFollowers, toAll);
        (await app.StoriesOf(alice, close)).Should().Equal(toCircle.Id, toAll);
        (await app.StoriesOf(alice, stranger)).Should().Equal(toAll);
        (await app.Do(new GetStory(close, toCircle.Id))).CircleId.Should().BeNull("that is the author's to know");

        await app.SetPrivate(alice);
        (await app.StoriesOf(alice, stranger)).Should().BeEmpty("of a private account, followers see what is public");
        (await app.StoriesOf(alice, fan)).Should().Equal(toFollowers, toAll);
        await app.Do(new BlockUser(alice, fan));
        (await app.Refused(new GetStoriesOf(fan, alice, new()))).Should().Be("posts.user_not_found");
        (await app.Refused(new GetStory(fan, toAll))).Should().Be(NotFound);
        await app.Freeze(alice);
        (await app.Refused(new GetStory(friend, toAll))).Should().Be(NotFound);
        (await app.StoriesFor(friend)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_list_holds_people_whom_one_follows_and_oneself_without_muted_ones(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("viewer", "one", "two", "stranger");
        var (me, one, two, stranger) = (people[0], people[1], people[2], people[3]);
        await app.Follow(me, one);
        await app.Follow(me, two);
        await app.Follow(stranger, me);
        var stories = new List<StoryId>();
        foreach (var author in new[] { one, me, stranger, two })
        {
            stories.Add((await app.CreateStory(author)).Id);
        }

        (await app.StoriesFor(me)).Should().Equal(stories[3], stories[1], stories[0]);
        (await app.Pages(page => new GetStories(me, page))).Select(s => s.Id)
            .Should().Equal(stories[3], stories[1], stories[0]);
        await app.Do(new MuteUser(me, two));
        (await app.StoriesFor(me)).Should().Equal(stories[1], stories[0]);
        (await app.StoriesOf(two, me)).Should().Equal([stories[3]], "a mute hides nothing that one asks for by itself");
        await app.Do(new UnfollowUser(me, one));
        (await app.StoriesFor(me)).Should().Equal(stories[1]);
        (await app.Refused(new GetStories(me, new("bWVzc2FnZXMKLTE")))).Should().Be("validation_failed");
        (await app.Refused(new GetStoriesOf(me, new UserId(1), new()))).Should().Be("posts.user_not_found");
    }

    [Theory, EveryDatabase]
    public async Task No_list_of_posts_feed_search_or_tag_shows_a_story(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(bob, alice);

        var story = await app.CreateStory(alice, "About #trains and @bob");
        await app.RunJob("ComputeTrends");
        await app.Relay();

        (await app.Do(new GetPostsOf(bob, alice, new()))).Items.Should().BeEmpty();
        (await app.Do(new GetHomeFeed(bob, FeedOrder.Chronological, new()))).Items.Should().BeEmpty();
        (await app.Do(new GetExploreFeed(bob, new()))).Items.Should().BeEmpty();
        (await app.Do(new SearchPosts(bob, "trains", new()))).Items.Should().BeEmpty();
        (await app.Do(new GetTagPosts(bob, "trains", new()))).Items.Should().BeEmpty();
        (await app.Refused(new GetPost(bob, new PostId(story.Id.Value)))).Should().Be("posts.post_not_found");
        (await app.Db(db => db.Notifications.CountAsync(n => n.UserId == bob))).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_answers_the_first_story_and_another_under_its_key_is_a_conflict(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        var create = Telling(alice, media: image, key: "k");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => app.Do(create))));

        answers.Select(a => a.Id).Distinct().Should().ContainSingle();
        (await app.Refused(Telling(alice, "Else", media: image, key: "k"))).Should().Be("posts.idempotency_conflict");
        (await app.Refused(create with { Content = create.Content with { Audience = Audience.Private } }))
            .Should().Be("posts.idempotency_conflict");
        await app.Do(new DeleteStory(alice, answers[0].Id));
        (await app.Refused(create)).Should().Be(NotFound, "what was deleted does not come back");
        (await app.Db(db => db.Stories.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Stories_count_as_posts_and_a_retry_is_free(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var first = Telling(alice, key: "k");
        await app.Do(first);
        for (var i = 0; i < 29; i++)
        {
            (await app.Refused(Telling(alice, string.Empty))).Should().Be("validation_failed", "that costs nothing");
            await app.CreateStory(alice);
        }

        (await app.Refused(Telling(alice))).Should().Be("rate_limited");
        (await app.Refused(new CreatePost(alice, new("Post", Audience.Public), null, null)))
            .Should().Be("rate_limited");
        (await app.Do(first)).Text.Should().Be("Right now");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        (await app.Refused(Telling(alice, media: new MediaId(42)))).Should().Be("media.not_found");
        await app.CreateStory(alice);
    }

    [Theory, EveryDatabase]
    public async Task A_person_has_at_most_a_hundred_live_stories(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var first = await app.CreateStory(alice);
        for (var i = 1; i < Story.MostPerAuthor; i++)
        {
            await app.CreateStory(alice);
        }

        (await app.Refused(Telling(alice))).Should().Be("posts.too_many_stories");
        await app.Do(new DeleteStory(alice, first.Id));
        await app.CreateStory(alice);
        app.Clock.Advance(Story.Life);
        await app.CreateStory(alice);
    }

    [Theory, EveryDatabase]
    public async Task Only_its_author_deletes_a_story_and_again_it_is_not_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var open = (await app.CreateStory(alice)).Id;
        var hidden = (await app.CreateStory(alice, audience: Audience.Private)).Id;

        (await app.Refused(new DeleteStory(bob, open))).Should().Be("posts.not_the_story_author");
        (await app.Refused(new DeleteStory(bob, hidden))).Should().Be(NotFound);
        await app.Do(new DeleteStory(alice, open));

        (await app.Refused(new DeleteStory(alice, open))).Should().Be(NotFound);
        (await app.Refused(new DeleteStory(bob, open))).Should().Be(NotFound);
        (await app.Refused(new GetStory(alice, open))).Should().Be(NotFound);
        (await app.Db(db => db.Stories.Where(s => s.Id == open).Select(s => s.Text).SingleAsync()))
            .Should().BeEmpty("what it said is gone");
        foreach (var id in new[] { 0, -1, 42, long.MaxValue, long.MinValue })
        {
            (await app.Refused(new GetStory(alice, new StoryId(id)))).Should().Be(NotFound);
            (await app.Refused(new DeleteStory(alice, new StoryId(id)))).Should().Be(NotFound);
            (await app.Refused(new ViewStory(alice, new StoryId(id)))).Should().Be(NotFound);
            (await app.Refused(new GetStoryViewers(alice, new StoryId(id), new()))).Should().Be(NotFound);
        }
    }
}
