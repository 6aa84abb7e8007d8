using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics;

/// <summary>Deletes how many people visited an erased person's profile.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IAnalyticsDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) =>
        db.ProfileVisits.Where(v => v.UserId == e.User).ExecuteDeleteAsync(ct);
}
