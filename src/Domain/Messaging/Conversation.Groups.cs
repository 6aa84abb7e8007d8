using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;

namespace Hubbub.Domain.Messaging;

/// <summary>The rules of groups: who may do what, and what is told of it.</summary>
public sealed partial class Conversation
{
    private readonly List<(UserId By, SystemNote Note)> _notes = [];

    /// <summary>What was done in a group and has no system message yet: see <see cref="Record"/>.</summary>
    public IReadOnlyList<(UserId By, SystemNote Note)> Notes => _notes;

    /// <summary>A new group; the owner is a member besides <paramref name="members"/>.</summary>
    public static Conversation NewGroup(
        ConversationId id, GroupDetails details, UserId owner, IEnumerable<UserId> members, DateTimeOffset now)
    {
        var conversation = new Conversation
        {
            Id = id,
            Kind = ConversationKind.Group,
            Group = new(id, details),
            CreatedAt = now,
        };
        conversation._members.Add(new(id, owner, now) { Role = GroupRole.Owner });
        conversation._members.AddRange(members.Select(m => new Member(id, m, now)));
        conversation.Raise(new GroupMembersJoined(id, owner, [.. conversation._members.Select(m => m.UserId)], now));
        conversation._notes.Add((owner, new(GroupAct.Created)));
        return conversation;
    }

    /// <summary>A group as stored, with the members who send: enough to add messages to it.</summary>
    public static Conversation StoredGroup(
        ConversationId id,
        GroupDetails details,
        long lastSeq,
        DateTimeOffset createdAt,
        IEnumerable<(UserId User, GroupRole Role, DateTimeOffset? LastSentAt)> senders)
    {
        var conversation = new Conversation
        {
            Id = id,
            Kind = ConversationKind.Group,
            Group = new(id, details),
            LastSeq = lastSeq,
            CreatedAt = createdAt,
        };
        conversation._members.AddRange(senders.Select(
            s => new Member(id, s.User, createdAt) { Role = s.Role, LastSentAt = s.LastSentAt }));
        return conversation;
    }

    /// <summary>Sets the number of the newest message of a group that was read without it.</summary>
    public void ContinueAfter(long lastSeq) => LastSeq = lastSeq;

    /// <summary>Stores the next of <see cref="Notes"/> as a message.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="now">When it was done.</param>
    /// <param name="clientMessageId">The key of the request that did it, by which a retry is recognised.</param>
    /// <param name="hash">The hash of that request.</param>
    public Message Record(MessageId id, DateTimeOffset now, string? clientMessageId = null, byte[]? hash = null)
    {
        var (by, note) = _notes[0];
        _notes.RemoveAt(0);
        LastSeq++;
        Raise(new MessageSent(
            id,
            Id,
            by,
            LastSeq,
            string.Empty,
            Story: null,
            clientMessageId,
            now,
            GroupName: Group!.Name,
            IsSystem: true));
        return new Message(id, Id, LastSeq, by, note, clientMessageId, hash, now);
    }

    /// <summary>Why this member cannot send a message now; null if they can.</summary>
    public Error? RefusalToSend(UserId sender, DateTimeOffset now)
    {
        if (Group is null || MemberOrThrow(sender) is not { Role: GroupRole.Member } member)
        {
            return null;
        }

        if (Group.OnlyAdminsSend)
        {
            return MessagingErrors.OnlyAdminsSend;
        }

        var wait = member.LastSentAt + TimeSpan.FromSeconds(Group.SlowModeSeconds) - now;
        return wait > TimeSpan.Zero ? MessagingErrors.SlowModeFor(wait.Value) : null;
    }

    /// <summary>Counts a message for slow mode.</summary>
    public void CountSent(UserId sender, DateTimeOffset now)
    {
        if (Group?.SlowModeSeconds > 0)
        {
            MemberOrThrow(sender).LastSentAt = now;
        }
    }

    /// <summary>The members whose last message counts for slow mode.</summary>
    public IEnumerable<Member> SlowedDown =>
        Group?.SlowModeSeconds > 0 ? _members.Where(m => m.Role == GroupRole.Member && m.LastSentAt is not null) : [];

    /// <summary>Whether this member can pin messages for all.</summary>
    public bool CanPin(UserId user) => Group is null || MemberOrThrow(user).Role >= GroupRole.Admin;

    public Result Change(UserId actor, GroupDetails details, DateTimeOffset now)
    {
        if (MemberOrThrow(actor).Role < GroupRole.Admin)
        {
            return MessagingErrors.AdminsOnly;
        }

        var before = Group!.Details;
        if (details == before)
        {
            return Result.Success;
        }

        Group.Details = details;
        if (details.Name != before.Name)
        {
            _notes.Add((actor, new(GroupAct.Renamed, Name: details.Name)));
        }

        if (details with { Name = before.Name } != before)
        {
            _notes.Add((actor, new(GroupAct.DetailsChanged)));
        }

        Raise(new GroupChanged(Id, IsViewChanged: details.ShowsBlocked != before.ShowsBlocked, now));
        return Result.Success;
    }

