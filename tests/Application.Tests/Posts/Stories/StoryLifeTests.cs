using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts.Stories;

/// <summary>A story's lifetime, its viewers, and what remains of it.</summary>
public sealed class StoryLifeTests
{
    private const string NotFound = "posts.story_not_found";

    [Theory, EveryDatabase]
    public async Task After_a_day_a_story_is_gone_on_every_path(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Follow(bob, alice);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        var story = (await app.CreateStory(alice, media: image)).Id;
        app.Clock.Advance(Story.Life - TimeSpan.FromMilliseconds(1));
        (await app.StoriesFor(bob)).Should().Equal(story);
        (await app.See(bob, image)).Should().Be("is seen");

        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await app.See(bob, image)).Should().Be("media.not_found");
        foreach (var person in new[] { alice, bob })
        {
            (await app.Refused(new GetStory(person, story))).Should().Be(NotFound);
            (await app.Refused(new ViewStory(person, story))).Should().Be(NotFound);
            (await app.Refused(new GetStoryViewers(person, story, new()))).Should().Be(NotFound);
            (await app.Refused(new DeleteStory(person, story))).Should().Be(NotFound);
            (await app.StoriesFor(person)).Should().BeEmpty();
            (await app.StoriesOf(alice, person)).Should().BeEmpty();
        }

        (await app.Do(new GetBootstrap(alice))).Own.Stories.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Expired_stories_are_deleted_in_steps_with_views_and_file_and_their_authors_notified(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        var seen = (await app.CreateStory(alice, media: image)).Id;
        await app.Watch(bob, seen);
        var deleted = (await app.CreateStory(alice)).Id;
        await app.Do(new DeleteStory(alice, deleted));
        for (var i = 0; i < 60; i++)
        {
            await app.CreateStory(alice);
        }

        app.Clock.Advance(TimeSpan.FromHours(1));
        var kept = (await app.CreateStory(alice)).Id;
        await app.Relay();
        app.Transport.Clear();
        await app.RunJob("DeleteEndedStories");
        (await app.Db(db => db.Stories.CountAsync())).Should().Be(63);
        app.Clock.Advance(TimeSpan.FromHours(23));
        await app.RunJob("DeleteEndedStories");
        await app.Relay();

        (await app.Db(db => db.Stories.Select(s => s.Id).ToListAsync())).Should().Equal(kept);
        (await app.Db(db => db.StoryViews.CountAsync())).Should().Be(0);
        app.Transport.To(alice, "story_removed").Should().HaveCount(61)
            .And.NotContain(e => e.GetProperty("storyId").GetString() == $"{deleted.Value}", "that was told before");
        app.Transport.To(bob).Should().BeEmpty();
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        (await app.See(alice, image)).Should().Be("media.not_found", "with the story the file is nobody's any more");
    }

    [Theory, EveryDatabase]
    public async Task Each_viewer_counts_once_and_the_author_sees_who_it_was(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        var story = (await app.CreateStory(alice)).Id;
        var hidden = (await app.CreateStory(alice, audience: Audience.Private)).Id;
        await app.Relay();
        app.Transport.Clear();
        await app.Watch(bob, story);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(
            i => Task.Run(() => app.Refused(new ViewStory(people[i % 3], story)))));
        await app.Relay();

        outcomes.Should().OnlyContain(o => o == "was not refused");
        (await app.Refused(new ViewStory(bob, hidden))).Should().Be(NotFound);
        var row = await app.Do(new GetStory(alice, story));
        (row.Views, row.IsSeen).Should().Be((2, true), "authors do not count on their own");
        (await app.Do(new GetStory(bob, story))).IsSeen.Should().BeTrue();
        (await app.Do(new GetStory(dave, story))).IsSeen.Should().BeFalse();
        (await app.ViewersOf(alice, story)).Should().Equal(carol, bob);
        var viewers = (await app.Do(new GetStoryViewers(alice, story, new()))).Items;
        viewers.Select(v => v.At).Should().Equal(app.Clock.Now(), app.Clock.Now().AddMinutes(-1));
        viewers[0].User.Username.Should().Be("carol");
        (await app.Refused(new GetStoryViewers(bob, story, new())))
            .Should().Be(NotFound, "who saw it is the author's to know");
        app.Transport.To(alice, "story_changed").Should().ContainSingle("looks that come together are told together")
            .Which.GetProperty("story").GetProperty("views").GetInt32().Should().Be(2);
        app.Transport.To(bob).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Viewers_who_are_apart_or_gone_are_not_listed_and_stay_counted(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "blocked", "blocker", "frozen", "there");
        var (alice, there) = (people[0], people[4]);
        var story = (await app.CreateStory(alice)).Id;
        foreach (var viewer in people.Skip(1))
        {
            await app.Watch(viewer, story);
        }

        await app.Do(new BlockUser(alice, people[1]));
        await app.Do(new BlockUser(people[2], alice));
        await app.Freeze(people[3]);

        (await app.ViewersOf(alice, story)).Should().Equal(there);
        (await app.Do(new GetStory(alice, story))).Views.Should().Be(4);
        await app.Do(new UnblockUser(alice, people[1]));
        (await app.ViewersOf(alice, story)).Should().Equal(there, people[1]);
    }

    [Theory, EveryDatabase]
    public async Task A_look_and_a_deletion_that_meet_leave_no_view_behind(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        for (var round = 0; round < 5; round++)
        {
            var story = (await app.CreateStory(people[0])).Id;

            var looks = people.Skip(1).Select(p => Task.Run(() => app.Refused(new ViewStory(p, story))));
            var end = Task.Run(() => app.Refused(new DeleteStory(people[0], story)));
            var outcomes = await Task.WhenAll([.. looks, end]);

            outcomes.Should().BeSubsetOf(["was not refused", NotFound]);
        }

        (await app.Db(db => db.StoryViews.CountAsync())).Should().Be(0);
    }

    [Theory, EveryDatabase]
    public async Task With_an_erased_person_their_stories_and_looks_are_gone(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var bobs = (await app.CreateStory(bob)).Id;
        await app.Watch(alice, bobs);
        for (var i = 0; i < 60; i++)
        {
            await app.CreateStory(alice);
        }

        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();

        (await app.Db(db => db.Stories.Select(s => s.AuthorId).Distinct().ToListAsync())).Should().Equal(bob);
        (await app.Db(db => db.StoryViews.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Stories.Select(s => s.Views).SingleAsync())).Should().Be(1, "a count names nobody");
    }

    [Theory, EveryDatabase]
    public async Task Ones_own_stories_are_in_the_snapshot_and_follow_the_events(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        var story = await app.CreateStory(alice, audience: Audience.Private);
        await app.Relay();

        (await app.Do(new GetBootstrap(alice))).Own.Stories.Should().Equal(story);
        (await app.Do(new GetBootstrap(bob))).Own.Stories.Should().BeEmpty();
        var pushed = app.Transport.To(alice, "story_changed").Should().ContainSingle().Which;
        pushed.GetProperty("story").GetProperty("id").GetString().Should().Be($"{story.Id.Value}");
        await app.Do(new DeleteStory(alice, story.Id));
        await app.Relay();
        app.Transport.To(alice, "story_removed").Should().ContainSingle();
        (await app.Do(new GetBootstrap(alice))).Own.Stories.Should().BeEmpty();
    }
}
