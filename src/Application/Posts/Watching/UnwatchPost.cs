using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Watching;

/// <summary>Ends that. What is not watched is no failure, and no sign of whether there is such a post.</summary>
public sealed record UnwatchPost(UserId Actor, string Connection, PostId PostId) : IRequest<Result>;

internal sealed class UnwatchPostHandler(WatchQueue queue) : IRequestHandler<UnwatchPost, Result>
{
    public Task<Result> Handle(UnwatchPost command, CancellationToken ct)
    {
        queue.Unwatch(command.Connection, command.PostId);
        return Task.FromResult(Result.Success);
    }
}
