using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// What a transaction has read by key. An act and its effects ask for the same names, blocks, members and posts, each for
/// itself; the database answers once. It ends with the transaction, and forgets everything whenever EF writes something. A
/// statement of ours that writes what is read so forgets it too.
/// </summary>
/// <param name="transaction">The database's own, which contexts share.</param>
internal sealed class TransactionReads(DbTransaction transaction)
{
    private readonly Dictionary<DualStatement, object> _answers = new(ReferenceEqualityComparer.Instance);

    public bool AreOf(DbTransaction other) => transaction == other;

    /// <summary>What a statement has answered, by key.</summary>
    public Dictionary<TKey, List<T>> Of<TKey, T>(DualStatement statement)
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

/// <summary>Sees EF's writes that pass by what it tracks, so that nothing is answered as it was before them.</summary>
internal sealed class ForgetReads : DbCommandInterceptor
{
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        (eventData.Context as AppDbContext)?.ForgetReads();
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        (eventData.Context as AppDbContext)?.ForgetReads();
        return ValueTask.FromResult(result);
    }
}
