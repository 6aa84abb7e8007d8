using System.Security.Cryptography;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// A seekable stream over an object; nothing is fetched before the first read. If it is read from start to end and its
/// hash is wrong, the last read fails.
/// </summary>
internal sealed class S3Stream(
    Func<long, CancellationToken, Task<Stream>> open, long length, string? hash, TimeSpan timeout) : Stream
{
    private readonly IncrementalHash _read = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _hashed;
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

        // Never more than the announced length.
        buffer = buffer[..(int)Math.Min(buffer.Length, length - _position)];
        var read = await Fetch(buffer, cancellationToken);
        if (read == 0 && !buffer.IsEmpty)
        {
            // Returning 0 here would look like the end of the file.
            throw new MediaStorageException(new EndOfStreamException("The object ended early."));
        }

        Check(buffer.Span[..read]);
        _position += read;
        return read;
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
            _read.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<int> Fetch(Memory<byte> buffer, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            _content ??= await open(_position, ct);
            return await _content.ReadAsync(buffer, limit.Token);
        }
        catch (Exception e) when (e is IOException or HttpRequestException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new MediaStorageException(e);
        }
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (hash is null || _hashed != _position)
        {
            return;
        }

        _read.AppendData(bytes);
        _hashed += bytes.Length;
        if (_hashed == length && Convert.ToHexStringLower(_read.GetHashAndReset()) != hash)
        {
            throw new MediaStorageException(new IOException("The object differs from what was stored."));
        }
    }
}
