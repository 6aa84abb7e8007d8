using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Comments;

/// <summary>What someone said, and their posts with files, show a viewer no more than threads and posts do.</summary>
public sealed class ProfileTabsTests
{
    private static readonly Case[] Cases =
    [
        new("nothing happened", _ => Task.CompletedTask, "reply, comment"),
        new("the viewer blocked who was answered", w => w.Block(w.Viewer, w.Answered), "comment"),
        new("who was answered blocked the viewer", w => w.Block(w.Answered, w.Viewer), "comment"),
        new("the viewer blocked the post's author", w => w.Block(w.Viewer, w.Host), ""),
        new("the post's author blocked the viewer", w => w.Block(w.Host, w.Viewer), ""),
        new("the post's author is private", w => w.App.SetPrivate(w.Host), ""),
        new(
            "the post's author is private and followed",
            async w =>
            {
                await w.App.Follow(w.Viewer, w.Host);
                await w.App.SetPrivate(w.Host);
            },
            "reply, comment"),
        new("the post was deleted", w => w.App.Do(new DeletePost(w.Host, w.Post)), ""),
        new("the comment was deleted", w => w.App.Do(new DeleteComment(w.Author, w.Post, w.Comment)), "reply"),
        new("who was answered is frozen", w => w.App.Freeze(w.Answered), "comment"),
        new("there is more for a circle", w => w.SayInCircle(), "reply, comment"),
        new("the viewer is in the circle", w => w.SayInCircle(w.Viewer), "in the circle, reply, comment"),
        new("who comments is private", w => w.App.SetPrivate(w.Author), "reply, comment", Listed: ""),
        new(
            "who comments is private and followed",
            async w =>
            {
                await w.App.Follow(w.Viewer, w.Author);
                await w.App.SetPrivate(w.Author);
            },
            "reply, comment"),
    ];

