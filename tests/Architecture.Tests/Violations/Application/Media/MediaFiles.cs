using Hubbub.Architecture.Tests.Violations.Application.Media.Contracts;
using Hubbub.Architecture.Tests.Violations.Application.Posts.Contracts;
using Hubbub.Architecture.Tests.Violations.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Architecture.Tests.Violations.Application.Media;

public interface IMediaStatements
{
    Task<int> Count();
}

public interface IMediaDb
{
    DbSet<Picture> Pictures { get; }
}

internal sealed class MediaFiles(MediaTexts texts) : IMediaFiles
{
    public async Task<MediaFile?> Find(long id) => new() { Name = await texts.Of(id) };

    public Task<Picture> Whole(long id) => Task.FromResult(new Picture { Id = id });

    public Task Delete(long id) => Task.CompletedTask;
}

internal sealed class MediaTexts(IPostTexts posts)
{
    public Task<string> Of(long id) => posts.TextOf(id);
}
