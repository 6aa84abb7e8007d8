
namespace Hubbub.Architecture.Tests.Database;

public sealed class SqlTests
{
    // Settings of SQLite connections, which have no counterpart on SQL Server.
    private const string OwnSetting = "SqliteSession";

    [Fact]
    public void Raw_SQL_stands_in_its_own_files_only() =>
        SqlRules.Elsewhere(Code.Product, OwnSetting).Should().BeEmpty();

    [Fact]
    public void Raw_SQL_elsewhere_is_found()
    {
        SqlRules.Elsewhere(Code.Wrong).Should().ContainMatch("*RelationalQuery: SELECT * FROM Posts");
        SqlRules.Elsewhere(Code.Product)
            .Should()
            .NotBeEmpty("the exception is needed").And.OnlyContain(s => s.Contains(OwnSetting));
    }

    [Fact]
    public void Each_raw_statement_has_its_dialects_side_by_side() =>
        SqlRules.WithoutEachDialect(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_statement_in_one_dialect_is_found() =>
        SqlRules.WithoutEachDialect(Code.Wrong).Should().ContainMatch("*.PostStatements");

    [Fact]
    public void Each_raw_statement_stands_beside_its_method() =>
        SqlRules.Misplaced(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_statement_among_texts_and_one_in_the_context_are_found() => SqlRules.Misplaced(Code.Wrong).Should()
        .ContainMatch("*.PostSql has statements").And.ContainMatch("*.AppDbContext uses DialectStatement");
}
