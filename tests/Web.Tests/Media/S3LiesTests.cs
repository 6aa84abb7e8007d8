using System.Net;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Media;

/// <summary>A misbehaving store: no accepted file is lost silently, and nothing waits for ever.</summary>
[Trait("Abuse", "T-52")]
public sealed class S3LiesTests
{
    public static TheoryData<S3Fault> WhenWriting =>
    [
        S3Fault.StoresNothing, S3Fault.StoresHalf, S3Fault.AnswersPutsWithAnErrorDocument, S3Fault.RedirectsElsewhere,
        S3Fault.SendsEndlessHeaders, S3Fault.NeverAnswers,
    ];

    public static TheoryData<S3Fault> WhenReading =>
    [
        S3Fault.SendsHalf, S3Fault.SendsMore, S3Fault.SendsOtherBytes, S3Fault.SendsAnErrorDocument,
        S3Fault.StallsInTheMiddle,
        S3Fault.RedirectsElsewhere, S3Fault.SendsEndlessHeaders, S3Fault.NeverAnswers, S3Fault.HasForgotten,
    ];

    [Theory, MemberData(nameof(WhenWriting))]
    public async Task An_upload_that_is_not_stored_is_not_acknowledged(S3Fault lie)
    {
        await using var elsewhere = await S3Stub.Start();
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        var alice = await server.Register("alice");
        (s3.Lie, s3.Elsewhere) = (lie, elsewhere.Address);

        using (var upload = await alice.Upload(GoodFiles.Pdf(), "a.pdf"))
        {
            (await upload.Refusal()).Should().Be((503, "storage_unavailable"));
        }

        (await alice.Get(Uploads.Path)).GetProperty("items").GetArrayLength().Should().Be(0);
        (await alice.Get($"{Uploads.Path}/usage")).Number("usedBytes").Should().Be(0);
        elsewhere.Requests.Should().Be(0, "nothing goes where the store says");
        s3.Lie = S3Fault.None;
        var card = await alice.MustUpload(GoodFiles.Pdf(), "a.pdf");
        (await alice.Content(card.Text("id"))).Bytes.Should().Equal(GoodFiles.Pdf());
    }

    [Theory, MemberData(nameof(WhenReading))]
    public async Task No_other_bytes_are_given_out_as_the_file(S3Fault lie)
    {
        await using var elsewhere = await S3Stub.Start();
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        server.ExpectsErrors = true;
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Pdf(), "a.pdf");
        (s3.Lie, s3.Elsewhere) = (lie, elsewhere.Address);

        (await Downloads(alice, card.Text("id"))).Should().BeFalse();

        elsewhere.Requests.Should().Be(0);
        s3.Lie = S3Fault.None;
        (await alice.Content(card.Text("id"))).Bytes.Should().Equal(GoodFiles.Pdf());
    }

    [Fact]
    public async Task A_part_of_a_file_is_not_taken_from_a_store_that_ignores_ranges()
    {
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        server.ExpectsErrors = true;
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Pdf(), "a.pdf");
        s3.Lie = S3Fault.IgnoresRanges;

        (await Downloads(alice, card.Text("id"), from: 50)).Should().BeFalse();
        (await Downloads(alice, card.Text("id"))).Should().BeTrue("the whole is the whole");
    }

    [Theory, InlineData(S3Fault.StoresOtherBytes, 503), InlineData(S3Fault.HasForgotten, 400)]
    public async Task Parts_that_the_store_spoiled_or_lost_never_become_a_file(S3Fault lie, int status)
    {
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        var alice = await server.Register("alice");
        var film = GoodFiles.Mp4();
        var begun = await alice.Post($"{Uploads.Path}/uploads", new { name = "a.mp4", bytes = film.Length });
        s3.Lie = lie == S3Fault.StoresOtherBytes ? lie : S3Fault.None;
        (await alice.Chunk(begun.Text("uploadId"), 0, film)).EnsureSuccessStatusCode();
        s3.Lie = lie;

        using var complete = await alice.Http.PostAsync(
            $"{Uploads.Path}/uploads/{begun.Text("uploadId")}/complete", null);

        ((int)complete.StatusCode).Should().Be(status);
        (await server.Db(db => db.MediaItems.CountAsync(m => m.State == Domain.Media.MediaState.Ready))).Should().Be(0);
    }

    [Fact]
    public async Task An_object_that_was_not_replaced_is_noticed()
    {
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Pdf(), "a.pdf", key: "key-1");
        // The state after a crash before the last commit, with other bytes in the store.
        await server.Db(db => db.MediaItems.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, Domain.Media.MediaState.Uploading)));
        s3.Forge(k => k.EndsWith($"{card.Text("id")}-original", StringComparison.Ordinal));
        s3.Lie = S3Fault.KeepsWhatItHad;

        using var again = await alice.Upload(GoodFiles.Pdf(), "a.pdf", key: "key-1");

        (await again.Refusal()).Should().Be((503, "storage_unavailable"));
    }

    /// <summary>Whether the download seems complete, in which case it must equal the file.</summary>
    private static async Task<bool> Downloads(TestPerson person, string id, int? from = null)
    {
        try
        {
            var (response, bytes) = await person.Content(
                id, headers: h => h.Range = from is null ? null : new(from, null));
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent)
            {
                bytes.Should().Equal(GoodFiles.Pdf()[(from ?? 0)..]);
                return true;
            }

            (await response.Refusal()).Code.Should().BeOneOf("storage_unavailable", "media.not_found");
            return false;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Task<TestServer> StartWith(S3Stub s3) => TestServer.Start(
        $"--Media:S3:ServiceUrl={s3.Address}", "--Media:S3:Bucket=the-bucket", "--Media:S3:AccessKey=the-key",
        "--Media:S3:SecretKey=the-secret", "--Media:S3:TimeoutSeconds=5");
}
