using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Media;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Tests.Media;

/// <summary>Heavy images: decoded in the background, in turns, whatever happens in between.</summary>
[Trait("Abuse", "T-50")]
public sealed class ProcessMediaTests
{
    private static readonly MediaTarget Post = new(MediaTargetKind.Post, 1);

    [Theory, EveryDatabase]
    public async Task What_is_processed_goes_on_from_what_is_stored(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var card = await app.Upload(alice, GoodFiles.Jpeg(), "key-1");
        (card.State, card.Sizes.Count, card.Kind).Should().Be((MediaCardState.Processing, 0, MediaKind.Image));
        // Like a restart, which deletes all staged files.
        foreach (var file in Directory.GetFiles(Path.Combine(app.Database.Directory, "media", "staging")))
        {
            File.Delete(file);
        }

        (await app.Upload(alice, GoodFiles.Jpeg(), "key-1"))
            .Should()
            .BeEquivalentTo(card, "a retry is answered what stands");
        await app.RunJob("ProcessMedia");
        await app.Relay();

        var ready = await app.Do(new GetMedia(alice, card.Id));
        (ready.State, ready.Width, ready.Sizes.Count).Should().Be((null, 900, 4));
        var pushed = app.Transport.To(alice, "media_ready").Should().ContainSingle().Subject.GetProperty("media");
        pushed.GetProperty("blurhash").GetString().Should().Be(ready.Blurhash);
        (await app.UsedBy(alice)).Should().Be(ready.Bytes);
        (await app.See(alice, card.Id)).Should().Be("is seen");
        await app.Purge();
        app.Files().Should().Be(4, "what it was made of is gone");
        (await app.Upload(alice, GoodFiles.Jpeg(), "key-1")).Should().BeEquivalentTo(ready);
    }

    [Theory, EveryDatabase]
    public async Task It_cannot_be_used_yet_and_is_not_purged(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var people = await app.People("alice", "bob");
        var card = await app.Upload(people[0], GoodFiles.Jpeg());

        (await app.Attach(people[0], Post, card.Id)).Should().Be("media.processing");
        (await app.Attach(people[1], Post, card.Id)).Should().Be("media.not_found");
        (await app.Send(new GetMediaContent(people[0], card.Id, MediaSize.Small))).Failure!.Code
            .Should()
            .Be("media.processing");
        (await app.Send(new GetMedia(people[1], card.Id))).Failure!.Code.Should().Be("media.not_found");
        (await app.Do(new GetMyMedia(people[0], new(null, 10)))).Items.Single().ExpiresAt.Should().BeNull();
        (await app.UsedBy(people[0])).Should().Be(GoodFiles.Jpeg().Length);

        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Purge();
        await app.Do(new DescribeMedia(people[0], card.Id, "Two boats"));
        await app.RunJob("ProcessMedia");

        (await app.Attach(people[0], Post, card.Id)).Should().BeNull();
        (await app.Do(new GetMedia(people[0], card.Id))).AltText.Should().Be("Two boats");
    }

