using System.Text.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Watching;

/// <summary>The events that watchers of a post get, and who must not get them.</summary>
public sealed class WatchTests
{
    [Theory, EveryDatabase]
    public async Task A_watcher_gets_comments_reactions_and_votes_and_nothing_is_logged(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var post = await app.Ask(alice, hidesTotals: true);
        var first = await app.Comment(alice, post, text: "Frist");
        await app.SendWatchUpdates();
        await Watch(app, carol, post);
        var kept = await app.Db(db => db.UserEvents.CountAsync(e => e.UserId == carol));

        var second = await app.Comment(bob, post, first, "Second");
        await app.Do(new EditComment(alice, post, first, "First"));
        await app.React(bob, post);
        await app.React(bob, post, first, ReactionKind.Wow);
        await app.Do(new VoteInPoll(bob, post, [1]));
        await app.SendWatchUpdates();

        var received = Take(app, carol);
        received.Keys.Should().BeEquivalentTo("comment_added", "comment_changed", "reactions_changed", "poll_changed");
        received.Values.Should().OnlyContain(e => !e.GetRawText().Contains("\"seq\""));
        var added = received["comment_added"];
        added.GetProperty("count").GetInt32().Should().Be(2);
        var comment = added.GetProperty("comments").EnumerateArray().Should().ContainSingle().Subject;
        comment.GetProperty("id").GetString().Should().Be($"{second.Value}");
        comment.GetProperty("parentId").GetString().Should().Be($"{first.Value}");
        comment.GetProperty("author").GetProperty("username").GetString().Should().Be("bob");
        comment.GetProperty("text").GetString().Should().Be("Second");
        received["comment_changed"].GetProperty("comments")[0].GetProperty("text").GetString().Should().Be("First");
        received["reactions_changed"].GetProperty("reactions").GetProperty("like").GetInt32().Should().Be(1);
        var reacted = received["reactions_changed"].GetProperty("comments")
            .EnumerateArray()
            .Should()
            .ContainSingle().Subject;
        reacted.GetProperty("commentId").GetString().Should().Be($"{first.Value}");
        reacted.GetProperty("reactions").GetProperty("wow").GetInt32().Should().Be(1);
        received["poll_changed"].GetProperty("poll").TryGetProperty("voters", out _)
            .Should().BeFalse("she has not voted");

        await app.Do(new DeleteComment(bob, post, second));
        await app.Do(new RemoveReaction(bob, post, null));
        await app.SendWatchUpdates();

        received = Take(app, carol);
        received.Keys.Should().BeEquivalentTo("comment_removed", "reactions_changed");
        received["comment_removed"].GetProperty("commentIds").EnumerateArray().Select(c => c.GetString())
            .Should().Equal($"{second.Value}");
        received["comment_removed"].GetProperty("count").GetInt32().Should().Be(1);
        received["reactions_changed"].GetProperty("reactions").GetProperty("like").GetInt32().Should().Be(0);
        (await app.Db(db => db.UserEvents.CountAsync(e => e.UserId == carol))).Should().Be(kept, "it is in no log");
    }

    [Theory, EveryDatabase]
    public async Task However_much_happens_in_a_window_it_is_one_event_of_each_kind(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var post = await app.Publish(people[0]);
        await Watch(app, people[3], post);

        for (var i = 0; i < 5; i++)
        {
            await app.Comment(people[1], post, text: $"Comment {i}");
            await app.React(people[1], post, kind: ReactionKind.Love);
            await app.React(people[2], post);
            await app.Do(new RemoveReaction(people[1], post, null));
        }

        await app.SendWatchUpdates();

        app.Transport.Shown.Select(s => s.Name).Should().BeEquivalentTo("comment_added", "reactions_changed");
        var received = Take(app, people[3]);
        received["comment_added"].GetProperty("comments").EnumerateArray()
            .Select(c => c.GetProperty("text").GetString())
            .Should().Equal(Enumerable.Range(0, 5).Select(i => $"Comment {i}"));
        received["reactions_changed"].GetProperty("reactions").GetProperty("like").GetInt32().Should().Be(1);
        received["reactions_changed"].GetProperty("reactions").GetProperty("love").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Comments_beyond_the_limit_of_an_event_are_left_out_and_flagged()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob");
        var post = await app.Publish(people[0]);
        await Watch(app, people[1], post);

        for (var i = 0; i < PostUpdate.MostComments + 3; i++)
        {
            await app.Comment(people[0], post, text: $"Comment {i}");
        }

        await app.SendWatchUpdates();

        var added = Take(app, people[1])["comment_added"];
        added.GetProperty("comments").GetArrayLength().Should().Be(PostUpdate.MostComments);
        added.GetProperty("count").GetInt32().Should().Be(PostUpdate.MostComments + 3);
        added.GetProperty("hasMore").GetBoolean().Should().BeTrue();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task A_watcher_who_may_no_longer_see_the_post_gets_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "blocked", "blocker", "frozen", "stranger", "friend");
        var (alice, friend) = (people[0], people[5]);
        await app.Befriend(alice, friend);
        var post = await app.Publish(alice);
        foreach (var viewer in people.Skip(1))
        {
            await Watch(app, viewer, post);
        }

        await app.Do(new BlockUser(alice, people[1]));
        await app.Do(new BlockUser(people[2], alice));
        await app.Freeze(people[3]);
        await app.Comment(alice, post);
        await app.SendWatchUpdates();

        ReceivingConnections(app).Should().BeEquivalentTo(Connections(people[4], friend));

        await app.Do(new EditPost(alice, post, null, Audience.Friends, null, null, null, null, null));
        await app.Comment(alice, post);
        await app.SendWatchUpdates();

