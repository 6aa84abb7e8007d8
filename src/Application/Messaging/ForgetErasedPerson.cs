using Hubbub.Application.Common.Effects;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Hides an erased person's direct conversations from that person, who leaves all groups; they stay for the other
/// members, but their message requests end. Forgets what the person made of them. Deletes the person's drafts, the
/// earlier texts of the person's messages, requests to join groups, reactions, and mentions of the person, which become
/// plain text; of groups, message requests, reactions and mentions, a bounded number per step.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IMessagingDb db, GroupActs groups, IPeople people)
    : INotificationHandler<AccountErased>,
    INotificationHandler<GroupsLeft>,
    INotificationHandler<MessageRequestsLeft>,
    INotificationHandler<MessageReactionsLeft>,
    INotificationHandler<MessageMentionsLeft>
{
    // Each is told to all of its members.
    private const int GroupsPerStep = 10;
    private const int RequestsPerStep = 200;
    private const int ReactionsPerStep = 200;
    private const int MentionsPerStep = 200;

    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        // Of groups too: until the last was left, nothing of them is told to the person, who has no event log any more.
        await db.Members.Where(m => m.UserId == e.User)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.IsHidden, true).SetProperty(m => m.UnreadAfter, (long?)null)
                    .SetProperty(m => m.ArchivedSeq, (long?)null).SetProperty(m => m.PinnedAt, (DateTimeOffset?)null),
                ct);
        await db.Members.Where(m => m.UserId == e.User && m.Request == RequestState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Request, RequestState.Declined), ct);
        await LeaveGroups(e.User, e.At, ct);
        await EndConversations(e.User, e.At, ct);
        await ForgetJoinRequests(e.User, e.At, ct);
        await db.HiddenMessages.Where(h => h.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.MessageDrafts.Where(d => d.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.MessageEdits.Where(t => db.Messages.Any(m => m.Id == t.MessageId && m.SenderId == e.User))
            .ExecuteDeleteAsync(ct);
        await EndRequests(e.User, e.At, ct);
        await ForgetReactions(e.User, e.At, ct);
        await ForgetMentions(e.User, e.At, ct);
    }

    public Task Handle(GroupsLeft e, CancellationToken ct) => LeaveGroups(e.User, e.At, ct);

    public Task Handle(MessageRequestsLeft e, CancellationToken ct) => EndRequests(e.User, e.At, ct);

    public Task Handle(MessageReactionsLeft e, CancellationToken ct) => ForgetReactions(e.User, e.At, ct);

    public Task Handle(MessageMentionsLeft e, CancellationToken ct) => ForgetMentions(e.User, e.At, ct);

    private async Task LeaveGroups(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var left = await db.Members.Where(m => m.UserId == user && db.Groups.Any(g => g.Id == m.ConversationId))
            .OrderBy(m => m.ConversationId).Select(m => m.ConversationId).Take(GroupsPerStep).ToListAsync(ct);
        foreach (var id in left)
        {
            var group = (await groups.Load(user, id, ct))!;
            group.Leave(user, at, isErased: true);
            groups.Record(group, at);
            await db.SaveChangesAsync(ct);
        }

        if (left.Count == GroupsPerStep)
        {
            db.Raise(new GroupsLeft(user, at));
        }
    }

    private async Task EndConversations(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var others = await (
            from mine in db.Members
            where mine.UserId == user && !db.Groups.Any(g => g.Id == mine.ConversationId)
            join other in db.Members on mine.ConversationId equals other.ConversationId
            where other.UserId != user && other.IsHidden
            select new { other.ConversationId, other.UserId }).ToListAsync(ct);
        var erased = await people.ErasedAmong(others.ConvertAll(o => o.UserId), ct);
        others.FindAll(o => erased.Contains(o.UserId))
            .ForEach(o => db.Raise(new ConversationEnded(o.ConversationId, at)));
    }

    private async Task ForgetJoinRequests(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        await db.GroupInvitations.Where(i => i.UserId == user).ExecuteDeleteAsync(ct);
        await db.GroupRefusals.Where(r => r.UserId == user).ExecuteDeleteAsync(ct);
        var requests = await db.JoinRequests.Where(r => r.UserId == user).ToListAsync(ct);
        db.JoinRequests.RemoveRange(requests);
        requests.ForEach(r => db.Raise(new JoinRequestsChanged(r.ConversationId, at)));
    }

    private async Task EndRequests(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var asked = await (
            from mine in db.Members
            where mine.UserId == user
            join member in db.Members on mine.ConversationId equals member.ConversationId
            where member.UserId != user && member.Request == RequestState.Pending
            orderby member.ConversationId
            select member).Take(RequestsPerStep).ToListAsync(ct);
        foreach (var member in asked)
        {
            member.EndRequest();
            db.Raise(new MessageRequestAnswered(member.ConversationId, member.UserId, at));
        }

        if (asked.Count == RequestsPerStep)
        {
            db.Raise(new MessageRequestsLeft(user, at));
        }
    }

    private async Task ForgetReactions(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var reactions = await db.MessageReactions.Where(r => r.UserId == user).OrderBy(r => r.MessageId)
            .ThenBy(r => r.Emoji).Take(ReactionsPerStep).ToListAsync(ct);
        var ids = reactions.Select(r => r.MessageId).Distinct().ToArray();
        var messages = await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, ct);
        db.MessageReactions.RemoveRange(reactions);
        foreach (var reaction in reactions)
        {
            var message = messages[reaction.MessageId];
            db.Raise(new MessageReactionChanged(
                message.Id, message.ConversationId, user, reaction.Emoji, message.Seq, at));
        }

        if (reactions.Count == ReactionsPerStep)
        {
            db.Raise(new MessageReactionsLeft(user, at));
        }
    }

    private async Task ForgetMentions(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var mentions = await db.MessageMentions.Where(m => m.UserId == user).OrderBy(m => m.MessageId)
            .Take(MentionsPerStep).ToListAsync(ct);
        var ids = mentions.Select(m => m.MessageId).ToArray();
        db.MessageMentions.RemoveRange(mentions);
        foreach (var message in await db.Messages.AsNoTracking().Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id)
            .ToListAsync(ct))
        {
            db.Raise(new MessageEdited(
                message.Id, message.ConversationId, message.SenderId, message.Seq, at, Unmentioned: [user]));
        }

        if (mentions.Count == MentionsPerStep)
        {
            db.Raise(new MessageMentionsLeft(user, at));
        }
    }
}
