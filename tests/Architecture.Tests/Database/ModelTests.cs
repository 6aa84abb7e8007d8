using Hubbub.Architecture.Tests.Surface;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using WrongDbContext = Hubbub.Architecture.Tests.Violations.Infrastructure.Persistence.AppDbContext;

namespace Hubbub.Architecture.Tests.Database;

public sealed class ModelTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    /// <summary>The models whose tables are in schemas; on SQLite, which has none, they are ignored.</summary>
    public static TheoryData<DatabaseProvider> WithSchemas => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    [Theory, MemberData(nameof(WithSchemas))]
    public void No_foreign_key_crosses_a_schema(DatabaseProvider provider) =>
        ModelRules.ForeignKeysAcross(ModelOf(provider)).Should().BeEmpty();

    [Fact]
    public void A_foreign_key_that_crosses_a_schema_is_found() =>
        ModelRules.ForeignKeysAcross(WrongModel()).Should().Equal("Post refers to Picture");

    [Theory, MemberData(nameof(Providers))]
    public void No_navigation_leads_into_another_module(DatabaseProvider provider) =>
        ModelRules.NavigationsAcross(ModelOf(provider), Code.Product).Should().BeEmpty();

    [Fact]
    public void A_navigation_into_another_module_is_found() =>
        ModelRules.NavigationsAcross(WrongModel(), Code.Wrong).Should().Equal("Post.Picture leads to Picture");

    [Theory, MemberData(nameof(WithSchemas))]
    public void A_modules_tables_are_in_the_schema_of_its_name(DatabaseProvider provider)
    {
        ModelOf(provider).GetEntityTypes().Should().HaveCountGreaterThan(12);
        ModelRules.OtherSchemas(ModelOf(provider), Code.Product).Should().BeEmpty();
    }

    [Fact]
    public void A_table_in_another_schema_is_found() =>
        ModelRules.OtherSchemas(WrongModel(), Code.Wrong).Should().Equal("Picture of Media is in files");

    [Theory, MemberData(nameof(Providers))]
    public void Table_names_are_unique_over_all_modules(DatabaseProvider provider) =>
        ModelRules.SameTables(ModelOf(provider)).Should().BeEmpty();

    [Fact]
    public void A_table_name_that_is_used_twice_is_found() =>
        ModelRules.SameTables(WrongModel()).Should().Equal("Picture and Post share a table");

    [Theory, MemberData(nameof(Providers))]
    public void The_store_makes_no_values(DatabaseProvider provider) =>
        ModelRules.MadeByTheStore(ModelOf(provider)).Should().BeEmpty();

    [Fact]
    public void A_value_that_the_store_makes_is_found() =>
        ModelRules.MadeByTheStore(WrongModel()).Should().Equal("Picture.Id is made by the store");

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_make_the_model_as_it_is(DatabaseProvider provider)
    {
        using var context = ContextOf(provider);

        context.Database.GetMigrations().Should().NotBeEmpty();
        context.Database.HasPendingModelChanges().Should().BeFalse("a change of the model comes with its migration");
    }

    [Fact]
    public void Migrations_are_only_added()
    {
        var now = ModelRules.Migrations();

        now.Should().NotBeEmpty();
        ModelRules.ChangedMigrations(Approved.Lines("migrations.txt"), now).Should().BeEmpty(
            "databases have been made by them: another migration is added, and none is changed or removed");
        Approved.Difference("migrations.txt", now).Should().BeEmpty();
    }

    [Fact]
    public void A_migration_that_was_changed_or_removed_is_found() => ModelRules.ChangedMigrations(
            ["Sqlite 1_First abc", "Sqlite 2_Second abc", "SqlServer 1_First abc"],
            ["Sqlite 1_First abc", "Sqlite 2_Second abd", "Sqlite 3_Third abc"])
        .Should().Equal("Sqlite 2_Second abc", "SqlServer 1_First abc");

    [Fact]
    public void A_model_without_its_migration_is_found()
    {
        using var context = new WrongDbContext();

        context.Database.HasPendingModelChanges().Should().BeTrue();
    }

    private static IReadOnlyModel ModelOf(DatabaseProvider provider)
    {
        using var context = ContextOf(provider);
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static IReadOnlyModel WrongModel()
    {
        using var context = new WrongDbContext();
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static AppDbContext ContextOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.SqlServer => new SqlServerDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
    };
}
