using Hubbub.Application.Accounts;
using Hubbub.Application.Notifications;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Notifications;

public sealed class AnnouncementTests
{
    [Fact]
    [Trait("Abuse", "T-03")]
    public async Task Only_administrators_announce_and_only_what_fits()
    {
        await using var app = await TestApp.Create();
        var people = await app.People("carol", "bob");
        await app.Do(new GrantAdmin("carol"));

        (await app.Refused(new Announce(people[1], "Mine!"))).Should().Be("notifications.not_an_admin");
        (await app.Refused(new Announce(people[0], " "))).Should().Be("validation_failed");
        (await app.Refused(new Announce(people[0], new string('x', 501)))).Should().Be("validation_failed");
        (await app.Db(db => db.Outbox.CountAsync(o => o.Type == "AnnouncementMade"))).Should().Be(0);
    }
}
