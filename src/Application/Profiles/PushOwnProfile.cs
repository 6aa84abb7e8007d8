using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>Pushes a person's changed profile to their own devices.</summary>
internal sealed class PushOwnProfile(IPeople people, IRealtimePublisher publisher)
    : INotificationHandler<ProfileChanged>
{
    public async Task Handle(ProfileChanged e, CancellationToken ct)
    {
        // A hidden person has no connected device. They get the event when they return, and none once erased.
        if (await people.OwnProfile(e.User, ct) is { } profile
            && (await people.GetMany([e.User], ct))[e.User].IsAvailable)
        {
            publisher.Publish([e.User], new ProfileUpdated(profile));
        }
    }
}
