using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// On SQLite, writes the marks of messages soon after they were sent, many in one commit: in a message's own commit,
/// the index would write half as many pages again. Ids are given inside the transactions of the only writer, so
/// messages are committed in the order of their ids.
/// </summary>
internal sealed class IndexNewMessages(AppDbContext db, IdGenerator ids) : IJob
{
    private const string Name = "new-messages";
    private const int MessagesPerStep = 200;

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    /// <summary>
    /// Begins with the messages that are sent from now on, unless a process before this one has begun. If it gave
    /// higher ids than this one, because the clock was set back, this one begins anew.
    /// <see cref="RefreshSearchIndexes"/> indexes all messages that were sent before.
    /// </summary>
    public static async Task Begin(AppDbContext db, IdGenerator ids, CancellationToken ct)
    {
        var first = ids.Next();
        if (await db.SearchIndexes.AnyAsync(i => i.Name == Name && i.Before < first, ct))
        {
            return;
        }

        await db.InTransactionAsync(
            async token =>
            {
                await db.SearchIndexes.Where(i => i.Name == Name || i.Name == RefreshSearchIndexes.Messages)
                    .ExecuteDeleteAsync(token);
                db.SearchIndexes.Add(new() { Name = Name, Version = SearchWords.Version, Before = first });
                return true;
            },
            ct);
    }

    public async Task<bool> Run(CancellationToken ct)
    {
        if (await Progress().AsNoTracking().SingleOrDefaultAsync(ct) is not { } found)
        {
            await Begin(db, ids, ct);
            return false;
        }

        return await After(found).AnyAsync(ct) && await db.InTransactionAsync(Step, ct);
    }

    private async Task<bool> Step(CancellationToken ct)
    {
        var progress = await Progress().SingleAsync(ct);
        var messages = await After(progress).AsNoTracking().OrderBy(m => m.Id).Take(MessagesPerStep).ToListAsync(ct);
        // Some have marks already: those that were edited meanwhile.
        await MessageIndex.Replace(db, messages, ct);
        if (messages is [.., var last])
        {
            progress.Before = last.Id.Value;
        }

        return messages.Count == MessagesPerStep;
    }

    private IQueryable<SearchIndex> Progress() => db.SearchIndexes.Where(i => i.Name == Name);

    // Higher ids were given by a process whose clock was ahead: to pass them would skip those that this one will give.
    private IQueryable<Message> After(SearchIndex progress)
    {
        var (last, next) = (new MessageId(progress.Before), new MessageId(ids.Next()));
        return db.Messages.Where(m => m.Id > last && m.Id < next);
    }
}
