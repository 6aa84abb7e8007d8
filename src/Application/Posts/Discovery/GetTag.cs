using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>A tag, even one that nobody has used yet.</summary>
[Cost(15)]
public sealed record GetTag(UserId Viewer, string Tag) : IRequest<Result<TagSummary>>;

/// <summary>A tag as one viewer sees it.</summary>
/// <param name="Tag">In lower case, without #.</param>
/// <param name="Posts">How many posts with it the viewer sees; 1,000 means 1,000 or more.</param>
/// <param name="Followers">How many people follow it; 10,000 means 10,000 or more.</param>
/// <param name="IsFollowed">The viewer follows it.</param>
public sealed record TagSummary(string Tag, int Posts, int Followers, bool IsFollowed);

internal sealed class GetTagValidator : AbstractValidator<GetTag>
{
    public GetTagValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class GetTagHandler(IPostsDb db, Visibility visibility) : IRequestHandler<GetTag, Result<TagSummary>>
{
    private const int MostPosts = 1_000;
    private const int MostFollowers = 10_000;

    public async Task<Result<TagSummary>> Handle(GetTag query, CancellationToken ct)
    {
        var (viewer, tag) = (query.Viewer, PostText.KeyOf(query.Tag));
        return new TagSummary(
            tag,
            await db.PostTags.Where(t => t.Tag == tag)
                .Join(visibility.WantedBy(viewer), t => t.PostId, p => p.Id, (t, _) => t.PostId)
                .OrderByDescending(id => id).Take(MostPosts).CountAsync(ct),
            await db.TagFollows.Where(f => f.Tag == tag).OrderBy(f => f.UserId).Take(MostFollowers).CountAsync(ct),
            await db.TagFollows.AnyAsync(f => f.UserId == viewer && f.Tag == tag, ct));
    }
}
