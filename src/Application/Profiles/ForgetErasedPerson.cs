using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

/// <summary>Leaves a nameless profile: what others keep still has someone on the other side.</summary>
[Deferred("erasure: whatever the account left in all its time")]
internal sealed class ForgetErasedPerson(IProfilesDb db, TimeProvider clock) : INotificationHandler<AccountErased>
{
    public async Task Handle(AccountErased e, CancellationToken ct) =>
        (await db.Profiles.SingleAsync(p => p.UserId == e.User, ct)).Erase(clock.Now());
}
