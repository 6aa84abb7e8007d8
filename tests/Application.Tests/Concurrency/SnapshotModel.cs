
namespace Hubbub.Application.Tests.Concurrency;

/// <summary>Faults of the model, to check that the test detects them.</summary>
[Flags]
internal enum ModelFaults
{
    None = 0,

    /// <summary>Events are appended without writing the head's row.</summary>
    HeadIsNotWritten = 1,

    /// <summary>Each statement reads the latest committed data.</summary>
    ReadsWhatIsCommitted = 2,

    /// <summary>The heads of people whose state the effects only read are not written.</summary>
    NobodyIsHeld = 4,
}

/// <summary>How an event changes a client's state.</summary>
internal delegate void Change(IDictionary<string, int> state);

/// <summary>
/// A database with snapshot isolation: each transaction sees what was committed when it began, and of two that write
/// the same row only the first to commit succeeds. (SQL Server reports the conflict when the second one writes the row,
/// not when it commits, which ends the same transactions sooner.) Rows are numbers; an unwritten row is 0.
/// </summary>
internal sealed class ModelDatabase
{
    private readonly Dictionary<string, List<(int Version, int Value)>> _rows = [];
    private readonly Dictionary<int, List<(int Version, Change Change)>> _logs = [];

    public int Version { get; private set; }

    public int Read(string row, int version) =>
        _rows.TryGetValue(row, out var values) ? values.FindLast(v => v.Version <= version).Value : 0;

    public bool HasChanged(string row, int since) =>
        _rows.TryGetValue(row, out var values) && values[^1].Version > since;

    public void Commit(IEnumerable<KeyValuePair<string, int>> rows, IEnumerable<(int Person, Change Change)> events)
    {
        Version++;
        foreach (var (row, value) in rows)
        {
            (_rows.TryGetValue(row, out var values) ? values : _rows[row] = []).Add((Version, value));
        }

        foreach (var (person, change) in events)
        {
            (_logs.TryGetValue(person, out var log) ? log : _logs[person] = []).Add((Version, change));
        }
    }

    /// <summary>The events of a person's log that a snapshot of this version does not include, in seq order.</summary>
    public IEnumerable<Change> Since(int person, int version) =>
        _logs.TryGetValue(person, out var log) ? log.Where(e => e.Version > version).Select(e => e.Change) : [];
}

internal sealed class ModelTransaction(ModelDatabase database, ModelFaults faults)
{
    private readonly int _since = database.Version;
    private readonly Dictionary<string, int> _rows = [];
    private readonly HashSet<string> _heads = [];
    private readonly List<(int Person, Change Change)> _events = [];

    public int this[string row]
    {
        get => _rows.TryGetValue(row, out var own) ? own
            : database.Read(row, faults.HasFlag(ModelFaults.ReadsWhatIsCommitted) ? database.Version : _since);
        set => _rows[row] = value;
    }

    public void AppendEvent(int person, Change change)
    {
        _events.Add((person, change));
        _heads.Add($"head {person}");
    }

    public void Hold(int person)
    {
        if (!faults.HasFlag(ModelFaults.NobodyIsHeld))
        {
            _heads.Add($"head {person}");
        }
    }

    /// <summary>False after a conflict: the transaction is rolled back.</summary>
    public bool TryCommit()
    {
        var isDetector = (faults & (ModelFaults.HeadIsNotWritten | ModelFaults.ReadsWhatIsCommitted)) == 0;
        if (_rows.Keys.Concat(isDetector ? _heads : []).Any(row => database.HasChanged(row, _since)))
        {
            return false;
        }

        database.Commit([.. _rows, .. _heads.Select(head => KeyValuePair.Create(head, database.Version))], _events);
        return true;
    }
}
