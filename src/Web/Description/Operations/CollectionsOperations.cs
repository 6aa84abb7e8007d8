using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class CollectionsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetCircles), "GET /circles", "listCircles", "List one's own circles",
            "All of one's circles, oldest first: there are few."),
        new(typeof(CreateCircle), "POST /circles", "createCircle", "Make a circle",
            "Makes a circle without members.",
            PostsErrors.TooManyCircles),
        new(typeof(RenameCircle), "PATCH /circles/{circleId}", "renameCircle", "Rename a circle",
            "Gives a circle another name.",
            PostsErrors.CircleNotFound),
        new(typeof(DeleteCircle), "DELETE /circles/{circleId}", "deleteCircle", "Delete a circle",
            "Ends a circle: what was for it is for its author only from now on.",
            PostsErrors.CircleNotFound),
        new(typeof(GetCircleMembers), "GET /circles/{circleId}/members", "listCircleMembers", "List who is in a circle",
            "Who is in one's circle, the newest first; without those who are not there for one, whatever the reason.",
            PostsErrors.CircleNotFound),
        new(typeof(AddCircleMember), "PUT /circles/{circleId}/members/{userId}", "addCircleMember", "Take someone into a circle",
            "Takes someone into one's circle; they are not told. Again is fine.",
            PostsErrors.CircleFull, PostsErrors.CircleNotFound, PostsErrors.UserNotFound),
        new(typeof(RemoveCircleMember), "DELETE /circles/{circleId}/members/{userId}", "removeCircleMember", "Take someone out of a circle",
            "Takes someone out of one's circle. Again is fine.",
            PostsErrors.CircleNotFound),
        new(typeof(GetFolders), "GET /folders", "listFolders", "List one's own folders",
            "All of one's folders, oldest first: there are few."),
        new(typeof(CreateFolder), "POST /folders", "createFolder", "Make a folder",
            "Makes a folder; one of the same name is answered as it is.",
            PostsErrors.TooManyFolders),
        new(typeof(RenameFolder), "PATCH /folders/{folderId}", "renameFolder", "Rename a folder",
            "Gives a folder another name.",
            PostsErrors.FolderNameTaken, PostsErrors.FolderNotFound),
        new(typeof(DeleteFolder), "DELETE /folders/{folderId}", "deleteFolder", "Delete a folder",
            "Ends a folder; what was in it stays saved, without a folder.",
            PostsErrors.FolderNotFound),
        new(typeof(SavePost), "PUT /posts/{postId}/save", "savePost", "Save a post",
            "Saves a post, in a folder or without one; again moves it.",
            PostsErrors.FolderNotFound, PostsErrors.PostNotFound),
        new(typeof(UnsavePost), "DELETE /posts/{postId}/save", "unsavePost", "Unsave a post",
            "Takes a post out of what one saved, whether one still may see it or not. Again is fine."),
        new(typeof(GetSaved), "GET /saved", "listSavedPosts", "List saved posts",
            "What one saved and may still see, what was saved last first: of one folder, of none (`unfiled`), or everything.",
            PostsErrors.FolderNotFound),
        new(typeof(CheckSaved), "GET /saved/check", "checkSavedPosts", "Check which posts are saved",
            "Which of these posts one saved, and where."),
    ];
}
