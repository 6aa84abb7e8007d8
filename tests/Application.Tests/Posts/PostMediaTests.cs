using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

/// <summary>Posts show files, which are visible to everyone who sees the post.</summary>
public sealed class PostMediaTests
{
    private const string Seen = "is seen";
    private const string NotFound = "media.not_found";

    [Theory, EveryDatabase]
    public async Task A_post_shows_its_files_in_their_order_to_who_may_see_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        MediaId[] files = [(await app.Upload(alice, GoodFiles.Text())).Id, (await app.Upload(alice)).Id];
        await app.Follow(bob, alice);

        var post = await Show(app, alice, Audience.Followers, files[1], files[0]);

        post.Text.Should().BeEmpty("files say enough");
        (await app.Do(new GetPost(bob, post.Id))).Media!.Select(m => m.Id).Should().Equal(files[1], files[0]);
        (await app.See(bob, files[0])).Should().Be(Seen);
        (await app.See(carol, files[0])).Should().Be(NotFound, "the post is for followers");
        await app.Do(new BlockUser(alice, bob));
        (await app.See(bob, files[0])).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task Posts_with_files_can_be_listed_alone_and_hidden_ones_are_not_among_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var shown = new List<PostId>();
        for (var i = 0; i < 3; i++)
        {
            await app.Write(alice, "Only words");
            shown.Add((await Show(app, alice, Audience.Public, (await app.Upload(alice, GoodFiles.Text())).Id)).Id);
        }

        var hidden = await Show(app, alice, Audience.Followers, (await app.Upload(alice, GoodFiles.Text())).Id);
        await app.Do(new DeletePost(alice, shown[1]));

        var seen = await app.Pages(page => new GetPostsOf(bob, alice, page, HasMedia: true));
        seen.Select(p => p.Id).Should().Equal(shown[2], shown[0]);
        var own = await app.Pages(page => new GetPostsOf(alice, alice, page, HasMedia: true));
        own.Select(p => p.Id).Should().Equal(hidden.Id, shown[2], shown[0]);
    }

    [Theory, EveryDatabase]
    public async Task With_the_post_its_files_are_gone_for_others_and_purged(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var file = (await app.Upload(people[0])).Id;
        var post = await Show(app, people[0], Audience.Public, file);
        (await app.See(people[1], file)).Should().Be(Seen);

        await app.Do(new DeletePost(people[0], post.Id));

        (await app.See(people[1], file)).Should().Be(NotFound);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        (await app.See(people[0], file)).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task Files_of_others_and_files_in_use_make_no_post(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (his, used) = ((await app.Upload(people[1])).Id, (await app.Upload(people[0])).Id);
        await Show(app, people[0], Audience.Public, used);

        (await app.Refused(Showing(people[0], Audience.Public, his))).Should().Be(NotFound);
        (await app.Refused(Showing(people[0], Audience.Public, used))).Should().Be(NotFound);
        (await app.Refused(Showing(people[0], Audience.Public, new MediaId(42)))).Should().Be(NotFound);
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_retried_post_with_files_is_the_first_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var file = (await app.Upload(alice)).Id;
        var create = Showing(alice, Audience.Public, file) with { ClientKey = "k" };

        (await app.Do(create)).Id.Should().Be((await app.Do(create)).Id);
    }

    private static CreatePost Showing(UserId author, Audience audience, params MediaId[] files) =>
        new(author, new PostContent(string.Empty, audience), null, null, null, files);

    private static Task<PostRow> Show(TestApp app, UserId author, Audience audience, params MediaId[] files) =>
        app.Do(Showing(author, audience, files));
}
