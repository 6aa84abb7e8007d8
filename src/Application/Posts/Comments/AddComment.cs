using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Comments on a post, or replies to a comment under it.</summary>
[Cost(10)]
public sealed record AddComment(UserId Actor, PostId PostId, CommentId? ParentId, string Text, string? ClientKey)
    : IRequest<Result<CommentRow>>;

internal sealed class AddCommentValidator : AbstractValidator<AddComment>
{
    public AddCommentValidator()
    {
        this.RuleCommentText(x => x.Text);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>
/// Charges for the comment unless it is already stored; a retry is free and returns the same comment.
/// </summary>
internal sealed class AddCommentHandler(
    IPostsDb db,
    PostReader posts,
    CommentReader comments,
    CommentMentions names,
    Visibility visibility,
    IdempotentCreation creation,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<AddComment, Result<CommentRow>>
{
    public async Task<Result<CommentRow>> Handle(AddComment command, CancellationToken ct)
    {
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        var made = db.Comments.Where(x => x.AuthorId == command.Actor && x.ClientKey == command.ClientKey)
            .Select(x => new StoredCreation<CommentId>(x.Id, x.ContentHash));
        var stored = await creation.Once(
            command.Actor, command.ClientKey, hash, made, token => Store(command, hash, token), ct,
            LimitedAct.Comments);
        return await stored.Then(id => comments.Get(command.PostId, id, command.Actor, ct));
    }

    private async Task<Result<CommentId>> Store(AddComment command, byte[] hash, CancellationToken ct)
    {
        var (author, postId, now) = (command.Actor, command.PostId, clock.Now());
        if (await posts.Find(postId, author, ct) is not { } post)
        {
            return PostsErrors.PostNotFound;
        }

        if (!post.Viewer.CanComment)
        {
            return PostsErrors.CommentsNotAllowed;
        }

        if (command.ParentId is { } parent && !await IsAnswered(postId, parent, author, ct))
        {
            return PostsErrors.CommentNotFound;
        }

        // Locks the post until the commit, so that a later deletion finds this comment.
        if (await db.Posts.Where(p => p.Id == postId && p.DeletedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Comments, p => p.Comments + 1), ct) == 0)
        {
            return PostsErrors.PostNotFound;
        }

        var comment = new Comment(
            new(ids.Next()), postId, command.ParentId, author, command.Text, command.ClientKey, hash, now);
        db.Comments.Add(comment);
        await names.Store(comment, now, ct);
        return comment.Id;
    }

    private async Task<bool> IsAnswered(PostId post, CommentId parent, UserId author, CancellationToken ct) =>
        await visibility.Sees(author, post, parent, ct)
        && await db.Comments.Where(c => c.Id == parent && c.DeletedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Replies, c => c.Replies + 1).SetProperty(c => c.Version, c => c.Version + 1),
            ct) == 1;
}
