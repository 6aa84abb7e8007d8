using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>All tags that the viewer follows, ordered by UTF-16 code units: there are few.</summary>
public sealed record GetFollowedTags(UserId Viewer) : IRequest<Result<IReadOnlyList<string>>>;

internal sealed class GetFollowedTagsHandler(IPostsDb db)
    : IRequestHandler<GetFollowedTags, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(GetFollowedTags query, CancellationToken ct) =>
        (await db.TagFollows.Where(f => f.UserId == query.Viewer).Select(f => f.Tag).ToListAsync(ct)).Sorted();
}
