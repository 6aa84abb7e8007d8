using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

internal static class CircleChanges
{
    public static Task<Circle?> CircleOf(this IPostsDb db, CircleId id, UserId owner, CancellationToken ct) =>
        db.Circles.SingleOrDefaultAsync(c => c.Id == id && c.OwnerId == owner, ct);

    public static CircleRow RowOf(Circle circle) => new(circle.Id, circle.Name, circle.Members, circle.CreatedAt);
}
