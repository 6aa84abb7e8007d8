using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Receipts;

internal static class ReceiptActs
{
    public static Task SetReadReceipts(this TestApp app, UserId user, bool isOn) =>
        app.Do(new UpdateProfile(user, null, null, null, null, null, ReadReceipts: isOn));

    /// <summary>Connects a device of this person, whose status others are then shown.</summary>
    public static async Task ShowConnected(this TestApp app, UserId user, string socket = "socket")
    {
        app.Services.GetRequiredService<PresenceTracker>().Connect(user, new SessionId(socket.Length), socket);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PresenceAnnouncer>().Announce(
                user, isPostponed: false, CancellationToken.None);
    }
}
