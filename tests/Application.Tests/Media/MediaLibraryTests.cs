using Hubbub.Application.Accounts;
using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hubbub.Application.Tests.Media;

/// <summary>Files and the objects that show them.</summary>
public sealed class MediaLibraryTests
{
    private const string NotFound = "media.not_found";

    private static readonly MediaTarget Post = new(MediaTargetKind.Post, 1);
    private static readonly MediaTarget Other = new(MediaTargetKind.Post, 2);

    [Theory, EveryDatabase]
    public async Task A_target_shows_what_it_was_given_in_that_order(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        MediaId[] media = [(await app.Upload(alice)).Id, (await app.Upload(alice)).Id, (await app.Upload(alice)).Id];

        (await app.Attach(alice, Post, media[2], media[0])).Should().BeNull();
        (await app.Shown(Post)).Should().Equal(media[2], media[0]);
        (await app.Attach(alice, Post, media[0], media[1])).Should().BeNull("what shows it may show other files");
        (await app.Shown(Post)).Should().Equal(media[0], media[1]);

        await app.Detach(Post);
        (await app.Shown(Post)).Should().BeEmpty();
        (await app.Attach(alice, Other, media)).Should().BeNull("they are free again");
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_ones_own_not_there_or_used_elsewhere_is_not_found_and_nothing_changes(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var (mine, used, his) = (
            (await app.Upload(alice)).Id, (await app.Upload(alice)).Id, (await app.Upload(bob)).Id);
        var open = (await app.Do(new BeginUpload(alice, "a.mp4", 100, null, null))).UploadId;
        await app.Attach(alice, Other, used);

        MediaId[][] wrong = [[mine, his], [his], [mine, new(42)], [mine, used], [mine, mine], [mine, open]];
        foreach (var media in wrong)
        {
            (await app.Attach(alice, Post, media)).Should().Be(NotFound);
        }

        (await app.Attach(bob, Other, his))
            .Should()
            .BeNull("a module says whose target it is; Bob's shows his file now");
        (await app.Shown(Post)).Should().BeEmpty();
        (await app.Db(db => db.MediaItems.CountAsync(m => m.TargetId != null))).Should().Be(1);
    }

    [Theory, EveryDatabase]
    public async Task A_file_is_seen_by_its_owner_and_by_who_may_see_what_shows_it(DatabaseProvider database)
    {
        var audience = new Audience();
        await using var app = await TestApp.Create(
            database, builder => builder.Services.RemoveAll<IMediaAudience>().AddSingleton<IMediaAudience>(audience));
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var media = (await app.Upload(alice)).Id;
        audience.May.Add((bob, Post));

        (await app.See(alice, media)).Should().Be("is seen");
        (await app.See(bob, media)).Should().Be(NotFound, "nothing shows it");
        await app.Attach(alice, Post, media);
        (await app.See(bob, media)).Should().Be("is seen");
        audience.May.Clear();
        (await app.See(bob, media)).Should().Be(NotFound, "he may not see the post any more");
        (await app.See(alice, media)).Should().Be("is seen");

        await app.Attach(alice, Post);
        await app.Attach(alice, new(MediaTargetKind.Story, 1), media);
        audience.May.Add((bob, new(MediaTargetKind.Story, 1)));
        (await app.See(bob, media)).Should().Be(NotFound, "nobody answers for stories");
    }

    [Theory, EveryDatabase]
    public async Task What_nobody_uses_is_purged_after_a_day_with_its_files_and_its_space(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var (used, unused, letGo) = (
            (await app.Upload(alice)).Id, (await app.Upload(alice)).Id, (await app.Upload(alice)).Id);
        await app.Attach(alice, Post, used);
        await app.Attach(alice, Other, letGo);

        app.Clock.Advance(TimeSpan.FromHours(23));
        await app.Detach(Other);
        await app.Purge();
        (await app.See(alice, unused)).Should().Be("is seen");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Purge();
        (await app.See(alice, unused)).Should().Be(NotFound);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Purge();
        (await app.Rows()).Should().Be(2, "the one that was let go has a day of its own");
        app.Clock.Advance(TimeSpan.FromHours(23));
        await app.Purge();
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Purge();

        (await app.See(alice, used)).Should().Be("is seen");
        (await app.Rows(), app.Files()).Should().Be((1, 1));
        (await app.UsedBy(alice)).Should().Be((await app.Do(new GetMedia(alice, used))).Bytes);
    }

    [Theory, EveryDatabase]
    public async Task A_purge_that_meets_a_use_loses_and_a_use_that_meets_a_purge_too(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var media = (await app.Upload(alice)).Id;
        app.Clock.Advance(TimeSpan.FromHours(25));

        // Looked up before the purge, but committed after it.
        var late = () => app.InOneCommit(async library =>
        {
            await library.Attach(alice, [media], Post, CancellationToken.None);
            await app.Purge();
            return true;
        });
        await late.Should().ThrowAsync<DbUpdateConcurrencyException>("the command is done again, and finds nothing");
        (await app.Attach(alice, Post, media)).Should().Be(NotFound);

        var second = (await app.Upload(alice)).Id;
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Attach(alice, Post, second);
        await app.Purge();
        (await app.See(alice, second)).Should().Be("is seen");
    }

    [Theory, EveryDatabase]
    public async Task Of_many_targets_that_want_one_file_one_gets_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var media = (await app.Upload(alice)).Id;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(async () =>
        {
            try
            {
                return await app.Attach(alice, new(MediaTargetKind.Post, i), media);
            }
            catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict)
            {
                return "conflict";
            }
        })));

        outcomes.Count(o => o is null).Should().Be(1);
        outcomes.Where(o => o is not null).Should().OnlyContain(o => o == NotFound || o == "conflict");
    }

    [Theory, EveryDatabase]
    public async Task What_something_shows_cannot_be_deleted_and_the_rest_only_by_its_owner(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var media = (await app.Upload(alice)).Id;
        await app.Attach(alice, Post, media);

        (await app.Refused(new DeleteMedia(alice, media))).Should().Be("media.in_use");
        (await app.Refused(new DeleteMedia(bob, media))).Should().Be(NotFound);
        (await app.Refused(new DescribeMedia(bob, media, "x"))).Should().Be(NotFound);
        await app.Detach(Post);
        (await app.Refused(new DeleteMedia(alice, media))).Should().Be("was not refused");
        (await app.Refused(new DeleteMedia(alice, media))).Should().Be(NotFound);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Purge();
        (await app.Rows(), app.Files()).Should().Be((0, 0));
    }

    [Theory, EveryDatabase]
    public async Task Tries_to_delete_a_file_that_meet_find_it_gone_and_not_in_use(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        for (var round = 0; round < 5; round++)
        {
            var media = (await app.Upload(alice)).Id;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(
                () => app.Refused(new DeleteMedia(alice, media)))));

            outcomes.Should().OnlyContain(o => o == "was not refused" || o == NotFound)
                .And.ContainSingle(o => o == "was not refused");
        }
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_leaves_no_files_whatever_shows_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Attach(alice, Post, (await app.Upload(alice)).Id);
        await app.Upload(alice, key: "key-1");
        await app.Do(new BeginUpload(alice, "a.mp4", 100, null, null));
        await app.Attach(bob, Other, (await app.Upload(bob)).Id);

        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();
        (await app.Shown(Post)).Should().BeEmpty();
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Purge();

        (await app.Rows(), app.Files()).Should().Be((1, 1), "Bob's file is still there");
        (await app.Db(db => db.MediaUsages.CountAsync())).Should().Be(1);
    }

    private sealed class Audience : IMediaAudience
    {
        public HashSet<(UserId, MediaTarget)> May { get; } = [];

        public IReadOnlyCollection<MediaTargetKind> Kinds => [MediaTargetKind.Post];

        public Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct) =>
            Task.FromResult(May.Contains((viewer, target)));
    }
}
