using Hubbub.Application.Graph;
using Hubbub.Domain.Graph;

namespace Hubbub.Web.Description.Operations;

internal static class GraphOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(FollowUser), "PUT /users/{userId}/follow", "followUser", "Follow someone",
            "Follows a public account, or requests to follow a private one. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(UnfollowUser), "DELETE /users/{userId}/follow", "unfollowUser", "Unfollow someone",
            "Ends a follow or withdraws a request. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(BlockUser), "PUT /users/{userId}/block", "blockUser", "Block someone",
            "Separates two people in both directions and ends follows between them. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(UnblockUser), "DELETE /users/{userId}/block", "unblockUser", "Unblock someone",
            "Lifts your block; it does not restore follows. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(MuteUser), "PUT /users/{userId}/mute", "muteUser", "Mute someone",
            "Stops notifications about this person's acts; they are not told. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(UnmuteUser), "DELETE /users/{userId}/mute", "unmuteUser", "Unmute someone",
            "Allows notifications about this person's acts again. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(
            typeof(GetRelationship),
            "GET /users/{userId}/relationship",
            "getRelationship",
            "Get the relationship to someone",
                "The relationship between you and someone.",
                GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(RemoveFollower), "DELETE /followers/{userId}", "removeFollower", "Remove a follower",
            "Makes someone stop following you. Idempotent.",
            GraphErrors.Self, GraphErrors.UserNotFound),
        new(
            typeof(AcceptFollowRequest),
            "POST /follow-requests/{userId}/accept",
            "acceptFollowRequest",
            "Accept a follow request",
                "Accepts a request to follow you. Idempotent.",
                GraphErrors.RequestNotFound, GraphErrors.Self, GraphErrors.UserNotFound),
        new(
            typeof(DeclineFollowRequest),
            "POST /follow-requests/{userId}/decline",
            "declineFollowRequest",
            "Decline a follow request",
                "Declines a request to follow you; the person is not told.",
                GraphErrors.RequestNotFound, GraphErrors.Self, GraphErrors.UserNotFound),
        new(typeof(GetPeople), "GET /users/{userId}/followers", "listFollowers", "List followers",
            "Who follows someone, newest first. A private account shows its lists only to its followers.",
            GraphErrors.ListIsPrivate, GraphErrors.UserNotFound),
        new(typeof(GetPeople), "GET /users/{userId}/following", "listFollowing", "List who someone follows",
            "Whom someone follows, newest first. A private account shows its lists only to its followers.",
            GraphErrors.ListIsPrivate, GraphErrors.UserNotFound),
        new(typeof(GetPeople), "GET /users/{userId}/friends", "listFriends", "List friends",
            "Who follows someone and is followed back, newest first. A private account shows its lists only to its "
            + "followers.",
            GraphErrors.ListIsPrivate, GraphErrors.UserNotFound),
        new(typeof(GetPeople), "GET /users/{userId}/mutuals", "listMutuals", "List mutual contacts",
            "Who follows someone and is followed by you, newest first. A private account shows its lists only to "
            + "its followers.",
            GraphErrors.ListIsPrivate, GraphErrors.UserNotFound),
        new(typeof(GetMyList), "GET /follow-requests", "listFollowRequests", "List follow requests",
            "Who has requested to follow you, newest first."),
        new(typeof(GetMyList), "GET /follow-requests/sent", "listSentFollowRequests", "List your own follow requests",
            "People whom you requested to follow and who have not answered, newest first."),
        new(typeof(GetMyList), "GET /blocks", "listBlocked", "List blocked people",
            "People whom you blocked, newest first."),
        new(typeof(GetMyList), "GET /mutes", "listMuted", "List muted people",
            "People whom you muted, newest first."),
    ];
}
