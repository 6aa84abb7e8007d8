using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Notifications.Push;

/// <summary>What devices show of notifications that were read or deleted is closed there.</summary>
internal sealed class ShownPushes(
    INotificationsStatements statements, IPushQueue queue, IRealtimePublisher publisher, TimeProvider clock)
{
    public async Task Close(IReadOnlyCollection<UserId> owners, CancellationToken ct)
    {
        if (await statements.LookAtPushesAgainAsync(owners, clock.Now(), ct) > 0)
        {
            publisher.AfterCommit(() => queue.Wake());
        }
    }
}
