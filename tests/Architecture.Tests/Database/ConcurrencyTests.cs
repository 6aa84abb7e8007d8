using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using WrongDbContext = Hubbub.Architecture.Tests.Violations.Infrastructure.Persistence.AppDbContext;

namespace Hubbub.Architecture.Tests.Database;

/// <summary>docs/concurrency.md explains for every table and every writer what makes it safe.</summary>
public sealed class ConcurrencyTests
{
    private static readonly string Document = File.ReadAllText(
        Path.Combine(SourceFile.Repository, "docs", "concurrency.md"));

    [Fact]
    public void Every_table_is_listed_with_its_tokens_and_unique_indexes()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        ConcurrencyRules.RowsOf(Document, "Tables").Skip(1).Should()
            .BeEquivalentTo(ConcurrencyRules.Tables(context.GetService<IDesignTimeModel>().Model));
    }

    [Fact]
    public void Every_writer_is_listed_with_what_makes_it_safe() =>
        ConcurrencyRules.RowsOf(Document, "Writers")
            .Skip(1)
            .Should()
            .BeEquivalentTo(ConcurrencyRules.Writers(Code.Product));

    [Fact]
    public void A_table_and_a_writer_that_are_not_listed_are_found()
    {
        using var context = new WrongDbContext();

        ConcurrencyRules.Tables(context.GetService<IDesignTimeModel>().Model).Should().Contain("| Post | – | (Id) |");
        ConcurrencyRules.Writers(Code.Wrong).Should().Contain("| Posts.ForgetPosts |");
    }

    [Fact]
    public void A_row_without_a_reason_counts_as_missing() =>
        ConcurrencyRules.RowsOf(
            "## Writers\n\n| A.B | token |\n| A.C | |\n\n## Tables\n| D | x |\n", "Writers").Should()
            .Contain("| A.B |").And.NotContain("| A.C |").And.NotContain("| D |");
}
