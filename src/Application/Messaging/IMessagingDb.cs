using Hubbub.Application.Common;
using Hubbub.Domain.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>The module's part of the database.</summary>
public interface IMessagingDb : IModuleDb
{
    DbSet<Conversation> Conversations { get; }

    DbSet<Member> Members { get; }

    DbSet<Message> Messages { get; }

    DbSet<MessageEdit> MessageEdits { get; }

    DbSet<HiddenMessage> HiddenMessages { get; }

    DbSet<MessageReaction> MessageReactions { get; }

    DbSet<PinnedMessage> PinnedMessages { get; }
}
