using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Erasure;

/// <summary>
/// Deletes an erased person's votes and views, a bounded number per step. The counts stay, because they identify
/// nobody.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class EraseVotesAndViews(IPostsDb db)
    : INotificationHandler<AccountErased>, INotificationHandler<VotesAndViewsForgotten>
{
    private const int PostsPerStep = 1_000;

    public Task Handle(AccountErased e, CancellationToken ct) => Forget(e.User, e.At, ct);

    public Task Handle(VotesAndViewsForgotten e, CancellationToken ct) => Forget(e.User, e.At, ct);

    private async Task Forget(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var voted = await db.PollVotes.Where(v => v.UserId == user).OrderBy(v => v.PostId)
            .Select(v => v.PostId).Take(PostsPerStep).ToArrayAsync(ct);
        var seen = await db.PostViews.Where(v => v.UserId == user).OrderBy(v => v.PostId)
            .Select(v => v.PostId).Take(PostsPerStep).ToArrayAsync(ct);
        var watched = await db.StoryViews.Where(v => v.UserId == user).OrderBy(v => v.StoryId)
            .Select(v => v.StoryId).Take(PostsPerStep).ToArrayAsync(ct);
        await db.PollVotes.Where(v => v.UserId == user && voted.Contains(v.PostId)).ExecuteDeleteAsync(ct);
        await db.PostViews.Where(v => v.UserId == user && seen.Contains(v.PostId)).ExecuteDeleteAsync(ct);
        await db.StoryViews.Where(v => v.UserId == user && watched.Contains(v.StoryId)).ExecuteDeleteAsync(ct);
        if (voted.Length == PostsPerStep || seen.Length == PostsPerStep || watched.Length == PostsPerStep)
        {
            db.Raise(new VotesAndViewsForgotten(user, at));
        }
    }
}
