using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Uploads;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Posts.Watching;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Messaging.Marks;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Sync;

internal static class StateEquivalenceCases
{
    /// <summary>Commands whose changes no snapshot shows, and why.</summary>
    public static readonly IReadOnlyDictionary<Type, string> ChangeNothing = new Dictionary<Type, string>
    {
        [typeof(Register)] = "nobody has a snapshot of someone who was not there",
        [typeof(LogIn)] = "sessions are not in the snapshot",
        [typeof(RefreshSession)] = "sessions are not in the snapshot",
        [typeof(LogOut)] = "sessions are not in the snapshot",
        [typeof(EndAccountSession)] = "sessions are not in the snapshot",
        [typeof(EndAccountSessions)] = "sessions are not in the snapshot",
        [typeof(RevokeSession)] = "sessions are not in the snapshot",
        [typeof(ChangePassword)] = "neither passwords nor sessions are in the snapshot",
        [typeof(ForgotPassword)] = "asks for a mail",
        [typeof(ResendVerification)] = "asks for a mail",
        [typeof(UnmuteUser)] = "what a mute kept away does not come back",
        [typeof(PinMessage)] = "pins are not in the snapshot",
        [typeof(UnpinMessage)] = "pins are not in the snapshot",
        [typeof(CreateInvite)] = "links are not in the snapshot",
        [typeof(RevokeInvite)] = "links are not in the snapshot",
        [typeof(EditComment)] = "comments are not in the snapshot, only how many there are",
        [typeof(SubscribeToPush)] = "push subscriptions are not in the snapshot",
        [typeof(UnsubscribeFromPush)] = "push subscriptions are not in the snapshot",
        [typeof(SetStatus)] = "presence is ephemeral and not in the snapshot",
        [typeof(StartTyping)] = "typing is ephemeral and not in the snapshot",
        [typeof(SetTrendState)] = "trends are everyone's and not in the snapshot",
        [typeof(StopTyping)] = "typing is ephemeral and not in the snapshot",
        [typeof(WatchPost)] = "who watches is not in the snapshot",
        [typeof(UnwatchPost)] = "who watches is not in the snapshot",
        [typeof(UploadMedia)] = "files are in the snapshot as part of what shows them only",
        [typeof(BeginUpload)] = "uploads are not in the snapshot",
        [typeof(AppendChunk)] = "uploads are not in the snapshot",
        [typeof(CompleteUpload)] = "files are in the snapshot as part of what shows them only",
        [typeof(CancelUpload)] = "uploads are not in the snapshot",
        [typeof(DeleteMedia)] = "nothing shows what can be deleted",
    };

    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<VerifyEmail>(
            "verify e-mail",
            async w => w.Code = await w.App.TakeCode("alice"),
            w => w.App.Do(new VerifyEmail(w.Alice, w.Code))),
        Of<ResetPassword>(
            "reset the password of an unproved address",
            async w =>
            {
                await w.App.TakeMails();
                await w.App.Do(new ForgotPassword("alice"));
                w.Code = await w.App.TakeCode("alice");
            },
            w => w.App.Do(new ResetPassword("alice", w.Code, "another horse battery"))),
        Of<GrantAdmin>("grant admin", Nothing, w => w.App.Do(new GrantAdmin("alice"))),
        Of<RevokeAdmin>(
            "revoke admin", w => w.App.Do(new GrantAdmin("alice")), w => w.App.Do(new RevokeAdmin("alice"))),
        Of<FreezeAccount>("freeze with a conversation", Talk, w => w.App.Freeze(w.Alice)),
        Of<FreezeAccount>("freeze as a follower", w => w.App.Follow(w.Alice, w.Bob), w => w.App.Freeze(w.Alice)),
        Of<DeleteAccount>("delete the account", Talk, w => w.App.Do(new DeleteAccount(w.Alice, TestApp.Password))),
        Of<Reactivate>("post and be frozen before anyone was told, and come back", Nothing, async w =>
        {
            await w.App.Do(new CreatePost(w.Alice, new("Bye", Domain.Posts.Audience.Public), null, null));
            await w.App.Do(new CreateStory(w.Alice, new("Bye", Domain.Posts.Audience.Public), null, null));
            await w.App.Freeze(w.Alice);
            await w.App.Relay();
            await w.App.Do(new Reactivate("alice", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
        }),
        Of<Reactivate>(
            "reactivate",
            async w =>
            {
                await Talk(w);
                await w.App.Follow(w.Alice, w.Carol);
                await w.App.Freeze(w.Alice);
            },
            w => w.App.Do(new Reactivate("alice", TestApp.Password, Acts.DeviceAt("127.0.0.1")))),
        new("erase when due", null, DeleteEverythingDone, async w =>
        {
            w.Erased = w.Alice;
            await w.App.EraseDue();
        }),

        Of<UpdateProfile>("rename with a conversation", Talk, Rename),
        Of<UpdateProfile>("rename as a follower", w => w.App.Follow(w.Alice, w.Bob), Rename),
        Of<UpdateProfile>("become private", Nothing, w => w.App.SetPrivate(w.Alice)),

        Of<FollowUser>("follow", Nothing, w => w.App.Follow(w.Alice, w.Bob)),
        Of<FollowUser>("ask to follow", w => w.App.SetPrivate(w.Bob), w => w.App.Follow(w.Alice, w.Bob)),
        Of<UnfollowUser>("unfollow", w => w.App.Befriend(w.Alice, w.Bob),
            w => w.App.Do(new UnfollowUser(w.Alice, w.Bob))),
        Of<UnfollowUser>("withdraw a request", Ask, w => w.App.Do(new UnfollowUser(w.Alice, w.Bob))),
        Of<RemoveFollower>("remove a follower", w => w.App.Follow(w.Alice, w.Bob),
            w => w.App.Do(new RemoveFollower(w.Bob, w.Alice))),
        Of<AcceptFollowRequest>("accept", Ask, w => w.App.Do(new AcceptFollowRequest(w.Bob, w.Alice))),
        Of<DeclineFollowRequest>("decline", Ask, w => w.App.Do(new DeclineFollowRequest(w.Bob, w.Alice))),
        Of<BlockUser>(
            "block a friend",
            async w =>
            {
                await w.App.Befriend(w.Alice, w.Bob);
                await Talk(w);
            },
            w => w.App.Do(new BlockUser(w.Alice, w.Bob))),
        Of<BlockUser>("block who asks", Ask, w => w.App.Do(new BlockUser(w.Bob, w.Alice))),
        Of<UnblockUser>(
            "unblock",
            async w =>
            {
                await Talk(w);
                await w.App.Do(new BlockUser(w.Alice, w.Bob));
            },
            w => w.App.Do(new UnblockUser(w.Alice, w.Bob))),

        Of<SendMessage>("first message", Nothing, w => w.App.Say(w.Alice, w.Bob)),
        Of<SendMessage>("another message", Talk, w => w.App.Say(w.Alice, w.Bob)),
        Of<SendMessage>(
            "a message that is deleted before anyone was told",
            Talk,
            async w =>
            {
                var sent = await w.App.Say(w.Alice, w.Bob);
                await w.App.Do(new DeleteMessage(w.Alice, sent.MessageId));
            }),
        Of<MarkMessageRead>("read all", Talk,
            async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 3)))),
        Of<MarkMessageRead>("read some", Talk,
            async w => await w.App.Do(new MarkMessageRead(w.Bob, await Message(w, 2)))),
        Of<MuteUser>("mute who wrote, follows and likes", MutedLater, w => w.App.Do(new MuteUser(w.Alice, w.Bob))),
        Of<UpdateProfile>(
            "open an account that two asked to follow", AskedTwice, w => w.App.SetPrivate(w.Alice, false)),
        Of<DeleteMessage>("delete the newest", Talk,
            async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 3)))),
        Of<DeleteMessage>("delete an older one", Talk,
            async w => await w.App.Do(new DeleteMessage(w.Alice, await Message(w, 2)))),

        Of<MarkNotificationRead>(
            "mark one as read",
            Notify,
            async w => await w.App.Do(new MarkNotificationRead(w.Bob, await Notification(w)))),
        Of<DeleteNotification>(
            "delete one", Notify, async w => await w.App.Do(new DeleteNotification(w.Bob, await Notification(w)))),
        Of<MarkAllNotificationsRead>("mark all as read", Notify, w => w.App.Do(new MarkAllNotificationsRead(w.Bob))),
        Of<DeleteAllNotifications>("delete all", Notify, w => w.App.Do(new DeleteAllNotifications(w.Bob))),
        Of<Announce>(
            "announce", w =>
                w.App.Do(new GrantAdmin("alice")), w => w.App.Do(new Announce(w.Alice, "Maintenance at noon"))),
        .. MessagesEquivalenceCases.All,
        .. GroupsEquivalenceCases.All,
        .. InvitesEquivalenceCases.All,
        .. MarksEquivalenceCases.All,
        .. RequestsEquivalenceCases.All,
        .. PostsEquivalenceCases.All,
        .. CommentsEquivalenceCases.All,
        .. SavedEquivalenceCases.All,
        .. NotificationEquivalenceCases.All,
        .. FeedEquivalenceCases.All,
        .. PollsAndDraftsEquivalenceCases.All,
        .. StoriesEquivalenceCases.All,
    ];

    internal static StateEquivalenceCase Of<TCommand>(string name, Func<World, Task> arrange, Func<World, Task> act) =>
        new(name, typeof(TCommand), arrange, act);

    internal static Task Nothing(World world) => Task.CompletedTask;

    /// <summary>Message 1 is from Bob, read by Alice; 2 and 3 are from Alice, unread.</summary>
    internal static async Task Talk(World w)
    {
        var first = await w.App.Say(w.Bob, w.Alice, "one");
        await w.App.Do(new MarkMessageRead(w.Alice, first.MessageId));
        await w.App.Say(w.Alice, w.Bob, "two");
        await w.App.Say(w.Alice, w.Bob, "three");
    }

    private static async Task Ask(World w)
    {
        await w.App.SetPrivate(w.Bob);
        await w.App.Follow(w.Alice, w.Bob);
    }

    /// <summary>Bob has three notifications.</summary>
    private static async Task Notify(World w)
    {
        await Talk(w);
        await w.App.Follow(w.Alice, w.Bob);
        await w.App.Follow(w.Carol, w.Bob);
    }

    private static async Task DeleteEverythingDone(World w)
    {
        await Notify(w);
        await w.App.Follow(w.Carol, w.Alice);
        await w.App.SetPrivate(w.Alice);
        await w.App.Follow(w.Bob, w.Alice);
        await w.App.Do(new DeleteAccount(w.Alice, TestApp.Password));
    }

    private static async Task MutedLater(World w)
    {
        await PostsEquivalenceCases.Post(w);
        var post = (await w.App.Do(new GetPostsOf(w.Alice, w.Alice, new()))).Items[0].Id;
        await w.App.React(w.Bob, post);
        await w.App.Follow(w.Bob, w.Alice);
        await w.App.Say(w.Bob, w.Alice);
        await w.App.Say(w.Bob, w.Alice);
        await w.App.Comment(w.Bob, post);
        await w.App.Comment(w.Carol, post);
        await w.App.Relay();
    }

    private static async Task AskedTwice(World w)
    {
        await w.App.SetPrivate(w.Alice);
        await w.App.Follow(w.Bob, w.Alice);
        await w.App.Follow(w.Carol, w.Alice);
    }

    private static Task Rename(World w) => w.App.Do(new UpdateProfile(w.Alice, "Alice A.", "Bio", "Town", null, null));

    private static Task<MessageId> Message(World w, long seq) =>
        w.App.Db(db => db.Messages.Where(m => m.Seq == seq).Select(m => m.Id).SingleAsync());

    private static async Task<NotificationId> Notification(World w) =>
        (await w.App.Do(new GetNotifications(w.Bob, null, null, new PageRequest()))).Items[^1].Id;
}
