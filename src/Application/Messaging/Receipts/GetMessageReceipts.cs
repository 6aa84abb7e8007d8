using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>To whom a message of the viewer's was delivered, and who has read it.</summary>
[Cost(6)]
public sealed record GetMessageReceipts(UserId Viewer, MessageId MessageId) : IRequest<Result<MessageReceiptList>>;

/// <summary>How far a message has come.</summary>
/// <param name="DeliveredCount">To how many it was delivered.</param>
/// <param name="ReadCount">
/// How many have read it, and gave read receipts; absent in a group while the viewer gives none.
/// </param>
/// <param name="Items">
/// To whom it was sent, without those who left since; those with the newest accounts first.
/// </param>
public sealed record MessageReceiptList(int DeliveredCount, int? ReadCount, IReadOnlyList<MessageReceiptRow> Items);

/// <summary>How far a message has come with one person.</summary>
/// <param name="User">The person; across a block, which a group can hold, without a picture.</param>
/// <param name="IsDelivered">Whether a device of theirs has it.</param>
/// <param name="IsRead">Whether they have read it and gave a receipt; absent with <c>readCount</c>.</param>
public sealed record MessageReceiptRow(UserCard User, bool IsDelivered, bool? IsRead);

internal sealed class GetMessageReceiptsHandler(MessageReceipts receipts, IRelations relations, IPeople people)
    : IRequestHandler<GetMessageReceipts, Result<MessageReceiptList>>
{
    public async Task<Result<MessageReceiptList>> Handle(GetMessageReceipts query, CancellationToken ct)
    {
        if (await receipts.Of(query.MessageId, query.Viewer, ct) is not { } sent)
        {
            return MessagingErrors.MessageNotFound;
        }

        UserId[] ids = [.. sent.Receipts.Select(r => r.Receiver)];
        var cards = await people.GetMany(ids, ct);
        var apart = await relations.ApartFrom(query.Viewer, ids, ct);
        return new MessageReceiptList(
            sent.DeliveredCount,
            sent.ReadCount,
            [
                .. sent.Receipts.Select(r => new MessageReceiptRow(
                    apart.Contains(r.Receiver) ? cards[r.Receiver].WithoutAvatar() : cards[r.Receiver],
                    r.IsDelivered,
                    sent.ShowsRead ? r.IsRead : null)),
            ]);
    }
}
