using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>Deletes an erased person's event log.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(ISyncDb db) : INotificationHandler<AccountErased>
{
    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        await db.UserEventHeads.Where(h => h.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.UserEvents.Where(u => u.UserId == e.User).ExecuteDeleteAsync(ct);
    }
}
