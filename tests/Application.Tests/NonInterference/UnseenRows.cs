using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Hubbub.Application.Tests.NonInterference;

/// <summary>Thousands of rows, more than any list scans: copies of one that a command created.</summary>
internal static class UnseenRows
{
    // Later than everything created meanwhile.
    private const long Ahead = IdGenerator.PerDay / 86_400 * 10;

    /// <summary>Adds newer posts with the same text, audience and tags.</summary>
    public static async Task CopyPost(
        this TestApp app, PostId id, int times, Action<PropertyValues>? change = null)
    {
        var newest = await app.Db(db => db.Posts.MaxAsync(p => p.Id));
        var from = Math.Max(newest.Value, id.Value + Ahead);
        var post = await app.Db(db => db.Posts.AsNoTracking().SingleAsync(p => p.Id == id));
        await app.Copy(post, times, (values, i) =>
        {
            values[nameof(Post.Id)] = new PostId(from + i);
            values[nameof(Post.ClientKey)] = $"copy{from + i}";
            values[nameof(Post.HasPoll)] = false;
            change?.Invoke(values);
        });
        foreach (var tag in await app.Db(db => db.PostTags.AsNoTracking().Where(t => t.PostId == id).ToListAsync()))
        {
            await app.Copy(tag, times, (values, i) => values[nameof(PostTag.PostId)] = new PostId(from + i));
        }
    }

    public static async Task CopyComment(this TestApp app, CommentId id, int times)
    {
        var from = (await app.Db(db => db.Comments.MaxAsync(c => c.Id))).Value + Ahead;
        var comment = await app.Db(db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == id));
        await app.Copy(comment, times, (values, i) =>
        {
            values[nameof(Comment.Id)] = new CommentId(from + i);
            values[nameof(Comment.ClientKey)] = $"copy{id}-{i}";
        });
    }

    public static async Task CopyMessage(this TestApp app, MessageId id, int times)
    {
        var from = (await app.Db(db => db.Messages.MaxAsync(m => m.Id))).Value + Ahead;
        var message = await app.Db(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id));
        var seq = await app.Db(
            db => db.Messages.Where(m => m.ConversationId == message.ConversationId).MaxAsync(m => m.Seq));
        await app.Copy(message, times, (values, i) =>
        {
            values[nameof(Message.Id)] = new MessageId(from + i);
            values[nameof(Message.Seq)] = seq + i;
            values[nameof(Message.ClientMessageHash)] = null;
        });
    }

    public static async Task CopyStory(this TestApp app, StoryId id, int times)
    {
        var from = (await app.Db(db => db.Stories.MaxAsync(s => s.Id))).Value + Ahead;
        var story = await app.Db(db => db.Stories.AsNoTracking().SingleAsync(s => s.Id == id));
        await app.Copy(story, times, (values, i) =>
        {
            values[nameof(Story.Id)] = new StoryId(from + i);
            values[nameof(Story.ClientKey)] = $"copy{id}-{i}";
        });
    }

    private static Task<int> Copy<T>(this TestApp app, T row, int times, Action<PropertyValues, int> change)
        where T : class => app.Db(db => db.InTransactionAsync(
        _ =>
        {
            var values = db.Entry(row).CurrentValues;
            for (var i = 1; i <= times; i++)
            {
                var copy = db.Entry((T)Activator.CreateInstance(typeof(T), nonPublic: true)!);
                copy.CurrentValues.SetValues(values);
                change(copy.CurrentValues, i);
                copy.State = EntityState.Added;
            }

            return Task.FromResult(times);
        },
        TestContext.Current.CancellationToken));
}
