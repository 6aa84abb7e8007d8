using Hubbub.Application.Common.RateLimits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Application.Tests.Common;

public sealed class SlidingWindowLimiterTests
{
    private static readonly RateLimit TenPerMinute = new("messages", 10, TimeSpan.FromMinutes(1));

    private readonly FakeTimeProvider _clock = new();
    private readonly RateLimitOptions _options = new();
    private readonly SlidingWindowLimiter _limiter;

    public SlidingWindowLimiterTests() => _limiter = new(_clock, Options.Create(_options));

    [Fact]
    public async Task What_is_over_the_limit_is_refused_with_the_exact_wait()
    {
        await Take(TenPerMinute, "a", times: 10);
        _clock.Advance(TimeSpan.FromSeconds(20));

        (await Take("a")).Should().Be(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_permit_is_free_again_exactly_one_window_after_it_was_taken()
    {
        await Take(TenPerMinute, "a", times: 10);

        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        (await Take("a")).Should().Be(TimeSpan.FromTicks(1));
        _clock.Advance(TimeSpan.FromTicks(1));
        (await Take("a")).Should().BeNull();
    }

    [Fact]
    public async Task A_refusal_costs_nothing()
    {
        await Take(TenPerMinute, "a", times: 10);
        await Take(TenPerMinute, "a", times: 100);

        _clock.Advance(TimeSpan.FromMinutes(1));

        (await Take(TenPerMinute, "a", times: 20)).Should().Be(10);
    }

    [Fact]
    public async Task The_window_slides_and_never_begins_anew()
    {
        await Take(TenPerMinute, "a", times: 5);
        _clock.Advance(TimeSpan.FromSeconds(59));
        (await Take(TenPerMinute, "a", times: 10)).Should().Be(5);
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await Take(TenPerMinute, "a", times: 10)).Should().Be(5, "the five of a second ago still count");
    }

    [Fact]
    public async Task No_window_ever_holds_more_and_none_less_than_it_may()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var granted = new List<TimeSpan>();
        var now = TimeSpan.Zero;

        for (var i = 0; i < 5_000; i++)
        {
            var step = TimeSpan.FromMilliseconds(random.Next(0, 6_000));
            _clock.Advance(step);
            now += step;
            var inWindow = granted.Count(g => now - g < TenPerMinute.Window);
            var wait = await Take("a");

            (wait is null).Should().Be(inWindow < 10, $"step {i} of seed {seed}");
            if (wait is null)
            {
                granted.Add(now);
            }
        }
    }

    [Fact]
    [Trait("Abuse", "T-16")]
    public async Task Of_a_thousand_at_once_exactly_the_permits_pass()
    {
        var thousand = new RateLimit("bulk", 137, TimeSpan.FromMinutes(1));

        var waits = await Task.WhenAll(Enumerable.Range(0, 1_000)
            .Select(_ => Task.Run(async () => await _limiter.TakeAsync(thousand, "a", CancellationToken.None))));

        waits.Count(w => w is null).Should().Be(137);
    }

