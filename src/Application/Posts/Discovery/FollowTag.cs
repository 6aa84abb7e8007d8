using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Follows a tag, whose posts then appear in the home feed. Idempotent.</summary>
[Cost(3)]
public sealed record FollowTag(UserId Actor, string Tag) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.TagChanges;
}

internal sealed class FollowTagValidator : AbstractValidator<FollowTag>
{
    public FollowTagValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class FollowTagHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<FollowTag, Result>
{
    public Task<Result> Handle(FollowTag command, CancellationToken ct)
    {
        var (user, tag) = (command.Actor, PostText.KeyOf(command.Tag));
        return db.InTransactionAsync(
            async token =>
            {
                if (await db.TagFollows.AnyAsync(f => f.UserId == user && f.Tag == tag, token))
                {
                    return Result.Success;
                }

                if (await db.TagFollows.CountAsync(f => f.UserId == user, token) >= TagFollow.MostPerPerson)
                {
                    return PostsErrors.TooManyTags;
                }

                db.TagFollows.Add(new() { UserId = user, Tag = tag });
                db.Raise(new TagFollowChanged(tag, user, clock.Now()));
                return Result.Success;
            },
            ct);
    }
}
