using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Rows;

/// <summary>Messages as a member sees them; the number of queries does not depend on that of messages.</summary>
internal sealed class MessageRows(IMessagingDb db, MessageReactionCounts reactions, MessageMedia media)
{
    public async Task<IReadOnlyList<MessageRow>> Of(
        IReadOnlyCollection<Message> messages, UserId viewer, CancellationToken ct)
    {
        var quotes = await QuotesOf(messages.Select(m => m.ReplyToId), [viewer], ct);
        var counts = await reactions.Of(Existing(messages), viewer, ct);
        var files = await media.CardsOf(messages.Select(m => m.FilesId), ct);
        var mentions = await db.MentionsOf(messages, ct);
        return
        [
            .. messages.Select(
                m => Row(m, quotes.Find(m.ReplyToId, viewer), counts.GetValueOrDefault(m.Id), files, mentions)),
        ];
    }

    /// <summary>These messages as each of their members sees them.</summary>
    public async Task<Func<Message, UserId, MessageRow>> ForAll(
        IReadOnlyCollection<Message> messages, CancellationToken ct)
    {
        var quotes = await QuotesOf(messages.Select(m => m.ReplyToId), viewers: null, ct);
        var files = await media.CardsOf(messages.Select(m => m.FilesId), ct);
        var mentions = await db.MentionsOf(messages, ct);
        var existing = Existing(messages);
        var counts = await reactions.Of(existing, viewer: default, ct);
        var all = (await db.MessageReactions.Where(r => existing.Contains(r.MessageId))
            .Select(r => new { r.MessageId, r.UserId, r.Emoji }).ToListAsync(ct))
            .Select(r => (r.MessageId, r.UserId, r.Emoji)).ToHashSet();
        return (m, viewer) => Row(
            m,
            quotes.Find(m.ReplyToId, viewer),
            counts.GetValueOrDefault(m.Id)?.Select(r => r with { IsMine = all.Contains((m.Id, viewer, r.Emoji)) })
                .ToArray(),
            files,
            mentions);
    }

    /// <summary>The newest messages of these conversations that the viewer did not hide.</summary>
    public async Task<IReadOnlyList<MessageRow>> NewestOf(
        IReadOnlyCollection<ConversationId> conversations, UserId viewer, CancellationToken ct)
    {
        if (conversations.Count == 0)
        {
            return [];
        }

        var seen = db.SeenBy(viewer);
        var newest = await (
            from conversation in db.Conversations
            where conversations.Contains(conversation.Id)
            from message in seen
            where message.ConversationId == conversation.Id
                && message.Seq == seen.Where(m => m.ConversationId == conversation.Id)
                    .OrderByDescending(m => m.Seq).Select(m => m.Seq).FirstOrDefault()
            select message).ToListAsync(ct);
        return await Of(newest, viewer, ct);
    }

    /// <summary>
    /// For each of these members the newest message of a conversation that they did not hide; who hid all is omitted.
    /// </summary>
    public async Task<IReadOnlyDictionary<UserId, Message>> NewestFor(
        IReadOnlyCollection<UserId> members, ConversationId conversation, CancellationToken ct)
    {
        if (members.Count == 0)
        {
            return new Dictionary<UserId, Message>();
        }

        var seen = db.Seen().Where(s => s.Member.ConversationId == conversation);
        var newest = await db.Members.Where(m => m.ConversationId == conversation && members.Contains(m.UserId))
            .Select(m => new
            {
                m.UserId,
                Seq = seen.Where(s => s.Member.UserId == m.UserId)
                    .OrderByDescending(s => s.Message.Seq).Select(s => s.Message.Seq).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var seqs = newest.Select(n => n.Seq).Distinct().ToArray();
        var messages = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversation && seqs.Contains(m.Seq)).ToDictionaryAsync(m => m.Seq, ct);
        return newest.Where(n => messages.ContainsKey(n.Seq)).ToDictionary(n => n.UserId, n => messages[n.Seq]);
    }

    /// <summary>
    /// The messages that replies answer, for these members or for all; if there are none, this runs no query.
    /// </summary>
    public async Task<Quotes> QuotesOf(
        IEnumerable<MessageId?> answered, IReadOnlyCollection<UserId>? viewers, CancellationToken ct)
    {
        var ids = answered.OfType<MessageId>().Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new([], new HashSet<(MessageId, UserId)>());
        }

        var messages = await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var (seen, only) = (db.Readable().Where(s => !s.IsHidden), viewers?.ToArray() ?? []);
        var unseen = await (
            from message in db.Messages
            join member in db.Members on message.ConversationId equals member.ConversationId
            where ids.Contains(message.Id) && (viewers == null || only.Contains(member.UserId))
                && !seen.Any(s => s.Message.Id == message.Id && s.Member.ConversationId == message.ConversationId
                    && s.Member.UserId == member.UserId)
            select new { message.Id, member.UserId }).ToListAsync(ct);
        return new(messages, unseen.Select(u => (u.Id, u.UserId)).ToHashSet());
    }

    private static MessageId[] Existing(IReadOnlyCollection<Message> messages) =>
        [.. messages.Where(m => m.DeletedAt is null).Select(m => m.Id)];

    private static MessageRow Row(
        Message m,
        MessageQuote? quote,
        IReadOnlyList<OwnEmojiCount>? counts,
        IReadOnlyDictionary<MessageFilesId, IReadOnlyList<MediaCard>> files,
        IReadOnlyDictionary<MessageId, MessageMentions> mentions) => new(
        m.Id,
        m.ConversationId,
        m.Seq,
        m.SenderId,
        m.Body,
        m.SentAt,
        m.DeletedAt,
        m.StoryId,
        quote,
        m.IsForwarded ? true : null,
        m.EditedAt,
        m.EditedAt is null ? null : m.EditCount,
        counts,
        m.FilesId is { } id ? files.GetValueOrDefault(id) : null,
        m.SharedPostId,
        System: m.System,
        Mentions: mentions.GetValueOrDefault(m.Id).Shown(),
        MentionsAll: mentions.GetValueOrDefault(m.Id).ShownAll());
}
