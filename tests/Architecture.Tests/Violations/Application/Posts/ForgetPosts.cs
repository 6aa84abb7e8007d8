using Microsoft.EntityFrameworkCore;

namespace Hubbub.Architecture.Tests.Violations.Application.Posts;

internal sealed class ForgetPosts(IPostsDb db)
{
    public Task<int> All() => db.Posts.ExecuteDeleteAsync();
}
