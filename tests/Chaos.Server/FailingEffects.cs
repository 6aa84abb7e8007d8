using System.Collections.Concurrent;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Chaos.Server;

/// <summary>
/// Runs as the last of an event's handlers and fails: once for each follow, so that the relay has work in the outbox;
/// and for one message of a batch if the fault point requires it.
/// </summary>
internal sealed class FailingEffects
    : INotificationHandler<FollowCreated>, INotificationHandler<EventBatch<MessageSent>>
{
    private static readonly ConcurrentDictionary<(UserId, UserId, DateTimeOffset), bool> Failed = new();
    private static MessageId? _chosen;

    public Task Handle(FollowCreated notification, CancellationToken cancellationToken) =>
        Failed.TryAdd((notification.Follower, notification.Followee, notification.At), true)
            ? Fail()
            : Task.CompletedTask;

    public Task Handle(EventBatch<MessageSent> notification, CancellationToken cancellationToken)
    {
        var events = notification.Events;
        if (events.Count > 1 && KillSwitch.ChooseToFail(events.Count) is { } place)
        {
            _chosen = events[place].Message;
        }

        return events.Any(e => e.Message == _chosen) ? Fail() : Task.CompletedTask;
    }

    private static Task Fail() => throw new InvalidOperationException("This effect fails on purpose.");
}

/// <summary>Skips some messages, and leaves the others to the product's handler.</summary>
internal sealed class SkippedEffects(INotificationHandler<EventBatch<MessageSent>> inner)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public Task Handle(EventBatch<MessageSent> notification, CancellationToken cancellationToken)
    {
        MessageSent[] known = [.. notification.Events.Where(e => e.Seq % 5 != 0)];
        return known.Length == 0 ? Task.CompletedTask : inner.Handle(new(known), cancellationToken);
    }
}
