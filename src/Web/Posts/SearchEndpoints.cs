using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

internal static class SearchEndpoints
{
    /// <summary>One door for all that can be searched; the page holds what <c>kind</c> says: posts, users or tags.</summary>
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", async (
                string q,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                string kind = "posts",
                string? cursor = null,
                int limit = PageRequest.DefaultLimit) => kind switch
                {
                    "posts" => (await mediator.Send(new SearchPosts(me.Id(), q, new(cursor, limit)), ct)).ToOk(),
                    "users" => (await mediator.Send(new SearchUsers(me.Id(), q, new(cursor, limit)), ct)).ToOk(),
                    "tags" => (await mediator.Send(new SearchTags(me.Id(), q, new(cursor, limit)), ct)).ToOk(),
                    _ => Problems.Of(Error.Validation(new Dictionary<string, string[]>
                    {
                        ["kind"] = ["Give one of: posts, users, tags."],
                    })),
                })
            .WithTags("Posts").Produces<Page<PostRow>>();
}
