using Hubbub.Application.Media;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Media;

/// <summary>Files in the data directory, next to the staging directory: publishing a file renames it.</summary>
internal sealed class DiskMediaStore(DataDirectory data) : IMediaStore
{
    public Task Publish(string key, StagedFile file, CancellationToken ct) => MediaStorageException.Around(async () =>
    {
        await using (var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            FileFlush.ToDisk(stream);
        }

        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(file.Path, path, overwrite: true);
        return true;
    });

    public Task<Stream?> Open(string key, CancellationToken ct) =>
        MediaStorageException.Around(() => Task.FromResult<Stream?>(OpenFile(key)));

    public Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct) => MediaStorageException.Around(() =>
    {
        foreach (var path in keys.Select(PathOf).Where(File.Exists))
        {
            File.Delete(path);
        }

        return Task.FromResult(true);
    });

    private string PathOf(string key) => data.PathOf(Path.Combine("media", key));

    private FileStream? OpenFile(string key)
    {
        try
        {
            return new(
                PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
