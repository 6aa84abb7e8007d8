using Hubbub.Application.Accounts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

public sealed class PinsAndViewsTests
{
    [Theory, EveryDatabase]
    public async Task Pins_are_listed_newest_first_and_there_are_at_most_five(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var posts = new List<PostId>();
        for (var i = 0; i < 6; i++)
        {
            posts.Add(await Write(app, alice, i == 1 ? Audience.Private : Audience.Public));
        }

        foreach (var post in posts.Take(5))
        {
            (await app.Do(new PinPost(alice, post))).IsPinned.Should().BeTrue();
        }

        (await app.Refused(new PinPost(alice, posts[5]))).Should().Be("posts.too_many_pins");
        await app.Do(new PinPost(alice, posts[0]));
        (await Pins(app, alice, alice)).Should().Equal(posts[4], posts[3], posts[2], posts[1], posts[0]);
        (await Pins(app, bob, alice)).Should().Equal(posts[4], posts[3], posts[2], posts[0]);
        await app.Do(new UnpinPost(alice, posts[3]));
        await app.Do(new UnpinPost(alice, posts[3]));
        await app.Do(new DeletePost(alice, posts[2]));
        await app.Do(new PinPost(alice, posts[5]));
        (await Pins(app, bob, alice)).Should().Equal(posts[5], posts[4], posts[0]);
    }

    [Theory, EveryDatabase]
    public async Task Only_authors_pin_their_posts(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        (await app.Refused(new PinPost(bob, await Write(app, alice, Audience.Public))))
            .Should()
            .Be("posts.not_the_author");
        (await app.Refused(new UnpinPost(bob, await Write(app, alice, Audience.Private))))
            .Should()
            .Be("posts.post_not_found");
        (await app.Refused(new GetPins(bob, new UserId(1)))).Should().Be("posts.user_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Each_viewer_counts_once_per_post_however_often_and_at_once_they_look(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await Write(app, alice, Audience.Public);
        var hidden = await Write(app, alice, Audience.Private);
        var bobs = await Write(app, bob, Audience.Public);
        await app.Relay();
        app.Transport.Clear();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(
            () => app.Refused(new ViewPosts(people[i % 3], [post, post, hidden, bobs, new PostId(1)])))));
        await app.Relay();

        outcomes.Should().OnlyContain(o => o == "was not refused");
        (await Views(app, alice, post)).Should().Be(2, "the author's own look does not count");
        (await Views(app, alice, hidden)).Should().Be(0, "who may not see it cannot have seen it");
        (await Views(app, bob, bobs)).Should().Be(2);
        app.Transport
            .To(alice, "post_counts_changed")
            .Should()
            .ContainSingle("looks that come together are told together")
                .Which.GetProperty("counts").GetProperty("views").GetInt32().Should().Be(2);
        app.Transport.To(carol).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task At_most_a_hundred_posts_are_reported_at_once(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];

        (await app.Refused(new ViewPosts(alice, [.. Enumerable.Range(1, 101).Select(i => new PostId(i))])))
            .Should().Be("validation_failed");
        (await app.Refused(new ViewPosts(alice, []))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task What_an_erased_person_voted_and_saw_is_forgotten_and_stays_counted(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Ask(alice);
        await app.Do(new VoteInPoll(bob, post, [1]));
        await app.Do(new ViewPosts(bob, [post]));
        await app.Do(new CreateDraft(bob, new("Never"), null, null));

        await app.Do(new DeleteAccount(bob, TestApp.Password));
        await app.EraseDue();

        (await app.Db(db => db.PollVotes.CountAsync())).Should().Be(0);
        (await app.Db(db => db.PostViews.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(0);
        var row = await app.Do(new GetPost(alice, post));
        (row.Counts.Views, row.Poll!.Options[1].Votes, row.Poll.Voters).Should().Be((1, 1, 1));
    }

    private static async Task<PostId> Write(TestApp app, UserId author, Audience audience) =>
        (await app.Do(new CreatePost(author, new("Something", audience), null, null))).Id;

    private static async Task<IEnumerable<PostId>> Pins(TestApp app, UserId viewer, UserId author) =>
        (await app.Do(new GetPins(viewer, author))).Select(p => p.Id);

    private static async Task<int> Views(TestApp app, UserId author, PostId post) =>
        (await app.Do(new GetPost(author, post))).Counts.Views;
}
