
namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// What a disk may hold after a power failure at a given moment, by what POSIX guarantees and no more. Everything done
/// to a file before the start of a completed flush is stored. Each sector of 512 bytes may also hold what it held at
/// any moment since, independently of its neighbours (which covers reordered, missing and torn writes), and the file
/// may have any size it had since. A name is certain to be added or removed once its directory was flushed. After a
/// failed flush the kernel considers the pages written: later flushes skip them until they are written to again. On a
/// disk that ignores flushes (<paramref name="isFlushIgnored"/>) nothing is durable; the tests must detect that.
/// </summary>
internal sealed class Disk(IReadOnlyList<Operation> operations, bool isFlushIgnored = false)
{
    private readonly Dictionary<string, DiskFile?> _names = [];
    private readonly Dictionary<string, DiskFile> _last = [];
    private readonly List<(Operation Operation, DiskFile? File)> _renamed = [];
    private readonly PriorityQueue<(Operation Flush, DiskFile? File), int> _flushes = new();
    private int _next;

    /// <summary>Whether there are operations that may be lost.</summary>
    public bool HasPending => _renamed.Count > 0 || _last.Values.Any(f => f.Pending.Count > 0);

    /// <summary>Advances to a later moment.</summary>
    public void Advance(int moment)
    {
        while (true)
        {
            var begins = _next < operations.Count ? operations[_next].Begin : int.MaxValue;
            var ends = _flushes.TryPeek(out _, out var end) ? end : int.MaxValue;
            if (Math.Min(begins, ends) > moment)
            {
                return;
            }

            if (ends < begins)
            {
                var (flush, file) = _flushes.Dequeue();
                Flushed(flush, file);
            }
            else
            {
                Begun(operations[_next++]);
            }
        }
    }

    /// <summary>One of the possible states of the files, by name.</summary>
    public Dictionary<string, byte[]> Image(Random random)
    {
        var image = new Dictionary<string, byte[]>();
        foreach (var name in _names.Keys.Union(_renamed.Select(r => r.Operation.Path)))
        {
            // Names are independent: each is in the state of some moment since the directory was flushed.
            DiskFile?[] versions =
            [
                _names.GetValueOrDefault(name), .. _renamed.Where(r => r.Operation.Path == name).Select(r => r.File),
            ];
            if (versions[random.Next(versions.Length)] is { } file)
            {
                image.Add(name, file.Image(Survival.Of(random)));
            }
        }

        return image;
    }

    /// <summary>The files' contents while the power stays on.</summary>
    public Dictionary<string, byte[]> Whole()
    {
        var now = new Dictionary<string, DiskFile?>(_names);
        foreach (var (operation, file) in _renamed)
        {
            now[operation.Path] = file;
        }

        return now.Where(n => n.Value is not null).ToDictionary(n => n.Key, n => n.Value!.Image(new Everything()));
    }

    private void Begun(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Create:
                _last[operation.Path] = new();
                _renamed.Add((operation, _last[operation.Path]));
                break;
            case OperationKind.Remove:
                _renamed.Add((operation, null));
                break;
            case OperationKind.Flush when !isFlushIgnored && operation.IsEnded:
                _flushes.Enqueue((operation, operation.Path.Length == 0 ? null : _last[operation.Path]), operation.End);
                break;
            case OperationKind.Write or OperationKind.Resize:
                _last[operation.Path].Pending.Add(operation);
                break;
        }
    }

    private void Flushed(Operation flush, DiskFile? file)
    {
        if (flush.IsFailed)
        {
            file?.Drop(flush.Begin);
            return;
        }

        if (file is not null)
        {
            file.Flushed(flush.Begin);
            return;
        }

        foreach (var (operation, named) in _renamed.Where(r => r.Operation.End < flush.Begin))
        {
            _names[operation.Path] = named;
        }

        _renamed.RemoveAll(r => r.Operation.End < flush.Begin);
    }
}
