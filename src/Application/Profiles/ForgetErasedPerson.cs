using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Reduces the profile to a nameless one, because other people's conversations still refer to it.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IProfilesDb db, TimeProvider clock) : INotificationHandler<AccountErased>
{
    public async Task Handle(AccountErased e, CancellationToken ct) =>
        (await db.Profiles.SingleAsync(p => p.UserId == e.User, ct)).Erase(clock.Now());
}
