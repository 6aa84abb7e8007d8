using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>All of one's folders, oldest first: there are few.</summary>
public sealed record GetFolders(UserId Viewer) : IRequest<Result<IReadOnlyList<FolderRow>>>;

/// <summary>Makes a folder; one of the same name is answered as it is.</summary>
[Cost(4)]
public sealed record CreateFolder(UserId Actor, string Name) : IRequest<Result<FolderRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

/// <summary>Gives a folder another name.</summary>
[Cost(4)]
public sealed record RenameFolder(UserId Actor, FolderId FolderId, string Name) : IRequest<Result<FolderRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

/// <summary>Ends a folder; what was in it stays saved, without a folder.</summary>
[Cost(4)]
public sealed record DeleteFolder(UserId Actor, FolderId FolderId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class CreateFolderValidator : AbstractValidator<CreateFolder>
{
    public CreateFolderValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Folder.MaxName).SingleLine();
}

internal sealed class RenameFolderValidator : AbstractValidator<RenameFolder>
{
    public RenameFolderValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Folder.MaxName).SingleLine();
}

internal sealed class GetFoldersHandler(IPostsDb db) : IRequestHandler<GetFolders, Result<IReadOnlyList<FolderRow>>>
{
    public async Task<Result<IReadOnlyList<FolderRow>>> Handle(GetFolders query, CancellationToken ct) =>
        await OwnPostsSnapshotReader.Folders(db.Folders.AsNoTracking().Where(f => f.OwnerId == query.Viewer)).ToListAsync(ct);
}

internal sealed class CreateFolderHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateFolder, Result<FolderRow>>
{
    public Task<Result<FolderRow>> Handle(CreateFolder command, CancellationToken ct) => db.InTransactionAsync<Result<FolderRow>>(
        async token =>
        {
            var name = command.Name.Trim().Normalize();
            if (await db.FolderNamed(name, command.Actor, token) is { } same)
            {
                return FolderChanges.RowOf(same);
            }

            if (await db.Folders.CountAsync(f => f.OwnerId == command.Actor, token) >= Folder.MostPerOwner)
            {
                return PostsErrors.TooManyFolders;
            }

            var folder = new Folder(new(ids.Next()), command.Actor, name, clock.Now());
            db.Folders.Add(folder);
            return FolderChanges.RowOf(folder);
        },
        ct);
}

internal sealed class RenameFolderHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<RenameFolder, Result<FolderRow>>
{
    public async Task<Result<FolderRow>> Handle(RenameFolder command, CancellationToken ct)
    {
        if (await db.FolderOf(command.FolderId, command.Actor, ct) is not { } folder)
        {
            return PostsErrors.FolderNotFound;
        }

        var name = command.Name.Trim().Normalize();
        if (name != folder.Name && await db.FolderNamed(name, command.Actor, ct, except: folder.Id) is not null)
        {
            return PostsErrors.FolderNameTaken;
        }

        folder.Rename(name, clock.Now());
        await db.SaveChangesAsync(ct);
        return FolderChanges.RowOf(folder);
    }
}

internal sealed class DeleteFolderHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<DeleteFolder, Result>
{
    public Task<Result> Handle(DeleteFolder command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            if (await db.FolderOf(command.FolderId, command.Actor, token) is not { } folder)
            {
                return PostsErrors.FolderNotFound;
            }

            folder.Delete(clock.Now());
            db.Folders.Remove(folder);
            await db.SaveChangesAsync(token);
            await db.SavedPosts.Where(s => s.OwnerId == command.Actor && s.FolderId == folder.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.FolderId, (FolderId?)null), token);
            return Result.Success;
        },
        ct);
}

internal static class FolderChanges
{
    public static Task<Folder?> FolderOf(this IPostsDb db, FolderId id, UserId owner, CancellationToken ct) =>
        db.Folders.SingleOrDefaultAsync(f => f.Id == id && f.OwnerId == owner, ct);

    /// <summary>The folder whose name looks the same; a person has few, of which an earlier version may have made two.</summary>
    public static async Task<Folder?> FolderNamed(
        this IPostsDb db, string name, UserId owner, CancellationToken ct, FolderId except = default)
    {
        var seen = PlainText.AsSeen(name);
        return (await db.Folders.Where(f => f.OwnerId == owner && f.Id != except).OrderBy(f => f.Id).ToListAsync(ct))
            .Find(f => PlainText.AsSeen(f.Name) == seen);
    }

    public static FolderRow RowOf(Folder folder) => new(folder.Id, folder.Name, folder.CreatedAt);
}
