using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>A named folder for saved posts. Only its owner knows of it.</summary>
public sealed class Folder : Entity
{
    public const int MaxName = 50;
    public const int MostPerOwner = 100;

    public Folder(FolderId id, UserId ownerId, string name, DateTimeOffset now)
    {
        (Id, OwnerId, Name, CreatedAt) = (id, ownerId, name, now);
        Raise(new FolderChanged(id, ownerId, now));
    }

    private Folder()
    {
    }

    public FolderId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    /// <summary>Unique per owner.</summary>
    public string Name { get; private set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>
    /// A concurrency token, raised by each post put in, so that none goes into a folder being deleted.
    /// </summary>
    public long Version { get; private set; }

    public void Rename(string name, DateTimeOffset now)
    {
        if (Name != name)
        {
            Name = name;
            Version++;
            Raise(new FolderChanged(Id, OwnerId, now));
        }
    }

    public void Delete(DateTimeOffset now) => Raise(new FolderDeleted(Id, OwnerId, now));
}
