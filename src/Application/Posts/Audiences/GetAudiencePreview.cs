using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Audiences;

/// <summary>
/// Who would see a post with this audience if it were published now; with a shared post, a plain share of it.
/// </summary>
[Cost(30)]
public sealed record GetAudiencePreview(UserId Actor, Audience Audience, CircleId? CircleId, PostId? SharedPostId)
    : IRequest<Result<AudienceRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.AudienceChecks;
}

internal sealed class GetAudiencePreviewValidator : AbstractValidator<GetAudiencePreview>
{
    public GetAudiencePreviewValidator() => RuleFor(x => x.CircleId)
        .Must((x, circle) => circle is null == x.Audience is not Audience.Circle)
        .WithMessage("Set circleId if and only if audience is circle.");
}

internal sealed class GetAudiencePreviewHandler(
    IPostsDb db, PostPublisher publisher, AudienceReader reader, TimeProvider clock)
    : IRequestHandler<GetAudiencePreview, Result<AudienceRow>>
{
    public async Task<Result<AudienceRow>> Handle(GetAudiencePreview query, CancellationToken ct)
    {
        var (author, content) = (query.Actor, new PostContent(string.Empty, query.Audience, query.CircleId));
        if (query.CircleId is { } circle && !await db.Circles.AnyAsync(c => c.Id == circle && c.OwnerId == author, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        if (query.SharedPostId is not { } sharedId)
        {
            return await reader.Read(new Post(default, author, content, null, [], clock.Now()), ct);
        }

        return await publisher.Shareable(sharedId, author, ct) is { } shared
            ? await reader.Read(Post.Sharing(shared, default, author, content, null, [], clock.Now()), ct)
            : PostsErrors.PostNotFound;
    }
}
