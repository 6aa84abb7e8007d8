using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Media.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>
/// Sets the alternative text of the actor's own file, unless a message has it; an empty text clears it.
/// </summary>
[Cost(4)]
public sealed record DescribeMedia(UserId Actor, MediaId MediaId, string AltText) : IRequest<Result<MediaCard>>;

internal sealed class DescribeMediaValidator : AbstractValidator<DescribeMedia>
{
    public DescribeMediaValidator() => RuleFor(x => x.AltText).AltText();
}

internal sealed class DescribeMediaHandler(IMediaDb db, TimeProvider clock)
    : IRequestHandler<DescribeMedia, Result<MediaCard>>
{
    public async Task<Result<MediaCard>> Handle(DescribeMedia command, CancellationToken ct)
    {
        var item = await db.MediaItems.SingleOrDefaultAsync(
            m => m.Id == command.MediaId && m.OwnerId == command.Actor
                && (m.State == MediaState.Ready || m.State == MediaState.Processing),
            ct);
        if (item is null)
        {
            return MediaErrors.NotFound;
        }

        if (item.AltText != command.AltText.OrNothing())
        {
            // Texts of messages change only by edits, which everyone sees.
            if (item.TargetKind == MediaTargetKind.Message)
            {
                return MediaErrors.InUse;
            }

            item.Describe(command.AltText.OrNothing());
            db.Raise(new MediaDescribed(
                item.Id,
                item.OwnerId,
                item.TargetKind == MediaTargetKind.Post ? new PostId(item.TargetId!.Value) : null,
                item.TargetKind == MediaTargetKind.Story ? new StoryId(item.TargetId!.Value) : null,
                clock.Now(),
                item.TargetKind == MediaTargetKind.Draft ? new DraftId(item.TargetId!.Value) : null));
        }

        await db.SaveChangesAsync(ct);
        return MediaFiles.CardOf(item);
    }
}
