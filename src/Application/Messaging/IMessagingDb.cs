using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>The module's part of the database.</summary>
public interface IMessagingDb : IModuleDb
{
    DbSet<Conversation> Conversations { get; }

    DbSet<Group> Groups { get; }

    DbSet<GroupInvite> GroupInvites { get; }

    DbSet<GroupInvitation> GroupInvitations { get; }

    DbSet<JoinRequest> JoinRequests { get; }

    DbSet<GroupRefusal> GroupRefusals { get; }

    DbSet<Member> Members { get; }

    DbSet<Message> Messages { get; }

    DbSet<MessageEdit> MessageEdits { get; }

    DbSet<MessageMention> MessageMentions { get; }

    DbSet<HiddenMessage> HiddenMessages { get; }

    DbSet<MessageReaction> MessageReactions { get; }

    DbSet<PinnedMessage> PinnedMessages { get; }

    DbSet<MessageDraft> MessageDrafts { get; }

    /// <summary>Blocks: the messages of a group are withheld in both directions.</summary>
    IQueryable<BlockView> Blocks { get; }

    /// <summary>Muted conversations: they stay archived, and do not count in the total of unread messages.</summary>
    IQueryable<MuteView> Mutes { get; }
}

/// <summary>One person blocks another.</summary>
public sealed class BlockView
{
    /// <summary>Given when the block began.</summary>
    public long Id { get; init; }

    public UserId From { get; init; }

    public UserId To { get; init; }
}

/// <summary>One person mutes a conversation.</summary>
public sealed class MuteView
{
    public UserId UserId { get; init; }

    public ConversationId ConversationId { get; init; }

    /// <summary>When it ends; null if it does not.</summary>
    public DateTimeOffset? Until { get; init; }
}
