namespace Hubbub.Infrastructure.Media;

/// <summary>Files cannot be stored or read: the disk is full, or the store is down.</summary>
internal sealed class MediaStorageException(Exception inner) : Exception("The file store failed.", inner)
{
    /// <summary>Runs work and wraps its I/O failures in this exception.</summary>
    public static async Task<T> Around<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MediaStorageException(e);
        }
    }
}
