using Hubbub.Application.Common;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Application.Tests.Common;

public sealed class IdGeneratorTests
{
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_id_is_its_time_its_node_and_a_counter()
    {
        var ids = For(slot: 1_023);

        var (first, second) = (ids.Next(), ids.Next());

        (first >> 22).Should().Be((long)(_clock.GetUtcNow() - Epoch).TotalMilliseconds);
        ((first >> 12) & 1_023).Should().Be(1_023);
        (first & 4_095).Should().Be(0);
        second.Should().Be(first + 1);
    }

    [Fact]
    public void Ids_grow_while_the_clock_stands_still_runs_and_goes_back()
    {
        var ids = For(slot: 3);
        var made = Make(ids, 5);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        made.AddRange(Make(ids, 5));
        _clock.AdjustTime(_clock.GetUtcNow().AddHours(-1));
        made.AddRange(Make(ids, 5));

        made.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_spent_counter_borrows_from_the_next_millisecond()
    {
        var ids = For(slot: 3);

        var made = Make(ids, 10_000);

        made.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.OnlyContain(id => ((id >> 12) & 1_023) == 3);
        (made[^1] >> 22).Should().Be((made[0] >> 22) + 2);
    }

    [Fact]
    public async Task Ids_are_unique_when_many_make_them_at_once()
    {
        var ids = new IdGenerator(TimeProvider.System);
        ids.Use(7, default);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Make(ids, 20_000))));

        made.SelectMany(m => m).Distinct().Should().HaveCount(160_000);
        made.Should().OnlyContain(m => m.SequenceEqual(m.Order()));
    }

    [Fact]
    public void Nodes_that_hold_different_slots_never_make_the_same_id()
    {
        var made = Enumerable.Range(0, 20).SelectMany(slot => Make(For(slot), 500));

        made.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_slot_that_changes_hands_makes_no_id_of_its_former_holders_time()
    {
        var former = For(slot: 3);
        var last = Make(former, 100)[^1];
        var next = new IdGenerator(_clock);

        next.Use(3, notBefore: _clock.GetUtcNow());

        next.Next().Should().BeGreaterThan(last);
    }

    [Theory, InlineData(5, 3), InlineData(3, 5)]
    public void Ids_grow_over_a_change_of_the_slot(int before, int after)
    {
        var ids = For(before);
        var last = ids.Next();

        ids.Use(after, default);

        ids.Next().Should().BeGreaterThan(last);
    }

    [Theory, InlineData(-1), InlineData(1_024)]
    public void There_are_1024_slots(int slot)
    {
        var use = () => new IdGenerator(_clock).Use(slot, default);

        use.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Ids_stay_positive_for_decades()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));

        new IdGenerator(clock).Next().Should().BePositive();
    }

    private static List<long> Make(IdGenerator ids, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => ids.Next())];

    private IdGenerator For(int slot)
    {
        var ids = new IdGenerator(_clock);
        ids.Use(slot, default);
        return ids;
    }
}
