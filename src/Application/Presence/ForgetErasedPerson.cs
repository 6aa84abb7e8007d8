using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>Deletes an erased person's status.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IPresenceDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) =>
        db.Statuses.Where(s => s.UserId == e.User).ExecuteDeleteAsync(ct);
}
