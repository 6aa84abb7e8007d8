using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Application.Tests.Common;

public sealed class AddressBlockTests
{
    private static readonly RateLimit Three = new("tries", 3, TimeSpan.FromMinutes(1));

    private readonly FakeTimeProvider _clock = new();
    private readonly SlidingWindowLimiter _limiter;

    public AddressBlockTests() => _limiter = new(_clock, Options.Create(new RateLimitOptions()));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7 x1")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7 x1")]
    [InlineData("2001:db8:1:2345:6:7:8:9", "2001:db8:1:2345::/64 x1, 2001:db8:1:2300::/56 x4, 2001:db8:1::/48 x16")]
    [InlineData("fe80::1%3", "fe80::/64 x1, fe80::/56 x4, fe80::/48 x16")]
    [InlineData("unknown", "unknown x1")]
    [InlineData(null, " x1")]
    public void An_address_is_in_these_blocks(string? address, string blocks) =>
        string.Join(", ", AddressBlock.Of(address).Select(b => $"{b.Prefix} x{b.Factor}")).Should().Be(blocks);

    [Fact]
    [Trait("Abuse", "T-13")]
    public async Task Whoever_has_a_whole_48_has_sixteen_times_the_limit_and_no_more()
    {
        var granted = 0;
        for (var i = 0; i < 200; i++)
        {
            granted += await Take($"2001:db8:1:{i * 256:x}::1") ? 1 : 0;
        }

        granted.Should().Be(3 * 16, "each try was from a /56 of its own");
        (await Take("2001:db8:2::1")).Should().BeTrue("that is somebody else's");
    }

    [Fact]
    public async Task A_56_has_four_times_the_limit_and_a_64_the_limit_itself()
    {
        var granted = 0;
        for (var i = 0; i < 200; i++)
        {
            granted += await Take($"2001:db8:1:{i:x}::1") ? 1 : 0;
        }

        granted.Should().Be(3 * 4);
        for (var i = 0; i < 200; i++)
        {
            granted += await Take($"2001:db8:1:100::{i:x}") ? 1 : 0;
        }

        granted.Should().Be((3 * 4) + 3);
    }

    [Fact]
    public async Task A_refusal_costs_nothing_in_any_block()
    {
        for (var i = 0; i < 200; i++)
        {
            await Take("2001:db8:1::1");
        }

        var granted = 0;
        for (var i = 1; i < 200; i++)
        {
            granted += await Take($"2001:db8:1:{i:x}::1") ? 1 : 0;
        }

        granted.Should().Be((3 * 4) - 3, "of the /64's many tries three are counted in the /56");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-13")]
    public async Task One_customer_of_IPv6_cannot_lock_a_name_for_all(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await app.Register("alice");
        for (var i = 0; i < 200; i++)
        {
            await app.LogIn(
                "alice", "some guess", string.Create(CultureInfo.InvariantCulture, $"2001:db8:1:{i * 256:x}::1"));
        }

        (await app.LogIn("alice", address: "10.0.0.1")).Failure.Should().BeNull();
        (await app.LogIn("alice", "some guess", "2001:db8:1:ffff::1")).Failure!.Code.Should().Be("rate_limited");
        (await app.LogIn("alice", "some guess", "2001:db8:2:ffff::1")).Failure
            .Should()
            .Be(AccountsErrors.InvalidCredentials);
    }

    private async Task<bool> Take(string address) =>
        await _limiter.TakeAsync(Three.Per(AddressBlock.Of(address)), CancellationToken.None) is null;
}
