using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>Pushes a person's changed card to everyone who sees it in a conversation or a notification.</summary>
[Deferred("the card is in thousands of conversations and notifications")]
internal sealed class PushProfileChanged(
    IPeople people, IConversations conversations, INotificationLists notifications, IRealtimePublisher publisher)
    : INotificationHandler<ProfileChanged>
{
    private const int MostPeople = 10_000;

    public async Task Handle(ProfileChanged e, CancellationToken ct)
    {
        if (!(await people.GetMany([e.User], ct)).TryGetValue(e.User, out var card))
        {
            return;
        }

        var viewers = await conversations.CardViewersOf(e.User, MostPeople, ct);
        var readers = await notifications.OwnersNotifiedAbout(e.User, MostPeople, ct);
        publisher.Publish([.. viewers, .. readers], new UserUpdated(card));
    }
}
