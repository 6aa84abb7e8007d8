using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Watching;

/// <summary>Pushes what happens under a post to a connection of the actor, until it stops watching or closes.</summary>
[Cost(3)]
public sealed record WatchPost(UserId Actor, string Connection, PostId PostId) : IRequest<Result>;

internal sealed class WatchPostHandler(Visibility visibility, WatchQueue queue) : IRequestHandler<WatchPost, Result>
{
    public async Task<Result> Handle(WatchPost command, CancellationToken ct) =>
        await visibility.Sees(command.Actor, command.PostId, ct)
            ? queue.Watch(new(command.Connection, command.Actor), command.PostId)
            : PostsErrors.PostNotFound;
}
