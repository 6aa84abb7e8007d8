using Hubbub.Domain.Graph;
using Hubbub.Domain.Graph.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Graph;

/// <summary>Seen from Alice, but where it says otherwise.</summary>
public sealed class BlockTests
{
    private readonly Edge _alices = new(Alice, Bob);
    private readonly Edge _bobs = new(Bob, Alice);

    private Relationship ByAlice => new(_alices, _bobs);

    private Relationship ByBob => new(_bobs, _alices);

    [Fact]
    public void A_block_ends_both_follows_and_says_so()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        ByBob.Follow(otherIsPrivate: true, 11, Now);
        Happened(_alices, _bobs);

        ByAlice.Block(12, Now);

        (_alices.Follow, _bobs.Follow).Should().Be((FollowState.None, FollowState.None));
        (_alices.BlockId, _bobs.BlockId).Should().Be((12L, (long?)null));
        Happened(_alices, _bobs).Should().Equal(
            new FollowRemoved(Alice, Bob, Now), new FollowRequestClosed(Bob, Alice, Now),
            new UserBlocked(Alice, Bob, Now));
    }

    [Fact]
    public void A_block_stands_between_both_whoever_made_it()
    {
        ByAlice.Block(10, Now);

        ByAlice.IsBlockedEitherWay.Should().BeTrue();
        ByBob.IsBlockedEitherWay.Should().BeTrue();
        ByAlice.Follow(otherIsPrivate: false, 11, Now).Failure.Should().Be(GraphErrors.UserNotFound);
        ByBob.Follow(otherIsPrivate: true, 12, Now).Failure.Should().Be(GraphErrors.UserNotFound);
        ByAlice.Mute(13, Now).Failure.Should().Be(GraphErrors.UserNotFound);
        ByBob.Mute(14, Now).Failure.Should().Be(GraphErrors.UserNotFound);
        (_alices.Follow, _bobs.Follow, _alices.MuteId, _bobs.MuteId)
            .Should().Be((FollowState.None, FollowState.None, (long?)null, (long?)null));
    }

    [Fact]
    public void Blocking_again_changes_nothing()
    {
        ByAlice.Block(10, Now);
        Happened(_alices, _bobs);
        var version = _alices.Version;

        ByAlice.Block(11, Now);

        (_alices.BlockId, _alices.Version).Should().Be((10L, version));
        Happened(_alices, _bobs).Should().BeEmpty();
    }

    [Fact]
    public void Follows_that_a_block_ended_stay_ended()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        ByAlice.Block(11, Now);
        Happened(_alices, _bobs);

        ByAlice.Unblock(Now);

        ByAlice.IsBlockedEitherWay.Should().BeFalse();
        _alices.Follow.Should().Be(FollowState.None);
        Happened(_alices, _bobs).Should().Equal(new UserUnblocked(Alice, Bob, StillApart: false, Now));
        ByBob.Follow(otherIsPrivate: false, 12, Now).Failure.Should().BeNull();
    }

    [Fact]
    public void Where_both_blocked_both_must_unblock()
    {
        ByAlice.Block(10, Now);
        ByBob.Block(11, Now);
        Happened(_alices, _bobs);

        ByAlice.Unblock(Now);

        ByAlice.IsBlockedEitherWay.Should().BeTrue();
        Happened(_alices, _bobs).Should().Equal(new UserUnblocked(Alice, Bob, StillApart: true, Now));
        ByBob.Unblock(Now);
        ByAlice.IsBlockedEitherWay.Should().BeFalse();
        Happened(_alices, _bobs).Should().Equal(new UserUnblocked(Bob, Alice, StillApart: false, Now));
    }

    [Fact]
    public void Nobody_lifts_the_others_block()
    {
        ByBob.Block(10, Now);
        Happened(_alices, _bobs);

        ByAlice.Unblock(Now);

        ByAlice.IsBlockedEitherWay.Should().BeTrue();
        Happened(_alices, _bobs).Should().BeEmpty();
    }

    [Fact]
    public void A_mute_is_one_sided_and_raises_one_event()
    {
        ByAlice.Mute(10, Now).Failure.Should().BeNull();
        ByAlice.Mute(11, Now).Failure.Should().BeNull();

        (_alices.MuteId, _bobs.MuteId).Should().Be((10L, (long?)null));
        Happened(_alices, _bobs).Should().Equal(new MuteChanged(Alice, Bob, IsMuted: true, Now));
        ByAlice.Unmute(Now);
        ByAlice.Unmute(Now);
        _alices.MuteId.Should().BeNull();
        Happened(_alices, _bobs).Should().Equal(new MuteChanged(Alice, Bob, IsMuted: false, Now));
    }

    [Fact]
    public void A_mute_cuts_no_follow_and_outlives_a_block()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        ByAlice.Mute(11, Now);

        _alices.Follow.Should().Be(FollowState.Following);
        ByAlice.Block(12, Now);
        ByAlice.Unblock(Now);
        _alices.MuteId.Should().Be(11);
    }

    [Fact]
    public void A_mute_can_be_taken_back_while_a_block_stands()
    {
        ByAlice.Mute(10, Now);
        ByBob.Block(11, Now);

        ByAlice.Unmute(Now);

        _alices.MuteId.Should().BeNull();
    }
}
