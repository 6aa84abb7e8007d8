using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Renames a folder.</summary>
[Cost(4)]
public sealed record RenameFolder(UserId Actor, FolderId FolderId, string Name)
    : IRequest<Result<FolderRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class RenameFolderValidator : AbstractValidator<RenameFolder>
{
    public RenameFolderValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Folder.MaxName).SingleLine();
}

internal sealed class RenameFolderHandler(IPostsDb db, TimeProvider clock)
    : IRequestHandler<RenameFolder, Result<FolderRow>>
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
