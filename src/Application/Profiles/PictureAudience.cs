using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles;

/// <summary>
/// The avatar is visible to those who see the person's card, the cover to those who see the whole profile.
/// </summary>
internal sealed class PictureAudience(Contracts.IPeople people, IRelations relations) : IMediaAudience
{
    public IReadOnlyCollection<Domain.Media.MediaTargetKind> Kinds =>
        [Domain.Media.MediaTargetKind.Avatar, Domain.Media.MediaTargetKind.Cover];

    public async Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct)
    {
        var person = new UserId(target.Id);
        return await people.IsPrivate(person, ct) is { } isPrivate
            && !await relations.AreApart(viewer, person, ct)
            && (target.Kind == Domain.Media.MediaTargetKind.Avatar
                || !isPrivate
                || (await relations.Between(viewer, person, ct)).Following);
    }
}
