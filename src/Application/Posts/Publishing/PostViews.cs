using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

internal sealed class PostViews(IPostsDb db) : IPostViews
{
    public Task<long> OfPostsBetween(
        UserId author, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var (first, end) = (new PostId(IdGenerator.FirstAt(from) - 1), new PostId(IdGenerator.FirstAt(until)));
        return db.Posts.Where(p => p.AuthorId == author && p.Id > first && p.Id < end && p.DeletedAt == null)
            .SumAsync(p => (long)p.Views, ct);
    }
}
