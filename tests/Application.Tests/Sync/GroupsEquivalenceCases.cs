using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

/// <summary>
/// Alice's group with Bob and Carol: message 1 tells of it, 2 is Bob's, 3 Alice's, and 4 is Carol's reply to 2.
/// </summary>
internal static class GroupsEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<CreateGroup>("create a group", Nothing, w => w.App.CreateGroup(w.Alice, w.Bob, w.Carol)),
        Of<SendMessage>("write in a group", Talked, async w => await w.App.SayIn(await Group(w), w.Bob)),
        Of<SendMessage>("mention in a group", Talked, async w =>
        {
            await w.App.SayIn(await Group(w), w.Alice, "@bob and @all");
            await w.App.SayIn(await Group(w), w.Bob, "@alice, @carol and @all");
        }),
        Of<EditMessage>("edit mentions in and out of the newest", Mentioned, async w =>
        {
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 5), "@carol and @all"));
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), "three @bob"));
        }),
        Of<EditMessage>("edit a mention that goes before anyone was told", Talked, async w =>
        {
            await w.App.SayIn(await Group(w), w.Alice, "@bob");
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 5), "@carol"));
            await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 3)));
        }),
        Of<DeleteMessage>("delete a mention", Mentioned,
            async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 5)))),
        Of<HideMessage>("hide a mention", Mentioned,
            async w => await w.App.Do(new HideMessage(w.Bob, await Message(w, 5)))),
        Of<MarkMessageRead>("read a mention", Mentioned,
            async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 5)))),
        Of<MarkMessageRead>("read in a group", Talked,
            async w => await w.App.Do(new MarkMessageRead(w.Alice, await Message(w, 4)))),
        Of<DeleteMessage>("delete in a group what a reply quotes", Talked,
            async w => await w.App.Do(new DeleteMessage(w.Bob, await Message(w, 2)))),
        Of<HideMessage>("hide in a group", Talked,
            async w => await w.App.Do(new HideMessage(w.Alice, await Message(w, 4)))),
        Of<UpdateProfile>("rename in a group", Talked,
            async w =>
            {
                await w.App.Do(new UpdateProfile(w.Alice, "Alice A.", null, null, null, null));
                await w.App.SayIn(await Group(w), w.Alice);
            }),
        Of<UpdateGroup>("change a group", Talked, async w => await w.App.Do(
            new UpdateGroup(w.Alice, await Group(w), "Reading", "Every Friday", false, null, true, 60))),
        Of<UpdateGroup>("show the blocked in a group", Blocked, async w => await w.App.Do(
            new UpdateGroup(w.Alice, await Group(w), ShowsBlocked: true))),
        Of<AddGroupMembers>("add to a group, history shown", CarolIsOut, async w =>
        {
            await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Carol, w.Bob]));
            await w.App.SayIn(await Group(w), w.Bob);
        }),
        Of<AddGroupMembers>("add to a group, history hidden", async w =>
        {
            await CarolIsOut(w);
            await w.App.Do(new UpdateGroup(w.Alice, await Group(w), ShowsHistory: false));
        }, async w => await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Carol]))),
        Of<RemoveGroupMember>("remove from a group", Talked, async w =>
        {
            await w.App.Do(new RemoveGroupMember(w.Alice, await Group(w), w.Bob));
            await w.App.SayIn(await Group(w), w.Carol);
        }),
        Of<RemoveGroupMember>("remove from a group who has a draft, and add again", Talked, async w =>
        {
            await w.App.Do(new SaveMessageDraft(w.Bob, await Group(w), "But", null));
            await w.App.Do(new RemoveGroupMember(w.Alice, await Group(w), w.Bob));
            await w.App.Do(new AddGroupMembers(w.Alice, await Group(w), [w.Bob]));
        }),
        Of<LeaveGroup>("the owner leaves a group", Talked,
            async w => await w.App.Do(new LeaveGroup(w.Alice, await Group(w)))),
        Of<SetGroupRole>("appoint an admin", Talked,
            async w => await w.App.Do(new SetGroupRole(w.Alice, await Group(w), w.Bob, GroupRole.Admin))),
        Of<HandOverGroup>("hand a group over", Talked,
            async w => await w.App.Do(new HandOverGroup(w.Alice, await Group(w), w.Bob))),
        Of<BlockUser>("block in a group", Talked, async w =>
        {
            await w.App.Do(new BlockUser(w.Carol, w.Bob));
            await w.App.Relay();
            await w.App.SayIn(await Group(w), w.Bob, "five");
        }),
        Of<UnblockUser>("unblock in a group", Blocked, w => w.App.Do(new UnblockUser(w.Carol, w.Bob))),
        new("erase the owner of a group", null, async w =>
        {
            await Talked(w);
            await w.App.Do(new Application.Accounts.DeleteAccount(w.Alice, TestApp.Password));
        }, async w =>
        {
            w.Erased = w.Alice;
            await w.App.EraseDue();
        }),
    ];

    private static async Task Talked(World w)
    {
        var group = await w.App.CreateGroup(w.Alice, w.Bob, w.Carol);
        await w.App.SayIn(group, w.Bob, "two");
        await w.App.SayIn(group, w.Alice, "three");
        await w.App.SayIn(group, w.Carol, "four", await Message(w, 2));
    }

    private static async Task Mentioned(World w)
    {
        await Talked(w);
        await w.App.SayIn(await Group(w), w.Alice, "@bob and @carol");
    }

    private static async Task CarolIsOut(World w)
    {
        await Talked(w);
        await w.App.Do(new LeaveGroup(w.Carol, await Group(w)));
    }

    private static async Task Blocked(World w)
    {
        await Talked(w);
        await w.App.Do(new BlockUser(w.Carol, w.Bob));
    }

    private static Task<ConversationId> Group(World w) => w.App.Db(db => db.Groups.Select(g => g.Id).SingleAsync());

    private static Task<MessageId> Message(World w, long seq) =>
        w.App.Db(db => db.Messages.Where(m => m.Seq == seq).Select(m => m.Id).SingleAsync());
}
