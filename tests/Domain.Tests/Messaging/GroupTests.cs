using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Domain.Tests.Messaging;

public sealed class GroupTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_257th_member_is_refused_and_nobody_of_the_request_is_added()
    {
        var group = Group(members: 253);

        group.Add(new(1), [new(1_000), new(1_001), new(1_002)], Now).Failure.Should().Be(MessagingErrors.GroupFull);
        group.Members.Should().HaveCount(254);
        group.Add(new(1), [new(1_000), new(1_001), new(2), new(1_000)], Now).Failure.Should().BeNull();
        group.Members.Should().HaveCount(256);
    }

    [Fact]
    public void An_owner_who_leaves_hands_over_to_the_oldest_admin_or_else_the_oldest_member()
    {
        var group = Group(members: 0);
        for (var i = 2; i <= 4; i++)
        {
            group.Add(new(1), [new(i)], Now.AddHours(-i));
        }

        group.SetRole(new(1), new(3), GroupRole.Admin, Now);
        group.SetRole(new(1), new(2), GroupRole.Admin, Now);

        group.Leave(new(1), Now);
        Owner().Should().Be(new UserId(3));
        group.SetRole(new(3), new(2), GroupRole.Member, Now);
        group.Leave(new(3), Now);
        Owner().Should().Be(new UserId(4));
        group.Leave(new(2), Now);
        group.Leave(new(4), Now);
        group.Members.Should().BeEmpty();

        UserId Owner() => group.Members.Single(m => m.Role == GroupRole.Owner).UserId;
    }

    [Fact]
    public void What_changes_nothing_is_told_to_nobody()
    {
        var group = Group(members: 1);
        group.Record(new(1), Now);
        group.ClearEvents();

        group.Change(new(1), new("Book club"), Now).Failure.Should().BeNull();
        group.Add(new(1), [new(2)], Now).Failure.Should().BeNull();
        group.Remove(new(1), new(77), Now).Failure.Should().BeNull();
        group.SetRole(new(1), new(2), GroupRole.Member, Now).Failure.Should().BeNull();
        group.HandOver(new(1), new(1), Now).Failure.Should().BeNull();

        group.Events.Should().BeEmpty();
        group.Notes.Should().BeEmpty();
    }

    private static Conversation Group(int members) => Conversation.NewGroup(
        new(10), new("Book club"), new(1), Enumerable.Range(2, members).Select(i => new UserId(i)), Now);
}