    [Theory, EveryDatabase]
    public async Task Someones_comments_are_those_that_threads_show_the_same_viewer(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        foreach (var (i, @case) in Cases.Index())
        {
            var world = await World.Create(app, $"{i}");
            await @case.Change(world);

            var inThreads = await world.InThreads(world.Viewer);
            var listed = await app.Pages(p => new GetCommentsOf(world.Viewer, world.Author, p));

            Texts(inThreads).Should().Be(@case.InThreads, @case.Name);
            Texts(listed.Select(c => c.Comment)).Should().Be(@case.Listed ?? @case.InThreads, @case.Name);
            listed.Should().NotContain(c => c.Post.Id != c.Comment.PostId, @case.Name);
            foreach (var (post, id) in world.Said)
            {
                var answer = await app.Send(new GetComment(world.Viewer, post, id));
                (answer.Failure is null).Should().Be(inThreads.Any(c => c.Id == id), $"{@case.Name}: {id} by itself");
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Ones_own_reply_to_someone_who_blocked_one_is_still_found_and_edited(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var world = await World.Create(app, "own");
        await world.Block(world.Answered, world.Author);
        var (post, reply) = world.Said[1];

        (await app.Do(new EditComment(world.Author, post, reply, "edited"))).Text.Should().Be("edited");
        var listed = await app.Pages(p => new GetCommentsOf(world.Author, world.Author, p));
        Texts(listed.Select(c => c.Comment)).Should().Be("edited, comment");
    }

    [Theory, EveryDatabase]
    public async Task Pages_have_all_comments_once_though_some_between_are_hidden(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var world = await World.Create(app, "pages");
        var hidden = await app.Comment(world.Answered, world.Post);
        for (var i = 1; i <= 7; i++)
        {
            await world.Say($"{i}", world.Post, i % 3 == 0 ? null : hidden);
            await world.Say($"top {i}", world.Post);
        }

        await world.Block(world.Viewer, world.Answered);

        var listed = await app.Pages(p => new GetCommentsOf(world.Viewer, world.Author, p));
        Texts(listed.Select(c => c.Comment)).Should()
            .Be("top 7, top 6, 6, top 5, top 4, top 3, 3, top 2, top 1, comment")
            .And.Be(Texts(await world.InThreads(world.Viewer)));
    }

    [Theory, EveryDatabase]
    public async Task Posts_with_files_are_those_of_all_visible_posts_that_have_some(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("author", "stranger", "follower");
        var author = people[0];
        await app.Follow(people[2], author);
        var shown = await Publish("shown", Audience.Public, hasFile: true);
        await Publish("words", Audience.Public, hasFile: false);
        await Publish("followers", Audience.Followers, hasFile: true);
        await Publish("mine", Audience.Private, hasFile: true);
        await app.Do(new DeletePost(author, await Publish("deleted", Audience.Public, hasFile: true)));
        await app.Do(new CreatePost(author, new(string.Empty, Audience.Public), shown, null));
        await Publish("last", Audience.Public, hasFile: true);

        (await Shown(author)).Should().Be("last, mine, followers, shown");
        (await Shown(people[1])).Should().Be("last, shown");
        (await Shown(people[2])).Should().Be("last, followers, shown");
        await app.SetPrivate(author);
        (await Shown(people[1])).Should().BeEmpty();
        (await Shown(people[2])).Should().Be("last, followers, shown");

        async Task<PostId> Publish(string text, Audience audience, bool hasFile)
        {
            MediaId[] files = hasFile ? [(await app.Upload(author)).Id] : [];
            return (await app.Do(new CreatePost(author, new(text, audience), null, null, Media: files))).Id;
        }

        async Task<string> Shown(UserId viewer)
        {
            var listed = await app.Pages(p => new GetPostsOf(viewer, author, p, HasMedia: true));
            var all = await app.Pages(p => new GetPostsOf(viewer, author, p));
            listed.Select(p => p.Id).Should().Equal(all.Where(p => p.Media is { Count: > 0 }).Select(p => p.Id));
            return string.Join(", ", listed.Select(p => p.Text));
        }
    }

    private static string Texts(IEnumerable<CommentRow> comments) => string.Join(", ", comments.Select(c => c.Text));

    /// <summary>A change, and what of the author threads and their list (null: the same) show after it.</summary>
    private sealed record Case(string Name, Func<World, Task> Change, string InThreads, string? Listed = null);

    /// <summary>Someone comments on a public post, and replies to another's comment there.</summary>
    private sealed record World(
        TestApp App, UserId Viewer, UserId Author, UserId Host, UserId Answered, PostId Post)
    {
        public List<(PostId Post, CommentId Id)> Said { get; } = [];

        public CommentId Comment => Said[0].Id;

        public static async Task<World> Create(TestApp app, string name)
        {
            var people = await app.People($"viewer_{name}", $"author_{name}", $"host_{name}", $"answered_{name}");
            var world = new World(app, people[0], people[1], people[2], people[3], await app.Publish(people[2]));
            await world.Say("comment", world.Post);
            await world.Say("reply", world.Post, await app.Comment(world.Answered, world.Post));
            return world;
        }

        public async Task Say(string text, PostId post, CommentId? parent = null) =>
            Said.Add((post, await App.Comment(Author, post, parent, text)));

        public async Task Block(UserId one, UserId other) => await App.Do(new BlockUser(one, other));

        public async Task SayInCircle(params UserId[] others)
        {
            var circle = (await App.Do(new CreateCircle(Host, "Close"))).Id;
            foreach (var member in others.Append(Author))
            {
                await App.Do(new AddCircleMember(Host, circle, member));
            }

            var content = new PostContent("Closely", Audience.Circle, circle);
            await Say("in the circle", (await App.Do(new CreatePost(Host, content, null, null))).Id);
        }

        /// <summary>The author's comments in all threads, read as an app does: level by level; newest first.</summary>
        public async Task<CommentRow[]> InThreads(UserId viewer)
        {
            var found = new List<CommentRow>();
            foreach (var post in Said.Select(s => s.Post).Distinct())
            {
                await Add(post, null);
            }

            return [.. found.OrderByDescending(c => c.Id.Value)];

            async Task Add(PostId post, CommentId? parent)
            {
                var answer = await App.Send(new GetComments(viewer, post, parent, CommentSort.Oldest, new(null, 100)));
                foreach (var comment in answer.Failure is null ? answer.Value.Items : [])
                {
                    if (comment.Author?.Id == Author)
                    {
                        found.Add(comment);
                    }

                    await Add(post, comment.Id);
                }
            }
        }
    }
}
