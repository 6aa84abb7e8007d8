using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>Hides an erased person's conversations from that person; they stay for the other members.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IMessagingDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) => db.Members.Where(m => m.UserId == e.User)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHidden, true), ct);
}
