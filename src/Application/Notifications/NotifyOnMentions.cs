using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>A mention rings at those who may see the post, in place of the comment or quote in which it stands.</summary>
internal sealed class NotifyOnMentions(INotificationsDb db, IPostAudiences posts, Grouping grouping)
    : INotificationHandler<EventBatch<UserMentioned>>
{
    public async Task Handle(EventBatch<UserMentioned> batch, CancellationToken ct)
    {
        var comments = batch.Events.Select(e => e.Comment).OfType<CommentId>().Distinct().ToArray();
        var authors = await posts.AuthorsOf(comments, ct);
        var mentions = batch.Events.Where(e => e.Comment is not { } comment || authors.ContainsKey(comment)).ToList();
        await TakeOutOthers(mentions, ct);
        await grouping.Add(
            mentions.ConvertAll(e => new Doing(
                e.Mentioned, e.Author, e.Post, e.Comment ?? default, NotificationKind.Mention, e.Comment?.Value ?? 0, e.At)),
            ct);
    }

    // Whoever is mentioned by an edit has heard of the comment or the quote before.
    private async Task TakeOutOthers(List<UserMentioned> mentions, CancellationToken ct)
    {
        var sources = mentions.Select(e => e.Comment?.Value ?? e.Post.Value).Distinct().ToArray();
        var told = mentions.Select(e => (e.Mentioned, e.Comment?.Value ?? e.Post.Value)).ToHashSet();
        var others = await db.NotificationActors.AsNoTracking()
            .Where(a => sources.Contains(a.SourceId) && a.SourceId != 0 && a.Kind != NotificationKind.Mention).ToListAsync(ct);
        await grouping.TakeOut(others.FindAll(a => told.Contains((a.UserId, a.SourceId))), ct);
    }
}
