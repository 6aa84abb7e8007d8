using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>What the viewer is notified of, and how.</summary>
public sealed record GetNotificationPreferences(UserId Viewer) : IRequest<Result<PreferencesRow>>;

internal sealed class GetNotificationPreferencesHandler(INotificationPreferences preferences)
    : IRequestHandler<GetNotificationPreferences, Result<PreferencesRow>>
{
    public async Task<Result<PreferencesRow>> Handle(GetNotificationPreferences query, CancellationToken ct) =>
        await preferences.Of(query.Viewer, ct);
}
