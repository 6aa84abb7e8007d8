using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Keeps the stored mentions of a comment in sync with its text.</summary>
internal sealed class CommentMentions(IPostsDb db, PostTagsAndMentions names)
{
    /// <summary>
    /// Stores whom the text mentions, and raises events for added and removed mentions, as for posts.
    /// </summary>
    public async Task Store(Comment comment, DateTimeOffset now, CancellationToken ct, string formerText = "")
    {
        var named = await names.NamedIn(comment.Text, formerText, comment.AuthorId, ct);
        var former = await db.CommentMentions.Where(m => m.CommentId == comment.Id).ToListAsync(ct);
        foreach (var mention in former.Where(m => !named.ContainsKey(m.UserId)))
        {
            db.CommentMentions.Remove(mention);
            db.Raise(new MentionRemoved(
                comment.PostId, comment.Id, comment.ParentId, Quoted: null, comment.AuthorId, mention.UserId, now));
        }

        foreach (var user in named.Keys.Where(u => named[u]).Except(former.Select(m => m.UserId)))
        {
            db.CommentMentions.Add(new() { CommentId = comment.Id, UserId = user });
            db.Raise(new UserMentioned(comment.PostId, comment.Id, comment.AuthorId, user, now));
        }
    }
}
