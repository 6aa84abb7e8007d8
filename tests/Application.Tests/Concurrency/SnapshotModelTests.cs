using System.Globalization;

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>
/// Shows why SQL Server needs no global write lock: acts and the relay run concurrently, each on a snapshot,
/// interrupted anywhere, and a transaction that finds a head advanced is retried. This is a model, since it runs
/// without SQL Server; its snapshots behave as SQL Server documents them.
/// </summary>
public sealed class SnapshotModelTests
{
    private const int Runs = 3_000;
    private const int MostConflicts = 3;

    [Theory, InlineData(2), InlineData(3)]
    public void Any_snapshot_and_the_events_since_are_the_fresh_one_however_transactions_meet(int writers)
    {
        var first = Environment.GetEnvironmentVariable("HUBBUB_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next(int.MaxValue - Runs);
        for (var seed = first; seed < first + Runs; seed++)
        {
            Fault(seed, writers, ModelFaults.None).Should().BeNull($"HUBBUB_TEST_SEED={seed}");
        }
    }

    [Theory]
    [InlineData(nameof(ModelFaults.HeadIsNotWritten))]
    [InlineData(nameof(ModelFaults.ReadsWhatIsCommitted))]
    [InlineData(nameof(ModelFaults.NobodyIsHeld))]
    public void Without_one_of_what_it_rests_on_some_interleaving_goes_wrong(string fault)
    {
        var (first, broken) = (Random.Shared.Next(int.MaxValue - Runs), Enum.Parse<ModelFaults>(fault));

        Enumerable.Range(first, Runs)
            .Any(seed => Fault(seed, writers: 3, broken) is not null)
            .Should()
            .BeTrue($"seeds from {first}");
    }

    // The fault at the end of one random run, if any.
    private static string? Fault(int seed, int writers, ModelFaults faults)
    {
        var random = new Random(seed);
        var database = new ModelDatabase();
        var relay = new Queue<Func<ModelTransaction, IEnumerable<int>>>();
        var snapshots = new List<(int Person, int Version, Dictionary<string, int> State)>();
        var running = Enumerable.Range(0, writers)
            .Select(_ => Writer(database, relay, random, faults).GetEnumerator())
            .ToList();
        running.Add(Relay(database, relay, faults, () => running.Count > 1).GetEnumerator());
        while (running.Count > 0)
        {
            var one = running[random.Next(running.Count)];
            if (!one.MoveNext())
            {
                running.Remove(one);
            }

            if (random.Next(5) == 0)
            {
                var person = random.Next(ModelActs.People);
                snapshots.Add((person, database.Version, ModelActs.View(database, person, database.Version)));
            }
        }

        foreach (var (person, version, state) in snapshots)
        {
            foreach (var change in database.Since(person, version))
            {
                change(state);
            }

            if (!state.OrderBy(
                s => s.Key).SequenceEqual(ModelActs.View(database, person, database.Version).OrderBy(s => s.Key)))
            {
                return $"what {person} sees since {version}";
            }
        }

        return ModelActs.IsTornApart(database) ? "those who are apart are told of each other" : null;
    }

    // Like StorageBehavior and AppDbContext: retries after a conflict, finally without effects, which the relay runs.
    private static IEnumerable<int> Writer(
        ModelDatabase database, Queue<Func<ModelTransaction, IEnumerable<int>>> relay, Random random,
        ModelFaults faults)
    {
        for (var acts = 0; acts < 4; acts++)
        {
            var act = ModelActs.Any(random);
            for (var conflicts = 0; ; conflicts++)
            {
                var transaction = new ModelTransaction(database, faults);
                if (!act.Own(transaction))
                {
                    break;
                }

                if (conflicts == MostConflicts)
                {
                    transaction.TryCommit();
                    relay.Enqueue(act.Effects);
                }
                else
                {
                    yield return 0;
                    foreach (var step in act.Effects(transaction))
                    {
                        yield return step;
                    }

                    if (!transaction.TryCommit())
                    {
                        continue;
                    }
                }

                if (act.Deferred is { } deferred)
                {
                    relay.Enqueue(deferred);
                }

                break;
            }

            yield return 0;
        }
    }

    private static IEnumerable<int> Relay(
        ModelDatabase database, Queue<Func<ModelTransaction, IEnumerable<int>>> relay, ModelFaults faults,
        Func<bool> isMoreToCome)
    {
        while (relay.Count > 0 || isMoreToCome())
        {
            if (relay.TryPeek(out var effects))
            {
                var transaction = new ModelTransaction(database, faults);
                foreach (var step in effects(transaction))
                {
                    yield return step;
                }

                if (transaction.TryCommit())
                {
                    relay.Dequeue();
                }
            }

            yield return 0;
        }
    }
}
