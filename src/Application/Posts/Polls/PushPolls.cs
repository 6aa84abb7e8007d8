using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Polls;

/// <summary>
/// Pushes polls after votes to their authors and to the voters' own devices: once per poll and person in a batch.
/// </summary>
internal sealed class PushPolls(PollReader reader, Visibility visibility, IRealtimePublisher publisher)
    : INotificationHandler<EventBatch<PollVoted>>
{
    public async Task Handle(EventBatch<PollVoted> batch, CancellationToken ct)
    {
        var people = batch.Events.Select(e => e.Voter).Concat(batch.Events.Select(e => e.Author)).Distinct();
        var polls = await reader.Find([.. batch.Events.Select(e => e.Post).Distinct()], [.. people], ct);
        foreach (var votes in batch.Events.GroupBy(e => e.Post).Where(votes => polls.ContainsKey(votes.Key)))
        {
            var viewers = await visibility.ViewersAmong(
                votes.Key, [.. votes.SelectMany(e => new[] { e.Author, e.Voter }).Distinct()], ct);
            foreach (var person in viewers)
            {
                publisher.Publish([person], new PollChanged(votes.Key, polls[votes.Key](person)));
            }
        }
    }
}
