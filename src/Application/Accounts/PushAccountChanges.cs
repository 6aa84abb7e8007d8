using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

internal sealed class PushAccountChanges(IAccounts accounts, IRealtimePublisher publisher)
    : INotificationHandler<EmailVerified>, INotificationHandler<AdminGranted>, INotificationHandler<AdminRevoked>
{
    public Task Handle(EmailVerified e, CancellationToken ct) => Push(e.User, ct);

    public Task Handle(AdminGranted e, CancellationToken ct) => Push(e.User, ct);

    public Task Handle(AdminRevoked e, CancellationToken ct) => Push(e.User, ct);

    private async Task Push(UserId user, CancellationToken ct)
    {
        if (await accounts.Find(user, ct) is { } account)
        {
            publisher.Publish([user], new AccountUpdated(account));
        }
    }
}
