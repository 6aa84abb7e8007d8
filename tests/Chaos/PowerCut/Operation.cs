namespace Hubbub.Chaos.PowerCut;

internal enum OperationKind
{
    /// <summary>Bytes are written into a file.</summary>
    Write,

    /// <summary>A file gets another size.</summary>
    Resize,

    /// <summary>A file is flushed, or a directory with the names in it.</summary>
    Flush,

    /// <summary>A name is given to a new, empty file.</summary>
    Create,

    /// <summary>A name is taken away.</summary>
    Remove,

    /// <summary>Bytes leave on a socket.</summary>
    Send,
}

/// <summary>One system call of the server. Its beginning and its end are two moments in the one order of all calls.</summary>
internal sealed class Operation(OperationKind kind, string path, int begin, double at)
{
    public OperationKind Kind { get; } = kind;

    /// <summary>The file's name in the data directory; empty for the directory itself.</summary>
    public string Path { get; } = path;

    public int Begin { get; } = begin;

    /// <summary>When it began, in seconds since 1970.</summary>
    public double At { get; } = at;

    /// <summary>The moment after which it is done for certain.</summary>
    public int End { get; set; } = int.MaxValue;

    public long Offset { get; init; }

    /// <summary>What is written; shortened when less of it was taken.</summary>
    public ReadOnlyMemory<byte> Bytes { get; set; }

    /// <summary>The new size; negative: at least as much as this without the sign, as <c>fallocate</c> has it.</summary>
    public long Size { get; init; }

    /// <summary>What looks like an id in what is sent.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>A flush that was answered with an error.</summary>
    public bool IsFailed { get; set; }

    /// <summary>A write that the kernel has forgotten to make after a flush failed.</summary>
    public bool IsDropped { get; init; }

    public bool IsEnded => End != int.MaxValue;
}
