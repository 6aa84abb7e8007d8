using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Tests.Sync;

/// <summary>An effect of messages that fails on demand.</summary>
internal sealed class FailingEffect : INotificationHandler<MessageSent>
{
    public Action<MessageSent>? Strikes { get; set; }

    public Task Handle(MessageSent notification, CancellationToken cancellationToken)
    {
        Strikes?.Invoke(notification);
        return Task.CompletedTask;
    }
}
