using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

public sealed class SavedPostsTests
{
    [Theory, EveryDatabase]
    public async Task A_post_is_saved_in_a_folder_moved_and_taken_out(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoPeople(app);
        var post = await app.Write(bob, "Dumplings");
        var folder = (await app.Do(new CreateFolder(alice, "Recipes"))).Id;

        await app.Do(new SavePost(alice, post, folder));
        (await Saved(app, alice, folder)).Should().Equal(post);
        (await app.Do(new GetPost(alice, post))).Viewer.Saved.Should().Be(new SavedIn(folder));
        (await app.Do(new GetPost(bob, post))).Viewer.Saved.Should().BeNull("what one saves is one's own");

        await app.Do(new SavePost(alice, post, null));
        (await Saved(app, alice, folder)).Should().BeEmpty();
        (await app.Do(new GetSaved(alice, null, true, new()))).Items.Select(p => p.Id).Should().Equal(post);
        (await app.Do(new CheckSaved(alice, [post]))).Should().Equal(new SavedMark(post, null));

        await app.Do(new UnsavePost(alice, post));
        await app.Do(new UnsavePost(alice, post));
        (await Saved(app, alice, null)).Should().BeEmpty();
        (await app.Do(new GetPost(alice, post))).Viewer.Saved.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Folders_whose_names_look_the_same_are_one(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, _) = await TwoPeople(app);
        var folder = await app.Do(new CreateFolder(alice, "Caf\u00e9  noir"));
        var other = await app.Do(new CreateFolder(alice, "Tea"));

        foreach (var same in new[]
        {
            "Cafe\u0301  noir", "Caf\u00e9 noir", "Caf\u00e9\u00a0noir", " Ca\u200bf\u00e9  noir",
        })
        {
            (await app.Do(new CreateFolder(alice, same))).Id.Should().Be(folder.Id, same);
            (await app.Refused(new RenameFolder(alice, other.Id, same))).Should().Be("posts.folder_name_taken", same);
        }

        (await app.Do(new CreateFolder(alice, "CAF\u00c9  noir"))).Id
            .Should()
            .NotBe(folder.Id, "another case looks different");
        (await app.Do(new RenameFolder(alice, folder.Id, "Cafe\u0301 noir"))).Name.Should().Be("Caf\u00e9 noir");
    }

    [Theory, EveryDatabase]
    public async Task What_was_in_a_folder_that_ends_stays_saved_without_one(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoPeople(app);
        var post = await app.Write(bob, "Dumplings");
        var folder = (await app.Do(new CreateFolder(alice, "Recipes"))).Id;
        await app.Do(new SavePost(alice, post, folder));

        await app.Do(new DeleteFolder(alice, folder));

        (await Saved(app, alice, null)).Should().Equal(post);
        (await app.Do(new GetPost(alice, post))).Viewer.Saved.Should().Be(new SavedIn(null));
        (await app.Refused(new GetSaved(alice, folder, false, new()))).Should().Be("posts.folder_not_found");
        (await app.Refused(new SavePost(alice, post, folder))).Should().Be("posts.folder_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Pages_hold_what_was_saved_last_first_and_skip_what_may_no_longer_be_seen(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoPeople(app);
        var posts = new List<PostId>();
        for (var i = 0; i < 5; i++)
        {
            posts.Add(await app.Write(bob, $"Number {i}"));
            await app.Do(new SavePost(alice, posts[i], null));
        }

        await app.Do(new EditPost(bob, posts[3], null, Audience.Private, null, null, null, null, null));
        var first = await app.Do(new GetSaved(alice, null, false, new(Limit: 2)));
        var second = await app.Do(new GetSaved(alice, null, false, new(first.NextCursor, 2)));

        first.Items.Concat(second.Items).Select(p => p.Id).Should().Equal(posts[4], posts[2], posts[1], posts[0]);
        second.NextCursor.Should().BeNull();
        await app.Do(new BlockUser(bob, alice));
        (await Saved(app, alice, null)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Folders_have_names_of_their_own_and_a_repeated_creation_answers_the_first(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoPeople(app);
        var folder = await app.Do(new CreateFolder(alice, "Recipes"));
        var other = await app.Do(new CreateFolder(alice, "Trains"));

        (await app.Do(new CreateFolder(alice, " Recipes "))).Should().Be(folder);
        (await app.Refused(new RenameFolder(alice, other.Id, "Recipes"))).Should().Be("posts.folder_name_taken");
        (await app.Refused(new RenameFolder(bob, other.Id, "Mine"))).Should().Be("posts.folder_not_found");
        (await app.Refused(new DeleteFolder(bob, other.Id))).Should().Be("posts.folder_not_found");
        (await app.Refused(new CreateFolder(alice, "  "))).Should().Be("validation_failed");
        (await app.Do(new GetFolders(alice))).Should().Equal(folder, other);
        for (var i = 2; i < Folder.MostPerOwner; i++)
        {
            await app.Do(new CreateFolder(alice, $"Folder {i}"));
        }

        (await app.Refused(new CreateFolder(alice, "One more"))).Should().Be("posts.too_many_folders");
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_leaves_no_folders_and_nothing_saved(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var (alice, bob) = await TwoPeople(app);
        await app.Do(new SavePost(
            alice, await app.Write(bob, "Dumplings"), (await app.Do(new CreateFolder(alice, "Recipes"))).Id));
        await app.Do(new SavePost(bob, await app.Write(alice, "Trains"), null));
        await app.Do(new FollowTag(alice, "berlin"));
        await app.Do(new Application.Accounts.DeleteAccount(alice, TestApp.Password));

        await app.EraseDue();

        (await app.Db(db => db.SavedPosts.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Folders.CountAsync())).Should().Be(0);
        (await app.Db(db => db.TagFollows.CountAsync())).Should().Be(0);
    }

    private static async Task<IEnumerable<PostId>> Saved(TestApp app, UserId user, FolderId? folder) =>
        (await app.Do(new GetSaved(user, folder, false, new PageRequest()))).Items.Select(p => p.Id);

    private static async Task<(UserId Alice, UserId Bob)> TwoPeople(TestApp app) =>
        await app.People("alice", "bob") is [var alice, var bob] ? (alice, bob) : throw new InvalidOperationException();
}