        ReceivingConnections(app).Should().BeEquivalentTo(Connections(friend));

        await app.Comment(alice, post);
        await app.Do(new DeletePost(alice, post));
        await app.SendWatchUpdates();

        ReceivingConnections(app).Should().BeEmpty();
        app.Services.GetRequiredService<WatchQueue>().WatchersOf(post).Should().BeEmpty("there is nothing to watch");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-02")]
    public async Task What_people_say_whom_one_blocked_or_muted_is_not_shown(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "blocked", "muted", "blocker");
        var (alice, bob) = (people[0], people[1]);
        var post = await app.Publish(alice);
        await app.Do(new BlockUser(bob, people[2]));
        await app.Do(new MuteUser(bob, people[3]));
        await app.Do(new BlockUser(people[4], bob));
        await Watch(app, bob, post);
        await Watch(app, alice, post);

        var comments = new List<CommentId>();
        foreach (var person in people.Skip(2))
        {
            comments.Add(await app.Comment(person, post));
        }

        await app.Comment(alice, post, comments[0], "An answer to one whom bob does not see");
        await app.SendWatchUpdates();
        Take(app, alice)["comment_added"].GetProperty("comments").GetArrayLength().Should().Be(4);
        Take(app, bob).Should().BeEmpty();

        foreach (var comment in comments)
        {
            await app.React(alice, post, comment);
        }

        await app.SendWatchUpdates();
        Take(app, alice)["reactions_changed"].GetProperty("comments").GetArrayLength().Should().Be(3);
        Take(app, bob)["reactions_changed"].GetProperty("comments").EnumerateArray()
            .Select(c => c.GetProperty("commentId").GetString())
            .Should()
            .Equal([$"{comments[1].Value}"], "a muted one is in the list");
        foreach (var (person, comment) in people.Skip(2).Zip(comments))
        {
            await app.Do(new DeleteComment(person, post, comment));
        }

        await app.SendWatchUpdates();
        Take(app, alice)["comment_removed"].GetProperty("commentIds").GetArrayLength().Should().Be(3);
        Take(app, bob)["comment_removed"].GetProperty("commentIds").EnumerateArray()
            .Select(c => c.GetString()).Should().Equal($"{comments[1].Value}");
    }

    [Fact]
    public async Task A_connection_watches_so_many_posts_and_a_post_is_watched_by_so_many()
    {
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, configure: null, "--RateLimits:Enabled=false", "--Watching:PerConnection=2",
            "--Watching:PerPost=3");
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        PostId[] posts = [await app.Publish(alice), await app.Publish(alice), await app.Publish(alice)];

        await app.Do(new WatchPost(bob, "one", posts[0]));
        await app.Do(new WatchPost(bob, "one", posts[1]));
        await app.Do(new WatchPost(bob, "one", posts[1]));
        (await app.Refused(new WatchPost(bob, "one", posts[2]))).Should().Be("posts.too_many_watched");
        await app.Do(new UnwatchPost(bob, "one", posts[1]));
        await app.Do(new UnwatchPost(bob, "one", posts[1]));
        await app.Do(new WatchPost(bob, "one", posts[2]));

        await app.Do(new WatchPost(bob, "two", posts[0]));
        await app.Do(new WatchPost(bob, "three", posts[0]));
        (await app.Refused(new WatchPost(bob, "four", posts[0]))).Should().Be("posts.too_many_watchers");
        app.Services.GetRequiredService<WatchQueue>().Leave("two");
        await app.Do(new WatchPost(bob, "four", posts[0]));
        (await app.Refused(new WatchPost(bob, "four", new(1)))).Should().Be("posts.post_not_found");
    }

    [Fact]
    public async Task What_it_costs_does_not_grow_with_those_who_watch_or_with_what_happens()
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People([.. Enumerable.Range(0, 40).Select(i => $"person{i}")]);
        var post = await app.Publish(people[0]);

        await Watch(app, people[1], post);
        var few = await Cost(1);
        foreach (var person in people.Skip(2))
        {
            await Watch(app, person, post);
        }

        var many = await Cost(20);

        few.Should().BePositive();
        many.Should().Be(few);
        app.Transport.Shown.Select(s => s.Connection).Distinct().Should().HaveCount(39);

        async Task<int> Cost(int comments)
        {
            for (var i = 0; i < comments; i++)
            {
                await app.React(people[0], post, await app.Comment(people[0], post));
            }

            await app.Relay();
            trace.Take();
            await app.SendWatchUpdates();
            return trace.Take().Count;
        }
    }

    private static Task Watch(TestApp app, UserId viewer, PostId post) =>
        app.Do(new WatchPost(viewer, Connection(viewer), post));

    private static string Connection(UserId user) => $"of {user.Value}";

    private static string[] Connections(params UserId[] users) => [.. users.Select(Connection)];

    private static string[] ReceivingConnections(TestApp app)
    {
        string[] received = [.. app.Transport.Shown.Select(s => s.Connection)];
        app.Transport.Shown.Clear();
        return received;
    }

    /// <summary>The events someone got since the last call; each kind at most once.</summary>
    private static Dictionary<string, JsonElement> Take(TestApp app, UserId user)
    {
        var all = app.Transport.Shown.ToArray();
        app.Transport.Shown.Clear();
        foreach (var other in all.Where(s => s.Connection != Connection(user)))
        {
            app.Transport.Shown.Enqueue(other);
        }

        return all.Where(s => s.Connection == Connection(user)).ToDictionary(s => s.Name, s => s.Payload);
    }
}
