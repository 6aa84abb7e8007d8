using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging;

/// <summary>Sends messages between two new people; the effects follow at the end of the transaction.</summary>
internal sealed class WarmUpSending(
    IMessagingDb db,
    IAccountProfiles profiles,
    ICommandBatchHandler<SendMessage, SendOutcome> sending,
    IdGenerator ids,
    TimeProvider clock) : IWarmUp
{
    public async Task Run(CancellationToken ct)
    {
        var (sender, receiver) = (Join(), Join());
        await db.SaveChangesAsync(ct);
        // The first creates the conversation, the second finds it, and the third is a retry of the second.
        foreach (var key in (string[])["1", "2", "2"])
        {
            var answers = await sending.Handle([new(sender, receiver, null, "Hello", key)], ct);
            if (answers[0].Answer.Failure is { } failure)
            {
                throw new InvalidOperationException($"A message was rejected: {failure.Code}");
            }
        }
    }

    private UserId Join()
    {
        var id = new UserId(ids.Next());
        // A name that nobody can take and that search does not find.
        profiles.Add(id, $"~{id.Value}", clock.Now());
        return id;
    }
}
