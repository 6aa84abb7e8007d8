using System.Data.Common;
using Hubbub.Application.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// PostgreSQL refuses a text that has U+0000 or half a surrogate pair. Nothing stored has; but who looks for such a
/// name or code is to find nothing, as on the other databases.
/// </summary>
internal sealed class ReadableTexts : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        // What is stored was checked: there, it is a fault of ours that must not be hidden.
        if (eventData.CommandSource != CommandSource.SaveChanges)
        {
            MakeReadable(command);
        }

        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource != CommandSource.SaveChanges)
        {
            MakeReadable(command);
        }

        return new(result);
    }

    private static void MakeReadable(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text when !PlainText.IsWellFormed(text) => Readable(text),
                string[] texts when !texts.All(PlainText.IsWellFormed) => Array.ConvertAll(texts, Readable),
                var other => other,
            };
        }
    }

    // Runes of a text replace halves of pairs.
    private static string Readable(string text) => string.Concat(text.EnumerateRunes()).Replace('\0', '\uFFFD');
}
