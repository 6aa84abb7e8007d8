using Hubbub.Application.Media;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Web.Demo;

/// <summary>Sends the commands that clients send, each in a scope of its own, as requests are.</summary>
internal sealed class DemoActs(IServiceScopeFactory scopes, IStaging staging)
{
    /// <summary>What the command answers; it must not fail.</summary>
    public async Task<T> Do<T>(IRequest<Result<T>> command, CancellationToken ct) => (await Try(command, ct)).Value;

    public async Task<T> Try<T>(IRequest<T> command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, ct);
    }

    /// <summary>Uploads a generated file, once even if retried.</summary>
    public async Task<MediaId> Upload(
        UserId owner, byte[] content, string name, string altText, CancellationToken ct)
    {
        using var stream = new MemoryStream(content);
        using var file = (await staging.Receive(stream, stream.Length, ct))!;
        return (await Do(new UploadMedia(owner, file, name, altText, name), ct)).Id;
    }
}
