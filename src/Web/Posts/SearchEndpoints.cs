using System.Security.Claims;
using System.Text.Json.Serialization;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

public enum SearchKind
{
    Posts,
    Users,
    Tags,
}

/// <summary>A page of search results; <c>kind</c> states what they are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Posts), "posts")]
[JsonDerivedType(typeof(Users), "users")]
[JsonDerivedType(typeof(Tags), "tags")]
public abstract record Found([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor)
{
    public sealed record Posts(IReadOnlyList<PostRow> Items, string? NextCursor) : Found(NextCursor);

    public sealed record Users(IReadOnlyList<UserCard> Items, string? NextCursor) : Found(NextCursor);

    public sealed record Tags(IReadOnlyList<FoundTag> Items, string? NextCursor) : Found(NextCursor);
}

internal static class SearchEndpoints
{
    /// <summary>One endpoint for all searches; <c>kind</c> states what the page holds: posts, users or tags.</summary>
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", async (
                string q,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string kind = "posts") =>
                !Choice<SearchKind>.TryRead(kind, "kind", out var what, out var refusal) ? Problems.Of(refusal)
                : what!.Value switch
                {
                    SearchKind.Posts => (await mediator.Send(new SearchPosts(me.Id(), q, page), ct))
                        .ToOk(Found (found) => new Found.Posts(found.Items, found.NextCursor)),
                    SearchKind.Users => (await mediator.Send(new SearchUsers(me.Id(), q, page), ct))
                        .ToOk(Found (found) => new Found.Users(found.Items, found.NextCursor)),
                    SearchKind.Tags => (await mediator.Send(new SearchTags(me.Id(), q, page), ct))
                        .ToOk(Found (found) => new Found.Tags(found.Items, found.NextCursor)),
                })
            .WithTags("Posts").Produces<Found>();
}
