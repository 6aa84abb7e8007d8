using System.Diagnostics.Metrics;
using Hubbub.Application.Common.Realtime;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Shedding;

/// <summary>
/// The level of pressure: 0, or how many kinds of <see cref="Sheddable"/> are left out. It rises after two high samples
/// in a row, and falls by one after ten low ones, so that it does not swing.
/// </summary>
internal sealed class Pressure : IPressure
{
    private const int Highest = (int)Sheddable.Hints;
    private const int LowSamples = 10;

    private readonly double _threshold;
    private readonly Counter<long> _shed;
    private double _delay;
    private int _before;
    private int _low;
    private volatile int _level;

    public Pressure(IOptions<RealtimeOptions> options, IMeterFactory meters)
    {
        _threshold = options.Value.PressureMilliseconds;
        var meter = meters.Create(RealtimeMetrics.MeterName);
        meter.CreateObservableGauge("hubbub.pressure.level", () => _level, description: "How much is left out: 0 to 3");
        meter.CreateObservableGauge(
            "hubbub.pressure.delay", () => Volatile.Read(ref _delay), "s", "How long work waited for a thread");
        _shed = meter.CreateCounter<long>("hubbub.pressure.shed", description: "What was left out, by kind");
    }

    public int Level => _level;

    public bool Sheds(Sheddable what)
    {
        if (_level < (int)what)
        {
            return false;
        }

        _shed.Add(1, new KeyValuePair<string, object?>("kind", what.ToString().ToLowerInvariant()));
        return true;
    }

    /// <summary>Takes a sample, one each second: how long work waited for a thread.</summary>
    public void Note(TimeSpan delay)
    {
        Volatile.Write(ref _delay, delay.TotalSeconds);
        var reached = LevelOf(delay);
        var risen = Math.Min(reached, _before);
        _before = reached;
        if (risen > _level)
        {
            (_level, _low) = (risen, 0);
        }
        else if (_level > 0 && LevelOf(2 * delay) < _level)
        {
            if (++_low == LowSamples)
            {
                (_level, _low) = (_level - 1, 0);
            }
        }
        else
        {
            _low = 0;
        }
    }

    // Twice, and four times as long, for the second and third.
    private int LevelOf(TimeSpan delay) =>
        Enumerable.Range(1, Highest).Count(l => delay.TotalMilliseconds >= _threshold * (1 << (l - 1)));
}
