using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Drafts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Receipts;
using Hubbub.Application.Tests.Posts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

/// <summary>Message 1 is from Bob, 2 and 3 are from Alice; 4 is Bob's reply to 3.</summary>
internal static class MessagesEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<MarkMessageDelivered>("receive on a device", Talk,
            async w => await w.App.Do(new MarkMessageDelivered(w.Bob, await Message(w, 3)))),
        Of<MarkMessageRead>("read what was received on a device", async w =>
        {
            await Talk(w);
            await w.App.Do(new MarkMessageDelivered(w.Bob, await Message(w, 3)));
        }, async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 2)))),
        Of<MarkMessageRead>("read without a receipt", async w =>
        {
            await Talk(w);
            await w.App.SetReadReceipts(w.Bob, isOn: false);
        }, async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 2)))),
        Of<UpdateProfile>("give no read receipts any more", async w =>
        {
            await Talk(w);
            await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 3)));
        }, w => w.App.SetReadReceipts(w.Bob, isOn: false)),
        Of<SendMessage>("a reply", Talk, Reply),
        Of<SendMessage>("a reply whose quote goes before anyone was told", Talk, async w =>
        {
            await Reply(w);
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), "three and a half"));
            await w.App.Do(new HideMessage(w.Bob, await Message(w, 3)));
            await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 3)));
        }),
        Of<SendMessage>("files and a post", Talk, WithFiles),
        Of<SendMessage>("files that go before anyone was told", Talk, async w =>
        {
            await WithFiles(w);
            await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 4)));
        }),
        Of<SendMessage>("a reply to files", TalkWithFiles,
            async w => await w.App.Do(new SendMessage(w.Bob, w.Alice, null, "five", null, null, await Message(w, 4)))),
        Of<DeleteMessage>(
            "delete files", TalkWithFiles, async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 4)))),
        Of<DeleteMessage>("delete files that a reply quotes", async w =>
        {
            await TalkWithFiles(w);
            await w.App.Do(new SendMessage(w.Bob, w.Alice, null, "five", null, null, await Message(w, 4)));
        }, async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 4)))),
        Of<ForwardMessage>("forward files", TalkWithFiles, async w =>
        {
            await w.App.Do(new ForwardMessage(w.Alice, await Message(w, 4), w.Carol, null, null));
            await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 4)));
        }),
        Of<DeleteMessage>(
            "delete what a reply quotes",
            Replied,
            async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 3)))),
        Of<DeleteMessage>("delete a reply with everything", RepliedWithEverything,
            async w => await w.App.Do(new DeleteMessage(w.Bob, await Message(w, 4)))),
        Of<EditMessage>("edit the newest twice", Talk, async w =>
        {
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), "drei"));
            await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), "trois"));
        }),
        Of<EditMessage>("edit an older one", Talk,
            async w => await w.App.Do(new EditMessage(w.Alice, await Message(w, 2), "zwei"))),
        Of<EditMessage>("edit what a reply quotes", Replied,
            async w => await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), new string('x', 500)))),
        Of<EditMessage>("edit what was hidden and quoted", async w =>
        {
            await Replied(w);
            await w.App.Do(new HideMessage(w.Bob, await Message(w, 3)));
        }, async w => await w.App.Do(new EditMessage(w.Alice, await Message(w, 3), "drei"))),
        Of<HideMessage>("hide the newest, unread", Talk,
            async w => await w.App.Do(new HideMessage(w.Bob, await Message(w, 3)))),
        Of<HideMessage>("hide an older one", Talk,
            async w => await w.App.Do(new HideMessage(w.Bob, await Message(w, 2)))),
        Of<HideMessage>("hide what a reply quotes", Replied,
            async w => await w.App.Do(new HideMessage(w.Bob, await Message(w, 3)))),
        Of<HideMessage>("hide all, and receive another", Talk, async w =>
        {
            foreach (var seq in (long[])[3, 2, 1])
            {
                await w.App.Do(new HideMessage(w.Bob, await Message(w, seq)));
            }

            await w.App.Do(new BlockUser(w.Bob, w.Alice));
            await w.App.Do(new UnblockUser(w.Bob, w.Alice));
            await w.App.Say(w.Alice, w.Bob, "four");
        }),
        Of<HideMessage>("hide all", Talk, async w =>
        {
            foreach (var seq in (long[])[1, 2, 3])
            {
                await w.App.Do(new HideMessage(w.Bob, await Message(w, seq)));
            }
        }),
        Of<AddMessageReaction>("react to the newest", Talk, async w =>
        {
            foreach (var person in (UserId[])[w.Alice, w.Bob])
            {
                await w.App.Do(new AddMessageReaction(person, await Message(w, 3), "🎉"));
                await w.App.Do(new AddMessageReaction(person, await Message(w, 3), "👍"));
            }
        }),
        Of<AddMessageReaction>("react to an older one", Talk,
            async w => await w.App.Do(new AddMessageReaction(w.Bob, await Message(w, 2), "🎉"))),
        Of<RemoveMessageReaction>(
            "withdraw a reaction",
            RepliedWithEverything,
            async w => await w.App.Do(new RemoveMessageReaction(w.Alice, await Message(w, 4), "🎉"))),
        Of<SaveMessageDraft>("save two drafts", Talk, async w =>
        {
            await Draft(w, "What ab");
            await Draft(w, "What about", await Message(w, 3));
        }),
        Of<SaveMessageDraft>("save a draft, and be blocked and unblocked", Talk, async w =>
        {
            await Draft(w, "What about");
            await w.App.Do(new BlockUser(w.Bob, w.Alice));
            await w.App.Do(new UnblockUser(w.Bob, w.Alice));
        }),
        Of<SaveMessageDraft>("save a draft that is gone before anyone was told", Talk, async w =>
        {
            await Draft(w, "What about");
            await w.App.Do(new DeleteMessageDraft(w.Alice, await Conversation(w)));
        }),
        Of<DeleteMessageDraft>("delete a draft", async w =>
        {
            await Talk(w);
            await Draft(w, "What about");
        }, async w => await w.App.Do(new DeleteMessageDraft(w.Alice, await Conversation(w)))),
        Of<ForwardMessage>("forward", Talk,
            async w => await w.App.Do(new ForwardMessage(w.Bob, await Message(w, 3), w.Carol, null, null))),
    ];

    private static async Task TalkWithFiles(World w)
    {
        await Talk(w);
        await WithFiles(w);
    }

    private static async Task WithFiles(World w) => await w.App.Do(new SendMessage(
        w.Alice,
        w.Bob,
        null,
        string.Empty,
        null,
        Media: [(await w.App.Upload(w.Alice)).Id],
        SharedPostId: await w.App.Write(w.Alice, "Hello")));

    private static async Task Replied(World w)
    {
        await Talk(w);
        await Reply(w);
    }

    private static async Task RepliedWithEverything(World w)
    {
        await Replied(w);
        await w.App.Do(new EditMessage(w.Bob, await Message(w, 4), "vier"));
        await w.App.Do(new AddMessageReaction(w.Alice, await Message(w, 4), "🎉"));
        await w.App.Do(new AddMessageReaction(w.Bob, await Message(w, 4), "🎉"));
    }

    private static async Task Reply(World w) =>
        await w.App.Do(new SendMessage(w.Bob, w.Alice, null, "four", null, null, await Message(w, 3)));

    private static async Task Draft(World w, string text, MessageId? replyTo = null) =>
        await w.App.Do(new SaveMessageDraft(w.Alice, await Conversation(w), text, replyTo));

    private static Task<ConversationId> Conversation(World w) =>
        w.App.Db(db => db.Conversations.Select(c => c.Id).SingleAsync());

    private static Task<MessageId> Message(World w, long seq) =>
        w.App.Db(db => db.Messages.Where(m => m.Seq == seq).Select(m => m.Id).SingleAsync());
}
