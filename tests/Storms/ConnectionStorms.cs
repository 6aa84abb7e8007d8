using System.Diagnostics;

namespace Hubbub.Storms;

/// <summary>Mass disconnects and reconnects, a killed server and a suspended one: nothing is missed.</summary>
public sealed class ConnectionStorms
{
    [Fact]
    public async Task When_a_third_of_all_connections_is_cut_every_second_nothing_is_lost_or_doubled()
    {
        var (people, seconds) = StormServer.IsLong ? (200, 60) : (60, 6);
        await using var storm = await StormServer.Start(people);
        await using var pairs = await ConversationPairs.Start(storm, pauseMilliseconds: people * 50);

        var (seed, cuts) = (Random.Shared.Next(), 0);
        var random = new Random(seed);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var second = 0; second < seconds && await timer.WaitForNextTickAsync(); second++)
        {
            foreach (var client in random.GetItems(pairs.Clients, people * 3 / 10))
            {
                client.Cut();
                cuts++;
            }
        }

        var outcome = await pairs.End();
        var returns = Percentiles.Of(pairs.Clients.SelectMany(w => w.Returns).Select(r => r.TotalSeconds));
        Console.WriteLine(
            $"cuts: {people} connections, {cuts} cuts in {seconds} s, seed {seed}; {outcome}; "
            + $"back after p50 {returns.P50:0.0} s, p95 {returns.P95:0.0} s, at most {returns.Max:0.0} s");
        outcome.MustBeWhole();
        outcome.Messages.Should().BeGreaterThan(seconds);
        storm.MustHaveLoggedNoError();
    }

    [Fact]
    public async Task Under_pressure_everybody_is_told_to_slow_down_and_no_message_is_lost()
    {
        var people = StormServer.IsLong ? 200 : 40;
        // Nobody pauses, and work that waits at all is too much.
        await using var storm = await StormServer.Start(people, "--Realtime:PressureMilliseconds=1");
        await using var pairs = await ConversationPairs.Start(storm, pauseMilliseconds: 0);

        await Until(() => pairs.Clients.All(w => w.WasSlowedDown), "everybody was told", seconds: 60);

        var outcome = await pairs.End();
        Console.WriteLine($"pressure: {people} clients; {outcome}");
        outcome.MustBeWhole();
        storm.MustHaveLoggedNoError();
    }

    [Fact]
    public async Task After_a_crash_everybody_is_back_soon()
    {
        var people = StormServer.IsLong ? 500 : 100;
        await using var storm = await StormServer.Start(people);
        await using var pairs = await ConversationPairs.Start(storm, pauseMilliseconds: people * 100);
        var before = storm.Server.ResidentMegabytes();

        await storm.Server.Kill();
        await Until(() => pairs.Clients.All(w => !w.IsUp), "everybody noticed", seconds: 30);
        var clock = Stopwatch.StartNew();
        var ready = await storm.Server.Start();
        var (mostOf, all, peak) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        await Until(
            () =>
            {
                var up = pairs.Clients.Count(w => w.IsUp);
                mostOf = mostOf == TimeSpan.Zero && up >= people * 0.95 ? clock.Elapsed : mostOf;
                all = up == people ? clock.Elapsed : all;
                peak = Math.Max(peak, storm.Server.ResidentMegabytes());
                return up == people;
            },
            "everybody was back",
            seconds: 60);

        var outcome = await pairs.End();
        Console.WriteLine(
            $"reconnect: {people} clients, server ready after {ready.TotalSeconds:0.0} s; back and in sync since its start: "
                + "95 % after "
            + $"{mostOf.TotalSeconds:0.0} s, all after {all.TotalSeconds:0.0} s; resident {before} MB before, at most "
            + $"{peak} MB; {outcome}");
        MustTakeLess(mostOf - ready, seconds: 15);
        MustTakeLess(all - ready, seconds: 45);
        outcome.MustBeWhole();
        storm.MustHaveLoggedNoError();
    }

    [Fact]
    public async Task A_server_that_stood_still_goes_on_as_if_nothing_had_been()
    {
        var (people, seconds) = StormServer.IsLong ? (40, 20) : (20, 5);
        await using var storm = await StormServer.Start(people);
        await using var pairs = await ConversationPairs.Start(storm, pauseMilliseconds: people * 20);
        await Task.Delay(TimeSpan.FromSeconds(1));

        await storm.Server.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        pairs.TakeDelays();
        await storm.Server.Signal("CONT");
        var clock = Stopwatch.StartNew();
        await Until(() => pairs.Clients.All(w => w.IsUp), "everybody was connected", seconds: 30);
        await pairs.MustAnswer();
        var caughtUp = clock.Elapsed;
        await ServerProcess.Until(storm.Server.IsReady, "the server was ready", TimeSpan.FromSeconds(10));
        await Task.Delay(TimeSpan.FromSeconds(1));

        var outcome = await pairs.End();
        Console.WriteLine(
            $"standstill: {people} clients, {seconds} s; everybody answered again after {caughtUp.TotalSeconds:0.0} s, "
            + $"{pairs.Clients.Sum(w => w.Returns.Count)} had to reconnect; {outcome}");
        MustTakeLess(caughtUp, seconds: 10);
        outcome.MustBeWhole();
        storm.MustHaveLoggedNoError();
    }

    // The short form runs beside other tests, which take the time that they find.
    private static void MustTakeLess(TimeSpan taken, int seconds)
    {
        if (StormServer.IsLong)
        {
            taken.Should().BeLessThan(TimeSpan.FromSeconds(seconds));
        }
    }

    private static Task Until(Func<bool> holds, string what, int seconds) =>
        ServerProcess.Until(() => Task.FromResult(holds()), what, TimeSpan.FromSeconds(seconds));
}
