using Hubbub.Application.Accounts;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Profiles;

/// <summary>The files of avatars and covers exist exactly as long as they are shown.</summary>
public sealed class ProfilePictureTests
{
    [Theory, EveryDatabase]
    public async Task No_purge_takes_a_picture_and_one_takes_all_of_its_files_once_it_was_replaced(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var (avatar, cover) = (await app.Upload(alice, GoodFiles.Jpeg()), await app.Upload(alice, GoodFiles.Jpeg()));
        await app.Do(new SetPicture(alice, ProfilePicture.Avatar, avatar.Id));
        await app.Do(new SetPicture(alice, ProfilePicture.Cover, cover.Id));
        await Later(app, 30);
        (await app.Rows()).Should().Be(2);
        (await SeesSquare(app, alice, avatar.Id)).Should().BeTrue();
        var kept = Files(app);

        var other = await app.Upload(alice, GoodFiles.Png());
        await app.Do(new SetPicture(alice, ProfilePicture.Avatar, other.Id));
        await app.Do(new RemovePicture(alice, ProfilePicture.Cover));
        await Later(app, 30);

        (await app.Rows()).Should().Be(1);
        (await app.UsedBy(alice)).Should().Be(other.Bytes);
        Files(app).Intersect(kept).Should().BeEmpty();
        await app.Do(new RemovePicture(alice, ProfilePicture.Avatar));
        await Later(app, 30);
        Files(app).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_is_erased_leaves_no_picture(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var avatar = await app.Upload(alice, GoodFiles.Jpeg());
        await app.Do(new SetPicture(alice, ProfilePicture.Avatar, avatar.Id));
        await app.Do(new DeleteAccount(alice, TestApp.Password));

        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunJob("EraseDueAccounts");
        await app.Relay();
        await Later(app, 1);

        Files(app).Should().BeEmpty();
        (await app.Db(db => db.Profiles.SingleAsync(p => p.UserId == alice))).AvatarId.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Of_many_avatars_that_come_at_once_one_is_shown_and_the_others_are_let_go(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var images = new List<MediaId>();
        for (var i = 0; i < 6; i++)
        {
            images.Add((await app.Upload(alice, GoodFiles.Png())).Id);
        }

        await Task.WhenAll(images.Select(i => app.Send(new SetPicture(alice, ProfilePicture.Avatar, i))));

        var shown = (await app.Db(db => db.Profiles.SingleAsync(p => p.UserId == alice))).AvatarId;
        shown.Should().NotBeNull();
        (await app.Db(
            db => db.MediaItems.Where(m => m.TargetKind == MediaTargetKind.Avatar).Select(m => m.Id).ToListAsync()))
            .Should().Equal(shown!.Value);
    }

    private static async Task Later(TestApp app, int hours)
    {
        app.Clock.Advance(TimeSpan.FromHours(hours));
        await app.Purge();
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.Purge();
    }

    private static IReadOnlyList<string> Files(TestApp app) =>
        [.. Directory.EnumerateFiles(Path.Combine(app.Database.Directory, "media"), "*", SearchOption.AllDirectories)];

    private static async Task<bool> SeesSquare(TestApp app, UserId viewer, MediaId image)
    {
        var content = await app.Send(new GetMediaContent(viewer, image, MediaSize.Large, IsSquare: true));
        if (content.Failure is null)
        {
            await content.Value.Content.DisposeAsync();
        }

        return content.Failure is null;
    }
}
