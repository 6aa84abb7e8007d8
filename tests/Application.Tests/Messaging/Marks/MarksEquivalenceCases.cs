using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Messaging.Marks;

/// <summary>Message 1 is from Bob, 2 and 3 are from Alice.</summary>
internal static class MarksEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<MarkUnread>("mark as unread", ReadByBob, MarkedByBob),
        Of<MarkUnread>("mark as unread, and receive another", ReadByBob, async w =>
        {
            await MarkedByBob(w);
            await w.App.Say(w.Alice, w.Bob, "four");
        }),
        Of<MarkMessageRead>("read a part of what was marked", Marked,
            async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 2)))),
        Of<MarkMessageRead>("read all that was marked", Marked,
            async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 3)))),
        Of<MarkMessageRead>("read beyond what was marked", Marked, async w =>
            await w.App.Do(new MarkMessageRead(w.Bob, (await w.App.Say(w.Alice, w.Bob, "four")).MessageId))),
        Of<DeleteMessage>("delete what was marked", Marked,
            async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 3)))),
        Of<HideMessage>("hide what was marked", Marked,
            async w => await w.App.Do(new HideMessage(w.Bob, await Message(w, 2)))),
        Of<ArchiveConversation>("archive", Pinned, Archive),
        Of<SendMessage>("write to someone who archived", Archived, w => w.App.Say(w.Alice, w.Bob, "four")),
        Of<SendMessage>("write to someone who archived and muted", async w =>
        {
            await Archived(w);
            await w.App.Do(new MuteConversation(w.Bob, await Conversation(w), null));
        }, w => w.App.Say(w.Alice, w.Bob, "four")),
        Of<UnarchiveConversation>("take out of the archive", Archived,
            async w => await w.App.Do(new UnarchiveConversation(w.Bob, await Conversation(w)))),
        Of<PinConversation>("pin what is archived", Archived, Pin),
        Of<UnpinConversation>("unpin", Pinned,
            async w => await w.App.Do(new UnpinConversation(w.Bob, await Conversation(w)))),
        Of<BlockUser>("block with a pin", Pinned, w => w.App.Do(new BlockUser(w.Alice, w.Bob))),
        Of<UnblockUser>("unblock with a pin from before", async w =>
        {
            await Pinned(w);
            await w.App.Do(new BlockUser(w.Alice, w.Bob));
        }, w => w.App.Do(new UnblockUser(w.Alice, w.Bob))),
    ];

    private static async Task ReadByBob(World w)
    {
        await Talk(w);
        await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 3)));
    }

    private static async Task MarkedByBob(World w) =>
        await w.App.Do(new MarkUnread(w.Bob, await Conversation(w), await Message(w, 1)));

    private static async Task Marked(World w)
    {
        await ReadByBob(w);
        await MarkedByBob(w);
    }

    private static async Task Archive(World w) =>
        await w.App.Do(new ArchiveConversation(w.Bob, await Conversation(w)));

    private static async Task Archived(World w)
    {
        await Talk(w);
        await Archive(w);
    }

    private static async Task Pin(World w) => await w.App.Do(new PinConversation(w.Bob, await Conversation(w)));

    private static async Task Pinned(World w)
    {
        await Talk(w);
        await Pin(w);
    }

    private static Task<ConversationId> Conversation(World w) =>
        w.App.Db(db => db.Conversations.Select(c => c.Id).SingleAsync());

    private static Task<MessageId> Message(World w, long seq) =>
        w.App.Db(db => db.Messages.Where(m => m.Seq == seq).Select(m => m.Id).SingleAsync());
}
