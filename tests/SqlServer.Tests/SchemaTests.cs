using Hubbub.Infrastructure.Operations;
using Hubbub.Testing.Capture;

namespace Hubbub.SqlServer.Tests;

/// <summary>Compiles the migrations, and checks that the compiler detects mistakes.</summary>
public sealed class SchemaTests
{
    private const string Table =
        "CREATE TABLE [dbo].[Pets] ([Id] bigint NOT NULL, [Name] nvarchar(20) NULL, CONSTRAINT [PK_Pets] PRIMARY KEY "
            + "([Id]));\nGO\n";

    [Fact]
    public void The_migrations_make_a_schema_without_complaints() =>
        ComplaintsOf(Schema.Migrations()).Should().BeEmpty();

    [Theory]
    [InlineData("CREATE UNIQUE INDEX [IX] ON [dbo].[Pets] ([Nme]);", "Nme")]
    [InlineData("CREATE INDEX [IX] ON [dbo].[Pets] ([Name]) WHERE [Nme] IS NOT NULL;", "Nme")]
    [InlineData("ALTER TABLE [dbo].[Pets] ADD CONSTRAINT [CK] CHECK ([Nme] <> N'');", "Nme")]
    [InlineData("ALTER TABLE [dbo].[Pets] ADD [Twice] AS [Nme] + [Nme];", "Nme")]
    [InlineData(
        "ALTER TABLE [dbo].[Pets] ADD [Owner] bigint NULL CONSTRAINT [FK] REFERENCES [dbo].[People] ([Id]);", "People")]
    [InlineData("INSERT INTO [dbo].[Pets] ([Id], [Nme]) VALUES (1, N'Rex');", "Nme")]
    public void A_migration_that_names_what_is_not_there_is_found(string migration, string wrong) =>
        ComplaintsOf(Table + migration)
            .Should()
            .NotBeEmpty().And.OnlyContain(c => c.Contains(wrong, StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT [p].[Nme] FROM [dbo].[Pets] AS [p]", "Nme")]
    [InlineData("SELECT [p].[Name] FROM [dbo].[Pats] AS [p]", "Pats")]
    [InlineData("UPDATE [dbo].[Pets] SET [Nme] = @name OUTPUT 1 WHERE [Id] = 1", "Nme")]
    [InlineData("DELETE FROM [dbo].[Pets] WHERE [Nme] = @name", "Nme")]
    [InlineData(
        "SELECT 1 FROM OPENJSON(@name) WITH ([Id] bigint '$[0]') AS j JOIN [dbo].[Pets] AS p ON p.[Id] = j.[Nr]",
        "[j]")]
    [InlineData("MERGE [dbo].[Pets] AS p USING (SELECT 1 AS Id) AS n ON p.[Id] = n.Id WHEN MATCHED THEN UPDATE SET "
        + "[Nme] = @name;", "Nme")]
    [InlineData("SELECT 1 FROM sys.databases WHERE [is_snapshot_on] = 1", "is_snapshot_on")]
    [InlineData("SELECT @nmae", "nmae")]
    [InlineData("SELECT FROM WHERE", "WHERE")]
    public void A_statement_that_names_what_is_not_there_is_found(string statement, string wrong)
    {
        using var schema = new Schema();

        schema.Make(Table).Add([new Command(statement, "@name nvarchar(20)")]).Complaints()
            .Should().NotBeEmpty().And.OnlyContain(c => c.Contains(wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void A_later_migrations_column_is_there()
    {
        using var schema = new Schema();

        schema.Make(Table + "ALTER TABLE [dbo].[Pets] ADD [Age] int NOT NULL DEFAULT 0;")
            .Add([new Command("UPDATE [dbo].[Pets] SET [Age] = @age", "@age int")]).Complaints().Should().BeEmpty();
    }

    [Fact]
    public void A_column_that_a_later_migration_dropped_is_not_there()
    {
        using var schema = new Schema();

        schema.Make(Table + "ALTER TABLE [dbo].[Pets] DROP COLUMN [Name];")
            .Add([new Command("UPDATE [dbo].[Pets] SET [Name] = @name", "@name nvarchar(20)")]).Complaints()
            .Should().NotBeEmpty().And.OnlyContain(c => c.Contains("Name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_migration_that_is_not_understood_is_refused()
    {
        using var schema = new Schema();

        schema.Invoking(s => s.Make(Table + "EXEC sp_rename N'[dbo].[Pets]', N'Animals';"))
            .Should().Throw<InvalidOperationException>().WithMessage("Teach*");
    }

    private static IReadOnlyList<string> ComplaintsOf(string migrations)
    {
        using var schema = new Schema();
        return schema.Make(migrations).Complaints();
    }

    [Fact]
    public void The_catalogue_that_the_doctor_asks_is_known()
    {
        using var schema = new Schema();

        schema.Make(Table).Add(
        [
            new Command(OperatorStatements.Damage.SqlServer!, string.Empty),
            new Command(OperatorStatements.ForeignKeys.SqlServer!, string.Empty),
        ]).Complaints().Should().BeEmpty();
    }
}
