using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts;

internal static class PostActs
{
    public static async Task<PostId> Write(
        this TestApp app, UserId author, string text, Audience audience = Audience.Public) =>
        (await app.Do(new CreatePost(author, new PostContent(text, audience), null, null))).Id;
}
