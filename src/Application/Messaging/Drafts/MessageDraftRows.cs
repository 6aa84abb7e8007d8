using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging.Drafts;

internal static class MessageDraftRows
{
    /// <summary>The draft as its owner sees it.</summary>
    public static MessageDraftRow ToRow(this MessageDraft draft) => new(draft.Text, draft.ReplyToId, draft.SavedAt);
}
