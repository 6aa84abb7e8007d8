using System.Data.Common;
using System.Text;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Chaos.Server;

/// <summary>Pushes a transaction's events before it commits, and gives them time to arrive.</summary>
internal sealed class EarlyPushes(IServiceProvider services) : DbTransactionInterceptor
{
    private static readonly TimeSpan Arrive = TimeSpan.FromMilliseconds(100);

    private long _last;

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (!KillSwitch.IsServing)
        {
            return result;
        }

        var isNew = false;
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"""SELECT rowid, "UserId", "Seq", "Type", "Payload" FROM "UserEvents" WHERE rowid > {_last} ORDER BY rowid""";
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            var transport = services.GetRequiredService<IPushTransport>();
            while (await rows.ReadAsync(cancellationToken))
            {
                _last = rows.GetInt64(0);
                isNew = true;
                var payload = $"{{\"seq\":{rows.GetInt64(2)},{rows.GetString(4)[1..]}";
                transport.Push(
                    new UserId(rows.GetInt64(1)),
                    [new PushedEvent(rows.GetString(3), new RawJson(Encoding.UTF8.GetBytes(payload)))]);
            }
        }

        if (isNew)
        {
            await Task.Delay(Arrive, cancellationToken);
        }

        return result;
    }
}
