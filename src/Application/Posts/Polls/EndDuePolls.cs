using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Polls;

/// <summary>Announces the end of each poll once: the poll's concurrency token prevents a second announcement.</summary>
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
