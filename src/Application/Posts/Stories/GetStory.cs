using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Stories;

/// <summary>A story as the viewer sees it.</summary>
public sealed record GetStory(UserId Viewer, StoryId StoryId) : IRequest<Result<StoryRow>>;

internal sealed class GetStoryHandler(StoryReader reader) : IRequestHandler<GetStory, Result<StoryRow>>
{
    public Task<Result<StoryRow>> Handle(GetStory query, CancellationToken ct) =>
        reader.Get(query.StoryId, query.Viewer, ct);
}
