using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles.Events;
using MediatR;

namespace Hubbub.Application.Profiles;

/// <summary>Pushes a person's changed profile to their own devices.</summary>
internal sealed class PushOwnProfile(IPeople people, IRealtimePublisher publisher)
    : INotificationHandler<ProfileChanged>, INotificationHandler<ProfileSettingsChanged>
{
    public Task Handle(ProfileChanged e, CancellationToken ct) => Push(e.User, ct);

    public Task Handle(ProfileSettingsChanged e, CancellationToken ct) => Push(e.User, ct);

    private async Task Push(UserId user, CancellationToken ct)
    {
        // A hidden person has no connected device. They get the event when they return, and none once erased.
        if (await people.OwnProfile(user, ct) is { } profile
            && (await people.GetMany([user], ct))[user].IsAvailable)
        {
            publisher.Publish([user], new ProfileUpdated(profile));
        }
    }
}
