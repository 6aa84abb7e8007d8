using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Turns polls into what a viewer sees of them: one statement for all of a page. Who asks has asked for the posts.</summary>
internal sealed class PollReader(IPostsDb db, TimeProvider clock)
{
    /// <summary>The polls of these posts as one person sees them.</summary>
    public async Task<IReadOnlyDictionary<PostId, PollRow>> Read(PostId[] posts, UserId viewer, CancellationToken ct) =>
        posts.Length == 0
            ? new Dictionary<PostId, PollRow>()
            : (await Find(posts, [viewer], ct)).ToDictionary(found => found.Key, found => found.Value(viewer));

    /// <summary>The polls of these posts, ready to be shown to each of these people.</summary>
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
                var poll = group.First().poll;
                PollOption[] options = [.. group.Select(r => r.option).DistinctBy(o => o.Place).OrderBy(o => o.Place)];
                var choices = group.Select(r => r.vote).OfType<PollVote>().DistinctBy(v => v.UserId)
                    .ToDictionary(v => v.UserId, v => v.Choices);
                return (Func<UserId, PollRow>)(viewer => RowOf(poll, options, choices.GetValueOrDefault(viewer), viewer));
            });
    }

    private PollRow RowOf(Poll poll, IEnumerable<PollOption> options, int choices, UserId viewer)
    {
        var isHidden = poll.HidesTotals && choices == 0 && viewer != poll.AuthorId && poll.IsOpen(clock.Now());
        return new(
            [.. options.Select(o => new PollOptionRow(o.Text, isHidden ? null : o.Votes))],
            poll.EndsAt,
            poll.IsMultiple,
            poll.HidesTotals,
            PollVote.PlacesOf(choices),
            poll.Voters);
    }
}
