using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Accounts;

namespace Hubbub.Application.Accounts;

/// <summary>The rows that this module's queries select without further mapping.</summary>
internal sealed class AccountsProjections : AutoMapper.Profile
{
    public AccountsProjections() => CreateProjection<Account, AccountRow>();
}
