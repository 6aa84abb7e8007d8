using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>Tells a person's devices, and those who have a conversation with them, who they are now.</summary>
internal sealed class PushProfileChanged(
    IPeople people, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<ProfileChanged>
{
    private const int MostPartners = 10_000;

    public async Task Handle(ProfileChanged e, CancellationToken ct)
    {
        if (await people.OwnProfile(e.User, ct) is not { } profile)
        {
            return;
        }

        publisher.Publish([e.User], new ProfileUpdated(profile));
        var card = (await people.GetMany([e.User], ct))[e.User];
        publisher.Publish(await conversations.PartnersOf(e.User, MostPartners, ct), new UserUpdated(card));
    }
}
