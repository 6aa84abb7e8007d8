using Hubbub.Application.Accounts;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.PostsEquivalenceCases;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

/// <summary>Alice's post, with comments and reactions.</summary>
internal static class CommentsEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<AddComment>("comment", w => Post(w), async w => await Comment(w, w.Bob)),
        Of<AddComment>(
            "comments that are deleted before anyone was told",
            w => Post(w),
            async w =>
            {
                await Comment(w, w.Bob);
                var comment = await Comment(w, w.Carol);
                await w.App.Do(new DeleteComment(w.Carol, await Newest(w, w.Alice), comment));
            }),
        Of<DeleteComment>(
            "delete a comment with replies",
            Talk,
            async w => await w.App.Do(new DeleteComment(w.Alice, await Newest(w, w.Alice), await First(w)))),
        Of<AddReaction>("another's reaction", w => Post(w), w => React(w, w.Bob, ReactionKind.Wow)),
        Of<AddReaction>("a reaction to one's own post", w => Post(w), w => React(w, w.Alice, ReactionKind.Like)),
        Of<AddReaction>(
            "reactions that are switched and withdrawn before anyone was told",
            w => Post(w),
            async w =>
            {
                await React(w, w.Alice, ReactionKind.Like);
                await React(w, w.Alice, ReactionKind.Sad);
                await React(w, w.Bob, ReactionKind.Sad);
                await w.App.Do(new RemoveReaction(w.Bob, await Newest(w, w.Alice), null));
            }),
        Of<RemoveReaction>(
            "withdraw the reaction to one's own post",
            Talk,
            async w => await w.App.Do(new RemoveReaction(w.Alice, await Newest(w, w.Alice), null))),
        new(
            "erase who commented and reacted",
            null,
            async w =>
            {
                await Talk(w);
                await w.App.Do(new DeleteAccount(w.Bob, TestApp.Password));
            },
            async w =>
            {
                w.Erased = w.Bob;
                await w.App.EraseDue();
            }),
    ];

    private static async Task Talk(World w)
    {
        await Post(w);
        var comment = await Comment(w, w.Bob);
        await Comment(w, w.Carol, comment);
        await React(w, w.Alice, ReactionKind.Haha);
        await React(w, w.Bob, ReactionKind.Love);
    }

    private static async Task<CommentId> Comment(World w, UserId author, CommentId? parent = null) =>
        await w.App.Comment(author, await Newest(w, w.Alice), parent);

    private static async Task React(World w, UserId person, ReactionKind kind) =>
        await w.App.React(person, await Newest(w, w.Alice), kind: kind);

    private static Task<CommentId> First(World w) =>
        w.App.Db(db => db.Comments.OrderBy(c => c.Id).Select(c => c.Id).FirstAsync());
}
