using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Changes the given fields of the actor's own post. Absent fields stay, and an empty string clears a field that may be
/// empty. The circle is set if and only if the given audience is a circle.
/// </summary>
[Cost(10)]
public sealed record EditPost(
    UserId Actor,
    PostId PostId,
    string? Text,
    Audience? Audience,
    CircleId? CircleId,
    CommentPolicy? CommentPolicy,
    string? Mood,
    string? Location,
    string? Link) : IRequest<Result<PostRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.PostEdits;
}

internal sealed class EditPostValidator : AbstractValidator<EditPost>
{
    public EditPostValidator()
    {
        this.RulePostText(x => x.Text);
        RuleFor(x => x.Text).Visible().When(x => x.Text is { Length: > 0 });
        this.RulePostDetails(x => x.Mood, x => x.Location, x => x.Link);
        RuleFor(x => x.CircleId).Must((x, circle) => circle is null == x.Audience is not Domain.Posts.Audience.Circle)
            .WithMessage("Set circleId if and only if you set audience to circle.").OverridePropertyName("circleId");
    }
}

internal sealed class EditPostHandler(
    IPostsDb db, EditablePosts own, PostReader reader, PostTagsAndMentions names, TimeProvider clock)
    : IRequestHandler<EditPost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(EditPost command, CancellationToken ct)
    {
        var stored = await db.InTransactionAsync(token => Edit(command, token), ct);
        return await stored.Then(() => reader.Get(command.PostId, command.Actor, ct));
    }

    private async Task<Result> Edit(EditPost command, CancellationToken ct)
    {
        var found = await own.Find(command.PostId, command.Actor, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        if (command.CircleId is { } circle
            && !await db.Circles.AnyAsync(c => c.Id == circle && c.OwnerId == command.Actor, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        var (post, now) = (found.Value, clock.Now());
        var was = (post.Text, post.Version, Since: post.EditedAt ?? post.CreatedAt);
        var content = post.Content with
        {
            Text = command.Text ?? post.Text,
            Audience = command.Audience ?? post.Audience,
            CircleId = command.Audience is null ? post.CircleId : command.CircleId,
            CommentPolicy = command.CommentPolicy ?? post.CommentPolicy,
            Mood = Changed(command.Mood, post.Mood),
            Location = Changed(command.Location, post.Location),
            Link = Changed(command.Link, post.Link),
        };
        if (content.Text.Length == 0 && !post.IsPlainShare && !post.HasPoll && !post.HasMedia)
        {
            return PostsErrors.NothingToShow;
        }

        if (post.IsPlainShare && content.Text.Length > 0)
        {
            return PostsErrors.ShareHasNoText;
        }

        if ((content.Audience, content.CircleId) != (post.Audience, post.CircleId))
        {
            await names.RaiseMentionsRemoved(post, now, ct);
        }

        if (post.Edit(content, now))
        {
            db.PostRevisions.Add(new() { PostId = post.Id, Version = was.Version, Text = was.Text, At = was.Since });
            await names.Store(post, now, ct, was.Text);
        }

        return Result.Success;
    }

    private static string? Changed(string? given, string? current) =>
        given is null ? current : given.Length == 0 ? null : given;
}
