namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>The differences between dialects, for long statements that are composed once per dialect.</summary>
internal abstract class DialectSql
{
    public static readonly DialectSql Sqlite = new OfSqlite();

    public static readonly DialectSql SqlServer = new OfSqlServer();

    public static readonly DialectSql PostgreSql = new OfPostgreSql();

    /// <summary>Makes a common table expression run once, however often it is referenced.</summary>
    public abstract string Once { get; }

    /// <summary>A join in the written order: otherwise SQLite may scan everyone's rows first.</summary>
    public abstract string OrderedJoin { get; }

    public abstract string Table(string schema, string name);

    /// <summary>The index to use, if the planner does not choose it by itself.</summary>
    public abstract string IndexedBy(string index);

    /// <summary>
    /// The text of this dialect, where the dialects have little in common. PostgreSQL's is SQLite's if it is null.
    /// </summary>
    public abstract string Choose(string sqlite, string sqlServer, string? postgreSql = null);

    /// <summary>The row limit, after SELECT.</summary>
    public abstract string Top(string count);

    /// <summary>The row limit, after ORDER BY.</summary>
    public abstract string Limit(string count);

    /// <summary>A constant row limit, after ORDER BY.</summary>
    public abstract string Limit(int count);

    /// <summary>A condition as a column.</summary>
    public abstract string Bit(string condition);

    /// <summary>A flag that is stored in a column, as a condition.</summary>
    public virtual string IsSet(string flag) => $"{flag} = 1";

    /// <summary>The opposite.</summary>
    public virtual string IsNotSet(string flag) => $"{flag} = 0";

    /// <summary>Such a flag as a number, which is 1 or 0.</summary>
    public virtual string Number(string flag) => flag;

    /// <summary>A text as a column of a union.</summary>
    public virtual string Text(string text) => $"CAST({text} AS nvarchar(2000))";

    /// <summary>For each row of a source, the ids that a query finds for it.</summary>
    public abstract string ForEach(string source, string ids);

    private sealed class OfSqlite : DialectSql
    {
        public override string Once => "MATERIALIZED";

        public override string OrderedJoin => "CROSS JOIN";

        public override string Table(string schema, string name) => $"\"{name}\"";

        public override string IndexedBy(string index) => $" INDEXED BY \"{index}\"";

        public override string Choose(string sqlite, string sqlServer, string? postgreSql) => sqlite;

        public override string Top(string count) => string.Empty;

        // A bare parameter as the limit makes SQLite compile the statement a second time once it knows the value.
        public override string Limit(string count) => $" LIMIT {count} + 0";

        public override string Limit(int count) => $" LIMIT {count}";

        public override string Bit(string condition) => condition;

        public override string ForEach(string source, string ids) =>
            $"SELECT j.value FROM {source}, json_each((SELECT json_group_array(Id) FROM ({ids}))) j";
    }

    private sealed class OfSqlServer : DialectSql
    {
        public override string Once => string.Empty;

        public override string OrderedJoin => "JOIN";

        public override string Table(string schema, string name) => $"[{schema}].\"{name}\"";

        public override string IndexedBy(string index) => string.Empty;

        public override string Choose(string sqlite, string sqlServer, string? postgreSql) => sqlServer;

        public override string Top(string count) => $"TOP({count})";

        public override string Limit(string count) => string.Empty;

        public override string Limit(int count) => string.Empty;

        public override string Bit(string condition) => $"CAST(CASE WHEN {condition} THEN 1 ELSE 0 END AS bit)";

        public override string ForEach(string source, string ids) => $"SELECT j.Id FROM {source} CROSS APPLY ({ids}) j";
    }

    private sealed class OfPostgreSql : DialectSql
    {
        public override string Once => "MATERIALIZED";

        public override string OrderedJoin => "JOIN";

        public override string Table(string schema, string name) => $"\"{name}\"";

        public override string IndexedBy(string index) => string.Empty;

        public override string Choose(string sqlite, string sqlServer, string? postgreSql) => postgreSql ?? sqlite;

        public override string Top(string count) => string.Empty;

        public override string Limit(string count) => $" LIMIT {count}";

        public override string Limit(int count) => $" LIMIT {count}";

        public override string Bit(string condition) => condition;

        public override string IsSet(string flag) => flag;

        public override string IsNotSet(string flag) => $"NOT {flag}";

        public override string Number(string flag) => $"CASE WHEN {flag} THEN 1 ELSE 0 END";

        public override string Text(string text) => $"CAST({text} AS text)";

        public override string ForEach(string source, string ids) =>
            $"SELECT j.Id FROM {source} CROSS JOIN LATERAL ({ids}) j";
    }
}
