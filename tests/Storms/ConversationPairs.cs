namespace Hubbub.Storms;

/// <summary>All people of a server in pairs of conversations, half of them over MessagePack.</summary>
internal sealed class ConversationPairs : IAsyncDisposable
{
    private readonly IReadOnlyList<Conversation> _conversations;

    private ConversationPairs(IReadOnlyList<Conversation> conversations) =>
        (_conversations, Clients) = (conversations, [.. conversations.SelectMany(c => new[] { c.One, c.Other })]);

    public RandomClient[] Clients { get; }

    /// <summary>Connects everybody; each person pauses this long after an answer before sending again.</summary>
    public static async Task<ConversationPairs> Start(
        StormServer storm, int pauseMilliseconds, int bytes = 0, int? people = null)
    {
        var conversations = new List<Conversation>();
        var those = storm.People.Take(people ?? storm.People.Count).ToArray();
        foreach (var batch in those.Chunk(2).Select((pair, i) => (Pair: pair, IsMessagePack: i % 2 == 0)).Chunk(25))
        {
            conversations.AddRange(await Task.WhenAll(batch.Select(b =>
                Conversation.Start(storm, b.Pair[0], b.Pair[1], b.IsMessagePack, pauseMilliseconds, bytes))));
        }

        return new(conversations);
    }

    public IReadOnlyList<double> TakeDelays() => [.. _conversations.SelectMany(c => c.TakeDelays())];

    /// <summary>Waits until every conversation has a further acknowledged message.</summary>
    public async Task MustAnswer()
    {
        var before = _conversations.Select(c => c.Acknowledged).ToArray();
        await ServerProcess.Until(
            () => Task.FromResult(_conversations.Select((c, i) => c.Acknowledged > before[i]).All(isIt => isIt)),
            "every conversation went on",
            TimeSpan.FromSeconds(60));
    }

    public async Task<Deliveries> End()
    {
        var delays = TakeDelays();
        var outcomes = await Task.WhenAll(_conversations.Select(c => c.End()));
        return Deliveries.Sum(outcomes, delays);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_conversations.Select(c => c.DisposeAsync().AsTask()));
}