    [Fact]
    public async Task Keys_and_limits_are_counted_apart()
    {
        await Take(TenPerMinute, "a", times: 10);

        (await Take("b")).Should().BeNull();
        (await Take(TenPerMinute with { Name = "typing" }, "a", times: 1)).Should().Be(1);
        (await Take("a")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_permit_that_is_given_back_can_be_taken_again()
    {
        await Take(TenPerMinute, "a", times: 10);

        await _limiter.ReturnAsync(TenPerMinute, "a");

        (await Take(TenPerMinute, "a", times: 5)).Should().Be(1);
        await _limiter.ReturnAsync(TenPerMinute, "nobody");
    }

    [Fact]
    public async Task Nothing_is_limited_when_limits_are_off()
    {
        _options.Enabled = false;

        (await Take(TenPerMinute, "a", times: 100)).Should().Be(100);
    }

    [Fact]
    public async Task A_limit_of_nothing_refuses_everything() =>
        (await _limiter.TakeAsync(new("none", 0, TimeSpan.FromSeconds(30)), "a", CancellationToken.None))
            .Should().Be(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task What_costs_more_takes_more_and_waits_until_enough_is_free()
    {
        (await TakeMany(4, "one")).Should().BeNull();
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await TakeMany(5, "two")).Should().BeNull();
        (await TakeMany(5, "two")).Should().BeNull("tries of one operation share what it costs");
        _clock.Advance(TimeSpan.FromSeconds(10));

        (await TakeMany(2, null)).Should().Be(TimeSpan.FromSeconds(40), "the first four must end");
        (await TakeMany(6, null)).Should().Be(TimeSpan.FromSeconds(50), "and the five after them");
        (await TakeMany(11, null)).Should().Be(TimeSpan.FromSeconds(50), "more than there ever is gets all there is");
        (await TakeMany(1, null)).Should().BeNull();
        await _limiter.ReturnAsync(TenPerMinute, "a", "one");
        (await TakeMany(4, null)).Should().BeNull("what is returned is free, all of it");

        ValueTask<TimeSpan?> TakeMany(int amount, string? operation) =>
            _limiter.TakeAsync(TenPerMinute, "a", CancellationToken.None, operation, amount);
    }

    [Fact]
    public async Task Who_is_at_the_limit_stays_there_however_many_others_come()
    {
        await Take(TenPerMinute, "a", times: 10);
        for (var i = 0; i < 25_000; i++)
        {
            await Take($"other {i}");
        }

        (await Take("a")).Should().NotBeNull();
        (await Take("other 0")).Should().BeNull();
    }

    [Fact]
    public async Task Amounts_count_as_so_many_permits_and_wait_until_as_many_are_free()
    {
        (await Take(TenPerMinute, amount: 4)).Should().BeNull();
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await Take(TenPerMinute, amount: 5)).Should().BeNull();

        (await Take(TenPerMinute, amount: 1)).Should().BeNull();
        (await Take(TenPerMinute, amount: 4)).Should().Be(TimeSpan.FromSeconds(50));
        (await Take(TenPerMinute, amount: 5)).Should().Be(TimeSpan.FromSeconds(60));
        (await Take(TenPerMinute, amount: 1000))
            .Should()
            .Be(TimeSpan.FromSeconds(60), "it may have a window to itself");

        await _limiter.ReturnAsync(TenPerMinute, "a", amount: 5);
        (await Take(TenPerMinute, amount: 5)).Should().BeNull();
    }

    [Fact]
    public async Task Of_many_permits_no_window_ever_holds_more_and_each_is_free_a_thousandth_later_at_most()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var limit = new RateLimit("cost", 5_000, TimeSpan.FromMinutes(1));
        var (late, now) = (limit.Window / 1_000, TimeSpan.Zero);
        var granted = new List<(TimeSpan At, int Amount)>();
        for (var i = 0; i < 10_000; i++)
        {
            var step = TimeSpan.FromMilliseconds(random.Next(0, 60));
            _clock.Advance(step);
            now += step;
            var amount = random.Next(1, 40);
            var (certain, possible) = (Sum(limit.Window), Sum(limit.Window + late));

            var wait = await _limiter.TakeAsync(limit, "a", CancellationToken.None, amount: amount);

            if (wait is null)
            {
                (certain + amount).Should().BeLessThanOrEqualTo(limit.Permits, $"step {i} of seed {seed}");
                if (random.Next(4) == 0)
                {
                    await _limiter.ReturnAsync(limit, "a", amount: amount);
                }
                else
                {
                    granted.Add((now, amount));
                }
            }
            else
            {
                (possible + amount).Should().BeGreaterThan(limit.Permits, $"step {i} of seed {seed}");
            }
        }

        int Sum(TimeSpan window) =>
            granted.AsEnumerable().Reverse().TakeWhile(g => now - g.At < window).Sum(g => g.Amount);
    }

    private ValueTask<TimeSpan?> Take(RateLimit limit, int amount) =>
        _limiter.TakeAsync(limit, "a", CancellationToken.None, amount: amount);

    private ValueTask<TimeSpan?> Take(string key) => _limiter.TakeAsync(TenPerMinute, key, CancellationToken.None);

    /// <summary>The number of permits granted.</summary>
    private async Task<int> Take(RateLimit limit, string key, int times)
    {
        var granted = 0;
        for (var i = 0; i < times; i++)
        {
            granted += await _limiter.TakeAsync(limit, key, CancellationToken.None) is null ? 1 : 0;
        }

        return granted;
    }
}
