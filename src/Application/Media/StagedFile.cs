namespace Hubbub.Application.Media;

/// <summary>A file that is deleted when disposed of, unless it was published.</summary>
public sealed class StagedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>SHA-256 of the received content.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>False once published or disposed of.</summary>
    public bool IsThere => File.Exists(path);

    public long Length => new FileInfo(path).Length;

    public FileStream Read() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(path);
}
