using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Notifications.Push;

/// <summary>The server's public key, with which browsers subscribe.</summary>
public sealed record GetPushKey(UserId Viewer) : IRequest<Result<PushKey>>;

/// <summary>The server's public key for push messages.</summary>
/// <param name="PublicKey">The <c>applicationServerKey</c> of <c>pushManager.subscribe</c>, base64url.</param>
public sealed record PushKey(string PublicKey);

internal sealed class GetPushKeyHandler(IWebPush service) : IRequestHandler<GetPushKey, Result<PushKey>>
{
    public Task<Result<PushKey>> Handle(GetPushKey query, CancellationToken ct) =>
        Task.FromResult<Result<PushKey>>(new PushKey(service.PublicKey));
}
