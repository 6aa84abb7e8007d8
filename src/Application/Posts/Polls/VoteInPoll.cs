using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Polls;

/// <summary>Votes for options of a post's poll by index, replacing an earlier vote. Idempotent.</summary>
[Cost(8)]
public sealed record VoteInPoll(UserId Actor, PostId PostId, IReadOnlyList<int> Options)
    : IRequest<Result<PollRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Votes;
}

internal sealed class VoteInPollValidator : AbstractValidator<VoteInPoll>
{
    public VoteInPollValidator()
    {
        RuleFor(x => x.Options).Must(options => options.Count is >= 1 and <= Poll.MaxOptions)
            .WithMessage($"Choose 1 to {Poll.MaxOptions} options.");
        RuleFor(x => x.Options)
            .Must(options =>
                options.Distinct().Count() == options.Count && options.All(o => o is >= 0 and < Poll.MaxOptions))
            .WithMessage("Give the index of each option once, counted from 0.");
    }
}

internal sealed class VoteInPollHandler(IPostsDb db, Visibility visibility, PollReader reader, TimeProvider clock)
    : IRequestHandler<VoteInPoll, Result<PollRow>>
{
    public async Task<Result<PollRow>> Handle(VoteInPoll command, CancellationToken ct)
    {
        var stored = await db.InTransactionAsync(token => Vote(command, token), ct);
        return stored.Failure is { } failure ? failure
            : (await reader.Find([command.PostId], [command.Actor], ct)).GetValueOrDefault(command.PostId) is { } poll
                ? poll(command.Actor)
                : PostsErrors.PollNotFound;
    }

    private async Task<Result> Vote(VoteInPoll command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.PostId);
        if (!await visibility.Sees(actor, id, ct))
        {
            return PostsErrors.PostNotFound;
        }

        if (await db.Polls.AsNoTracking().SingleOrDefaultAsync(p => p.PostId == id, ct) is not { } poll)
        {
            return PostsErrors.PollNotFound;
        }

        if (command.Options.Count > 1 && !poll.IsMultiple)
        {
            return PostsErrors.OneOptionOnly;
        }

        if (await db.PollOptions.CountAsync(
            o => o.PostId == id && command.Options.Contains(o.Place), ct) < command.Options.Count)
        {
            return PostsErrors.NoSuchOption;
        }

        var (vote, choices) = (
            await db.PollVotes.SingleOrDefaultAsync(v => v.PostId == id && v.UserId == actor, ct),
            PollVote.ChoicesOf(command.Options));
        if (vote?.Choices == choices)
        {
            return Result.Success;
        }

        var now = clock.Now();
        if (!poll.IsOpen(now))
        {
            return PostsErrors.PollEnded;
        }

        if (vote is null)
        {
            // Locks the poll until the commit, so that a later deletion finds this vote.
            if (await db.Polls.Where(p => p.PostId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Voters, p => p.Voters + 1), ct) == 0)
            {
                return PostsErrors.PostNotFound;
            }

            db.PollVotes.Add(new() { PostId = id, UserId = actor, Choices = choices });
        }

        await Count(id, vote?.Choices ?? 0, choices, ct);
        vote?.Choices = choices;
        db.Raise(new PollVoted(id, poll.AuthorId, actor, now));
        return Result.Success;
    }

    private async Task Count(PostId post, int former, int chosen, CancellationToken ct)
    {
        var (added, removed) = (PollVote.PlacesOf(chosen & ~former), PollVote.PlacesOf(former & ~chosen));
        if (added.Count > 0)
        {
            await db.PollOptions.Where(o => o.PostId == post && added.Contains(o.Place))
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.Votes, o => o.Votes + 1), ct);
        }

        if (removed.Count > 0)
        {
            await db.PollOptions.Where(o => o.PostId == post && removed.Contains(o.Place))
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.Votes, o => o.Votes - 1), ct);
        }
    }
}
