using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hubbub.Storms;

/// <summary>Two people who keep writing to each other, and finally compare what they received.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<double> _delays = [];
    private readonly ConcurrentDictionary<string, long> _sent = new();
    private readonly RandomClient[] _both;
    private readonly int[] _acknowledged = [0, 0];
    private readonly TimeSpan _pause;
    private readonly string _padding;
    private Task _sending = Task.CompletedTask;

    public Conversation(RandomClient one, RandomClient other, TimeSpan pause, int bytes)
    {
        (_both, _pause, _padding) = ([one, other], pause, new string('x', bytes));
        foreach (var client in _both)
        {
            client.OnEvent = (name, payload) =>
            {
                if (name == "receive_message"
                    && _sent.TryRemove(payload.GetProperty("message").GetProperty("body").GetString()!, out var at))
                {
                    _delays.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                }
            };
        }
    }

    public RandomClient One => _both[0];

    public RandomClient Other => _both[1];

    public int Acknowledged => _acknowledged.Sum();

    /// <summary>Takes the delays from send to receive of all pushed messages so far, in milliseconds.</summary>
    public IReadOnlyList<double> TakeDelays()
    {
        var delays = new List<double>();
        while (_delays.TryTake(out var delay))
        {
            delays.Add(delay);
        }

        return delays;
    }

    /// <summary>Connects both and starts sending.</summary>
    public static async Task<Conversation> Start(
        StormServer storm,
        StormUser one,
        StormUser other,
        bool isMessagePack,
        int pauseMilliseconds = 20,
        int bytes = 0)
    {
        var conversation = new Conversation(
            new(storm.Server.Address, one, isMessagePack),
            new(storm.Server.Address, other, isMessagePack),
            TimeSpan.FromMilliseconds(pauseMilliseconds),
            bytes);
        await Task.WhenAll(conversation.One.Start(), conversation.Other.Start());
        conversation.StartSending();
        return conversation;
    }

    public void StartSending() => _sending = Task.WhenAll(Send(0), Send(1));

    /// <summary>Stops, waits until both have everything, and returns the result.</summary>
    public async Task<Deliveries> End(int limitSeconds = 60)
    {
        await _end.CancelAsync();
        await _sending;
        var due = _acknowledged.Sum();
        var clock = Stopwatch.StartNew();
        while (_both.Any(w => Exchanged(w).Count < due) && clock.Elapsed < TimeSpan.FromSeconds(limitSeconds))
        {
            await Task.Delay(20);
        }

        var (lost, doubled, disordered) = (0, 0, 0);
        foreach (var messages in _both.Select(Exchanged))
        {
            var distinct = messages.Select(n => n.Seq).Distinct().Count();
            lost += due - Math.Min(due, distinct);
            doubled += messages.Count - messages.Select(n => n.Body).Distinct().Count();
            disordered += messages.Where((n, i) => n.Seq != i + 1).Count();
        }

        return new(due, lost, doubled, disordered, clock.Elapsed, Percentiles.Of(TakeDelays()));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await One.DisposeAsync();
        await Other.DisposeAsync();
        _end.Dispose();
    }

    // Only this pair's messages, because they may write to others too.
    private List<ReceivedMessage> Exchanged(RandomClient client) =>
        [.. client.ReceivedMessages.Where(
            n => Array.Exists(_both, w => n.Body.StartsWith($"{w.Me.Id.Value}-", StringComparison.Ordinal)))];

    private async Task Send(int who)
    {
        var (sender, receiver) = (_both[who], _both[1 - who]);
        for (var i = 0; !_end.IsCancellationRequested; i++)
        {
            var body = $"{sender.Me.Id.Value}-{i} {_padding}";
            _sent[body] = Stopwatch.GetTimestamp();
            try
            {
                await sender.Send(receiver.Me, body, $"{sender.Me.Id.Value}-{i}");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _acknowledged[who]++;
            await Task.Delay(_pause, _end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}

/// <summary>The fate of the acknowledged messages of one or more conversations.</summary>
internal sealed record Deliveries(
    int Messages, int Lost, int Doubled, int Disordered, TimeSpan Settled, Percentiles Delays)
{
    public void MustBeWhole() => (Lost, Doubled, Disordered).Should().Be((0, 0, 0));

    public override string ToString() =>
        $"{Messages} messages, lost {Lost}, doubled {Doubled}, out of order {Disordered}, settled in "
            + $"{Settled.TotalSeconds:0.0} s, "
        + $"send to receive p50 {Delays.P50:0} ms, p99 {Delays.P99:0} ms";

    public static Deliveries Sum(IReadOnlyCollection<Deliveries> outcomes, IReadOnlyList<double> delays) => new(
        outcomes.Sum(o => o.Messages),
        outcomes.Sum(o => o.Lost),
        outcomes.Sum(o => o.Doubled),
        outcomes.Sum(o => o.Disordered),
        outcomes.Max(o => o.Settled),
        Percentiles.Of(delays));
}

/// <summary>Percentiles of durations.</summary>
internal sealed record Percentiles(double P50, double P95, double P99, double Max)
{
    public static Percentiles Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? new(0, 0, 0, 0)
            : new(
                sorted[sorted.Length / 2],
                sorted[sorted.Length * 95 / 100],
                sorted[sorted.Length * 99 / 100],
                sorted[^1]);
    }
}
