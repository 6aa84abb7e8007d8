using Hubbub.Application.Media.Uploads;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Media;

/// <summary>Each person's storage quota, and concurrent uploads.</summary>
public sealed class MediaQuotaTests
{
    private static readonly string[] Lost = ["conflict", "storage_busy", "media.quota_exceeded"];

    [Theory, EveryDatabase]
    public async Task Uploads_that_meet_never_take_more_than_there_is(DatabaseProvider database)
    {
        await using var app = await Create(database, "--Media:QuotaBytes=1000");
        var alice = (await app.People("alice"))[0];
        var text = new byte[300];
        Array.Fill(text, (byte)'a');

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => Task.Run(async () => (await app.TryUpload(alice, text)).Failure?.Code)));

        outcomes.Count(o => o is null).Should().Be(3);
        outcomes.OfType<string>().Should().OnlyContain(o => Lost.Contains(o)).And.Contain("media.quota_exceeded");
        (await app.UsedBy(alice)).Should().Be(900);
        (await app.Rows(), app.Files()).Should().Be((3, 3), "what was refused left nothing");
    }

    [Theory, EveryDatabase]
    public async Task Opening_uploads_that_meet_are_never_more_than_allowed(DatabaseProvider database)
    {
        await using var app = await Create(database, "--Media:OpenUploads=3");
        var alice = (await app.People("alice"))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => Task.Run(() => app.Refused(new BeginUpload(alice, "a.mp4", 100, null, null)))));

        outcomes.Count(o => o == "was not refused").Should().Be(3);
        (await app.UsedBy(alice)).Should().Be(300);
    }

    [Theory, EveryDatabase]
    public async Task Tries_of_one_upload_that_meet_are_one_file(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => Task.Run(() => app.TryUpload(alice, GoodFiles.Pdf(), "key-1"))));

        outcomes.Where(o => o.Failure is null).Select(o => o.Value.Id).Distinct().Should().ContainSingle();
        outcomes.Select(o => o.Failure?.Code).OfType<string>().Should().NotContain(o => !Lost.Contains(o));
        (await app.Rows(), app.Files()).Should().Be((1, 1));
        (await app.UsedBy(alice)).Should().Be(GoodFiles.Pdf().Length);
    }

    [Theory, EveryDatabase]
    public async Task One_part_that_comes_many_times_at_once_is_stored_once(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var film = GoodFiles.Mp4();
        var id = (await app.Do(new BeginUpload(alice, "a.mp4", film.Length, null, null))).UploadId;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            using var part = await app.Stage(film);
            return await app.Refused(new AppendChunk(alice, id, 0, part));
        })));

        outcomes.Count(o => o == "was not refused").Should().Be(1);
        outcomes.Where(o => o != "was not refused")
            .Should()
            .OnlyContain(o => o == "media.wrong_offset" || o == "conflict");
        var cards = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            _ => Task.Run(() => app.Send(new CompleteUpload(alice, id)))));
        cards.Should().Contain(c => c.Failure == null);
        await app.Purge();
        (await app.Rows(), app.Files()).Should().Be((1, 1), "the part went when it was a file");
        (await app.UsedBy(alice)).Should().Be(film.Length);
    }

    [Theory, EveryDatabase]
    public async Task A_stored_image_counts_what_is_stored_of_it(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];

        var card = await app.Upload(alice, GoodFiles.PhoneJpeg());

        (await app.UsedBy(alice)).Should().Be(card.Bytes);
        app.Files().Should().Be(4);
        (await app.Db(db => db.MediaItems.AsNoTracking().SingleAsync())).Bytes.Should().Be(card.Bytes);
    }

    private static Task<TestApp> Create(DatabaseProvider database, params string[] settings) =>
        TestApp.Create(database, configure: null, ["--RateLimits:Enabled=false", .. settings]);
}
