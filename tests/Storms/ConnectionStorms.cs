using System.Diagnostics;

namespace Hubbub.Storms;

/// <summary>Connections that go in numbers and come back, a server that dies and one that stands still: nothing is missed.</summary>
public sealed class ConnectionStorms
{
    [Fact]
    public async Task When_a_third_of_all_connections_is_cut_every_second_nothing_is_lost_or_doubled()
    {
        var (people, seconds) = Arena.IsLong ? (200, 60) : (60, 6);
        await using var arena = await Arena.Start(people);
        await using var crowd = await Crowd.Gather(arena, pauseMilliseconds: people * 50);

        var (seed, cuts) = (Random.Shared.Next(), 0);
        var random = new Random(seed);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var second = 0; second < seconds && await timer.WaitForNextTickAsync(); second++)
        {
            foreach (var wanderer in random.GetItems(crowd.Wanderers, people * 3 / 10))
            {
                wanderer.Cut();
                cuts++;
            }
        }

        var talk = await crowd.End();
        var returns = Percentiles.Of(crowd.Wanderers.SelectMany(w => w.Returns).Select(r => r.TotalSeconds));
        Console.WriteLine(
            $"cuts: {people} connections, {cuts} cuts in {seconds} s, seed {seed}; {talk}; "
            + $"back after p50 {returns.P50:0.0} s, p95 {returns.P95:0.0} s, at most {returns.Max:0.0} s; "
            + $"events that came again {crowd.Wanderers.Sum(w => w.Repeated)}");
        talk.MustBeWhole();
        talk.Messages.Should().BeGreaterThan(seconds);
        arena.MustHaveLoggedNoError();
    }

    [Fact]
    public async Task After_a_crash_everybody_is_back_soon()
    {
        var people = Arena.IsLong ? 500 : 100;
        await using var arena = await Arena.Start(people);
        await using var crowd = await Crowd.Gather(arena, pauseMilliseconds: people * 100);
        var before = arena.Server.ResidentMegabytes();

        await arena.Server.Kill();
        await Until(() => crowd.Wanderers.All(w => !w.IsUp), "everybody noticed", seconds: 30);
        var clock = Stopwatch.StartNew();
        var ready = await arena.Server.Start();
        var (mostOf, all, peak) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        await Until(
            () =>
            {
                var up = crowd.Wanderers.Count(w => w.IsUp);
                mostOf = mostOf == TimeSpan.Zero && up >= people * 0.95 ? clock.Elapsed : mostOf;
                all = up == people ? clock.Elapsed : all;
                peak = Math.Max(peak, arena.Server.ResidentMegabytes());
                return up == people;
            },
            "everybody was back",
            seconds: 60);

        var talk = await crowd.End();
        Console.WriteLine(
            $"herd: {people} clients, server ready after {ready.TotalSeconds:0.0} s; back and in sync since its start: 95 % after "
            + $"{mostOf.TotalSeconds:0.0} s, all after {all.TotalSeconds:0.0} s; resident {before} MB before, at most {peak} MB; {talk}");
        (mostOf - ready).Should().BeLessThan(TimeSpan.FromSeconds(15));
        (all - ready).Should().BeLessThan(TimeSpan.FromSeconds(45));
        talk.MustBeWhole();
        arena.MustHaveLoggedNoError();
    }

    [Fact]
    public async Task A_server_that_stood_still_goes_on_as_if_nothing_had_been()
    {
        var (people, seconds) = Arena.IsLong ? (40, 20) : (20, 5);
        await using var arena = await Arena.Start(people);
        await using var crowd = await Crowd.Gather(arena, pauseMilliseconds: people * 20);
        await Task.Delay(TimeSpan.FromSeconds(1));

        await arena.Server.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        crowd.TakeDelays();
        await arena.Server.Signal("CONT");
        var clock = Stopwatch.StartNew();
        await Until(() => crowd.Wanderers.All(w => w.IsUp), "everybody was connected", seconds: 30);
        await crowd.MustAnswer();
        var caughtUp = clock.Elapsed;
        await ServerProcess.Until(arena.Server.IsReady, "the server was ready", TimeSpan.FromSeconds(10));
        await Task.Delay(TimeSpan.FromSeconds(1));

        var talk = await crowd.End();
        Console.WriteLine(
            $"standstill: {people} clients, {seconds} s; everybody answered again after {caughtUp.TotalSeconds:0.0} s, "
            + $"{crowd.Wanderers.Sum(w => w.Returns.Count)} had to reconnect; {talk}");
        caughtUp.Should().BeLessThan(TimeSpan.FromSeconds(10));
        talk.MustBeWhole();
        arena.MustHaveLoggedNoError();
    }

    private static Task Until(Func<bool> holds, string what, int seconds) =>
        ServerProcess.Until(() => Task.FromResult(holds()), what, TimeSpan.FromSeconds(seconds));
}
