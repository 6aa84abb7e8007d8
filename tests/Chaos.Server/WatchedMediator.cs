using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Chaos.Server;

/// <summary>Sits between REST or hub and the commands: observes answers, and injects faults.</summary>
internal sealed class WatchedMediator(
    IMediator inner, IServiceScopeFactory scopes, IdGenerator ids, SeededFault? fault) : IMediator
{
    private static readonly TimeSpan TooLate = TimeSpan.FromMilliseconds(250);

    public async Task<TResponse> Send<TResponse>(
        IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (request is not SendMessage message)
        {
            return await inner.Send(request, cancellationToken);
        }

        if (fault == SeededFault.AckBeforeCommit)
        {
            _ = StoreLater(message);
            return (TResponse)(object)Promised(message);
        }

        var answer = await inner.Send(
            fault == SeededFault.NoDuplicateCheck
                ? (IRequest<TResponse>)(object)(message with { ClientMessageId = null })
                : request,
            cancellationToken);
        if (answer is Result<SentMessage> { Failure: null })
        {
            KillSwitch.MessageAcked();
        }

        return answer;
    }

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => inner.Publish(notification, cancellationToken);

    private Result<SentMessage> Promised(SendMessage message) => new SentMessage(
        new(ids.Next()), message.ConversationId ?? new(ids.Next()), 1, DateTimeOffset.UtcNow);

    private async Task StoreLater(SendMessage message)
    {
        await Task.Delay(TooLate);
        await using var scope = scopes.CreateAsyncScope();
        await new Mediator(scope.ServiceProvider.GetRequiredService<ServiceFactory>()).Send(message);
    }
}
