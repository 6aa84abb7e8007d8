using System.Text.Json;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Publishes a post; with a shared post, a share of it, or a quote if it has a text, poll or files of its own.
/// </summary>
[Cost(10)]
public sealed record CreatePost(
    UserId Actor,
    PostContent Content,
    PostId? SharedPostId,
    string? ClientKey,
    PollContent? Poll = null,
    IReadOnlyList<MediaId>? Media = null) : IRequest<Result<PostRow>>;

internal sealed class CreatePostValidator : AbstractValidator<CreatePost>
{
    public CreatePostValidator()
    {
        this.RuleWholePost(x => x.Content, x => x.SharedPostId, x => x.Poll, x => x.Media?.Count > 0);
        this.RulePostMedia(x => x.Media);
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

/// <summary>Charges for the post unless it is already stored; a retry is free and returns the same post.</summary>
internal sealed class CreatePostHandler(
    IPostsDb db, PostReader reader, PostPublisher publisher, IdempotentCreation creation)
    : IRequestHandler<CreatePost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(CreatePost command, CancellationToken ct)
    {
        var hash = Post.HashOf(JsonSerializer.Serialize(command with { ClientKey = null }, WireJson.Options));
        var made = db.Posts.Where(x => x.AuthorId == command.Actor && x.ClientKey == command.ClientKey)
            .Select(x => new StoredCreation<PostId>(x.Id, x.ContentHash));
        var stored = await creation.Once(
            command.Actor, command.ClientKey, hash, made, token => publisher.Publish(command, hash, token), ct,
            LimitedAct.Posts);
        return await stored.Then(id => reader.Get(id, command.Actor, ct));
    }
}
