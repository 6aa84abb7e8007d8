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
        // The first creates the conversation, the second accepts it, the third finds it, and the fourth is a retry.
        foreach (var (from, to, key) in ((UserId, UserId, string)[])
            [(sender, receiver, "1"), (receiver, sender, "2"), (sender, receiver, "3"), (sender, receiver, "3")])
        {
            var answers = await sending.Handle([new(from, to, null, "Hello", key)], ct);
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
