using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>The viewer's own account.</summary>
public sealed record GetAccount(UserId Viewer) : IRequest<Result<AccountRow>>;

internal sealed class GetAccountHandler(IAccounts accounts) : IRequestHandler<GetAccount, Result<AccountRow>>
{
    public async Task<Result<AccountRow>> Handle(GetAccount query, CancellationToken ct) =>
        await accounts.Find(query.Viewer, ct) is { } account ? account : AccountsErrors.AccountNotFound;
}
