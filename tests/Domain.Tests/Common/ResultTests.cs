using Hubbub.Domain.Common;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Domain.Tests.Common;

public sealed class ResultTests
{
    private static readonly Error Gone = new("gone", "It is gone.", ErrorKind.NotFound);

    [Fact]
    public void A_failure_has_no_value()
    {
        Result<int> failed = Gone;

        failed.Failure.Should().Be(Gone);
        failed.Invoking(r => r.Value).Should().Throw<InvalidOperationException>().WithMessage("*gone*");
    }

    [Fact]
    public void A_success_has_a_value_and_no_failure()
    {
        Result<int> done = 3;

        done.Failure.Should().BeNull();
        done.Value.Should().Be(3);
        Result.Success.Failure.Should().BeNull();
    }

    [Theory, InlineData(0, 1), InlineData(0.2, 1), InlineData(1, 1), InlineData(1.001, 2), InlineData(59.5, 60)]
    public void A_wait_is_given_in_whole_seconds_rounded_up(double wait, int seconds) =>
        Error.RateLimited(TimeSpan.FromSeconds(wait)).RetryAfterSeconds.Should().Be(seconds);

    [Fact]
    public void Now_is_cut_to_what_the_databases_store()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(12_349_999));

        clock.Now().Should().Be(new DateTimeOffset(2026, 6, 1, 12, 0, 1, 234, TimeSpan.Zero));
    }
}
