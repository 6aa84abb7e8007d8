
namespace Hubbub.Chaos.PowerCut;

/// <summary>Decides which unflushed operations reached the disk.</summary>
internal interface ISurvival
{
    /// <summary>The number of operations after which the file's size is taken.</summary>
    int Sizes { get; }

    void Decide(List<Operation> operations);

    /// <summary>The number of operations after which the sector's content is taken.</summary>
    int Until(long sector);
}

/// <summary>All of them.</summary>
internal sealed class Everything : ISurvival
{
    public int Sizes => int.MaxValue;

    public void Decide(List<Operation> operations)
    {
    }

    public int Until(long sector) => int.MaxValue;
}

/// <summary>
/// Any of them: each sector as of some moment. Choosing uniformly for each sector would always give much the same
/// mixture, so there are several ways to choose.
/// </summary>
internal sealed class Survival(Random random, Survival.Choice choice) : ISurvival
{
    public const int Sector = 512;

    private const int SectorsOfPage = 8;

    private readonly Dictionary<long, int> _until = [];
    private int _count;
    private int _prefix;

    internal enum Choice
    {
        Nothing,
        Everything,

        /// <summary>All operations up to one, which is torn.</summary>
        Prefix,

        /// <summary>Each page of the page cache as of some moment.</summary>
        Pages,

        /// <summary>Each sector as of some moment.</summary>
        Sectors,

        /// <summary>A random subset of the operations.</summary>
        Some,

        /// <summary>All operations but one.</summary>
        AllButOne,
    }

    public int Sizes { get; private set; }

    public static Survival Of(Random random) => new(random, (Choice)random.Next(7));

    public void Decide(List<Operation> operations)
    {
        _count = operations.Count;
        _prefix = random.Next(_count + 1);
        Sizes = choice switch
        {
            Choice.Nothing => 0,
            Choice.Everything => _count,
            Choice.Prefix => _prefix,
            _ => random.Next(3) == 0 ? random.Next(_count + 1) : _count,
        };
        var left = random.Next(Math.Max(_count, 1));
        for (var i = 0; i < _count && choice is Choice.Some or Choice.AllButOne; i++)
        {
            // A surviving operation includes what its sectors held before it.
            if (operations[i] is { Kind: OperationKind.Write, Bytes.Length: > 0 } write
                && (choice == Choice.Some ? random.Next(2) == 0 : i != left))
            {
                for (var s = write.Offset / Sector; s <= (write.Offset + write.Bytes.Length - 1) / Sector; s++)
                {
                    _until[s] = i + 1;
                }
            }
        }
    }

    public int Until(long sector) => choice switch
    {
        Choice.Nothing => 0,
        Choice.Everything => _count,
        Choice.Prefix => Chosen(sector, () => _prefix + random.Next(2)),
        Choice.Pages => Chosen(sector / SectorsOfPage, Any),
        Choice.Sectors => Chosen(sector, Any),
        _ => _until.GetValueOrDefault(sector),
    };

    // Half of the time the first or the last state, because few of many operations touch the same sector.
    private int Any() => random.Next(4) switch
    {
        0 => 0,
        1 => _count,
        _ => random.Next(_count + 1),
    };

    private int Chosen(long key, Func<int> choose)
    {
        if (!_until.TryGetValue(key, out var until))
        {
            _until.Add(key, until = choose());
        }

        return until;
    }
}
