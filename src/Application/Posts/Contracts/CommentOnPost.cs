namespace Hubbub.Application.Posts.Contracts;

/// <summary>A comment with the post that it is under.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Post">The post.</param>
public sealed record CommentOnPost(CommentRow Comment, PostRow Post);
