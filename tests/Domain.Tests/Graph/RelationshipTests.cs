using Hubbub.Domain.Graph;
using Hubbub.Domain.Graph.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Graph;

/// <summary>Seen from Alice, but where it says otherwise.</summary>
public sealed class RelationshipTests
{
    private readonly Edge _alices = new(Alice, Bob);
    private readonly Edge _bobs = new(Bob, Alice);

    private Relationship ByAlice => new(_alices, _bobs);

    private Relationship ByBob => new(_bobs, _alices);

    [Fact]
    public void A_public_account_is_followed_at_once()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now).Failure.Should().BeNull();

        (_alices.Follow, _alices.FollowId, _bobs.Follow).Should().Be((FollowState.Following, 10L, FollowState.None));
        Happened(_alices, _bobs).Should().Equal(new FollowCreated(Alice, Bob, Now));
    }

    [Fact]
    public void A_private_account_is_asked()
    {
        ByAlice.Follow(otherIsPrivate: true, 10, Now).Failure.Should().BeNull();

        (_alices.Follow, _alices.FollowId).Should().Be((FollowState.Requested, 10L));
        Happened(_alices, _bobs).Should().Equal(new FollowRequested(Alice, Bob, Now));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Following_or_asking_again_changes_nothing(bool isPrivate)
    {
        ByAlice.Follow(isPrivate, 10, Now);
        var before = Snapshot();

        ByAlice.Follow(isPrivate, 11, Now).Failure.Should().BeNull();

        Snapshot().Should().Be(before);
    }

    [Fact]
    public void Who_follows_already_is_not_asked_when_the_account_turns_private()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        var before = Snapshot();

        ByAlice.Follow(otherIsPrivate: true, 11, Now).Failure.Should().BeNull();

        Snapshot().Should().Be(before);
    }

    [Fact]
    public void Who_has_asked_follows_by_asking_again_once_the_account_is_public()
    {
        ByAlice.Follow(otherIsPrivate: true, 10, Now);
        Happened(_alices, _bobs);

        ByAlice.Follow(otherIsPrivate: false, 11, Now);

        (_alices.Follow, _alices.FollowId).Should().Be((FollowState.Following, 11L));
        Happened(_alices, _bobs).Should().Equal(new FollowCreated(Alice, Bob, Now));
    }

    [Fact]
    public void An_accepted_request_is_a_follow_and_accepting_again_changes_nothing()
    {
        ByBob.Follow(otherIsPrivate: true, 10, Now);
        Happened(_alices, _bobs);

        ByAlice.Accept(11, Now).Failure.Should().BeNull();

        (_bobs.Follow, _bobs.FollowId, _alices.Follow).Should().Be((FollowState.Following, 11L, FollowState.None));
        Happened(_alices, _bobs).Should().Equal(new FollowAccepted(Bob, Alice, Now));
        var before = Snapshot();
        ByAlice.Accept(12, Now).Failure.Should().BeNull();
        Snapshot().Should().Be(before);
    }

    [Fact]
    public void A_declined_request_is_closed_and_the_asker_may_ask_again()
    {
        ByBob.Follow(otherIsPrivate: true, 10, Now);
        Happened(_alices, _bobs);

        ByAlice.Decline(11, Now).Failure.Should().BeNull();

        _bobs.Follow.Should().Be(FollowState.None);
        Happened(_alices, _bobs).Should().Equal(new FollowRequestClosed(Bob, Alice, Now));
        ByBob.Follow(otherIsPrivate: true, 12, Now);
        _bobs.Follow.Should().Be(FollowState.Requested);
    }

    [Fact]
    public void There_is_nothing_to_accept_or_decline_where_nobody_asked()
    {
        var before = Snapshot();

        ByAlice.Accept(10, Now).Failure.Should().Be(GraphErrors.RequestNotFound);
        ByAlice.Decline(10, Now).Failure.Should().Be(GraphErrors.RequestNotFound);

        Snapshot().Should().Be(before);
    }

    [Fact]
    public void A_follower_who_was_accepted_cannot_be_declined_any_more()
    {
        ByBob.Follow(otherIsPrivate: false, 10, Now);

        ByAlice.Decline(11, Now).Failure.Should().Be(GraphErrors.RequestNotFound);

        _bobs.Follow.Should().Be(FollowState.Following);
    }

    [Fact]
    public void Nobody_accepts_their_own_request()
    {
        ByAlice.Follow(otherIsPrivate: true, 10, Now);

        ByAlice.Accept(11, Now).Failure.Should().Be(GraphErrors.RequestNotFound);

        _alices.Follow.Should().Be(FollowState.Requested);
    }

    [Fact]
    public void Unfollowing_ends_ones_own_follow_alone_and_once()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        ByBob.Follow(otherIsPrivate: false, 11, Now);
        Happened(_alices, _bobs);

        ByAlice.Unfollow(12, Now);

        (_alices.Follow, _bobs.Follow).Should().Be((FollowState.None, FollowState.Following));
        Happened(_alices, _bobs).Should().Equal(new FollowRemoved(Alice, Bob, Now));
        var before = Snapshot();
        ByAlice.Unfollow(13, Now);
        Snapshot().Should().Be(before);
    }

    [Fact]
    public void Unfollowing_withdraws_a_request()
    {
        ByAlice.Follow(otherIsPrivate: true, 10, Now);
        Happened(_alices, _bobs);

        ByAlice.Unfollow(11, Now);

        _alices.Follow.Should().Be(FollowState.None);
        Happened(_alices, _bobs).Should().Equal(new FollowRequestClosed(Alice, Bob, Now));
    }

    [Fact]
    public void A_removed_follower_follows_no_more_and_ones_own_follow_stays()
    {
        ByAlice.Follow(otherIsPrivate: false, 10, Now);
        ByBob.Follow(otherIsPrivate: false, 11, Now);
        Happened(_alices, _bobs);

        ByAlice.RemoveFollower(12, Now);

        (_alices.Follow, _bobs.Follow).Should().Be((FollowState.Following, FollowState.None));
        Happened(_alices, _bobs).Should().Equal(new FollowRemoved(Bob, Alice, Now));
    }

    [Fact]
    public void A_request_is_declined_and_not_removed()
    {
        ByBob.Follow(otherIsPrivate: true, 10, Now);
        var before = Snapshot();

        ByAlice.RemoveFollower(11, Now);

        Snapshot().Should().Be(before);
    }

    [Fact]
    public void Both_directions_change_their_version_with_every_change()
    {
        Action[] acts =
        [
            () => ByAlice.Follow(otherIsPrivate: true, 10, Now),
            () => ByBob.Accept(11, Now),
            () => ByAlice.Mute(12, Now),
            () => ByAlice.Unmute(Now),
            () => ByAlice.Unfollow(13, Now),
            () => ByBob.Block(14, Now),
            () => ByBob.Unblock(Now),
        ];

        foreach (var act in acts)
        {
            var before = _alices.Version;
            act();
            _alices.Version.Should().BeGreaterThan(before, "two acts that read the same state cannot both be stored");
            _bobs.Version.Should().Be(_alices.Version);
        }
    }

    private (FollowState, long, long?, long?, long, FollowState, long, long?, long?, long, int) Snapshot() => (
        _alices.Follow, _alices.FollowId, _alices.BlockId, _alices.MuteId, _alices.Version,
        _bobs.Follow, _bobs.FollowId, _bobs.BlockId, _bobs.MuteId, _bobs.Version,
        _alices.Events.Count + _bobs.Events.Count);
}
