using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>The rows that this module's queries select without further mapping.</summary>
internal sealed class MessagingProjections : AutoMapper.Profile
{
    public MessagingProjections() => CreateProjection<Message, MessageRow>();
}
