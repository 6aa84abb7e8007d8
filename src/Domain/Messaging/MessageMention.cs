using Hubbub.Domain.Common;

namespace Hubbub.Domain.Messaging;

/// <summary>A message in a group mentions a member, or <see cref="Everyone"/>.</summary>
public sealed class MessageMention
{
    /// <summary>The name by which the owner and the admins mention all members.</summary>
    public const string All = "all";

    /// <summary>Stands for all members.</summary>
    public static readonly UserId Everyone = new(0);

    public required MessageId MessageId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The name in the text, in lower case; that of the member may change.</summary>
    public required string Username { get; init; }
}

/// <summary>A member whom a message mentions.</summary>
/// <param name="UserId">The member.</param>
/// <param name="Username">
/// The name in the text after the @, in lower case, by which a client finds it there; the member's own may have
/// changed.
/// </param>
public sealed record Mention(UserId UserId, string Username);

/// <summary>Whom a message mentions.</summary>
public sealed record MessageMentions(IReadOnlyList<Mention> Members, bool All)
{
    public static readonly MessageMentions None = new([], All: false);

    /// <summary>By user, so that all read them in the same order.</summary>
    public static MessageMentions Of(IEnumerable<MessageMention> stored)
    {
        var all = stored.OrderBy(m => m.UserId.Value).ToList();
        return new(
            [.. all.Where(m => m.UserId != MessageMention.Everyone).Select(m => new Mention(m.UserId, m.Username))],
            all.Exists(m => m.UserId == MessageMention.Everyone));
    }

    public IEnumerable<MessageMention> In(MessageId message) => Members
        .Concat(All ? [new Mention(MessageMention.Everyone, MessageMention.All)] : [])
        .Select(m => new MessageMention { MessageId = message, UserId = m.UserId, Username = m.Username });
}
