using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>A named list of people that its owner uses as an audience. Only the owner knows of it.</summary>
public sealed class Circle : Entity
{
    public const int MaxName = 50;
    public const int MostPerOwner = 50;
    public const int MostMembers = 1_000;

    public Circle(CircleId id, UserId ownerId, string name, DateTimeOffset now)
    {
        (Id, OwnerId, Name, CreatedAt) = (id, ownerId, name, now);
        Raise(new CircleChanged(id, ownerId, now));
    }

    private Circle()
    {
    }

    public CircleId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public int Members { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A concurrency token: it keeps the number of members in step with the members.</summary>
    public long Version { get; private set; }

    public void Rename(string name, DateTimeOffset now)
    {
        if (Name != name)
        {
            Name = name;
            Touch(now);
        }
    }

    /// <summary>Counts a new member.</summary>
    public Result Take(DateTimeOffset now)
    {
        if (Members >= MostMembers)
        {
            return PostsErrors.CircleFull;
        }

        Members++;
        Touch(now);
        return Result.Success;
    }

    /// <summary>Counts a removed member, who no longer sees the circle's content.</summary>
    public void Release(UserId member, DateTimeOffset now)
    {
        Members--;
        Touch(now);
        Raise(new CircleMemberRemoved(Id, OwnerId, member, now));
    }

    /// <summary>Deletes it; content for it is then visible to its author only.</summary>
    public void Delete(DateTimeOffset now) => Raise(new CircleDeleted(Id, OwnerId, now));

    private void Touch(DateTimeOffset now)
    {
        Version++;
        Raise(new CircleChanged(Id, OwnerId, now));
    }
}
