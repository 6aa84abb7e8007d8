using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>The rows that queries of this module select as they are.</summary>
internal sealed class MessagingProjections : AutoMapper.Profile
{
    public MessagingProjections() => CreateProjection<Message, MessageRow>();
}
