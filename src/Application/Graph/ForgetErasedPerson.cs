using Hubbub.Domain.Accounts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Graph;

/// <summary>An erased person follows, blocks and mutes nobody, and nobody them.</summary>
internal sealed class ForgetErasedPerson(IGraphDb db) : INotificationHandler<AccountErased>
{
    public Task Handle(AccountErased e, CancellationToken ct) =>
        db.Edges.Where(edge => edge.FromId == e.User || edge.ToId == e.User).ExecuteDeleteAsync(ct);
}
