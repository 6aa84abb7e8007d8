using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Unfollows a tag. Idempotent.</summary>
[Cost(3)]
public sealed record UnfollowTag(UserId Actor, string Tag) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.TagChanges;
}

internal sealed class UnfollowTagValidator : AbstractValidator<UnfollowTag>
{
    public UnfollowTagValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class UnfollowTagHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<UnfollowTag, Result>
{
    public Task<Result> Handle(UnfollowTag command, CancellationToken ct)
    {
        var (user, tag) = (command.Actor, PostText.KeyOf(command.Tag));
        return db.InTransactionAsync(
            async token =>
            {
                if (await db.TagFollows.Where(f => f.UserId == user && f.Tag == tag).ExecuteDeleteAsync(token) > 0)
                {
                    db.Raise(new TagFollowChanged(tag, user, clock.Now()));
                }

                return Result.Success;
            },
            ct);
    }
}
