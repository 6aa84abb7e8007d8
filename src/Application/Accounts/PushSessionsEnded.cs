using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Accounts.Events;
using MediatR;

namespace Hubbub.Application.Accounts;

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