    [Theory, EveryDatabase]
    public async Task Deleting_it_ends_it(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var card = await app.Upload(alice, GoodFiles.Jpeg());

        await app.Do(new DeleteMedia(alice, card.Id));
        await app.RunJob("ProcessMedia");
        await app.Relay();

        (await app.UsedBy(alice)).Should().Be(0);
        app.Transport.All.Should().BeEmpty();
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.Purge();
        (await app.Rows(), app.Files()).Should().Be((0, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_damaged_file_is_given_up_and_its_owner_notified(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var bytes = GoodFiles.Jpeg();
        var card = await app.Upload(alice, bytes[..(bytes.Length / 2)]);

        await app.RunJob("ProcessMedia");
        await app.Relay();

        var pushed = app.Transport.To(alice, "media_failed").Should().ContainSingle().Subject;
        (pushed.GetProperty("mediaId").GetString(), pushed.GetProperty("code").GetString())
            .Should().Be(($"{card.Id.Value}", "media.damaged"));
        (await app.UsedBy(alice)).Should().Be(0);
        (await app.See(alice, card.Id)).Should().Be("media.not_found");
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.Purge();
        (await app.Rows(), app.Files()).Should().Be((0, 0));
    }

    [Theory, EveryDatabase]
    public async Task What_is_too_large_by_now_is_given_up_before_it_is_decoded(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var card = await app.Upload(alice, GoodFiles.Jpeg());
        Limits(app).MaxPixels = 900 * 600 - 1;

        await app.RunJob("ProcessMedia");
        await app.Relay();

        var pushed = app.Transport.To(alice, "media_failed").Should().ContainSingle().Subject;
        pushed.GetProperty("code").GetString().Should().Be("media.too_many_pixels");
        (await app.See(alice, card.Id)).Should().Be("media.not_found");
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-51")]
    public async Task What_was_taken_waits_while_there_is_no_room(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var card = await app.Upload(alice, GoodFiles.Jpeg());
        var floor = Limits(app).MinFreeBytes;
        Limits(app).MinFreeBytes = long.MaxValue;

        await app.RunJob("ProcessMedia");
        (await app.Do(new GetMedia(alice, card.Id))).State.Should().Be(MediaCardState.Processing);
        Limits(app).MinFreeBytes = floor;
        await app.RunJob("ProcessMedia");

        (await app.Do(new GetMedia(alice, card.Id))).State.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_read_holds_up_nothing_and_is_given_up_after_a_day(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var unreadable = await app.Upload(alice, GoodFiles.Jpeg());
        var part = Directory.GetFiles(
            Path.Combine(app.Database.Directory, "media"), "*", SearchOption.AllDirectories).Single();
        File.Delete(part);
        Directory.CreateDirectory(part);
        app.Clock.Advance(TimeSpan.FromHours(23));
        var other = await app.Upload(alice, GoodFiles.Jpeg());

        await FluentActions.Awaiting(() => Step(app)).Should().ThrowAsync<MediaStorageException>();
        await Step(app);
        (await app.Do(new GetMedia(alice, other.Id))).State.Should().BeNull();
        await FluentActions.Awaiting(() => Step(app)).Should().ThrowAsync<MediaStorageException>();
        (await app.Do(new GetMedia(alice, unreadable.Id))).State.Should().Be(MediaCardState.Processing);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("ProcessMedia");
        await app.Relay();

        var pushed = app.Transport.To(alice, "media_failed").Should().ContainSingle().Subject;
        (pushed.GetProperty("mediaId").GetString(), pushed.GetProperty("code").GetString())
            .Should().Be(($"{unreadable.Id.Value}", "media.damaged"));
        (await app.UsedBy(alice)).Should().Be((await app.Do(new GetMedia(alice, other.Id))).Bytes);
    }

    [Theory, EveryDatabase]
    public async Task Persons_take_turns(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var people = await app.People("alice", "bob");
        var cards = new List<MediaCard>();
        foreach (var owner in new[] { people[0], people[0], people[0], people[1] })
        {
            cards.Add(await app.Upload(owner, GoodFiles.Jpeg()));
        }

        var order = new List<int>();
        app.Transport.OnPush = pushed => order.Add(cards.FindIndex(
            c => $"{c.Id.Value}" == pushed.Payload.GetProperty("media").GetProperty("id").GetString()));
        for (var i = 0; i < cards.Count; i++)
        {
            await Step(app);
            await app.Relay();
        }

        order.Should().Equal(0, 3, 1, 2);
    }

    [Theory, EveryDatabase]
    public async Task When_too_much_waits_more_is_refused_and_nothing_is_kept_or_charged(DatabaseProvider database)
    {
        await using var app = await Create(
            database, "--Media:ProcessingPerPerson=1", "--Media:Processing=2", "--RateLimits:Megapixels:Permits=2");
        var people = await app.People("alice", "bob", "carol");
        await app.Upload(people[0], GoodFiles.Jpeg());
        var used = await app.UsedBy(people[0]);

        for (var i = 0; i < 3; i++)
        {
            (await app.TryUpload(people[0], GoodFiles.Jpeg())).Failure!.Code.Should().Be("storage_busy");
        }

        await app.Upload(people[1], GoodFiles.Jpeg());
        (await app.TryUpload(people[2], GoodFiles.Jpeg())).Failure!.Code
            .Should()
            .Be("storage_busy", "two wait already");
        (await app.UsedBy(people[0])).Should().Be(used);
        (await app.UsedBy(people[2])).Should().Be(0);
        (await app.Rows(), app.Files()).Should().Be((2, 2));
        await app.RunJob("ProcessMedia");
        (await app.Upload(people[0], GoodFiles.Jpeg())).State.Should().Be(MediaCardState.Processing);
    }

    [Theory, EveryDatabase]
    public async Task An_image_in_parts_is_processed_too(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var bytes = GoodFiles.Jpeg();
        var upload = await app.Do(new BeginUpload(alice, "a.jpg", bytes.Length, null, null));
        using (var part = await app.Stage(bytes))
        {
            await app.Do(new AppendChunk(alice, upload.UploadId, 0, part));
        }

        var card = await app.Do(new CompleteUpload(alice, upload.UploadId));
        (await app.Do(new CompleteUpload(alice, upload.UploadId))).Should().BeEquivalentTo(card);
        card.State.Should().Be(MediaCardState.Processing);
        await app.RunJob("ProcessMedia");
        await app.Relay();

        (await app.Do(new CompleteUpload(alice, upload.UploadId))).State.Should().BeNull();
        app.Transport.To(alice, "media_ready").Should().ContainSingle();
    }

    [Theory, EveryDatabase, Trait("Abuse", "T-51")]
    public async Task Space_is_small_until_the_address_is_proved(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(
            database, null, "--Media:UnprovedQuotaBytes=100", "--Media:QuotaBytes=1000");
        var alice = (await app.People("alice"))[0];
        var text = new byte[60];
        Array.Fill(text, (byte)'a');
        await app.Upload(alice, text);

        (await app.TryUpload(alice, text)).Failure!.Code.Should().Be("media.quota_exceeded");
        (await app.Send(new CheckUpload(alice, 60, null))).Failure!.Code.Should().Be("media.quota_exceeded");
        (await app.Send(new BeginUpload(alice, "a.mp4", 60, null, null))).Failure!.Code
            .Should()
            .Be("media.quota_exceeded");
        (await app.Do(new GetMediaUsage(alice))).QuotaBytes.Should().Be(100);
        await app.Do(new VerifyEmail(alice, await app.TakeCode("alice")));

        (await app.Do(new GetMediaUsage(alice))).QuotaBytes.Should().Be(1000);
        await app.Upload(alice, text);
    }

    private static MediaOptions Limits(TestApp app) => app.Services.GetRequiredService<IOptions<MediaOptions>>().Value;

    private static async Task Step(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().OfType<ProcessMedia>().Single().Run(CancellationToken.None);
    }

    // Makes 900 by 600 pixels count as heavy.
    private static Task<TestApp> Create(DatabaseProvider database, params string[] settings) =>
        TestApp.Create(database, null, ["--Media:LightPixels=100000", .. settings]);
}
