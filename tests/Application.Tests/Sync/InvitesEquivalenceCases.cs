using Hubbub.Application.Graph;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

/// <summary>Alice's group with Bob, which Carol joins or asks to join.</summary>
internal static class InvitesEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<JoinGroup>("join a group by a link", Open, Join),
        Of<JoinGroup>("ask to join a group", Asking, Join),
        Of<ApproveJoinRequest>("let someone in", Asked,
            async w => await w.App.Do(new ApproveJoinRequest(w.Alice, await Group(w), w.Carol))),
        Of<DeclineJoinRequest>("decline someone who asks to join", Asked,
            async w => await w.App.Do(new DeclineJoinRequest(w.Alice, await Group(w), w.Carol))),
        Of<WithdrawJoinRequest>("ask no longer to join a group", Asked,
            async w => await w.App.Do(new WithdrawJoinRequest(w.Carol, await Group(w)))),
        Of<AddGroupMembers>("add someone who asks to join", Asked,
            async w => await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Carol]))),
        Of<SetGroupRole>("appoint an admin while someone asks to join", Asked,
            async w => await w.App.Do(new SetGroupRole(w.Alice, await Group(w), w.Bob, GroupRole.Admin))),
        Of<SetGroupRole>(
            "dismiss an admin while someone asks to join",
            async w =>
            {
                await Asked(w);
                await w.App.Do(new SetGroupRole(w.Alice, await Group(w), w.Bob, GroupRole.Admin));
            },
            async w => await w.App.Do(new SetGroupRole(w.Alice, await Group(w), w.Bob, GroupRole.Member))),
        Of<HandOverGroup>("hand a group over while someone asks to join", Asked,
            async w => await w.App.Do(new HandOverGroup(w.Alice, await Group(w), w.Bob))),
        Of<LeaveGroup>("the owner leaves while someone asks to join", Asked,
            async w => await w.App.Do(new LeaveGroup(w.Alice, await Group(w)))),
        Of<AddGroupMembers>("invite someone to a group", Guarded,
            async w => await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Carol]))),
        Of<AcceptGroupInvitation>("accept an invitation", Invited,
            async w => await w.App.Do(new AcceptGroupInvitation(w.Carol, await Group(w)))),
        Of<DeclineGroupInvitation>("decline an invitation", Invited,
            async w => await w.App.Do(new DeclineGroupInvitation(w.Carol, await Group(w)))),
        Of<RemoveGroupMember>("take an invitation back", Invited,
            async w => await w.App.Do(new RemoveGroupMember(w.Alice, await Group(w), w.Carol))),
        Of<JoinGroup>("join by a link while invited", Invited, async w => await w.App.Do(
            new JoinGroup(w.Carol, (await w.App.Invite(w.Alice, await Group(w))).Code))),
        Of<BlockUser>("block who invited", Invited, w => w.App.Do(new BlockUser(w.Carol, w.Alice))),
        Of<LeaveGroup>(
            "close a group that someone is invited to",
            async w =>
            {
                await Invited(w);
                await w.App.Do(new LeaveGroup(w.Bob, await Group(w)));
            },
            async w => await w.App.Do(new LeaveGroup(w.Alice, await Group(w)))),
        Of<SetGroupPicture>("set a group's picture", Open, async w => await w.App.Do(new SetGroupPicture(
            w.Alice, await Group(w), (await w.App.Upload(w.Alice, GoodFiles.Png())).Id))),
        Of<UpdateProfile>("choose who can add to groups", Nothing, w => w.App.Guard(w.Carol)),
        new("erase someone who asks to join", null, async w =>
        {
            await Asked(w);
            await w.App.Do(new Application.Accounts.DeleteAccount(w.Carol, TestApp.Password));
        }, async w =>
        {
            w.Erased = w.Carol;
            await w.App.EraseDue();
        }),
    ];

    private static async Task Open(World w) => await w.App.Invite(w.Alice, await w.App.CreateGroup(w.Alice, w.Bob));

    private static async Task Asking(World w) => await w.App.Invite(
        w.Alice, await w.App.CreateGroup(w.Alice, w.Bob), needsApproval: true);

    private static async Task Asked(World w)
    {
        await Asking(w);
        await Join(w);
    }

    private static async Task Guarded(World w)
    {
        await Open(w);
        await w.App.Guard(w.Carol);
    }

    private static async Task Invited(World w)
    {
        await Guarded(w);
        await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Carol]));
    }

    private static async Task Join(World w) => await w.App.Do(
        new JoinGroup(w.Carol, await w.App.Db(db => db.GroupInvites.Select(i => i.Code).SingleAsync())));

    private static Task<ConversationId> Group(World w) => w.App.Db(db => db.Groups.Select(g => g.Id).SingleAsync());
}
