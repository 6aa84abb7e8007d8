using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

/// <summary>
/// Acts on Alice's post and Bob's comment under it, and the resulting notifications of all three people.
/// </summary>
internal static class NotificationEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<AddReaction>("like", Post, w => Like(w, w.Bob)),
        Of<AddReaction>("like what another likes", Liked, w => Like(w, w.Carol)),
        Of<AddReaction>("like after the owner has read", Read, w => Like(w, w.Carol)),
        Of<AddReaction>(
            "like a comment",
            Commented,
            async w => await w.App.React(w.Carol, await PostOf(w), await CommentOf(w, w.Bob))),
        Of<AddReaction>(
            "love instead of like",
            Liked,
            async w => await w.App.React(w.Bob, await PostOf(w), null, ReactionKind.Love)),
        Of<AddReaction>(
            "wow instead of love",
            async w =>
            {
                await Post(w);
                await w.App.React(w.Bob, await PostOf(w), null, ReactionKind.Love);
                await w.App.React(w.Carol, await PostOf(w), null, ReactionKind.Sad);
            },
            async w => await w.App.React(w.Carol, await PostOf(w), null, ReactionKind.Wow)),
        Of<AddReaction>(
            "love instead of one of two likes that were read",
            async w =>
            {
                await Like(w, w.Carol, Liked);
                await w.App.Do(new MarkAllNotificationsRead(w.Alice));
            },
            async w => await w.App.React(w.Bob, await PostOf(w), null, ReactionKind.Love)),
        Of<AddReaction>("like, withdraw and like again", Post, async w =>
        {
            await Like(w, w.Bob);
            await w.App.Relay();
            await w.App.Do(new RemoveReaction(w.Bob, await PostOf(w), null));
            await w.App.Relay();
            await Like(w, w.Bob);
        }),
        Of<RemoveReaction>("withdraw the only like", Liked, w => Withdraw(w, w.Bob)),
        Of<RemoveReaction>("withdraw one of two likes", w => Like(w, w.Carol, Liked), w => Withdraw(w, w.Carol)),
        Of<RemoveReaction>("withdraw what was read", Read, w => Withdraw(w, w.Bob)),

        Of<AddComment>("comment and notification", Post, w => Comment(w, w.Bob)),
        Of<AddComment>("comment again", Commented, w => Comment(w, w.Bob)),
        Of<AddComment>(
            "reply", Commented, async w => await w.App.Comment(w.Carol, await PostOf(w), await CommentOf(w, w.Bob))),
        Of<AddComment>("mention in a comment", Commented, w => Comment(w, w.Carol, "@alice and @bob, look")),
        Of<DeleteComment>("delete the only comment", Commented, w => Uncomment(w, w.Bob)),
        Of<DeleteComment>(
            "delete one of several comments",
            async w =>
            {
                await Commented(w);
                await Comment(w, w.Bob, "Again");
                await Comment(w, w.Carol);
            },
            w => Uncomment(w, w.Bob)),
        Of<DeleteComment>(
            "delete a comment that is liked and answered and mentions",
            async w =>
            {
                await Post(w);
                var comment = await w.App.Comment(w.Bob, await PostOf(w), null, "@carol too");
                await w.App.React(w.Carol, await PostOf(w), comment);
                await w.App.Comment(w.Carol, await PostOf(w), comment);
            },
            w => Uncomment(w, w.Bob)),
        Of<CreatePost>("mention in a post", Nothing,
            w => w.App.Publish(w.Alice, text: "With @bob and @carol")),
        Of<EditPost>("mention by an edit", Post, async w => await w.App.Do(
            new EditPost(w.Alice, await PostOf(w), "With @bob", null, null, null, null, null, null))),
        Of<EditComment>("mention the post's author by an edit of a comment", Commented, async w => await w.App.Do(
            new EditComment(w.Bob, await PostOf(w), await CommentOf(w, w.Bob), "@alice, indeed"))),
        Of<EditPost>("mention no longer", w => w.App.Publish(w.Alice, text: "With @bob and @carol"),
            async w => await w.App.Do(
                new EditPost(w.Alice, await PostOf(w), "With @carol", null, null, null, null, null, null))),
        Of<EditComment>(
            "mention the post's author no longer",
            async w =>
            {
                await Post(w);
                await Comment(w, w.Bob, "@alice, indeed");
            },
            async w => await w.App.Do(
                new EditComment(w.Bob, await PostOf(w), await CommentOf(w, w.Bob), "Indeed"))),
        Of<EditPost>(
            "hide a post from those who were told of it",
            async w =>
            {
                await w.App.Publish(w.Alice, text: "With @bob and @carol");
                await w.App.Comment(w.Bob, await PostOf(w));
                await w.App.React(w.Carol, await PostOf(w), await CommentOf(w, w.Bob));
            },
            async w => await w.App.Do(
                new EditPost(w.Alice, await PostOf(w), null, Audience.Private, null, null, null, null, null))),
        Of<EditPost>(
            "hide a quote from whom it quotes",
            async w =>
            {
                await Post(w);
                await Quote(w);
            },
            async w => await w.App.Do(new EditPost(
                w.Bob, await PostsEquivalenceCases.Newest(w, w.Bob), null, Audience.Private, null, null, null, null,
                null))),
        Of<DeletePost>("delete a post that others were told of", Everything,
            async w => await w.App.Do(new DeletePost(w.Alice, await PostOf(w)))),
        Of<UnfollowUser>(
            "unfollow whose post one was told of",
            async w =>
            {
                await w.App.Follow(w.Bob, w.Alice);
                await w.App.Publish(w.Alice, Audience.Followers, text: "With @bob");
            },
            w => w.App.Do(new UnfollowUser(w.Bob, w.Alice))),
        Of<BlockUser>(
            "block one of two who like", w => Like(w, w.Carol, Liked), w => w.App.Do(new BlockUser(w.Alice, w.Bob))),
        Of<BlockUser>("block after everything", Everything, w => w.App.Do(new BlockUser(w.Bob, w.Alice))),
        Of<UpdateProfile>("rename as one of two who like", w => Like(w, w.Carol, Liked),
            w => w.App.Do(new UpdateProfile(w.Bob, "Bob B.", null, null, null, null))),
        Of<MarkAllNotificationsRead>("mark likes as read", Liked, w => w.App.Do(new MarkAllNotificationsRead(w.Alice))),
        Of<DeleteNotification>("delete likes", Liked, async w => await w.App.Do(new DeleteNotification(
            w.Alice, (await w.App.Do(new GetNotifications(w.Alice, null, null, new PageRequest()))).Items[0].Id))),
        Of<UpdateNotificationPreferences>(
            "switch a type off", Liked, async w =>
            {
                await w.App.Do(new UpdateNotificationPreferences(
                    w.Alice, [new(NotificationType.PostLiked, InApp: false, Email: true)], PushContent.Ids));
                await Like(w, w.Carol);
            }),
        Of<UpdateNotificationPreferences>(
            "choose how two people notify", Liked, async w =>
            {
                await w.App.Do(new UpdateNotificationPreferences(
                    w.Alice, null, null, null, [new(w.Carol, InApp: false), new(w.Bob, Push: false, Email: false)]));
                await Like(w, w.Carol);
                await w.App.Do(new UpdateNotificationPreferences(
                    w.Alice, null, null, null, [new(w.Bob, Push: true)]));
            }),
        Of<UnsubscribeFromMails>(
            "end mails by the link in one",
            w => w.App.Do(new UpdateNotificationPreferences(
                w.Alice, [new(NotificationType.Mention, Email: true)], null)),
            w => w.App.Do(new UnsubscribeFromMails(
                w.App.Services.GetRequiredService<IUnsubscribeTokens>().For(w.Alice)))),
        Of<AddReaction>("love instead of like when that is off", Liked, async w =>
        {
            await w.App.Do(
                new UpdateNotificationPreferences(w.Alice, [new(NotificationType.NewReaction, InApp: false)], null));
            await w.App.React(w.Bob, await PostOf(w), null, ReactionKind.Love);
        }),
        Of<MuteConversation>(
            "mute a conversation with an unread message", w => w.App.Say(w.Bob, w.Alice), async w =>
            {
                await w.App.Do(new MuteConversation(w.Alice, await ConversationOf(w), null));
                await w.App.Say(w.Bob, w.Alice, "Unheard");
            }),
        Of<UnmuteConversation>(
            "unmute a conversation",
            async w =>
            {
                await w.App.Say(w.Bob, w.Alice);
                await w.App.Do(new MuteConversation(w.Alice, await ConversationOf(w), null));
            },
            async w => await w.App.Do(new UnmuteConversation(w.Alice, await ConversationOf(w)))),
        new("erase one who did everything", null,
            async w =>
            {
                await Everything(w);
                await Like(w, w.Carol);
                await w.App.Do(new UpdateNotificationPreferences(
                    w.Alice, null, null, null, [new(w.Bob, Push: false), new(w.Carol, Push: false)]));
                await w.App.Do(new Application.Accounts.DeleteAccount(w.Bob, Testing.TestApp.Password));
            },
            async w =>
            {
                w.Erased = w.Bob;
                await w.App.EraseDue();
            }),
    ];

    private static async Task Post(World w) => await PostsEquivalenceCases.Post(w);

    private static async Task Liked(World w)
    {
        await Post(w);
        await Like(w, w.Bob);
    }

    private static async Task Read(World w)
    {
        await Liked(w);
        await w.App.Relay();
        await w.App.Do(new MarkAllNotificationsRead(w.Alice));
    }

    private static async Task Commented(World w)
    {
        await Post(w);
        await Comment(w, w.Bob);
    }

    private static async Task Everything(World w)
    {
        await w.App.Publish(w.Alice, text: "With @bob and @carol");
        await Like(w, w.Bob);
        var comment = await w.App.Comment(w.Bob, await PostOf(w), null, "@carol and @alice, indeed");
        await w.App.React(w.Carol, await PostOf(w), comment, ReactionKind.Wow);
        await w.App.Comment(w.Carol, await PostOf(w), comment);
        await w.App.React(w.Alice, await PostOf(w), comment);
        await Quote(w);
    }

    private static async Task Like(World w, UserId person, Func<World, Task>? first = null)
    {
        await (first ?? Nothing)(w);
        await w.App.React(person, await PostOf(w));
    }

    private static async Task Withdraw(World w, UserId person) =>
        await w.App.Do(new RemoveReaction(person, await PostOf(w), null));

    private static async Task Comment(World w, UserId person, string text = "Indeed") =>
        await w.App.Comment(person, await PostOf(w), null, text);

    private static async Task Uncomment(World w, UserId person) =>
        await w.App.Do(new DeleteComment(person, await PostOf(w), await CommentOf(w, person)));

    private static async Task Quote(World w) => await w.App.Do(new CreatePost(
        w.Bob, new PostContent("So true", Audience.Public), await PostOf(w), null));

    private static Task<ConversationId> ConversationOf(World w) =>
        w.App.Db(db => db.Conversations.Select(c => c.Id).SingleAsync());

    private static Task<PostId> PostOf(World w) => PostsEquivalenceCases.Newest(w, w.Alice);

    private static Task<CommentId> CommentOf(World w, UserId author) => w.App.Db(
        db => db.Comments.Where(c => c.AuthorId == author).OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());
}
