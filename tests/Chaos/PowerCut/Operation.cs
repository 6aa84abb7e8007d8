namespace Hubbub.Chaos.PowerCut;

internal enum OperationKind
{
    /// <summary>Bytes are written into a file.</summary>
    Write,

    /// <summary>A file's size changes.</summary>
    Resize,

    /// <summary>A file, or a directory with its names, is flushed.</summary>
    Flush,

    /// <summary>A new, empty file is created.</summary>
    Create,

    /// <summary>A name is removed.</summary>
    Remove,

    /// <summary>Bytes are sent on a socket.</summary>
    Send,
}

/// <summary>
/// A system call of the server. Its beginning and end are two moments in the total order of all calls.
/// </summary>
internal sealed class Operation(OperationKind kind, string path, int begin, double at)
{
    public OperationKind Kind { get; } = kind;

    /// <summary>The file's name in the data directory; empty for the directory itself.</summary>
    public string Path { get; } = path;

    public int Begin { get; } = begin;

    /// <summary>When it began, in seconds since 1970.</summary>
    public double At { get; } = at;

    /// <summary>The moment after which it is certainly done.</summary>
    public int End { get; set; } = int.MaxValue;

    public long Offset { get; init; }

    /// <summary>The written bytes; shortened after a partial write.</summary>
    public ReadOnlyMemory<byte> Bytes { get; set; }

    /// <summary>The new size; if negative, its absolute value is a minimum, as in <c>fallocate</c>.</summary>
    public long Size { get; init; }

    /// <summary>Everything in the sent bytes that looks like an id.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>A flush that returned an error.</summary>
    public bool IsFailed { get; set; }

    /// <summary>A write that the kernel dropped after a failed flush.</summary>
    public bool IsDropped { get; init; }

    public bool IsEnded => End != int.MaxValue;
}
