using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Media;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Media;

/// <summary>The order of a queue that admits one at a time.</summary>
[Trait("Abuse", "T-50")]
public sealed class FairQueueTests
{
    private static readonly UserId Alice = new(1), Bob = new(2), Carol = new(3);

    [Fact]
    public async Task Persons_take_turns_however_much_each_of_them_waits_for()
    {
        var queue = new FairQueue(mostPerPerson: 10, most: 100);
        await queue.Enter(Alice, CancellationToken.None);
        var order = new List<string>();
        Task[] waiting =
        [
            Wait(Alice, "a1"), Wait(Alice, "a2"), Wait(Alice, "a3"), Wait(Bob, "b1"), Wait(Carol, "c1"),
            Wait(Bob, "b2"),
        ];

        queue.Exit();
        await Task.WhenAll(waiting);

        order.Should().Equal("b1", "c1", "a1", "b2", "a2", "a3");

        async Task Wait(UserId person, string name)
        {
            await queue.Enter(person, CancellationToken.None);
            order.Add(name);
            queue.Exit();
        }
    }

    [Fact]
    public async Task Who_waits_for_too_much_is_refused_and_others_are_not()
    {
        var queue = new FairQueue(mostPerPerson: 2, most: 3);
        await queue.Enter(Alice, CancellationToken.None);
        Task<bool>[] waiting = [queue.Enter(Alice, default), queue.Enter(Alice, default)];

        (await queue.Enter(Alice, CancellationToken.None)).Should().BeFalse();
        waiting = [.. waiting, queue.Enter(Bob, default)];
        (await queue.Enter(Carol, CancellationToken.None)).Should().BeFalse("three wait already");

        foreach (var _ in waiting)
        {
            queue.Exit();
        }

        (await Task.WhenAll(waiting)).Should().AllBeEquivalentTo(true);
    }

    [Fact]
    public async Task Who_leaves_is_passed_over()
    {
        var queue = new FairQueue(mostPerPerson: 2, most: 10);
        await queue.Enter(Alice, CancellationToken.None);
        using var leaving = new CancellationTokenSource();
        var (bob, carol) = (queue.Enter(Bob, leaving.Token), queue.Enter(Carol, CancellationToken.None));

        await leaving.CancelAsync();
        queue.Exit();

        (await carol.WaitAsync(TestClient.Limit)).Should().BeTrue();
        await FluentActions.Awaiting(() => bob).Should().ThrowAsync<OperationCanceledException>();
        queue.Exit();
        (await queue.Enter(Alice, CancellationToken.None)).Should().BeTrue("nobody is in it");
    }
}
