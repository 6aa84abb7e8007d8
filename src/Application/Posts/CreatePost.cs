using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Publishes a post; with a shared post, a share of it, or a quote when it says something.</summary>
public sealed record CreatePost(UserId Actor, PostContent Content, PostId? SharedPostId, string? ClientKey)
    : IRequest<Result<PostRow>>;

internal sealed class CreatePostValidator : AbstractValidator<CreatePost>
{
    public CreatePostValidator(TimeProvider clock)
    {
        this.RulePostText(x => x.Content.Text);
        this.RulePostDetails(x => x.Content.Mood, x => x.Content.Location, x => x.Content.Link);
        RuleFor(x => x.Content.Text).Visible().When(x => x.SharedPostId is null || x.Content.Text.Length > 0)
            .OverridePropertyName("text");
        RuleFor(x => x.Content.CircleId).Must((x, circle) => circle is null == x.Content.Audience is not Audience.Circle)
            .WithMessage("Give circleId exactly when the audience is circle.").OverridePropertyName("circleId");
        RuleFor(x => x.Content.ExpiresAt).Must(at => at is null || at > clock.GetUtcNow())
            .WithMessage("This is in the past.").OverridePropertyName("expiresAt");
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>Charges for the post, unless it was stored before; a retry is free and answers the same post.</summary>
internal sealed class CreatePostHandler(
    IPostsDb db,
    PostReader reader,
    PostNames names,
    Visibility visibility,
    ActLimiter limiter,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<CreatePost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(CreatePost command, CancellationToken ct)
    {
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        if (await Earlier(command, hash, ct) is { } earlier)
        {
            return await Answer(earlier, command.Actor, ct);
        }

        if (await limiter.Take(LimitedAct.Posts, command.Actor, ct, command.ClientKey) is { } refusal)
        {
            return refusal;
        }

        var isStored = false;
        try
        {
            var stored = await db.InTransactionAsync(token => Store(command, hash, token), ct);
            isStored = stored.Failure is null;
            return await Answer(stored, command.Actor, ct);
        }
        finally
        {
            if (!isStored)
            {
                await limiter.Return(LimitedAct.Posts, command.Actor, command.ClientKey);
            }
        }
    }

    private async Task<Result<PostId>> Store(CreatePost command, byte[] hash, CancellationToken ct)
    {
        var (author, content, now) = (command.Actor, command.Content, clock.Now());
        if (content.CircleId is { } circle && !await db.Circles.AnyAsync(c => c.Id == circle && c.OwnerId == author, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        var id = new PostId(ids.Next());
        Post post;
        if (command.SharedPostId is { } sharedId)
        {
            if (await visibility.VisibleTo(author).SingleOrDefaultAsync(p => p.Id == sharedId, ct) is not { } shared)
            {
                return PostsErrors.PostNotFound;
            }

            post = Post.Sharing(shared, id, author, content, command.ClientKey, hash, now);
            if (post.IsPlainShare && await PlainShare(author, post.SharedPostId!.Value, ct) is { } already)
            {
                return already;
            }

            await db.Posts.Where(p => p.Id == post.SharedPostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares + 1), ct);
        }
        else
        {
            post = new Post(id, author, content, command.ClientKey, hash, now);
        }

        db.Posts.Add(post);
        await names.Store(post, now, ct);
        return post.Id;
    }

    // Sharing what one shares already is no second share.
    private Task<PostId?> PlainShare(UserId author, PostId shared, CancellationToken ct) =>
        db.Posts.Where(p => p.AuthorId == author && p.SharedPostId == shared && !p.IsQuote && p.DeletedAt == null)
            .Select(p => (PostId?)p.Id).SingleOrDefaultAsync(ct);

    private async Task<Result<PostId>?> Earlier(CreatePost command, byte[] hash, CancellationToken ct)
    {
        if (command.ClientKey is not { } key)
        {
            return null;
        }

        var earlier = await db.Posts.Where(p => p.AuthorId == command.Actor && p.ClientKey == key)
            .Select(p => new { p.Id, p.ContentHash }).SingleOrDefaultAsync(ct);
        return earlier is null ? null
            : earlier.ContentHash.AsSpan().SequenceEqual(hash) ? earlier.Id
            : PostsErrors.IdempotencyConflict;
    }

    private async Task<Result<PostRow>> Answer(Result<PostId> stored, UserId author, CancellationToken ct) =>
        stored.Failure is { } failure ? failure
        : await reader.Find(stored.Value, author, ct) is { } row ? row
        : PostsErrors.PostNotFound;
}
