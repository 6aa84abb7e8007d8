using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Accounts;

namespace Hubbub.Application.Accounts;

/// <summary>The rows that queries of this module select as they are.</summary>
internal sealed class AccountsProjections : AutoMapper.Profile
{
    public AccountsProjections() => CreateProjection<Account, AccountRow>();
}
