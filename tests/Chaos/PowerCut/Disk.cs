
namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// What a disk may hold after a power cut at a given moment, by what POSIX promises and no more. Of a file, all that was
/// done before a flush began that has ended is there. Each sector of 512 bytes may further hold what it held at any moment
/// since, whatever its neighbours do (which covers writes in any order, missing ones, and torn ones), and the file may
/// have any size that it had since. A name is given or taken for certain when its directory was flushed.
/// After a flush that failed the kernel takes the pages for written: no later flush is about them, until they are written to.
/// On a disk that lies (<paramref name="isFlushIgnored"/>) a flush makes nothing last; it is there to be found out.
/// </summary>
internal sealed class Disk(IReadOnlyList<Operation> operations, bool isFlushIgnored = false)
{
    private readonly Dictionary<string, DiskFile?> _names = [];
    private readonly Dictionary<string, DiskFile> _last = [];
    private readonly List<(Operation Operation, DiskFile? File)> _renamed = [];
    private readonly PriorityQueue<(Operation Flush, DiskFile? File), int> _flushes = new();
    private int _next;

    /// <summary>Something was done that may be lost.</summary>
    public bool HasPending => _renamed.Count > 0 || _last.Values.Any(f => f.Pending.Count > 0);

    /// <summary>Goes on to a later moment.</summary>
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

    /// <summary>One of the states that the files may be in, by name.</summary>
    public Dictionary<string, byte[]> Image(Random random)
    {
        var image = new Dictionary<string, byte[]>();
        foreach (var name in _names.Keys.Union(_renamed.Select(r => r.Operation.Path)))
        {
            // Names are independent of each other: each is as it was at some moment since the directory was flushed.
            DiskFile?[] versions = [_names.GetValueOrDefault(name), .. _renamed.Where(r => r.Operation.Path == name).Select(r => r.File)];
            if (versions[random.Next(versions.Length)] is { } file)
            {
                image.Add(name, file.Image(Survival.Of(random)));
            }
        }

        return image;
    }

    /// <summary>What the files hold as long as the power stays on.</summary>
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
