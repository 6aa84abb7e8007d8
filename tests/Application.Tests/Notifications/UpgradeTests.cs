using Hubbub.Application.Posts;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>What was stored before a migration is as if it had been stored after it.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Notifications_about_shares_learn_whose_post_is_shared()
    {
        await using var app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        var people = await app.People("alice", "bob", "carol");
        var shared = await app.Publish(people[0]);
        var share = (await app.Do(new CreatePost(people[1], new(string.Empty, Audience.Public), shared, null))).Id;
        await app.Comment(people[2], share);
        await app.React(people[2], shared);
        await app.Relay();
        var stored = await Authors(app);
        stored.Should().Contain(people[0]).And.Contain((UserId?)null);

        await app.Db(db => Migrate(db, "Stories"));
        await app.Db(db => Migrate(db, null));

        (await Authors(app)).Should().Equal(stored);
    }

    private static Task<List<UserId?>> Authors(TestApp app) =>
        app.Db(db => db.Notifications.OrderBy(n => n.Id).Select(n => n.SharedAuthorId).ToListAsync());

    private static async Task<bool> Migrate(DbContext db, string? target)
    {
        await db.GetService<IMigrator>().MigrateAsync(target);
        return true;
    }
}
