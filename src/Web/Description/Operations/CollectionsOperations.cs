using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class CollectionsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetCircles), "GET /circles", "listCircles", "List your own circles",
            "All of your circles, oldest first, without pages."),
        new(typeof(CreateCircle), "POST /circles", "createCircle", "Create a circle",
            "Creates a circle without members.",
            PostsErrors.TooManyCircles),
        new(typeof(RenameCircle), "PATCH /circles/{circleId}", "renameCircle", "Rename a circle",
            "Renames a circle.",
            PostsErrors.CircleNotFound),
        new(typeof(DeleteCircle), "DELETE /circles/{circleId}", "deleteCircle", "Delete a circle",
            "Deletes a circle; content for it is then visible to its author only.",
            PostsErrors.CircleNotFound),
        new(typeof(GetCircleMembers), "GET /circles/{circleId}/members", "listCircleMembers",
            "List the members of a circle",
            "The members of your circle, newest first, without those whom you cannot see.",
            PostsErrors.CircleNotFound),
        new(typeof(AddCircleMember), "PUT /circles/{circleId}/members/{userId}", "addCircleMember",
            "Add someone to a circle",
            "Adds someone to your circle; they are not notified. Idempotent.",
            PostsErrors.CircleFull, PostsErrors.CircleNotFound, PostsErrors.UserNotFound),
        new(typeof(RemoveCircleMember), "DELETE /circles/{circleId}/members/{userId}", "removeCircleMember",
            "Remove someone from a circle",
            "Removes someone from your circle. Idempotent.",
            PostsErrors.CircleNotFound),
        new(typeof(GetFolders), "GET /folders", "listFolders", "List your own folders",
            "All of your folders, oldest first, without pages."),
        new(typeof(CreateFolder), "POST /folders", "createFolder", "Create a folder",
            "Creates a folder, or returns the existing one with this name.",
            PostsErrors.TooManyFolders),
        new(typeof(RenameFolder), "PATCH /folders/{folderId}", "renameFolder", "Rename a folder",
            "Renames a folder.",
            PostsErrors.FolderNameTaken, PostsErrors.FolderNotFound),
        new(typeof(DeleteFolder), "DELETE /folders/{folderId}", "deleteFolder", "Delete a folder",
            "Deletes a folder; its posts stay saved, without a folder.",
            PostsErrors.FolderNotFound),
        new(typeof(SavePost), "PUT /posts/{postId}/save", "savePost", "Save a post",
            "Saves a post, in a folder or without one; saving it again moves it.",
            PostsErrors.FolderNotFound, PostsErrors.PostNotFound),
        new(typeof(UnsavePost), "DELETE /posts/{postId}/save", "unsavePost", "Unsave a post",
            "Removes a post from your saved posts, even if you can no longer see it. Idempotent."),
        new(typeof(GetSaved), "GET /saved", "listSavedPosts", "List saved posts",
            "Saved posts that you can still see, last saved first: of one folder, of no folder (`unfiled`), or all.",
            PostsErrors.FolderNotFound),
        new(typeof(CheckSaved), "GET /saved/check", "checkSavedPosts", "Check which posts are saved",
            "Which of these posts you saved, and in which folder."),
    ];
}
