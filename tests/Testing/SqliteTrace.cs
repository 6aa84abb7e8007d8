using System.Collections.Concurrent;
using Hubbub.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Hubbub.Testing;

/// <summary>
/// Traces the statements that SQLite runs, with their values, and reads their query plans.
/// </summary>
public sealed class SqliteTrace
{
    // Tables that exist only within a statement, and tables with a single row.
    private static readonly string[] Small =
    [
        "people", "s", "heads", "near", "friends", "line", "bottom", "page", "h", "l", "x", "i", "who", "b",
        "recent", "followed", "writers", "sure",
        "CONSTANT", "SCALAR", "j", "k", "lately",
        // Read once per connection by the full-text index.
        "main.PostIndex_config", "main.MessageIndex_config",
    ];

    private static readonly string[] Settings = ["PRAGMA", "BEGIN", "COMMIT"];

    private readonly ConcurrentQueue<string> _statements = new();
    private readonly ConcurrentQueue<string> _compiled = new();

    public void Listen(WebApplicationBuilder builder) =>
        builder.Services.Configure<DatabaseOptions>(options => options.Opened += OnOpened);

    private void OnOpened(SqliteConnection connection)
    {
        var (handle, isCompiled) = (connection.Handle, false);
        // The authorizer is called whenever a statement is compiled.
        raw.sqlite3_set_authorizer(
            handle,
            (delegate_authorizer)((_, _, _, _, _, _) =>
            {
                isCompiled = true;
                return raw.SQLITE_OK;
            }),
            null);
        raw.sqlite3_trace(
            handle,
            (_, statement) =>
            {
                _statements.Enqueue(statement);
                if (isCompiled)
                {
                    _compiled.Enqueue(statement);
                    isCompiled = false;
                }
            },
            null);
    }

    /// <summary>The statements since the last call, without connection settings.</summary>
    public IReadOnlyList<string> Take() => Take(_statements);

    /// <summary>The statements since the last call that were newly compiled, not reused.</summary>
    public IReadOnlyList<string> TakeCompiled() => Take(_compiled);

    private static List<string> Take(ConcurrentQueue<string> from)
    {
        var taken = new List<string>();
        while (from.TryDequeue(out var statement))
        {
            if (!Array.Exists(Settings, s => statement.TrimStart().StartsWith(s, StringComparison.Ordinal)))
            {
                taken.Add(statement);
            }
        }

        return taken;
    }

    /// <summary>The steps of the plan that scan a whole table.</summary>
    public static IReadOnlyList<string> Scans(SqliteConnection connection, string statement)
    {
        var plan = Plan(connection, statement);
        var made = plan.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal))
            .Select(step => step.Split(' ')[1]).ToHashSet();
        return [.. plan.Where(step => (IsScan(step) && !made.Contains(step.Split(' ')[1])) || IsIndexForOnce(step))];
    }

    private static bool IsScan(string step) => step.StartsWith("SCAN ", StringComparison.Ordinal)
        && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
        && !step.StartsWith("SCAN (", StringComparison.Ordinal)
        && !Small.Contains(step.Split(' ')[1]);

    // An automatic index, built from the whole table for one statement.
    private static bool IsIndexForOnce(string step) => step.Contains("AUTOMATIC", StringComparison.Ordinal)
        && !Small.Contains(step.Split(' ')[1]);

    /// <summary>A statement's query plan, step by step.</summary>
    public static IReadOnlyList<string> Plan(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is one that SQLite has just run.
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
