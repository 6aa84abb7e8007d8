using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Polls;

/// <summary>Tells of each poll whose time is over, once: the token of the poll holds off a second one.</summary>
internal sealed class EndDuePolls(IPostsDb db, TimeProvider clock) : IJob
{
    private const int PollsPerStep = 100;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Polls.Where(p => p.EndedAt == null && p.EndsAt <= now)
            .OrderBy(p => p.EndsAt).Take(PollsPerStep).ToListAsync(ct);
        due.ForEach(poll => poll.End(now));
        await db.SaveChangesAsync(ct);
        return due.Count == PollsPerStep;
    }
}
