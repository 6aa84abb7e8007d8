using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Keeps the stored tags and mentions of a post in sync with its text.</summary>
internal sealed class PostTagsAndMentions(IPostsDb db, Visibility visibility)
{
    /// <summary>
    /// Stores the tags and mentions of the text, and raises events for added and removed mentions. A name that was in
    /// the former text keeps its meaning: someone who has taken that name since is not mentioned.
    /// </summary>
    public async Task Store(Post post, DateTimeOffset now, CancellationToken ct, string formerText = "")
    {
        var tags = PostText.TagsOf(post.Text);
        var oldTags = await db.PostTags.Where(t => t.PostId == post.Id).ToListAsync(ct);
        var lostTags = oldTags.FindAll(t => !tags.Contains(t.Tag));
        db.PostTags.RemoveRange(lostTags);
        var newTags = tags.Except(oldTags.Select(t => t.Tag)).ToArray();
        db.PostTags.AddRange(newTags.Select(t => new PostTag { Tag = t, PostId = post.Id }));
        if (newTags.Length > 0)
        {
            var known = await db.Tags.Where(t => newTags.Contains(t.Name)).Select(t => t.Name).ToListAsync(ct);
            db.Tags.AddRange(newTags.Except(known).Select(t => new Tag { Name = t }));
        }

        if (post.EditedAt is not null && newTags.Length + lostTags.Count > 0)
        {
            db.Raise(new PostTagsChanged(post.Id, post.AuthorId, newTags, lostTags.ConvertAll(t => t.Tag), now));
        }

        var named = await NamedIn(post.Text, formerText, post.AuthorId, ct);
        var oldMentions = await db.PostMentions.Where(m => m.PostId == post.Id).ToListAsync(ct);
        foreach (var mention in oldMentions.Where(m => !named.ContainsKey(m.UserId)))
        {
            db.PostMentions.Remove(mention);
            db.Raise(new MentionRemoved(
                post.Id, Comment: null, Parent: null, post.SharedPostId, post.AuthorId, mention.UserId, now));
        }

        foreach (var user in named.Keys.Where(u => named[u]).Except(oldMentions.Select(m => m.UserId)))
        {
            db.PostMentions.Add(new() { PostId = post.Id, UserId = user });
            db.Raise(new UserMentioned(post.Id, Comment: null, post.AuthorId, user, now));
        }
    }

    /// <summary>
    /// Raises events for people whom the post mentions, or whose post it shares, and who do not see it before the
    /// change: they are notified if they see it afterwards.
    /// </summary>
    public async Task RaiseMentionsRemoved(Post post, DateTimeOffset now, CancellationToken ct)
    {
        var mentioned = await db.PostMentions.Where(m => m.PostId == post.Id).Select(m => m.UserId).ToListAsync(ct);
        var shared = post.SharedPostId is null ? []
            : await db.Posts.Where(p => p.Id == post.SharedPostId).Select(p => p.AuthorId).ToListAsync(ct);
        var seeing = await visibility.SeenAmong([.. mentioned.Concat(shared).Distinct().Select(u => (post.Id, u))], ct);
        foreach (var user in mentioned.Where(u => !seeing.Contains((post.Id, u))))
        {
            db.Raise(new UserMentioned(post.Id, Comment: null, post.AuthorId, user, now));
        }

        if (shared is [var author] && !seeing.Contains((post.Id, author)))
        {
            db.Raise(new PostShared(post.Id, post.AuthorId, post.SharedPostId!.Value, post.IsQuote, now));
        }
    }

    /// <summary>
    /// The people whom this author's text names, without the author, and whether it may newly mention them. People who
    /// are unavailable, or whose name was in the former text, stay mentioned only if they already were.
    /// </summary>
    public async Task<IReadOnlyDictionary<UserId, bool>> NamedIn(
        string text, string formerText, UserId author, CancellationToken ct)
    {
        var (names, former) = (MentionText.NamesIn(text), MentionText.NamesIn(formerText));
        return names.Count == 0
            ? new Dictionary<UserId, bool>()
            : await db.People.Where(p => names.Contains(p.UsernameKey) && p.Id != author)
                .OrderBy(p => p.Id)
                .ToDictionaryAsync(p => p.Id, p => p.IsAvailable && !former.Contains(p.UsernameKey), ct);
    }
}
