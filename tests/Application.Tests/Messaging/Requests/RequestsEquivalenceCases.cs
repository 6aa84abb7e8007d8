using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Messaging.Requests;

/// <summary>Alice wrote "one" and "two" to Bob, who does not know her.</summary>
internal static class RequestsEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        .. ((StateEquivalenceCase[])
        [
            Of<SendMessage>("a stranger's first messages", Nothing, Asked),
            Of<SendMessage>("a stranger's next message, a reply", Asked, async w => await w.App.Do(
                new SendMessage(w.Alice, w.Bob, null, "three", null, ReplyToId: await Message(w, 1)))),
            Of<SendMessage>("answer a request", Asked, async w => await w.App.Say(w.Bob, w.Alice)),
            Of<EditMessage>("edit in a request", Asked,
                async w => await w.App.Do(new EditMessage(w.Alice, await Message(w, 2), "deux"))),
            Of<AddMessageReaction>("react in a request", Asked,
                async w => await w.App.Do(new AddMessageReaction(w.Alice, await Message(w, 2), "👍"))),
            Of<DeleteMessage>("delete the newest of a request", Asked,
                async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 2)))),
            Of<DeleteMessage>("delete what a request quotes", async w =>
            {
                await Asked(w);
                await w.App.Do(new SendMessage(w.Alice, w.Bob, null, "three", null, ReplyToId: await Message(w, 1)));
            }, async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 1)))),
            Of<MarkMessageRead>("the sender of a request reads", Asked,
                async w => await w.App.Do(new MarkMessageRead(w.Alice, await Message(w, 2)))),
            Of<AcceptMessageRequest>("accept a request", Asked,
                async w => await w.App.Do(new AcceptMessageRequest(w.Bob, await Conversation(w)))),
            Of<DeclineMessageRequest>("decline a request", Asked,
                async w => await w.App.Do(new DeclineMessageRequest(w.Bob, await Conversation(w)))),
            Of<FollowUser>("follow who sent a request", Asked, w => w.App.Follow(w.Bob, w.Alice)),
            Of<UpdateProfile>("rename with a request", Asked,
                async w =>
                {
                    await w.App.Do(new UpdateProfile(w.Alice, "Alice A.", null, null, null, null));
                    await w.App.Do(new UpdateProfile(w.Bob, "Bob B.", null, null, null, null));
                }),
            Of<UpdateProfile>("choose who can message", Nothing, async w => await w.App.Do(
                new UpdateProfile(w.Alice, null, null, null, null, null, WhoCanMessage.Following))),
            Of<BlockUser>("block who sent a request", Asked, w => w.App.Do(new BlockUser(w.Bob, w.Alice))),
            Of<UnblockUser>("unblock who sent a request", async w =>
            {
                await Asked(w);
                await w.App.Do(new BlockUser(w.Bob, w.Alice));
            }, w => w.App.Do(new UnblockUser(w.Bob, w.Alice))),
            new StateEquivalenceCase("erase who sent a request", null, async w =>
            {
                await Asked(w);
                await w.App.Do(new DeleteAccount(w.Alice, TestApp.Password));
            }, async w =>
            {
                w.Erased = w.Alice;
                await w.App.EraseDue();
            }),
        ]).Select(c => c with { HasRequests = true }),
    ];

    private static async Task Asked(World w)
    {
        await w.App.Say(w.Alice, w.Bob, "one");
        await w.App.Say(w.Alice, w.Bob, "two");
    }

    private static Task<ConversationId> Conversation(World w) =>
        w.App.Db(db => db.Conversations.Select(c => c.Id).SingleAsync());

    private static Task<MessageId> Message(World w, long seq) =>
        w.App.Db(db => db.Messages.Where(m => m.Seq == seq).Select(m => m.Id).SingleAsync());
}