    /// <summary>Shows a picture that an admin set, or none.</summary>
    public void Show(UserId admin, MediaId? picture, DateTimeOffset now)
    {
        if (Group!.PictureId != picture)
        {
            Group.PictureId = picture;
            _notes.Add((admin, new(GroupAct.DetailsChanged)));
            Raise(new GroupChanged(Id, IsViewChanged: false, now));
        }
    }

    /// <summary>Adds those who are not members yet; <paramref name="act"/> tells how they came in.</summary>
    public Result Add(
        UserId actor,
        IReadOnlyCollection<UserId> users,
        DateTimeOffset now,
        GroupAct act = GroupAct.MembersAdded)
    {
        if (MemberOrThrow(actor).Role < GroupRole.Admin)
        {
            return MessagingErrors.AdminsOnly;
        }

        UserId[] added = [.. users.Where(u => Find(u) is null).Distinct()];
        return added.Length == 0 ? Result.Success : Take(actor, added, new(act, added), now);
    }

    /// <summary>Adds someone who is no member and comes by themselves, as <paramref name="act"/> tells.</summary>
    public Result Join(UserId user, GroupAct act, DateTimeOffset now) => Take(user, [user], new(act), now);

    /// <summary>Removes someone else; whoever is no member is removed already.</summary>
    public Result Remove(UserId actor, UserId user, DateTimeOffset now)
    {
        if (actor == user)
        {
            return Leave(user, now);
        }

        var role = MemberOrThrow(actor).Role;
        if (role < GroupRole.Admin)
        {
            return MessagingErrors.AdminsOnly;
        }

        if (Find(user) is not { } member)
        {
            return Result.Success;
        }

        if (member.Role >= role)
        {
            return MessagingErrors.OwnerOnly;
        }

        End(member, now);
        _notes.Add((actor, new(GroupAct.MemberRemoved, [user])));
        return Result.Success;
    }

    /// <summary>
    /// Ends a person's own membership. An owner hands over to the oldest admin, or else the oldest member; with the
    /// last member the group is closed.
    /// </summary>
    public Result Leave(UserId user, DateTimeOffset now, bool isErased = false)
    {
        var member = MemberOrThrow(user);
        End(member, now, isErased);
        _notes.Add((user, new(GroupAct.MemberLeft)));
        if (member.Role == GroupRole.Owner && _members.Count > 0)
        {
            var successor = _members.OrderByDescending(m => m.Role).ThenBy(m => m.JoinedAt)
                .ThenBy(m => m.UserId.Value).First();
            successor.Role = GroupRole.Owner;
            Raise(new GroupRolesChanged(Id, [successor.UserId], now));
            _notes.Add((user, new(GroupAct.OwnerChanged, [successor.UserId])));
        }

        return Result.Success;
    }

    /// <summary>Makes someone an admin or a plain member.</summary>
    public Result SetRole(UserId actor, UserId user, GroupRole role, DateTimeOffset now)
    {
        if (MemberOrThrow(actor).Role < GroupRole.Owner)
        {
            return MessagingErrors.OwnerOnly;
        }

        if (Find(user) is not { } member)
        {
            return MessagingErrors.MemberNotFound;
        }

        if (member.Role == GroupRole.Owner)
        {
            return MessagingErrors.OwnerHandsOver;
        }

        if (member.Role != role)
        {
            member.Role = role;
            Raise(new GroupRolesChanged(Id, [user], now));
            _notes.Add((
                actor, new(role == GroupRole.Admin ? GroupAct.AdminAppointed : GroupAct.AdminDismissed, [user])));
        }

        return Result.Success;
    }

    /// <summary>Makes another member the owner; the owner before stays as an admin.</summary>
    public Result HandOver(UserId actor, UserId to, DateTimeOffset now)
    {
        var owner = MemberOrThrow(actor);
        if (owner.Role < GroupRole.Owner)
        {
            return MessagingErrors.OwnerOnly;
        }

        if (Find(to) is not { } member)
        {
            return MessagingErrors.MemberNotFound;
        }

        if (member != owner)
        {
            (owner.Role, member.Role) = (GroupRole.Admin, GroupRole.Owner);
            Raise(new GroupRolesChanged(Id, [actor, to], now));
            _notes.Add((actor, new(GroupAct.OwnerChanged, [to])));
        }

        return Result.Success;
    }

    private Result Take(UserId by, UserId[] users, SystemNote note, DateTimeOffset now)
    {
        if (_members.Count + users.Length > Group.MaxMembers)
        {
            return MessagingErrors.GroupFull;
        }

        _members.AddRange(users.Select(user => new Member(Id, user, now)
        {
            SeesAfter = Group!.ShowsHistory ? 0 : LastSeq,
            ReadSeq = LastSeq,
            // Who leaves and comes back waits as everyone does.
            LastSentAt = Group!.SlowModeSeconds > 0 ? now : null,
        }));
        Raise(new GroupMembersJoined(Id, by, users, now));
        _notes.Add((by, note));
        return Result.Success;
    }

    private void End(Member member, DateTimeOffset now, bool isErased = false)
    {
        _members.Remove(member);
        Raise(new GroupMemberLeft(Id, member.UserId, isErased, now));
    }

    private Member? Find(UserId user) => _members.Find(m => m.UserId == user);
}
