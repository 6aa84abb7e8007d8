using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>A story as the viewer sees it.</summary>
public sealed record GetStory(UserId Viewer, StoryId StoryId) : IRequest<Result<StoryRow>>;

internal sealed class GetStoryHandler(StoryReader reader) : IRequestHandler<GetStory, Result<StoryRow>>
{
    public async Task<Result<StoryRow>> Handle(GetStory query, CancellationToken ct) =>
        await reader.Find(query.StoryId, query.Viewer, ct) is { } row ? row : PostsErrors.StoryNotFound;
}
