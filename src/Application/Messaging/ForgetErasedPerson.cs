using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>An erased person is told nothing any more; the conversation stays for the other side.</summary>
[Deferred("erasure: whatever the account left in all its time")]
internal sealed class ForgetErasedPerson(IMessagingDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) => db.Members.Where(m => m.UserId == e.User)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsHidden, true), ct);
}
