using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Operations;

/// <summary>The doctor command finds each kind of fault, reports it by name, and reports nothing else.</summary>
public sealed class DoctorTests(DoctorWorld world) : IClassFixture<DoctorWorld>
{
    public static TheoryData<string> Faults => [.. PlantedFaults.All.Keys];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_broken_invariant_is_named_and_no_other(string fault)
    {
        var undo = await PlantedFaults.All[fault](world.App);
        try
        {
            (await DoctorWorld.Broken(world.App)).Should().Equal(fault);
        }
        finally
        {
            await undo();
        }

        (await DoctorWorld.Broken(world.App)).Should().BeEmpty("the fault is put right again");
    }

    [Fact]
    public void There_is_a_planted_fault_for_each_invariant() => PlantedFaults.All.Keys.Should()
        .Contain(Invariant.All.Select(i => i.Name)).And
        .HaveCount(Invariant.All.Count + 5, "of the file, its keys, and of media there are five more");

    [Theory, EveryDatabase]
    public async Task What_people_do_and_the_end_of_an_account_break_nothing(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        await DoctorWorld.Fill(app);

        (await DoctorWorld.Broken(app)).Should().BeEmpty();

        var bob = await app.LogIn("bob");
        await app.Do(new Application.Accounts.DeleteAccount(bob.Value.User.Id, TestApp.Password));
        await app.EraseDue();
        (await DoctorWorld.Broken(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task On_a_server_a_backup_is_the_servers_own()
    {
        await using var sqlServer = new SqlServerDesignTimeFactory().CreateDbContext([]);
        await using var postgreSql = new PostgreSqlDesignTimeFactory().CreateDbContext([]);
        var file = Path.Combine(world.App.Database.Directory, "backup.db");

        (await new Backup(sqlServer).Write(file, CancellationToken.None)).Should().Contain("BACKUP DATABASE");
        (await new Backup(postgreSql).Write(file, CancellationToken.None)).Should().Contain("pg_dump");

        File.Exists(file).Should().BeFalse();
    }
}
