using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Changes the text of the actor's own comment.</summary>
[Cost(8)]
public sealed record EditComment(UserId Actor, PostId PostId, CommentId CommentId, string Text)
    : IRequest<Result<CommentRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CommentEdits;
}

internal sealed class EditCommentValidator : AbstractValidator<EditComment>
{
    public EditCommentValidator() => this.RuleCommentText(x => x.Text);
}

internal sealed class EditCommentHandler(IPostsDb db, CommentReader reader, CommentMentions names, TimeProvider clock)
    : IRequestHandler<EditComment, Result<CommentRow>>
{
    public async Task<Result<CommentRow>> Handle(EditComment command, CancellationToken ct)
    {
        var stored = await db.InTransactionAsync(token => Edit(command, token), ct);
        return await stored.Then(() => reader.Get(command.PostId, command.CommentId, command.Actor, ct));
    }

    private async Task<Result> Edit(EditComment command, CancellationToken ct)
    {
        var (actor, post, id) = (command.Actor, command.PostId, command.CommentId);
        if (await reader.Find(post, id, actor, ct) is not { DeletedAt: null } row)
        {
            return await reader.Missing(post, actor, ct);
        }

        if (row.Author!.Id != actor)
        {
            return PostsErrors.NotTheCommentAuthor;
        }

        var (comment, now) = (await db.Comments.SingleAsync(c => c.Id == id && c.AuthorId == actor, ct), clock.Now());
        var formerText = comment.Text;
        if (comment.Edit(command.Text, now))
        {
            await names.Store(comment, now, ct, formerText);
        }

        return Result.Success;
    }
}
