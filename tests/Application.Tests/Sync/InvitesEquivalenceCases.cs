using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Testing;
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

    private static async Task Join(World w) => await w.App.Do(
        new JoinGroup(w.Carol, await w.App.Db(db => db.GroupInvites.Select(i => i.Code).SingleAsync())));

    private static Task<ConversationId> Group(World w) => w.App.Db(db => db.Groups.Select(g => g.Id).SingleAsync());
}
