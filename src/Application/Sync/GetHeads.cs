using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>
/// The newest seq of each of these people, for the server's head announcements; a few hundred at most.
/// </summary>
public sealed record GetHeads(IReadOnlyCollection<UserId> Users) : IRequest<Result<IReadOnlyDictionary<UserId, long>>>;

internal sealed class GetHeadsHandler(ISyncDb db)
    : IRequestHandler<GetHeads, Result<IReadOnlyDictionary<UserId, long>>>
{
    public async Task<Result<IReadOnlyDictionary<UserId, long>>> Handle(GetHeads query, CancellationToken ct)
    {
        var heads = await db.UserEventHeads
            .Where(h => query.Users.Contains(h.UserId))
            .ToDictionaryAsync(h => h.UserId, h => h.Head, ct);
        return query.Users.Distinct().ToDictionary(u => u, u => heads.GetValueOrDefault(u));
    }
}
