namespace Hubbub.Infrastructure.Media;

/// <summary>An object that is read from wherever one seeks to; nothing is fetched before the first read.</summary>
internal sealed class S3Stream(Func<long, Task<Stream>> open, long length) : Stream
{
    private Stream? _content;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length)
        {
            return 0;
        }

        _content ??= await open(_position);
        var read = await _content.ReadAsync(buffer, cancellationToken);
        _position += read;
        // Short of what was promised: an end here would pass for the end of the file.
        return read > 0 || buffer.IsEmpty
            ? read
            : throw new MediaStorageException(new EndOfStreamException("The object ended early."));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => length,
        };
        if (target != _position)
        {
            _content?.Dispose();
            (_content, _position) = (null, target);
        }

        return _position;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content?.Dispose();
        }

        base.Dispose(disposing);
    }
}
