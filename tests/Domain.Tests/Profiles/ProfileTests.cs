using Hubbub.Domain.Profiles;
using Hubbub.Domain.Profiles.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Profiles;

public sealed class ProfileTests
{
    private readonly Profile _profile = new(Alice, "Alice", Now);

    [Fact]
    public void A_new_profile_shows_the_username_and_is_public()
    {
        (_profile.Username, _profile.UsernameKey).Should().Be(("Alice", "alice"));
        (_profile.DisplayName, _profile.DisplayNameKey).Should().Be(("Alice", "alice"));
        _profile.IsPrivate.Should().BeFalse();
        _profile.Availability.Should().Be(Availability.Available);
        Happened(_profile).Should().BeEmpty();
    }

    [Fact]
    public void A_renamed_profile_is_found_by_its_new_name_and_raises_an_event()
    {
        _profile.Update("ÄNNE", "Bio", "Bern", "https://example.test", isPrivate: true, Now);

        (_profile.DisplayName, _profile.DisplayNameKey, _profile.UsernameKey).Should().Be(("ÄNNE", "änne", "alice"));
        (_profile.Bio, _profile.Location, _profile.Website).Should().Be(("Bio", "Bern", "https://example.test"));
        _profile.IsPrivate.Should().BeTrue();
        Happened(_profile).Should().Equal(new ProfileHidden(Alice, Now), new ProfileChanged(Alice, Now));

        _profile.Update("ÄNNE", "Bio", "Bern", "https://example.test", isPrivate: false, Now);
        Happened(_profile).Should().Equal(new ProfileShown(Alice, Now), new ProfileChanged(Alice, Now));
    }

    [Fact]
    public void Hiding_and_showing_raise_one_event_each()
    {
        _profile.SetAvailability(Availability.Frozen, Now);
        _profile.SetAvailability(Availability.Frozen, Now);
        Happened(_profile).Should().Equal(new ProfileHidden(Alice, Now), new ProfileChanged(Alice, Now));

        _profile.SetAvailability(Availability.Available, Now);
        Happened(_profile).Should().Equal(new ProfileShown(Alice, Now), new ProfileChanged(Alice, Now));
    }

    [Fact]
    public void An_erased_profile_keeps_a_row_and_nothing_of_the_person()
    {
        _profile.Update("Alice A.", "Bio", "Bern", "https://example.test", isPrivate: false, Now);
        Happened(_profile);

        _profile.Erase(Now);

        (_profile.UserId, _profile.Username, _profile.UsernameKey).Should().Be((Alice, "deleted_1", "~1"));
        (_profile.DisplayName, _profile.DisplayNameKey).Should().Be(("Deleted account", string.Empty));
        (_profile.Bio, _profile.Location, _profile.Website).Should().Be((null, null, null));
        _profile.Availability.Should().Be(Availability.Deleted);
        Happened(_profile).Should().Equal(new ProfileChanged(Alice, Now));
    }
}
