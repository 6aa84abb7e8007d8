using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// Simulates power failures at moments of a recording, and checks what is left on the <see cref="Disk"/>.
/// </summary>
internal sealed class PowerCuts(Recording recording, int seed, bool isFlushIgnored = false)
{
    // Two processes read the clock, with microsecond precision.
    private const double Slack = 50e-6;

    private const int MostFound = 8;

    private readonly Random _random = new(seed);
    private readonly List<Operation> _operations = recording.Trace.Operations;
    private readonly Dictionary<long, Act> _known = recording.Acts.Where(
        a => a.Kind is "message" or "post" or "comment")
        .DistinctBy(a => a.Id).ToDictionary(a => a.Id);

    /// <summary>
    /// Creates this number of images in <paramref name="directory"/>, one after the other, and opens each; the
    /// product's doctor command examines some of them (<paramref name="examined"/>).
    /// </summary>
    public async Task<PowerCutReport> Make(int images, int examined, string directory, RunLog log)
    {
        var watch = Stopwatch.StartNew();
        var report = new PowerCutReport
        {
            Seed = seed,
            Writes = _operations.Count(o => o.Kind is OperationKind.Write or OperationKind.Resize),
            Flushes = _operations.Count(o => o.Kind == OperationKind.Flush),
            FailedFlushes = _operations.Count(o => o.IsFailed),
            LogStarts = _operations.Count(o =>
                o is { Kind: OperationKind.Write, Offset: 0 } && o.Path.EndsWith("-wal", StringComparison.Ordinal)),
            Checkpoints = _operations.Count(o => o.Kind == OperationKind.Flush && o.Path == "hubbub.db"),
            Acts = recording.Acts.Count,
        };
        var disk = new Disk(_operations, isFlushIgnored);
        var sends = _operations.Where(o => o.Kind == OperationKind.Send)
            .SelectMany(o => o.Ids.Where(_known.ContainsKey).Select(id => (o.Begin, Id: id)))
            .DistinctBy(s => s.Id)
            .ToArray();
        var moments = Moments(images);
        for (var i = 0; i < moments.Length; i++)
        {
            disk.Advance(moments[i]);
            Write(disk.Image(_random), directory);
            report.Images++;
            report.Torn += disk.HasPending ? 1 : 0;
            var promised = Promised(moments[i]);
            Check(Path.Combine(directory, "hubbub.db"), moments[i], promised, sends, report);
            // Before the first answer the server may still have been creating its tables.
            if (report.Examined < examined && promised.Length > 0 && _random.Next(moments.Length / (2 * examined)) == 0)
            {
                report.Examined++;
                report.Invariants += await ServerProcess.Examine(directory, log);
            }
        }

        report.Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1);
        return report;
    }

    /// <summary>
    /// Moments before the beginning of a flush, before its end and after it, and as many others; an even sample of
    /// these, or several images for some.
    /// </summary>
    private int[] Moments(int count)
    {
        var last = recording.Trace.Moments.Count - 1;
        var flushes = _operations.Where(o => o is { Kind: OperationKind.Flush, IsEnded: true }).ToArray();
        int[] boundaries =
        [
            .. flushes.SelectMany(o => (int[])[o.Begin - 1, o.End - 1, o.End]).Distinct().Where(m => m >= 0),
        ];
        _random.Shuffle(boundaries);
        var chosen = boundaries.Take(count * 2 / 3).ToList();
        var changes = _operations.Where(o => o.Kind != OperationKind.Send).ToArray();
        while (chosen.Count < count)
        {
            chosen.Add(Math.Min(last, changes[_random.Next(changes.Length)].Begin + _random.Next(2)));
        }

        return [.. chosen.Order()];
    }

    private void Write(Dictionary<string, byte[]> image, string directory)
    {
        foreach (var file in Directory.GetFiles(directory))
        {
            File.Delete(file);
        }

        foreach (var (name, bytes) in image)
        {
            File.WriteAllBytes(Path.Combine(directory, name), bytes);
        }

        // Its content does not matter, because it is not part of the stored data.
        if (_random.Next(2) == 0)
        {
            var garbage = new byte[32 * 1024];
            _random.NextBytes(garbage);
            File.WriteAllBytes(Path.Combine(directory, "hubbub.db-shm"), garbage);
        }
    }

    /// <summary>
    /// What clients had received before the next call began or ended, and so before the power failure.
    /// </summary>
    private Act[] Promised(int moment) => [.. recording.Acts.TakeWhile(a => a.At + Slack < Next(moment))];

    private double Next(int moment) =>
        moment + 1 < recording.Trace.Moments.Count ? recording.Trace.Moments[moment + 1] : double.MaxValue;

    private void Check(string file, int moment, Act[] promised, (int Begin, long Id)[] sends, PowerCutReport report)
    {
        if (!File.Exists(file))
        {
            if (promised.Length > 0)
            {
                report.Unopened++;
            }

            return;
        }

        try
        {
            using var stored = new StoredImage(file);
            if (stored.Integrity() is not "ok" and var broken)
            {
                report.Broken++;
                Find($"after {moment}: {broken}");
                return;
            }

            if (!stored.HasTables)
            {
                Lose(promised);
                return;
            }

            report.Checked += promised.Length;
            Lose(promised.Where(a => !stored.Holds(a)));
            report.Gaps += stored.Gaps();
            foreach (var (begin, id) in sends.TakeWhile(s => s.Begin <= moment).Where(s => !stored.Holds(_known[s.Id])))
            {
                report.ShownTooEarly++;
                Find($"after {moment}: {_known[id].Kind} {id} was shown at {begin}");
            }

            foreach (var act in promised.Where(a => stored.Holds(a) && !stored.HasEffects(a)))
            {
                report.WithoutEffects++;
                Find($"after {moment}: {act} has no effects");
            }
        }
        catch (SqliteException e)
        {
            report.Unopened++;
            Find($"after {moment}: {e.Message}");
        }

        void Lose(IEnumerable<Act> lost)
        {
            foreach (var act in lost)
            {
                report.Lost[act.Kind] = report.Lost.GetValueOrDefault(act.Kind) + 1;
                Find(string.Create(
                    CultureInfo.InvariantCulture,
                    $"after {moment}: {act} is lost, answered {Next(moment) - act.At:F6} s before"));
            }
        }

        void Find(string what)
        {
            if (report.Found.Count < MostFound)
            {
                report.Found.Add(what);
            }
        }
    }
}
