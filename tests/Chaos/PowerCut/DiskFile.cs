namespace Hubbub.Chaos.PowerCut;

/// <summary>A file, independent of its name: its durable content, and the operations since.</summary>
internal sealed class DiskFile
{
    // The size of a page in the page cache.
    private const int Page = 4096;

    private byte[] _flushed = [];
    private long _size;

    /// <summary>The operations that may be lost.</summary>
    public List<Operation> Pending { get; } = [];

    /// <summary>
    /// Makes the operations that ended by then durable, except dropped ones; a page that was written to since becomes
    /// durable as a whole.
    /// </summary>
    public void Flushed(int moment)
    {
        var pages = Pending.Exists(o => o.IsDropped)
            ? Pending.Where(o => o.End < moment && !o.IsDropped)
                .SelectMany(ByPage)
                .Select(o => o.Offset / Page)
                .ToHashSet()
            : [];
        foreach (var done in Pending.Where(Lasts))
        {
            var before = _size;
            _size = After(done, _size);
            if (_size > _flushed.Length)
            {
                Array.Resize(ref _flushed, (int)Math.Max(_size, 2 * before));
            }

            done.Bytes.Span.CopyTo(_flushed.AsSpan((int)done.Offset));
            Array.Clear(_flushed, (int)_size, _flushed.Length - (int)_size);
        }

        // Truncated writes are gone; but a dropped write beyond the end may have been the one that extends the file.
        var cut = Pending.FindLastIndex(o => Lasts(o) && o is { Kind: OperationKind.Resize, Size: >= 0 });
        var gone = Pending.Where(
            (o, i) => Lasts(o) || (o.IsDropped && i < cut && o.Offset >= Pending[cut].Size)).ToHashSet();
        Pending.RemoveAll(gone.Contains);

        bool Lasts(Operation o) => o.End < moment && (!o.IsDropped || pages.Contains(o.Offset / Page));
    }

    /// <summary>
    /// The operations that ended by then may or may not be stored, and flushing again does not change that.
    /// </summary>
    public void Drop(int moment)
    {
        var all = Pending.SelectMany(o => o.End < moment ? ByPage(o) : [o]).ToArray();
        Pending.Clear();
        Pending.AddRange(all);
    }

    public byte[] Image(ISurvival survival)
    {
        survival.Decide(Pending);
        long size = _size, most = _size;
        for (var i = 0; i < Pending.Count; i++)
        {
            size = i < survival.Sizes ? After(Pending[i], size) : size;
            most = Math.Max(most, Math.Max(size, Pending[i].Offset + Pending[i].Bytes.Length));
        }

        var bytes = new byte[most];
        _flushed.AsSpan(0, (int)_size).CopyTo(bytes);
        for (var i = 0; i < Pending.Count; i++)
        {
            var operation = Pending[i];
            if (operation.Kind == OperationKind.Write)
            {
                Write(operation, i, bytes, survival);
            }
            else if (operation.Size >= 0 && operation.Size < most && i < survival.Sizes)
            {
                Array.Clear(bytes, (int)operation.Size, (int)(most - operation.Size));
            }
        }

        return size == most ? bytes : bytes[..(int)size];
    }

    private static IEnumerable<Operation> ByPage(Operation operation)
    {
        if (operation.Kind != OperationKind.Write)
        {
            yield return operation;
        }

        for (var done = 0; done < operation.Bytes.Length;)
        {
            var at = operation.Offset + done;
            var length = (int)Math.Min(operation.Bytes.Length - done, Page - (at % Page));
            yield return new(OperationKind.Write, operation.Path, operation.Begin, operation.At)
            {
                Offset = at,
                Bytes = operation.Bytes.Slice(done, length),
                End = operation.End,
                IsDropped = true,
            };
            done += length;
        }
    }

    private static long After(Operation operation, long size) => operation switch
    {
        { Kind: OperationKind.Write } => Math.Max(size, operation.Offset + operation.Bytes.Length),
        { Size: < 0 } => Math.Max(size, -operation.Size),
        _ => operation.Size,
    };

    private static void Write(Operation write, int index, byte[] bytes, ISurvival survival)
    {
        for (var done = 0; done < write.Bytes.Length;)
        {
            var at = write.Offset + done;
            var length = Math.Min(write.Bytes.Length - done, Survival.Sector - (int)(at % Survival.Sector));
            if (index < survival.Until(at / Survival.Sector))
            {
                write.Bytes.Slice(done, length).Span.CopyTo(bytes.AsSpan((int)at));
            }

            done += length;
        }
    }
}
