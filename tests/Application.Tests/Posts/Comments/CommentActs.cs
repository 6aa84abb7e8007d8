using Hubbub.Application.Common;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Comments;

/// <summary>Common acts under posts, in one line each.</summary>
internal static class CommentActs
{
    public static async Task<PostId> Publish(
        this TestApp app,
        UserId author,
        Audience audience = Audience.Public,
        CommentPolicy policy = CommentPolicy.Everyone,
        string text = "Something") =>
        (await app.Do(new CreatePost(author, new(text, audience, CommentPolicy: policy), null, null))).Id;

    public static async Task<CommentId> Comment(
        this TestApp app, UserId author, PostId post, CommentId? parent = null, string text = "Indeed") =>
        (await app.Do(new AddComment(author, post, parent, text, null))).Id;

    public static Task<ReactionState> React(
        this TestApp app,
        UserId person,
        PostId post,
        CommentId? comment = null,
        ReactionKind kind = ReactionKind.Like) =>
        app.Do(new AddReaction(person, post, comment, kind));

    public static async Task<CommentId[]> Comments(
        this TestApp app,
        UserId viewer,
        PostId post,
        CommentId? parent = null,
        CommentSort sort = CommentSort.Oldest) =>
        [.. (await app.Do(new GetComments(viewer, post, parent, sort, new(null, 100)))).Items.Select(c => c.Id)];

    public static async Task<UserId[]> Reactors(
        this TestApp app, UserId viewer, PostId post, CommentId? comment = null, ReactionKind? kind = null) =>
        [.. (await app.Do(new GetReactions(viewer, post, comment, kind, new(null, 100)))).Items.Select(r => r.User.Id)];

    public static async Task<PostCounts> Counts(this TestApp app, UserId viewer, PostId post) =>
        (await app.Do(new GetPost(viewer, post))).Counts;

    /// <summary>A whole list, read in pages of the minimum size.</summary>
    public static async Task<List<T>> Pages<T>(
        this TestApp app, Func<PageRequest, MediatR.IRequest<Result<Page<T>>>> ask)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var page = await app.Do(ask(new(cursor, 2)));
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return all;
    }

    /// <summary>The events raised since the last call; for apps that record them.</summary>
    public static DomainEvent[] Raised(this TestApp app) => app.Services.GetRequiredService<RaisedEvents>().Take();
}
