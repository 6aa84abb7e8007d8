using Hubbub.Application.Media.Formats;
using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Media;

/// <summary>Recordings have a duration and a waveform, made on the server.</summary>
public sealed class RecordingTests
{
    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["audio/ogg"] = Recordings.Ogg(),
        ["audio/webm"] = Recordings.WebM(),
        ["audio/wav"] = Recordings.Wav(),
        ["audio/mp4"] = Recordings.M4a(),
    };

    [Theory, InlineData("audio/ogg"), InlineData("audio/webm"), InlineData("audio/wav")]
    public async Task A_recording_has_its_duration_and_shows_where_it_is_loud(string type)
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];

        var card = await app.Upload(alice, Files[type]);

        (card.Kind, card.ContentType).Should().Be((Domain.Media.MediaKind.Audio, type));
        card.DurationMs.Should().BeInRange(3_950, 4_050);
        var waveform = Convert.FromBase64String(card.Waveform!);
        waveform.Should().HaveCount(64);
        waveform.Max().Should().Be(byte.MaxValue);
        waveform[2..30].Should().OnlyContain(l => l > 150, "the first half is loud");
        waveform[34..62].Should().OnlyContain(l => l > 5 && l < 60, "the second half is a tenth as loud");
    }

    [Fact]
    public async Task A_phone_s_recording_has_a_duration_only()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];

        var card = await app.Upload(alice, Files["audio/mp4"]);

        (card.DurationMs, card.Waveform).Should().Be((4_000, null));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_gets_a_voice_note_gets_its_waveform_with_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var note = await app.Upload(alice, Files["audio/ogg"]);

        var sent = await app.Do(new SendMessage(alice, bob, null, string.Empty, null, Media: [note.Id]));

        var row = (await app.Do(new GetMessages(bob, sent.ConversationId, new()))).Items.Single();
        (row.Media![0].DurationMs, row.Media[0].Waveform).Should().Be((note.DurationMs, note.Waveform));
        var told = app.Transport.To(bob, "receive_message").Single().GetProperty("message").GetProperty("media")[0];
        told.GetProperty("durationMs").GetInt32().Should().Be(note.DurationMs);
        told.GetProperty("waveform").GetString().Should().Be(note.Waveform);
    }

    [Fact]
    public async Task A_long_recording_is_described_from_parts_of_it()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);

        var description = await Describe(app, "audio/ogg", Recordings.Ogg(seconds: 60));

        description.DurationMs.Should().BeInRange(59_950, 60_050);
        var waveform = Convert.FromBase64String(description.Waveform!);
        waveform[2..30].Should().OnlyContain(l => l > 150);
        waveform[34..62].Should().OnlyContain(l => l > 5 && l < 60);
    }

    [Theory, InlineData("audio/ogg"), InlineData("audio/webm"), InlineData("audio/wav"), InlineData("audio/mp4")]
    public async Task Damaged_recordings_are_described_as_far_as_they_can_be_read(string type)
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var bytes = Files[type].ToArray();
            // Most damage to the first bytes, which say what follows.
            for (var damage = random.Next(1, 20); damage > 0; damage--)
            {
                bytes[random.Next(random.Next(2) == 0 ? 120 : bytes.Length)] = (byte)random.Next(256);
            }

            var description = await Describe(app, type, bytes[..random.Next(1, bytes.Length + 1)]);

            (description.DurationMs is null or > 0).Should().BeTrue();
            (description.Waveform is null || Convert.FromBase64String(description.Waveform).Length == 64)
                .Should().BeTrue();
        }
    }

    [Fact]
    public async Task Files_that_lie_about_sizes_and_times_are_accepted_as_they_are()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var alice = (await app.People("alice"))[0];

        foreach (var lie in (byte[][])[Recordings.WebMFromTheEndOfTime(), Recordings.M4aWithAnEndlessBox()])
        {
            var card = await app.Upload(alice, lie);

            (card.Kind, card.Bytes).Should().Be((Domain.Media.MediaKind.Audio, lie.Length));
        }
    }

    private static async Task<AudioDescription> Describe(TestApp app, string type, byte[] bytes)
    {
        using var file = await app.Stage(bytes);
        return await app.Services.GetRequiredService<IAudioFiles>()
            .Describe(file, type, TestContext.Current.CancellationToken);
    }
}
