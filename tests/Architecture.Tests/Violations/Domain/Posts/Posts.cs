using Hubbub.Architecture.Tests.Violations.Application.Media.Contracts;
using Hubbub.Architecture.Tests.Violations.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Architecture.Tests.Violations.Domain.Posts;

public sealed class Post
{
    public long Id { get; set; }

    public long PictureId { get; set; }

    public Picture? Picture { get; set; }
}

public sealed class PostWithADatabase
{
    public static void Save(DbContext db) => db.SaveChanges();
}

public sealed class PostThatAsks
{
    public static bool HasPicture(object files) => files is IMediaFiles;
}

public sealed record PostAsNotification : INotification;

public sealed class PostWithPicture
{
    public static string NameOf(object picture) => ((Picture)picture).File;
}

public sealed class PostManager
{
    public sealed class PostDto;
}

public sealed record PostId(string Value);
