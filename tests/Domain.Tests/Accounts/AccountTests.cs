using Hubbub.Domain.Accounts;
using Hubbub.Domain.Accounts.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private readonly Account _account = new(Alice, "alice", "alice@example.test", Now);

    [Fact]
    public void A_new_account_is_active_unproved_and_without_rights()
    {
        _account.State.Should().Be(AccountState.Active);
        _account.IsEmailVerified.Should().BeFalse();
        _account.IsAdmin.Should().BeFalse();
        _account.PasswordHash.Should().BeNull();
        Happened(_account).Should().BeEmpty();
    }

    [Fact]
    public void An_address_is_proved_once()
    {
        _account.VerifyEmail(Now);
        _account.VerifyEmail(Now.AddHours(1));

        _account.IsEmailVerified.Should().BeTrue();
        Happened(_account).Should().Equal(new EmailVerified(Alice, Now));
    }

    [Fact]
    public void A_frozen_account_waits_for_its_owner_and_for_no_date()
    {
        _account.RequestDeletion(Now.AddDays(30));
        _account.Freeze();

        (_account.State, _account.EraseAt).Should().Be((AccountState.Frozen, (DateTimeOffset?)null));
    }

    [Fact]
    public void A_deletion_has_a_date_until_the_owner_comes_back()
    {
        _account.RequestDeletion(Now.AddDays(30));
        (_account.State, _account.EraseAt).Should().Be((AccountState.Deleting, Now.AddDays(30)));

        _account.Reactivate();

        (_account.State, _account.EraseAt).Should().Be((AccountState.Active, (DateTimeOffset?)null));
    }

    [Fact]
    public void Erasing_an_account_erases_it_in_every_module()
    {
        _account.Erase(Now);

        Happened(_account).Should().Equal(new AccountErased(Alice, Now));
    }

    [Fact]
    public void Every_stored_change_counts()
    {
        var before = _account.Version;

        _account.Touch();

        _account.Version.Should().Be(before + 1);
    }
}
