using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Graph;

internal static class GraphEndpoints
{
    public static void MapGraph(this RouteGroupBuilder api)
    {
        var graph = api.MapGroup(string.Empty).WithTags("Graph");

        graph.MapAct("PUT", "/users/{userId:long}/follow", (me, user) => new FollowUser(me, user));
        graph.MapAct("DELETE", "/users/{userId:long}/follow", (me, user) => new UnfollowUser(me, user));
        graph.MapAct("PUT", "/users/{userId:long}/block", (me, user) => new BlockUser(me, user));
        graph.MapAct("DELETE", "/users/{userId:long}/block", (me, user) => new UnblockUser(me, user));
        graph.MapAct("PUT", "/users/{userId:long}/mute", (me, user) => new MuteUser(me, user));
        graph.MapAct("DELETE", "/users/{userId:long}/mute", (me, user) => new UnmuteUser(me, user));
        graph.MapAct("GET", "/users/{userId:long}/relationship", (me, user) => new GetRelationship(me, user));
        graph.MapAct("DELETE", "/followers/{userId:long}", (me, user) => new RemoveFollower(me, user));
        graph.MapAct("POST", "/follow-requests/{userId:long}/accept", (me, user) => new AcceptFollowRequest(me, user));
        graph.MapAct(
            "POST", "/follow-requests/{userId:long}/decline", (me, user) => new DeclineFollowRequest(me, user));

        graph.MapPeople("/users/{userId:long}/followers", PeopleList.Followers);
        graph.MapPeople("/users/{userId:long}/following", PeopleList.Following);
        graph.MapPeople("/users/{userId:long}/friends", PeopleList.Friends);
        graph.MapPeople("/users/{userId:long}/mutuals", PeopleList.Mutuals);

        graph.MapMine("/follow-requests", MyList.FollowRequests);
        graph.MapMine("/follow-requests/sent", MyList.SentRequests);
        graph.MapMine("/blocks", MyList.Blocked);
        graph.MapMine("/mutes", MyList.Muted);
    }

    private static void MapAct(
        this RouteGroupBuilder graph, string verb, string route,
        Func<UserId, UserId, IRequest<Result<RelationshipRow>>> request) =>
        graph.MapMethods(
            route, [verb], async (long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(request(me.Id(), new(userId)), ct)).ToOk())
            .Produces<RelationshipRow>();

    private static void MapPeople(this RouteGroupBuilder graph, string route, PeopleList list) =>
        graph.MapGet(route, async (
                long userId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetPeople(me.Id(), new(userId), list, page), ct)).ToOk())
            .Produces<Page<UserCard>>();

    private static void MapMine(this RouteGroupBuilder graph, string route, MyList list) =>
        graph.MapGet(route, async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetMyList(me.Id(), list, page), ct)).ToOk())
            .Produces<Page<UserCard>>();
}
