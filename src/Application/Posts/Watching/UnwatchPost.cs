using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Watching;

/// <summary>
/// Stops watching a post. Succeeds even if it was not watched, so as not to reveal whether it exists.
/// </summary>
public sealed record UnwatchPost(UserId Actor, string Connection, PostId PostId) : IRequest<Result>;

internal sealed class UnwatchPostHandler(WatchQueue queue) : IRequestHandler<UnwatchPost, Result>
{
    public Task<Result> Handle(UnwatchPost command, CancellationToken ct)
    {
        queue.Unwatch(command.Connection, command.PostId);
        return Task.FromResult(Result.Success);
    }
}
