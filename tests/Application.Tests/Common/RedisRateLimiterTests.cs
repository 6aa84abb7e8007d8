using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Infrastructure.Accounts;
using Hubbub.Infrastructure.Redis;
using Hubbub.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Hubbub.Application.Tests.Common;

public sealed class RedisRateLimiterTests : IAsyncLifetime
{
    private static readonly RateLimit TenPerHour = new("messages", 10, TimeSpan.FromHours(1));
    private static readonly RateLimit Guesses = new("login_failures", 8, TimeSpan.FromHours(1), IsGuard: true);

    // A healthy Redis answers in time, however busy the machine is.
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);

    private readonly IMeterFactory _meters =
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly List<IDisposable> _opened = [];
    private long _alone;
    private RedisServer _redis = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "Redis is not installed");
        _redis = await RedisServer.StartNew();
    }

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(o => o.Dispose());
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    [Fact]
    public async Task Of_a_thousand_at_once_on_three_nodes_exactly_the_permits_pass()
    {
        var limit = new RateLimit("bulk", 137, TimeSpan.FromHours(1));
        var nodes = await Nodes(3);

        var waits = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => Task.Run(
            async () => await nodes[i % 3].TakeAsync(limit, "a", CancellationToken.None))));

        waits.Count(w => w is null).Should().Be(137);
        waits.Where(w => w is not null).Should().OnlyContain(w => w > TimeSpan.Zero && w <= limit.Window);
    }

    [Fact]
    public async Task Two_nodes_answer_as_one_alone_would()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var nodes = await Nodes(2);
        var alone = new SlidingWindowLimiter(new FakeTimeProvider(), Options.Create(new RateLimitOptions()));
        Charge[] charges =
        [
            new(TenPerHour, "a"), new(new("cost", 5_000, TimeSpan.FromHours(1)), "a"),
            new(new("posts", 40, TimeSpan.FromHours(1)), "b"), new(new("none", 0, TimeSpan.FromHours(1)), "b"),
        ];
        var taken = new List<(IRateLimiter Node, Charge[] Charges, string? Operation, int Amount)>();

        for (var i = 0; i < 1_500; i++)
        {
            if (taken.Count > 0 && random.Next(3) > 0)
            {
                var back = taken[random.Next(taken.Count)];
                taken.Remove(back);
                await back.Node.ReturnAsync(back.Charges, back.Operation, back.Amount);
                await alone.ReturnAsync(back.Charges, back.Operation, back.Amount);
                continue;
            }

            Charge[] some = random.Next(8) == 0 ? [charges[3]] : [.. charges[..3].Where(_ => random.Next(2) == 0)];
            // Amounts of an operation are always the same.
            var operation = random.Next(4);
            var (name, amount) = operation == 0 ? ((string?)null, random.Next(1, 12)) : ($"o {operation}", operation);

            var node = nodes[random.Next(2)];
            var here = await node.TakeAsync(some, CancellationToken.None, name, amount);
            var there = await alone.TakeAsync(some, CancellationToken.None, name, amount);

            (here is null).Should().Be(there is null, $"step {i} of seed {seed}");
            if (here is null)
            {
                taken.Add((node, some, name, amount));
            }
        }
    }

    [Fact]
    public async Task A_permit_taken_on_one_node_is_free_on_another_one_window_later_and_not_before()
    {
        var limit = new RateLimit("short", 2, TimeSpan.FromMilliseconds(300));
        var nodes = await Nodes(2);
        var since = Stopwatch.StartNew();
        (await nodes[0].TakeAsync(limit, "a", CancellationToken.None, amount: 2)).Should().BeNull();

        TimeSpan? wait;
        do
        {
            wait = await nodes[1].TakeAsync(limit, "a", CancellationToken.None);
            (wait is not null || since.Elapsed >= limit.Window).Should().BeTrue("it was taken less than a window ago");
            wait?.Should().BeLessThanOrEqualTo(limit.Window);
        }
        while (wait is not null && since.Elapsed < Patient);

        wait.Should().BeNull();
    }

    [Fact]
    public async Task A_clock_that_is_set_back_neither_locks_out_for_longer_nor_lets_more_through()
    {
        var nodes = await Nodes(2);
        await nodes[0].TakeAsync(TenPerHour, "a", CancellationToken.None, amount: 9);
        var database = await Connect();
        var key = database.Multiplexer.GetServers()[0].Keys(pattern: "*:taken").Single();
        var taken = ((string)(await database.ListGetByIndexAsync(key, 0))!).Split(' ');
        var later = long.Parse(taken[0]) + (long)TimeSpan.FromMinutes(10).TotalMicroseconds;
        await database.ListSetByIndexAsync(key, 0, $"{later} {later} 9 ");

        (await nodes[1].TakeAsync(TenPerHour, "a", CancellationToken.None, amount: 2))
            .Should().BeLessThanOrEqualTo(TenPerHour.Window).And.BeGreaterThan(TimeSpan.FromMinutes(50));
        (await database.KeyTimeToLiveAsync(key)).Should().NotBeNull();
        (await nodes[1].TakeAsync(TenPerHour, "a", CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task A_Redis_that_lost_everything_lets_no_node_grant_more_than_the_limit_and_knows_repetitions()
    {
        var node = (await Nodes(1))[0];
        for (var i = 0; i < 10; i++)
        {
            (await node.TakeAsync(TenPerHour, "a", CancellationToken.None, $"message {i}")).Should().BeNull();
        }

        await (await Connect()).Multiplexer.GetServers()[0].FlushAllDatabasesAsync();

        (await node.TakeAsync(TenPerHour, "a", CancellationToken.None, "message 10")).Should().NotBeNull();
        (await node.TakeAsync(TenPerHour, "a", CancellationToken.None, "message 0")).Should().BeNull();
    }

    [Fact]
    public async Task Without_Redis_each_node_counts_alone_with_what_it_has_counted_and_guards_grant_a_quarter()
    {
        using var alone = CountAlone();
        var nodes = await Nodes(2);
        await Take(nodes[0], TenPerHour, times: 4);
        await Take(nodes[1], TenPerHour, times: 3);
        _alone.Should().Be(0);
        await _redis.Stop();

        (await Take(nodes[0], TenPerHour, times: 20)).Should().Be(6, "it granted four itself");
        (await Take(nodes[1], TenPerHour, times: 20)).Should().Be(7);
        (await Take(nodes[0], Guesses, times: 20)).Should().Be(2);
        await nodes[0].ReturnAsync(Guesses, "a", "guess 0");
        (await Take(nodes[0], Guesses, times: 20)).Should().Be(1, "it was given back");

        _alone.Should().BeGreaterThanOrEqualTo(16, "all that these nodes granted was counted alone");
        await _redis.Start();
        var other = new RateLimit("posts", 1, TimeSpan.FromHours(1));
        var since = Stopwatch.StartNew();
        for (var i = 0; since.Elapsed < Patient; i++)
        {
            var isFirst = await nodes[0].TakeAsync(other, $"{i}", CancellationToken.None) is null;
            if (isFirst && await nodes[1].TakeAsync(other, $"{i}", CancellationToken.None) is not null)
            {
                return;
            }
        }

        Assert.Fail("The nodes do not count together again.");
    }

    [Fact]
    public async Task A_Redis_that_hangs_delays_no_act_for_longer_than_the_time_limit_and_only_once()
    {
        var limit = TimeSpan.FromMilliseconds(500);
        var node = (await Nodes(1, limit))[0];
        (await node.TakeAsync(TenPerHour, "warm", CancellationToken.None)).Should().BeNull();
        await _redis.Freeze();

        var all = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            (await node.TakeAsync(TenPerHour, $"{i}", CancellationToken.None)).Should().BeNull();
        }

        await _redis.Resume();
        all.Elapsed.Should().BeLessThan(10 * limit, "a hundred would wait for 100 × the limit");
    }

    [Fact]
    public async Task A_Redis_that_is_full_or_wants_a_password_lets_acts_through()
    {
        await using var full = await RedisServer.StartNew("--maxmemory", "1");
        await using var locked = await RedisServer.StartNew("--requirepass", "secret");

        foreach (var redis in (RedisServer[])[full, locked])
        {
            (await Take(await Node(redis, Patient), TenPerHour, times: 20)).Should().Be(10);
        }
    }

    [Fact]
    public async Task Redis_is_told_neither_names_nor_addresses()
    {
        var node = (await Nodes(1))[0];
        await node.TakeAsync(Guesses, "my-password 192.0.2.7", CancellationToken.None, "guess");

        var keys = (await Connect()).Multiplexer.GetServers()[0].Keys().Select(k => $"{k}").ToArray();

        keys.Should().HaveCount(2).And.OnlyContain(k => k.Contains("login_failures"));
        keys.Should().NotContain(k => k.Contains("password") || k.Contains("192"));
    }

    /// <summary>The number of permits granted.</summary>
    private static async Task<int> Take(IRateLimiter node, RateLimit limit, int times)
    {
        var granted = 0;
        for (var i = 0; i < times; i++)
        {
            var operation = limit.IsGuard ? $"guess {Guid.NewGuid()}" : null;
            operation = limit.IsGuard && granted == 0 ? "guess 0" : operation;
            granted += await node.TakeAsync(limit, "a", CancellationToken.None, operation) is null ? 1 : 0;
        }

        return granted;
    }

    private async Task<IRateLimiter[]> Nodes(int count, TimeSpan? limit = null)
    {
        var nodes = new IRateLimiter[count];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = await Node(_redis, limit ?? Patient);
        }

        return nodes;
    }

    private async Task<IRateLimiter> Node(RedisServer redis, TimeSpan limit)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(
            RedisConnection.Read($"{redis.ConnectionString},connectRetry=1"));
        var circuit = new RedisCircuit(connection, NullLogger<RedisCircuit>.Instance, limit);
        _opened.AddRange([circuit, connection]);
        var options = Options.Create(new RateLimitOptions());
        var secrets = new ConfigurationBuilder()
            .AddInMemoryCollection([new("JWT_SECRET", "a secret that all nodes have")]).Build();
        return new RedisRateLimiter(
            new SlidingWindowLimiter(TimeProvider.System, options), circuit, new SharedLimitMetrics(_meters),
            new SigningKey(secrets, null!), options);
    }

    private MeterListener CountAlone()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == "hubbub.limits.alone" && ReferenceEquals(instrument.Meter.Scope, _meters))
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _alone, count));
        listener.Start();
        return listener;
    }

    private async Task<IDatabase> Connect()
    {
        var connection = await ConnectionMultiplexer.ConnectAsync($"{_redis.ConnectionString},allowAdmin=true");
        _opened.Add(connection);
        return connection.GetDatabase();
    }
}
