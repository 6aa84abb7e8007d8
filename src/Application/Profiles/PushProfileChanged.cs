using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>
/// Tells a person's devices, and those who see their card in a conversation or a notification, who they are now.
/// </summary>
internal sealed class PushProfileChanged(
    IPeople people, IConversations conversations, INotificationLists notifications, IRealtimePublisher publisher)
    : INotificationHandler<ProfileChanged>
{
    private const int MostPeople = 10_000;

    public async Task Handle(ProfileChanged e, CancellationToken ct)
    {
        if (await people.OwnProfile(e.User, ct) is not { } profile)
        {
            return;
        }

        var card = (await people.GetMany([e.User], ct))[e.User];
        if (card.IsAvailable)
        {
            // Whoever is hidden has no device to tell; they are told when they come back, and never once erased.
            publisher.Publish([e.User], new ProfileUpdated(profile));
        }

        var partners = await conversations.PartnersOf(e.User, MostPeople, ct);
        var readers = await notifications.OwnersToldOf(e.User, MostPeople, ct);
        publisher.Publish([.. partners, .. readers], new UserUpdated(card));
    }
}
