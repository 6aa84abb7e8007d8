using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>The way of a message of the viewer's.</summary>
[Cost(6)]
public sealed record GetMessageStory(UserId Viewer, MessageId MessageId) : IRequest<Result<MessageStory>>;

/// <summary>The way of a message, as far as it is known and is its sender's business.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Seq">Its number in the conversation.</param>
/// <param name="StoredAt">When it was stored, UTC.</param>
/// <param name="ReceiverCount">To how many people it was sent, without those who left since.</param>
/// <param name="PushedTo">
/// To how many connected devices it was pushed when it was stored, in a direct conversation with someone who was shown
/// as connected then; absent if that is not known.
/// </param>
/// <param name="DeliveredCount">To how many people it was delivered.</param>
/// <param name="ReadCount">
/// How many have read it, and gave read receipts; absent in a group while the viewer gives none.
/// </param>
/// <param name="PushNotification">
/// What became of push notifications of a direct conversation since then; absent if none is known: the person may not
/// have needed or wanted one, or have no device for it.
/// </param>
public sealed record MessageStory(
    MessageId MessageId,
    ConversationId ConversationId,
    long Seq,
    DateTimeOffset StoredAt,
    int ReceiverCount,
    int? PushedTo,
    int DeliveredCount,
    int? ReadCount,
    PushReport? PushNotification);

internal sealed class GetMessageStoryHandler(
    MessageReceipts receipts, PushedMessages pushed, IConversationPushes pushes)
    : IRequestHandler<GetMessageStory, Result<MessageStory>>
{
    public async Task<Result<MessageStory>> Handle(GetMessageStory query, CancellationToken ct)
    {
        if (await receipts.Of(query.MessageId, query.Viewer, ct) is not { } sent)
        {
            return MessagingErrors.MessageNotFound;
        }

        var (message, conversation) = (sent.Message, sent.Conversation);
        return new MessageStory(
            message.Id,
            conversation.Id,
            message.Seq,
            message.SentAt,
            sent.Receipts.Count,
            pushed.Find(message.Id),
            sent.DeliveredCount,
            sent.ReadCount,
            // Shared groups show nobody's presence, and who is pushed to is away.
            conversation.Kind == ConversationKind.Group
                ? null
                : await pushes.Of(conversation.OtherThan(query.Viewer), conversation.Id, message.SentAt, ct));
    }
}
