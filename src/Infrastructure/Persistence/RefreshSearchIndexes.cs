using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Posts;
using Hubbub.Infrastructure.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// Rebuilds the search words of posts, names and messages that an earlier version stored, newest first, while the
/// server runs. Each step commits its progress, so that a crash costs one step at most. Rows written meanwhile already
/// have new words, or get them from <see cref="IndexNewMessages"/>.
/// </summary>
internal sealed class RefreshSearchIndexes(AppDbContext db) : IJob
{
    public const string Messages = "messages";

    private const int RowsPerStep = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> Run(CancellationToken ct) =>
        await Step("posts", RefreshPosts, ct) || await Step("profiles", RefreshProfiles, ct)
        || await Step(Messages, RefreshMessages, ct);

    private async Task<bool> Step(
        string name, Func<long, CancellationToken, Task<IReadOnlyList<long>>> refresh, CancellationToken ct)
    {
        // Words from a later version are left alone: two versions running side by side would overwrite each other
        // forever.
        if (await db.SearchIndexes.AnyAsync(
            i => i.Name == name
                && (i.Version > SearchWords.Version || (i.Version == SearchWords.Version && i.Before == 0)), ct))
        {
            return false;
        }

        return await db.InTransactionAsync(
            async token =>
            {
                var index = await db.SearchIndexes.SingleOrDefaultAsync(i => i.Name == name, token);
                var from = index?.Version == SearchWords.Version ? index.Before : long.MaxValue;
                var done = await refresh(from, token);
                if (index is null)
                {
                    index = new() { Name = name, Version = SearchWords.Version, Before = from };
                    db.SearchIndexes.Add(index);
                }

                (index.Version, index.Before) = (SearchWords.Version, done.Count < RowsPerStep ? 0 : done[^1]);
                return index.Before > 0;
            },
            ct);
    }

    // An update without changes locks the rows, so that what is read stays true until the commit.
    private async Task<IReadOnlyList<long>> RefreshPosts(long before, CancellationToken ct)
    {
        var last = new PostId(before);
        var some = db.Posts.Where(p => p.Id < last).OrderByDescending(p => p.Id).Take(RowsPerStep);
        var ids = await some.Select(p => p.Id).ToListAsync(ct);
        await db.Posts
            .Where(p => ids.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), ct);
        var posts = await db.Posts.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Text }).ToListAsync(ct);
        await PostIndex.Replace(db, [.. posts.Select(p => (p.Id, p.Text))], ct);
        return ids.ConvertAll(id => id.Value);
    }

    private async Task<IReadOnlyList<long>> RefreshProfiles(long before, CancellationToken ct)
    {
        var last = new UserId(before);
        var some = db.Profiles.Where(p => p.UserId < last).OrderByDescending(p => p.UserId).Take(RowsPerStep);
        var ids = await some.Select(p => p.UserId).ToListAsync(ct);
        await db.Profiles.Where(p => ids.Contains(p.UserId))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsPrivate, p => p.IsPrivate), ct);
        await ProfileIndex.Replace(
            db, await db.Profiles.AsNoTracking().Where(p => ids.Contains(p.UserId)).ToListAsync(ct), ct);
        return ids.ConvertAll(id => id.Value);
    }

    private async Task<IReadOnlyList<long>> RefreshMessages(long before, CancellationToken ct)
    {
        var last = new MessageId(before);
        var some = db.Messages.Where(m => m.Id < last).OrderByDescending(m => m.Id).Take(RowsPerStep);
        var ids = await some.Select(m => m.Id).ToListAsync(ct);
        await db.Messages.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.EditCount, m => m.EditCount), ct);
        await MessageIndex.Replace(
            db, await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct), ct);
        return ids.ConvertAll(id => id.Value);
    }
}
