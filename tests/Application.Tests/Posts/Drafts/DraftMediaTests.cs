using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts.Drafts;

/// <summary>A draft keeps files for the post that it becomes.</summary>
public sealed class DraftMediaTests
{
    private const string Seen = "is seen";
    private const string NotFound = "media.not_found";

    [Theory, EveryDatabase]
    public async Task The_files_of_a_draft_are_its_owners_until_they_are_those_of_its_post(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        MediaId[] files = [(await app.Upload(alice, GoodFiles.Text())).Id, (await app.Upload(alice)).Id];

        var draft = await app.Do(Keeping(alice, files[1], files[0]));

        FilesOf(draft).Should().Equal(files[1], files[0]);
        FilesOf(await app.Do(new GetDraft(alice, draft.Id))).Should().Equal(files[1], files[0]);
        FilesOf((await app.Do(new GetDrafts(alice, new PageRequest()))).Items[0]).Should().Equal(files[1], files[0]);
        (await app.See(bob, files[0])).Should().Be(NotFound);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Purge();
        (await app.See(alice, files[0])).Should().Be(Seen, "a draft uses its files");
        (await app.Refused(new DeleteMedia(alice, files[0]))).Should().Be("media.in_use");

        var post = await app.Do(new PublishDraft(alice, draft.Id));

        post.Media!.Select(m => m.Id).Should().Equal(files[1], files[0]);
        (await app.See(bob, files[0])).Should().Be(Seen);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Purge();
        (await app.See(bob, files[1])).Should().Be(Seen);
    }

    [Theory, EveryDatabase]
    public async Task What_a_draft_does_not_keep_any_more_is_let_go(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        MediaId[] files = [(await app.Upload(alice)).Id, (await app.Upload(alice)).Id, (await app.Upload(alice)).Id];
        var draft = await app.Do(Keeping(alice, files[0], files[1]));
        await app.Relay();
        app.Transport.Clear();

        var saved = await app.Do(new SaveDraft(alice, draft.Id, draft.Content, null, [files[2], files[1]]));
        await app.Do(new SaveDraft(alice, draft.Id, draft.Content, null, [files[2], files[1]]));
        await app.Relay();

        FilesOf(saved).Should().Equal(files[2], files[1]);
        app.Transport.To(alice, "draft_changed").Should().ContainSingle("the same again is no change")
            .Which.GetProperty("draft").GetProperty("media").GetArrayLength().Should().Be(2);
        await app.Do(new DeleteMedia(alice, files[0]));

        await app.Do(new DeleteDraft(alice, draft.Id));

        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        (await app.See(alice, files[1])).Should().Be(NotFound);
        (await app.See(alice, files[2])).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task Files_of_others_in_use_or_too_many_make_no_draft_and_change_none(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (his, used, mine) = (
            (await app.Upload(bob)).Id, (await app.Upload(alice)).Id, (await app.Upload(alice)).Id);
        await app.Do(Keeping(alice, used));
        var draft = await app.Do(Keeping(alice, mine));
        MediaId[] many = [.. Enumerable.Range(1, Post.MostMedia + 1).Select(i => new MediaId(i))];

        foreach (var wrong in new MediaId[][] { [his], [used], [new(42)], [mine, his] })
        {
            (await app.Refused(Keeping(alice, wrong))).Should().Be(NotFound);
            (await app.Refused(new SaveDraft(alice, draft.Id, new("Changed"), null, wrong))).Should().Be(NotFound);
        }

        foreach (var wrong in new MediaId[][] { many, [mine, mine] })
        {
            (await app.Refused(Keeping(alice, wrong))).Should().Be("validation_failed");
            (await app.Refused(new SaveDraft(alice, draft.Id, new("Changed"), null, wrong)))
                .Should()
                .Be("validation_failed");
        }

        (await app.Refused(new CreatePost(alice, new("Mine?", Audience.Public), null, null, Media: [mine])))
            .Should().Be(NotFound, "the draft uses it");
        (await app.Do(new GetDraft(alice, draft.Id))).Should().BeEquivalentTo(draft);
        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(2);
    }

    [Theory, EveryDatabase]
    public async Task A_scheduled_draft_brings_its_files_along_and_keeps_them_where_it_fails(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (shown, kept) = ((await app.Upload(alice)).Id, (await app.Upload(alice)).Id);
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        var at = app.Clock.GetUtcNow().AddHours(1);
        await app.Do(new CreateDraft(alice, new(string.Empty), at, null, [shown]));
        var failing = await app.Do(
            new CreateDraft(alice, new(string.Empty, Audience.Circle, circle), at, null, [kept]));
        await app.Do(new DeleteCircle(alice, circle));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("PublishDueDrafts");

        (await app.See(bob, shown)).Should().Be(Seen);
        var waiting = await app.Do(new GetDraft(alice, failing.Id));
        waiting.Problem.Should().Be("posts.circle_not_found");
        FilesOf(waiting).Should().Equal(kept);
        (await app.See(bob, kept)).Should().Be(NotFound);
    }

    [Theory, EveryDatabase]
    public async Task Creations_that_meet_under_one_key_are_one_with_its_files(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var (first, second) = ((await app.Upload(alice)).Id, (await app.Upload(alice)).Id);

        var drafts = await AtOnce(app, Keeping(alice, first) with { ClientKey = "draft" });
        var posts = await AtOnce(
            app, new CreatePost(alice, new("Look", Audience.Public), null, "post", Media: [second]));

        drafts.Select(d => d.Value.Id).Distinct().Should().ContainSingle();
        posts.Select(p => p.Value.Id).Distinct().Should().ContainSingle();
        (await app.Db(db => db.Drafts.CountAsync())).Should().Be(1);
        (await app.Db(db => db.Posts.CountAsync())).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task Other_words_for_a_file_reach_the_devices_that_show_the_draft(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var file = (await app.Upload(alice)).Id;
        await app.Do(Keeping(alice, file));
        await app.Relay();
        app.Transport.Clear();

        await app.Do(new DescribeMedia(alice, file, "A list of words"));
        await app.Relay();

        app.Transport.To(alice, "draft_changed").Should().ContainSingle()
            .Which.GetProperty("draft").GetProperty("media")[0].GetProperty("altText").GetString()
            .Should().Be("A list of words");
    }

    private static Task<Result<T>[]> AtOnce<T>(TestApp app, MediatR.IRequest<Result<T>> command) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.Send(command))));

    private static CreateDraft Keeping(UserId owner, params MediaId[] files) =>
        new(owner, new("Look"), null, null, files);

    private static IEnumerable<MediaId> FilesOf(DraftRow draft) => draft.Media!.Select(m => m.Id);
}
