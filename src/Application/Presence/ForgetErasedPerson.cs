using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>Deletes an erased person's status.</summary>
[Deferred("erasure: whatever the account left in all its time")]
internal sealed class ForgetErasedPerson(IPresenceDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) =>
        db.Statuses.Where(s => s.UserId == e.User).ExecuteDeleteAsync(ct);
}
