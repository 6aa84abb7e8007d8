using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>
/// Caches what a transaction has read by key. An act and its effects query the same names, blocks, members and posts
/// independently; the database answers once. It ends with the transaction, and is cleared whenever EF writes.
/// Handwritten statements that write such data clear it too.
/// </summary>
/// <param name="transaction">
/// The transaction's id, which contexts share. The driver's own object may be used again for the next transaction.
/// </param>
internal sealed class TransactionReads(Guid transaction)
{
    private readonly Dictionary<DialectStatement, object> _answers = new(ReferenceEqualityComparer.Instance);

    public Guid Transaction => transaction;

    /// <summary>A statement's cached rows, by key.</summary>
    public Dictionary<TKey, List<T>> Of<TKey, T>(DialectStatement statement)
        where TKey : notnull
    {
        if (!_answers.TryGetValue(statement, out var answers))
        {
            _answers.Add(statement, answers = new Dictionary<TKey, List<T>>());
        }

        return (Dictionary<TKey, List<T>>)answers;
    }

    public void Forget() => _answers.Clear();
}

/// <summary>Clears the cache after EF's writes that bypass its change tracker.</summary>
internal sealed class ForgetReads : DbCommandInterceptor
{
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        (eventData.Context as AppDbContext)?.ForgetReads();
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        (eventData.Context as AppDbContext)?.ForgetReads();
        return ValueTask.FromResult(result);
    }
}
