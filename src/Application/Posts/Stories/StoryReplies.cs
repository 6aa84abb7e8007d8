using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Stories;

internal sealed class StoryReplies(Visibility visibility) : IStoryReplies
{
    public async Task<IReadOnlyDictionary<StoryReply, Error>> RefusalsAmong(
        IReadOnlyCollection<StoryReply> replies, CancellationToken ct)
    {
        var seen = await visibility.SeenAmong([.. replies.Select(r => (r.Story, r.From)).Distinct()], ct);
        return replies.Distinct().Where(r => !seen.Contains((r.Story, r.From, r.To)))
            .ToDictionary(r => r, _ => PostsErrors.StoryNotFound);
    }
}
