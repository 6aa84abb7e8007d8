using FluentValidation;
using Hubbub.Application.Common.Realtime;
using Hubbub.Architecture.Tests.Violations.Application.Notifications.Delivery;
using Hubbub.Architecture.Tests.Violations.Domain.Media.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Architecture.Tests.Violations.Application.Posts;

/// <summary>A correct command, except for its handler.</summary>
public sealed record WritePost(UserId Actor, string Text) : IRequest<Result>;

public sealed class WritePostValidator : AbstractValidator<WritePost>;

public sealed class WritePostHandler(
    IServiceProvider services, IRealtimePublisher realtime, IEphemeralPublisher ephemeral)
    : IRequestHandler<WritePost, Result>
{
    public Task<Result> Handle(WritePost request, CancellationToken cancellationToken)
    {
        services.GetRequiredService<Notifier>();
        realtime.CloseSessions([]);
        ephemeral.Publish([], null!);
        return Task.FromResult(Result.Success);
    }
}

public sealed record FaultyRequest(UserId Post) : IRequest<int>;

public class Unsealed : IRequest<Result>;

internal sealed class FaultyRequestFirst : IRequestHandler<FaultyRequest, int>
{
    public Task<int> Handle(FaultyRequest request, CancellationToken cancellationToken) => Task.FromResult(1);
}

internal sealed class FaultyRequestSecond : IRequestHandler<FaultyRequest, int>
{
    public Task<int> Handle(FaultyRequest request, CancellationToken cancellationToken) => Task.FromResult(2);
}

internal sealed class PostOnPictureTaken(IMediator mediator, IRealtimePublisher realtime)
    : INotificationHandler<PictureTaken>
{
    public async Task Handle(PictureTaken notification, CancellationToken cancellationToken)
    {
        realtime.CloseSessions([]);
        await mediator.Send(new WritePost(notification.By, "Look"), cancellationToken);
    }
}
