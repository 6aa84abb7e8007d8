using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Polls;

/// <summary>Reads polls as a viewer sees them. The caller has already checked access to the posts.</summary>
internal sealed class PollReader(IPostsDb db, TimeProvider clock)
{
    /// <summary>The polls of these posts, as functions of the viewer, for these viewers; one statement.</summary>
    public async Task<IReadOnlyDictionary<PostId, Func<UserId, PollRow>>> Find(
        PostId[] posts, UserId[] viewers, CancellationToken ct)
    {
        var rows = await (
            from option in db.PollOptions.AsNoTracking()
            where posts.Contains(option.PostId)
            join poll in db.Polls.AsNoTracking() on option.PostId equals poll.PostId
            from vote in db.PollVotes.AsNoTracking()
                .Where(v => v.PostId == poll.PostId && viewers.Contains(v.UserId)).DefaultIfEmpty()
            select new { poll, option, vote }).ToListAsync(ct);
        return rows.GroupBy(r => r.poll.PostId).ToDictionary(
            group => group.Key,
            group =>
            {
                var choices = group.Select(r => r.vote).OfType<PollVote>().DistinctBy(v => v.UserId)
                    .ToDictionary(v => v.UserId, v => v.Choices);
                PollDetail[] options = [.. group.DistinctBy(r => r.option.Place).Select(r => PartOf(r.poll, r.option))];
                return (Func<UserId, PollRow>)(viewer =>
                    RowOf([.. options.Select(o => o with { Choices = choices.GetValueOrDefault(viewer) })], viewer));
            });
    }

    /// <summary>A poll as the viewer sees it; its options carry the viewer's choices.</summary>
    public PollRow RowOf(IReadOnlyList<PollDetail> options, UserId viewer)
    {
        var poll = options[0];
        var isHidden = poll.HidesTotals && poll.Choices == 0 && viewer != poll.AuthorId && clock.Now() < poll.EndsAt;
        return new(
            [.. options.OrderBy(o => o.Place).Select(o => new PollOptionRow(o.Text, isHidden ? null : o.Votes))],
            poll.EndsAt,
            poll.IsMultiple,
            poll.HidesTotals,
            PollVote.PlacesOf(poll.Choices),
            isHidden ? null : poll.Voters);
    }

    private static PollDetail PartOf(Poll poll, PollOption option) => new(
        poll.PostId,
        poll.AuthorId,
        poll.EndsAt,
        poll.IsMultiple,
        poll.HidesTotals,
        poll.Voters,
        option.Place,
        option.Text,
        option.Votes,
        Choices: 0);
}
