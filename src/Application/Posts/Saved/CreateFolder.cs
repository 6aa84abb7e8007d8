using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Creates a folder; if one with the same name exists, returns that one.</summary>
[Cost(4)]
public sealed record CreateFolder(UserId Actor, string Name) : IRequest<Result<FolderRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class CreateFolderValidator : AbstractValidator<CreateFolder>
{
    public CreateFolderValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Folder.MaxName).SingleLine();
}

internal sealed class CreateFolderHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateFolder, Result<FolderRow>>
{
    public Task<Result<FolderRow>> Handle(CreateFolder command, CancellationToken ct) =>
        db.InTransactionAsync<Result<FolderRow>>(
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
