using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Checks whether an upload may begin, before its bytes are read, and charges for it.</summary>
public sealed record CheckUpload(UserId Actor, long Bytes, string? IdempotencyKey) : IRequest<Result>;

internal sealed class CheckUploadValidator : AbstractValidator<CheckUpload>
{
    public CheckUploadValidator() => RuleFor(x => x.IdempotencyKey).ClientKey();
}

internal sealed class CheckUploadHandler(
    EarlierUploads earlier, MediaQuota quota, MediaSpace space, IOptions<MediaOptions> options)
    : IRequestHandler<CheckUpload, Result>
{
    public async Task<Result> Handle(CheckUpload query, CancellationToken ct)
    {
        if (await earlier.Charge(query.Actor, query.IdempotencyKey, ct) is { } refusal)
        {
            return refusal;
        }

        if (query.Bytes > options.Value.OneShotBytes)
        {
            return MediaErrors.TooLarge;
        }

        var isOver = await quota.UsedBy(query.Actor, ct) + query.Bytes > await quota.Of(query.Actor, ct);
        var lacking = space.IsShort ? StorageErrors.Full : isOver ? MediaErrors.QuotaExceeded : null;
        return lacking is not null && await earlier.Find(query.Actor, query.IdempotencyKey, ct) is null
            ? lacking
            : Result.Success;
    }
}
