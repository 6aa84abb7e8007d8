using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Messaging.Groups;

public sealed class GroupPictureTests
{
    [Theory, EveryDatabase]
    public async Task A_picture_is_shown_to_members_and_to_whom_a_link_leads_there(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var group = await app.CreateGroup(alice, bob);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        app.Transport.Clear();

        var set = await app.Do(new SetGroupPicture(alice, group, image));
        await app.Do(new SetGroupPicture(alice, group, image));

        set.Group!.Picture.Should().NotBeNull();
        app.Transport.To(bob, "group_updated").Should().ContainSingle()
            .Which.GetProperty("group").TryGetProperty("picture", out _).Should().BeTrue();
        (await app.TextsOf(group, bob)).Should().Equal("(Created)", "(DetailsChanged)");
        (await Sees(app, bob, image)).Should().BeTrue();
        (await app.Refused(new GetMediaContent(bob, image, MediaSize.Original))).Should().Be("media.not_found");
        (await Sees(app, carol, image)).Should().BeFalse();

        var invite = await app.Invite(alice, group, expiresInSeconds: 60);
        (await app.Do(new GetInvite(carol, invite.Code))).Picture.Should().Be(set.Group.Picture);
        (await Sees(app, carol, image)).Should().BeTrue();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Sees(app, carol, image)).Should().BeFalse("no link leads there");
        var open = await app.Invite(alice, group);
        (await Sees(app, carol, image)).Should().BeTrue();
        await app.Do(new RevokeInvite(alice, group, open.Id));
        (await Sees(app, carol, image)).Should().BeFalse("no link leads there");
        await app.Do(new RemoveGroupMember(alice, group, bob));
        (await Sees(app, bob, image)).Should().BeFalse();
    }

    [Theory, EveryDatabase]
    public async Task A_picture_is_an_admins_own_image_and_is_released_by_the_next_one(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var (first, second) = (
            (await app.Upload(alice, GoodFiles.Png())).Id, (await app.Upload(bob, GoodFiles.Png())).Id);

        (await app.Refused(new SetGroupPicture(bob, group, second))).Should().Be("messaging.admins_only");
        (await app.Refused(new SetGroupPicture(alice, group, second))).Should().Be("media.not_found");
        (await app.Refused(new SetGroupPicture(alice, group, (await app.Upload(alice, GoodFiles.Text())).Id)))
            .Should().Be("media.wrong_kind");
        await app.Do(new SetGroupPicture(alice, group, first));
        (await app.Refused(new SetGroupPicture(alice, await app.CreateGroup(alice), first)))
            .Should().Be("media.not_found", "it is used");
        (await app.Refused(new DeleteMedia(alice, first))).Should().NotBe("was not refused");
        await app.Do(new SetGroupRole(alice, group, bob, GroupRole.Admin));
        await app.Do(new SetGroupPicture(bob, group, second));
        (await app.Send(new DeleteMedia(alice, first))).Failure.Should().BeNull("another took its place");

        (await app.Do(new SetGroupPicture(alice, group, null))).Group!.Picture.Should().BeNull();
        (await app.Send(new DeleteMedia(bob, second))).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_picture_outlives_who_uploaded_it_and_ends_with_the_group(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var group = await app.CreateGroup(alice, bob);
        var image = (await app.Upload(alice, GoodFiles.Png())).Id;
        await app.Do(new SetGroupPicture(alice, group, image));

        await app.Do(new Application.Accounts.DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();
        (await app.SeenBy(bob, group)).Group!.Picture.Should().NotBeNull();
        (await Sees(app, bob, image)).Should().BeTrue();

        await app.Do(new LeaveGroup(bob, group));
        (await app.Db(db => db.MediaItems.SingleAsync(m => m.Id == image))).TargetId.Should().BeNull();
    }

    private static async Task<bool> Sees(TestApp app, UserId viewer, MediaId image)
    {
        var answer = await app.Send(new GetMediaContent(viewer, image, MediaSize.Small, IsSquare: true));
        if (answer.Failure is null)
        {
            await answer.Value.Content.DisposeAsync();
        }

        return answer.Failure is null;
    }
}
