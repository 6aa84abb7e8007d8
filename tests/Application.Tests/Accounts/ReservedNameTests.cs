using Hubbub.Application.Accounts;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Accounts;

public sealed class ReservedNameTests
{
    [Theory]
    [Trait("Abuse", "T-14")]
    [InlineData("admin")]
    [InlineData("Support")]
    [InlineData("system")]
    [InlineData("everyone")]
    [InlineData("adm1n")]
    [InlineData("r00t")]
    [InlineData("he1p_desk")]
    [InlineData("hub.bub")]
    public async Task A_name_that_misleads_is_reserved(string name)
    {
        await using var app = await TestApp.Create();

        (await app.Refused(new Register(name, "someone@example.test", TestApp.Password, Acts.DeviceAt("127.0.0.1"))))
            .Should().Be("accounts.username_reserved");
    }

    [Theory, EveryDatabase]
    public async Task Which_names_are_reserved_is_configured_and_those_who_have_one_keep_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--Accounts:ReservedNames=dean, rector");
        await app.Register("admin");

        (await app.Refused(new Register("de4n", "dean@example.test", TestApp.Password, Acts.DeviceAt("127.0.0.1"))))
            .Should().Be("accounts.username_reserved");
        await app.Register("deanna");
        await app.Db(db => db.Accounts.Where(a => a.Username == "deanna").ExecuteUpdateAsync(
            a => a.SetProperty(x => x.Username, "rector").SetProperty(x => x.NormalizedUsername, "RECTOR")));
        (await app.LogIn("rector")).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Names_that_are_taken_or_reserved_cost_no_sign_up(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database, configure: null, "--RateLimits:Registrations:Permits=2");
        await app.Register("alice");
        for (var i = 0; i < 3; i++)
        {
            (await app.Refused(
                new Register("alice", "other@example.test", TestApp.Password, Acts.DeviceAt("127.0.0.1"))))
                .Should().Be("accounts.username_taken");
            (await app.Refused(
                new Register("admin", "other@example.test", TestApp.Password, Acts.DeviceAt("127.0.0.1"))))
                .Should().Be("accounts.username_reserved");
        }

        await app.Register("bob");
        new RateLimitOptions().Registrations.Permits.Should().Be(200, "a campus is behind one address");
    }
}
