using System.Buffers;
using System.Security.Cryptography;
using Hubbub.Application.Media;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Media;

/// <summary>Unpublished files, in a subdirectory of the data directory that only this process uses.</summary>
internal sealed class Staging : IStaging
{
    private const int BufferBytes = 64 * 1024;

    private readonly string _directory;

    public Staging(DataDirectory data)
    {
        _directory = data.PathOf(Path.Combine("media", "staging"));
        try
        {
            if (Directory.Exists(_directory))
            {
                // Left over from an earlier process.
                Directory.Delete(_directory, recursive: true);
            }

            Directory.CreateDirectory(_directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaStorageException(e);
        }
    }

    public StagedFile Create() => new(NewPath());

    public async Task<StagedFile?> Receive(Stream content, long most, CancellationToken ct)
    {
        var path = NewPath();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = await Open(path);
            if (await Copy(content, file, hash, most, ct))
            {
                return new(path) { Hash = hash.GetHashAndReset() };
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return null;
    }

    public async Task<StagedFile> Join(IAsyncEnumerable<Stream> parts, CancellationToken ct)
    {
        var path = NewPath();
        try
        {
            await using var file = await Open(path);
            await foreach (var part in parts)
            {
                await using (part)
                {
                    await Copy(part, file, hash: null, long.MaxValue, ct);
                }
            }

            return new(path);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private string NewPath() => Path.Combine(_directory, Guid.NewGuid().ToString("N"));

    private static Task<FileStream> Open(string path) => MediaStorageException.Around(() => Task.FromResult(
        new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous)));

    /// <summary>
    /// False if the content exceeds <paramref name="most"/>. Only disk errors count as the store's fault.
    /// </summary>
    private static async Task<bool> Copy(
        Stream content, FileStream file, IncrementalHash? hash, long most, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
            {
                var some = buffer.AsMemory(0, read);
                most -= read;
                if (most < 0)
                {
                    return false;
                }

                hash?.AppendData(some.Span);
                await MediaStorageException.Around(async () =>
                {
                    await file.WriteAsync(some, ct);
                    return true;
                });
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
