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

/// <summary>Publishes a post; with a shared post, a share of it, or a quote when it says, asks or shows something.</summary>
public sealed record CreatePost(
    UserId Actor,
    PostContent Content,
    PostId? SharedPostId,
    string? ClientKey,
    PollContent? Poll = null,
    IReadOnlyList<MediaId>? Media = null) : IRequest<Result<PostRow>>;

internal sealed class CreatePostValidator : AbstractValidator<CreatePost>
{
    public CreatePostValidator(TimeProvider clock)
    {
        this.RuleWholePost(x => x.Content, x => x.SharedPostId, x => x.Poll, _ => clock.GetUtcNow(), x => x.Media?.Count > 0);
        this.RulePostMedia(x => x.Media);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>Charges for the post, unless it was stored before; a retry is free and answers the same post.</summary>
internal sealed class CreatePostHandler(
    IPostsDb db, PostReader reader, PostPublisher publisher, ActLimiter limiter)
    : IRequestHandler<CreatePost, Result<PostRow>>
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
            var stored = await db.InTransactionAsync(token => publisher.Publish(command, hash, token), ct);
            if (stored.Failure is not null && await Earlier(command, hash, ct) is { } met)
            {
                // It met its first try, whose post has the files.
                stored = met;
            }

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
