using System.Reflection;
using System.Text.RegularExpressions;
using Hubbub.Architecture.Tests.Surface;
using Hubbub.Infrastructure;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>
/// Every handwritten statement has a file with its text as it is sent, so that anyone can read it.
/// </summary>
public sealed partial class StatementTests
{
    [Fact]
    public void The_statements_are_the_approved_ones()
    {
        var texts = Statements().ToDictionary(s => s.File, s => s.Text);

        texts.Should().HaveCountGreaterThan(60);
        Approved.Folder("statements", texts).Should().BeEmpty();
    }

    [Fact]
    public void A_statement_that_changed_one_without_a_file_and_a_file_without_a_statement_are_found()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Approved.Folder(folder.FullName, Files(("A.sql", "SELECT 1"), ("B/C.sql", "SELECT 2")), isApproved: true)
                .Should().BeEmpty();

            Approved.Folder(
                folder.FullName, Files(("A.sql", "SELECT 2"), ("D.sql", "SELECT 3")), isApproved: false).Should()
                .Contain("- SELECT 1").And.Contain("+ SELECT 2").And.Contain("+ SELECT 3").And.Contain("C.sql");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Transactions cache what they read from these tables. EF's writes clear the cache; handwritten statements must
    /// (<c>AppDbContext.ForgetReads</c>).
    /// </summary>
    [Fact]
    public void A_handwritten_statement_that_writes_cached_rows_is_known_to_clear_the_cache() =>
        Statements().Where(s => WritesCached().IsMatch(s.Text))
            .Select(s => s.File)
            .Should()
            .BeEquivalentTo(
                "Messaging/sqlite/StoreSendTimes.sql", "Messaging/sqlserver/StoreSendTimes.sql",
                "Posts/sqlite/AddToPost.sql", "Posts/sqlserver/AddToPost.sql");

    private static Dictionary<string, string> Files(params (string File, string Text)[] files) =>
        files.ToDictionary(f => f.File, f => f.Text);

    // By module, dialect, class and field; for the class of a module's port the class name is omitted.
    private static IEnumerable<(string File, string Text)> Statements() =>
        from type in typeof(InfrastructureServices).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(DialectStatement) || field.FieldType == typeof(DialectText)
        let module = type.Namespace!.Split('.')[2]
        let of = type.Name == $"{module}Statements" ? string.Empty : $"{type.Name.Replace("Statements", ".")}"
        from dialect in (string[])
            [nameof(DialectStatement.Sqlite), nameof(DialectStatement.SqlServer), nameof(DialectStatement.PostgreSql)]
        let text = (string?)field.FieldType.GetProperty(dialect)!.GetValue(field.GetValue(null))
        where text is not null
        select ($"{module}/{dialect.ToLowerInvariant()}/{of}{field.Name}.sql", text!);

    // In SQL Server's dialect the table may follow its alias, in FROM.
    [GeneratedRegex(
        @"(INSERT INTO|UPDATE|DELETE|MERGE)\b[^;]*?([""\[.])(Posts|Edges|Members|Profiles)[""\]]",
        RegexOptions.Singleline)]
    private static partial Regex WritesCached();
}
