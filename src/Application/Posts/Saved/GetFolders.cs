using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>The viewer's folders, oldest first; there are few.</summary>
public sealed record GetFolders(UserId Viewer) : IRequest<Result<IReadOnlyList<FolderRow>>>;

internal sealed class GetFoldersHandler(IPostsDb db) : IRequestHandler<GetFolders, Result<IReadOnlyList<FolderRow>>>
{
    public async Task<Result<IReadOnlyList<FolderRow>>> Handle(GetFolders query, CancellationToken ct) =>
        await OwnPostsSnapshotReader.Folders(
            db.Folders.AsNoTracking().Where(f => f.OwnerId == query.Viewer)).ToListAsync(ct);
}
