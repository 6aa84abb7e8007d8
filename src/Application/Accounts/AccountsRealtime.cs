using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>A session of one's own ended; its sockets are closed.</summary>
public sealed record SessionRevoked(SessionId SessionId, SessionEnd Reason) : DurableEvent("session_revoked");

/// <summary>One's own account changed.</summary>
public sealed record AccountUpdated(AccountRow Account) : DurableEvent("account_updated");

internal sealed class PushSessionsEnded(IRealtimePublisher publisher) : INotificationHandler<SessionsEnded>
{
    public Task Handle(SessionsEnded e, CancellationToken ct)
    {
        foreach (var session in e.Sessions)
        {
            publisher.Publish([e.User], new SessionRevoked(session, e.Reason));
        }

        publisher.CloseSessions(e.Sessions);
        return Task.CompletedTask;
    }
}

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
