using System.Globalization;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// <c>HUBBUB_POWERCUT_IMAGES</c> sets the number of crash images, and lengthens the load; <c>HUBBUB_POWERCUT_SEED</c>
/// repeats a run's decisions.
/// </summary>
[Collection("One server at a time")]
public sealed class PowerCutTests : IDisposable
{
    private const int ShortRun = 200;

    private readonly int? _images = Setting("HUBBUB_POWERCUT_IMAGES");
    private readonly int _seed = Setting("HUBBUB_POWERCUT_SEED") ?? Random.Shared.Next(1_000_000);
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-powercut-").FullName;
    private readonly string _scratch = Directory.CreateDirectory(
        Path.Combine(Fast(), $"hubbub-images-{Guid.NewGuid():N}")).FullName;
    private bool _isKept = true;

    [Fact]
    public async Task Whenever_the_power_is_cut_what_was_answered_is_stored()
    {
        var recording = await Record("Full", _images is null ? 3_000 : 10_000);

        SeesEverything(recording);
        var report = await Cut(
            "power cuts", new(recording, _seed), _images ?? ShortRun, examined: _images is null ? 3 : 20);
        report.Damage.Should().Be(0, Why(report));
        report.Checkpoints.Should().BeGreaterThan(3, Why(report));
        report.LogStarts.Should().BeGreaterThan(2, Why(report));
        report.Torn.Should().BeGreaterThan(report.Images / 2, Why(report));

        var lying = await Cut("ignored flushes", new(recording, _seed, isFlushIgnored: true), 30, examined: 0);
        lying.Damage.Should().BeGreaterThan(0, Why(lying));
        _isKept = false;
    }

    [Fact]
    public async Task A_server_that_answers_before_it_flushes_is_found_out()
    {
        var recording = await Record("Normal", 600);

        var report = await Cut("without flushes", new(recording, _seed), 60, examined: 0);

        report.Lost.Values.Sum().Should().BeGreaterThan(0, Why(report));
        report.ShownTooEarly.Should().BeGreaterThan(0, Why(report));
        (report.Unopened + report.Broken).Should().Be(0, Why(report));
        _isKept = false;
    }

    [Fact]
    public async Task After_a_flush_that_failed_nothing_is_answered_that_rests_on_what_it_lost()
    {
        var recording = await Record("Full", 1_500, isFailing: true);

        var report = await Cut("failed flushes", new(recording, _seed), _images ?? 100, examined: 0);

        report.Damage.Should().Be(0, Why(report));
        report.FailedFlushes.Should().BeGreaterThan(3, Why(report));
        _isKept = false;
    }

    public void Dispose()
    {
        Directory.Delete(_scratch, recursive: true);
        if (!_isKept)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    /// <summary>If the recorder missed a call, the model's files would differ from the server's.</summary>
    private static void SeesEverything(Recording recording)
    {
        foreach (var (moment, files) in recording.Real)
        {
            var disk = new Disk(recording.Trace.Operations);
            disk.Advance(moment - 1);
            var model = disk.Whole();
            model.Keys.Should().BeEquivalentTo(files.Keys);
            foreach (var (name, bytes) in files)
            {
                model[name].AsSpan().SequenceEqual(bytes).Should().BeTrue($"{name} is what was written to it");
            }
        }
    }

    // Falls back to the disk if there is little shared memory.
    private static string Fast() =>
        Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 1L << 30
            ? "/dev/shm"
            : Path.GetTempPath();

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;

    private async Task<Recording> Record(string synchronous, int load, bool isFailing = false)
    {
        if (Trace.WhyNot() is { } reason)
        {
            _isKept = false;
            Assert.Skip(reason);
        }

        return await Recording.Make(_directory, _seed, load, synchronous, isFailing);
    }

    private async Task<PowerCutReport> Cut(string name, PowerCuts cuts, int images, int examined)
    {
        using var log = new RunLog(Path.Combine(_directory, "doctor.log"));
        var report = await cuts.Make(images, examined, _scratch, log);
        Console.WriteLine($"{name} {report}");
        return report;
    }

    // The assertion library would interpret braces as placeholders.
    private string Why(PowerCutReport report) =>
        $"of {report}; the recorded calls and the database are in {_directory}".Replace("{", "{{").Replace("}", "}}");
}
