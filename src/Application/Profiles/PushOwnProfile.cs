using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>Tells a person's own devices who they are now.</summary>
internal sealed class PushOwnProfile(IPeople people, IRealtimePublisher publisher) : INotificationHandler<ProfileChanged>
{
    public async Task Handle(ProfileChanged e, CancellationToken ct)
    {
        // Whoever is hidden has no device to tell; they are told when they come back, and never once erased.
        if (await people.OwnProfile(e.User, ct) is { } profile && (await people.GetMany([e.User], ct))[e.User].IsAvailable)
        {
            publisher.Publish([e.User], new ProfileUpdated(profile));
        }
    }
}
