using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Infrastructure.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Media;

/// <summary>What ends a worker, on the test's clock: its processor time, and elapsed time only if it hangs.</summary>
[Trait("Abuse", "T-50")]
public sealed class WorkerLimitTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_busy_machine_does_not_end_an_image_that_costs_little()
    {
        var clock = new FakeTimeProvider();
        using var worker = Worker(clock);
        var order = Order(GoodFiles.Png(), ImageFormat.Png);
        await worker.Ask(order, CancellationToken.None);
        await using var frozen = new FrozenProcess(worker.ProcessId!.Value);
        var asking = worker.Ask(order, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(11));
        frozen.Thaw();

        (await asking.WaitAsync(TestClient.Limit)).Reply!.Width.Should().Be(40);
    }

    [Fact]
    public async Task A_worker_that_hangs_is_ended()
    {
        var clock = new FakeTimeProvider();
        using var worker = Worker(clock);
        var order = Order(GoodFiles.Png(), ImageFormat.Png);
        await worker.Ask(order, CancellationToken.None);
        await using var frozen = new FrozenProcess(worker.ProcessId!.Value);
        var asking = worker.Ask(order, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(12));

        (await asking.WaitAsync(TestClient.Limit)).Should().Be(((ImageReply?)null, WorkerEnd.TooCostly));
        worker.ProcessId.Should().BeNull();
    }

    [Fact]
    public async Task Processor_time_ends_an_image_however_little_other_time_goes_by()
    {
        using var worker = Worker(new FrozenClock());
        var order = Order(DecompressionBombs.FlatAvif(), ImageFormat.Avif) with
        {
            Files = Enum.GetValues<MediaSize>().ToDictionary(
                size => size, size => Path.Combine(_directory.FullName, $"{size}")),
        };

        var answer = await worker.Ask(order, CancellationToken.None);

        answer.Should().Be(((ImageReply?)null, WorkerEnd.TooCostly));
    }

    // One second of processor time, and enough memory for any image here.
    private static ImageWorkerProcess Worker(TimeProvider clock) => new(
        Options.Create(new ImageWorkerOptions { Program = typeof(Server).Assembly.Location }),
        Options.Create(new MediaOptions { DecodeSeconds = 1, DecodeMemoryBytes = 1L << 32 }),
        isInBackground: false,
        clock,
        NullLogger.Instance);

    private ImageOrder Order(byte[] bytes, ImageFormat format)
    {
        var path = Path.Combine(_directory.FullName, "source");
        File.WriteAllBytes(path, bytes);
        return new() { Path = path, Format = format };
    }

    /// <summary>A clock whose timers fire although its time does not advance.</summary>
    private sealed class FrozenClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
