using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Notifications;
using Hubbub.Application.Tests.Posts;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Accounts;

/// <summary>
/// Nobody can take an erased account's name at once, and old mentions of it never refer to a new account.
/// </summary>
public sealed class ErasedNameTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-14")]
    public async Task The_name_of_an_erased_account_is_free_after_a_year(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await Erase(app, "mia");

        (await Taken(app, "mia")).Should().Be("accounts.username_taken");
        (await Taken(app, "MIA")).Should().Be("accounts.username_taken");
        await app.Register("mia2");
        app.Clock.Advance(TimeSpan.FromDays(364));
        (await Taken(app, "mia")).Should().Be("accounts.username_taken");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJob("EraseDueAccounts");
        (await app.Db(db => db.ErasedNames.CountAsync())).Should().Be(0, "what reserves it is forgotten then");
        await app.Register("mia");
    }

    [Theory, EveryDatabase]
    public async Task How_long_is_configured_and_0_is_not_at_all(DatabaseProvider database)
    {
        await using (var app = await TestApp.Create(database, configure: null, "--Accounts:ErasedNamesDays=7"))
        {
            await Erase(app, "mia");
            app.Clock.Advance(TimeSpan.FromDays(6));
            (await Taken(app, "mia")).Should().Be("accounts.username_taken");
            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.Register("mia");
            await Erase(app, "mia");
            (await Taken(app, "mia")).Should().Be("accounts.username_taken", "it is reserved anew");
        }

        await using var off = await TestApp.Create(database, configure: null, "--Accounts:ErasedNamesDays=0");
        await Erase(off, "mia");
        await off.Register("mia");
    }

    [Theory, EveryDatabase]
    public async Task What_reserves_a_name_does_not_say_which(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        await Erase(app, "mia");

        var name = await app.Db(db => db.ErasedNames.SingleAsync());

        name.Hash.Should().HaveCount(32);
        foreach (var guess in new[] { "mia", "MIA" })
        {
            name.Hash.Should().NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes(guess)));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_old_text_names_nobody_new_however_it_is_edited(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(
            database, configure: null, "--Accounts:ErasedNamesDays=0", "--RateLimits:Enabled=false");
        var people = await app.People("alice", "mia");
        var post = await app.Write(people[0], "Thanks @mia");
        var comment = await app.Comment(people[0], post, null, "Again thanks, @mia");
        await app.Do(new DeleteAccount(people[1], TestApp.Password));
        await app.EraseDue();

        var newcomer = (await app.Register("mia")).User.Id;
        await app.Do(new EditPost(people[0], post, "Thanks a lot @mia", null, null, null, null, null, null));
        await app.Do(new EditComment(people[0], post, comment, "Again many thanks, @mia"));

        (await app.NotificationsOf(newcomer)).Should().BeEmpty();
        (await app.Db(db => db.PostMentions.AnyAsync(m => m.UserId == newcomer))).Should().BeFalse();
        (await app.Db(db => db.CommentMentions.AnyAsync(m => m.UserId == newcomer))).Should().BeFalse();
        await app.Write(people[0], "Welcome @mia");
        (await app.NotificationsOf(newcomer)).Should().ContainSingle("a new text means who has the name now");
    }

    private static async Task Erase(TestApp app, string name)
    {
        var person = await app.Db(
            db => db.Accounts.Where(a => a.Username == name).Select(a => (UserId?)a.Id).SingleOrDefaultAsync())
            ?? (await app.Register(name)).User.Id;
        await app.Do(new DeleteAccount(person, TestApp.Password));
        await app.EraseDue();
    }

    private static Task<string> Taken(TestApp app, string name) =>
        app.Refused(new Register(name, "someone@example.test", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
}
