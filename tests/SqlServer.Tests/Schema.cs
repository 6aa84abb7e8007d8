using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing.Capture;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Hubbub.SqlServer.Tests;

/// <summary>A database for Microsoft's schema compiler: the migrations' tables, and statements as procedures.</summary>
internal sealed class Schema : IDisposable
{
    // The oldest version that EF Core 10 generates SQL for by default: SQL Server 2019.
    private const SqlServerVersion Oldest = SqlServerVersion.Sql150;

    // System objects are not in the model; these names are known to exist.
    private static readonly string[] OfTheSystem =
    [
        "[sys].[databases].", "[sys].[databases].[database_id].", "[sys].[databases].[is_read_committed_snapshot_on].",
        "[sys].[databases].[snapshot_isolation_state].",
        "[sys].[foreign_keys].", "[sys].[foreign_keys].[name].", "[sys].[foreign_keys].[is_disabled].",
        "[sys].[foreign_keys].[is_not_trusted].",
        "[sys].[indexes].", "[sys].[indexes].[name].", "[sys].[indexes].[object_id].", "[sys].[indexes].[is_disabled].",
        "[sys].[tables].", "[sys].[tables].[object_id].",
        "[sys].[tables].[i]::[name].", "[sys].[tables].[i]::[object_id].", "[sys].[tables].[i]::[is_disabled].",
        "[sys].[tables].[t]::[object_id].",
    ];

    private readonly TSqlModel _model = new(Oldest, new TSqlModelOptions());
    private readonly TSql150Parser _parser = new(initialQuotedIdentifiers: true);
    private readonly Sql150ScriptGenerator _generator = new();
    private readonly Dictionary<string, CreateTableStatement> _tables = [];
    private readonly List<TSqlStatement> _others = [];
    private readonly List<string> _complaints = [];

    /// <summary>The script of all migrations, in order.</summary>
    public static string Migrations()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        return db.GetService<IMigrator>().GenerateScript(
            options: MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.NoTransactions);
    }

    /// <exception cref="InvalidOperationException">
    /// The script has a statement that cannot be compiled as a schema.
    /// </exception>
    public Schema Make(string script)
    {
        Parse(script).ForEach(Take);
        foreach (var statement in _tables.Values.Concat(_others))
        {
            _generator.GenerateScript(statement, out var sql);
            _model.AddObjects(sql);
        }

        return this;
    }

    public Schema Add(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            var parameters = command.Parameters.Length > 0 ? $"({command.Parameters})" : string.Empty;
            try
            {
                _model.AddObjects(
                    $"CREATE PROCEDURE [dbo].[{Guid.NewGuid():N}] {parameters} AS\nBEGIN\n{command.Text}\nEND");
            }
            catch (DacModelException e)
            {
                // Syntax errors and bad variable names are reported before validation.
                _complaints.Add($"{e.Message} in {command.Text}");
            }
        }

        return this;
    }

    /// <summary>The compiler's errors and warnings; empty if all is well.</summary>
    public IReadOnlyList<string> Complaints() =>
    [
        .. _model.Validate().Select(m => m.ToString())
            .Where(m => !Array.Exists(OfTheSystem, name => m.EndsWith($" {name}", StringComparison.Ordinal)))
            .Concat(_complaints).Order(),
    ];

    public void Dispose() => _model.Dispose();

    private List<TSqlStatement> Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)_parser.Parse(reader, out var errors);
        return errors.Count == 0
            ? [.. script.Batches.SelectMany(b => b.Statements)]
            : throw new InvalidOperationException($"{errors[0].Message} on line {errors[0].Line} of\n{sql}");
    }

    // A schema is declared, not run: conditional statements and ones in strings are treated as executed.
    private void Take(TSqlStatement statement)
    {
        switch (statement)
        {
            case IfStatement { ElseStatement: null } asked:
                Take(asked.ThenStatement);
                break;
            case BeginEndBlockStatement block:
                block.StatementList.Statements.ToList().ForEach(Take);
                break;
            case ExecuteStatement
            {
                ExecuteSpecification.ExecutableEntity: ExecutableStringList { Strings: [StringLiteral text] }
            }:
                Parse(text.Value).ForEach(Take);
                break;
            case CreateTableStatement table:
                _tables.Add(NameOf(table.SchemaObjectName), table);
                break;
            case AlterTableAddTableElementStatement { Definition.ColumnDefinitions: { Count: > 0 } columns } alter:
                columns.ToList().ForEach(_tables[NameOf(alter.SchemaObjectName)].Definition.ColumnDefinitions.Add);
                break;
            case CreateSchemaStatement or CreateIndexStatement or AlterTableAddTableElementStatement:
                _others.Add(statement);
                break;
            case DropIndexStatement drop:
                drop.DropIndexClauses.Cast<DropIndexClause>().ToList().ForEach(Drop);
                break;
            case AlterTableDropTableElementStatement drop:
                drop.AlterTableDropTableElements.ToList().ForEach(e => Drop(drop.SchemaObjectName, e));
                break;
            case DeclareVariableStatement or SelectStatement { Into: null }:
                // EF looks up the default constraint of a column that it is about to drop.
                break;
            case ExecuteStatement
            {
                ExecuteSpecification.ExecutableEntity: ExecutableStringList
                {
                    Strings: [StringLiteral begin, VariableReference, ..]
                }
            } when begin.Value.EndsWith(" DROP CONSTRAINT ", StringComparison.Ordinal):
                // That constraint: the column goes with it.
                break;
            case SetIdentityInsertStatement:
                // EF emits it before rows that a migration inserts; it does not change the schema.
                break;
            case InsertStatement or UpdateStatement or DeleteStatement:
                _generator.GenerateScript(statement, out var sql);
                Add([new Command(sql, string.Empty)]);
                break;
            default:
                throw new InvalidOperationException(
                    $"Teach {nameof(Schema)} what {statement.GetType().Name} does to a schema.");
        }
    }

    private void Drop(SchemaObjectName table, AlterTableDropTableElement dropped)
    {
        var columns = _tables[NameOf(table)].Definition.ColumnDefinitions;
        if (dropped.TableElementType != TableElementType.Column
            || columns.FirstOrDefault(c => c.ColumnIdentifier.Value == dropped.Name.Value) is not { } column)
        {
            throw new InvalidOperationException($"There is no column {dropped.Name.Value} to drop.");
        }

        columns.Remove(column);
    }

    private void Drop(DropIndexClause dropped)
    {
        if (_others.RemoveAll(s => s is CreateIndexStatement made && made.Name.Value == dropped.Index.Value
            && NameOf(made.OnName) == NameOf(dropped.Object)) != 1)
        {
            throw new InvalidOperationException($"There is no index {dropped.Index.Value} to drop.");
        }
    }

    private static string NameOf(SchemaObjectName name) =>
        $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}";
}
