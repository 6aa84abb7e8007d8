using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>Pushes changed preferences to their owner's devices.</summary>
internal sealed class PushPreferences(INotificationPreferences preferences, IRealtimePublisher publisher)
    : INotificationHandler<NotificationPreferencesChanged>, INotificationHandler<ConversationMuteChanged>
{
    public Task Handle(NotificationPreferencesChanged e, CancellationToken ct) => Push(e.User, ct);

    public Task Handle(ConversationMuteChanged e, CancellationToken ct) => Push(e.User, ct);

    private async Task Push(UserId user, CancellationToken ct) =>
        publisher.Publish([user], new PreferencesUpdated(await preferences.Of(user, ct)));
}
