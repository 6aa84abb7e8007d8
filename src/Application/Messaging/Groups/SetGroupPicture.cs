using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Groups;

/// <summary>
/// Sets one of the actor's own images, used nowhere else, as a group's picture, as an admin; without one, removes the
/// picture. The previous one is released. Idempotent.
/// </summary>
[Cost(60)]
public sealed record SetGroupPicture(UserId Actor, ConversationId ConversationId, MediaId? MediaId)
    : IRequest<Result<ConversationSummary>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

internal sealed class SetGroupPictureHandler(
    GroupActs groups, ConversationAccess access, IMediaLibrary library, IAvatarSquares squares)
    : IRequestHandler<SetGroupPicture, Result<ConversationSummary>>
{
    public async Task<Result<ConversationSummary>> Handle(SetGroupPicture command, CancellationToken ct)
    {
        var (actor, id) = (command.Actor, command.ConversationId);
        // Before cutting, which costs most.
        if (await access.RefusalToAdminister(id, actor, ct) is { } refusal)
        {
            return refusal;
        }

        if (command.MediaId is { } cut && (await squares.Cut(actor, cut, ct)).Failure is { } unfit)
        {
            return unfit;
        }

        var set = await groups.AsAdmin(
            actor,
            id,
            async (group, now, token) =>
            {
                if (command.MediaId is not { } image)
                {
                    await library.Detach([GroupPictures.TargetOf(id)], token);
                }
                else if ((await library.Attach(
                    actor, [image], GroupPictures.TargetOf(id), token, [Domain.Media.MediaKind.Image]))
                    .Failure is { } unusable)
                {
                    return unusable;
                }

                group.Show(actor, command.MediaId, now);
                groups.Record(group, now);
                return Result.Success;
            },
            ct);
        return await set.Then(() => groups.Show(id, actor, ct));
    }
}
