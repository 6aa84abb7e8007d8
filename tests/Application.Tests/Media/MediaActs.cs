using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Media;

/// <summary>Common actions of people, and of modules that show files, in one line each.</summary>
internal static class MediaActs
{
    public static async Task<StagedFile> Stage(this TestApp app, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return (await app.Services
            .GetRequiredService<IStaging>()
            .Receive(content, bytes.Length, CancellationToken.None))!;
    }

    public static async Task<Result<MediaCard>> TryUpload(
        this TestApp app, UserId owner, byte[]? bytes = null, string? key = null)
    {
        using var file = await app.Stage(bytes ?? GoodFiles.Text());
        return await app.Send(new UploadMedia(owner, file, "a.txt", null, key));
    }

    public static async Task<MediaCard> Upload(
        this TestApp app, UserId owner, byte[]? bytes = null, string? key = null) =>
        (await app.TryUpload(owner, bytes, key)).Value;

    /// <summary>
    /// Attaches files like a module that shows them, in a separate unit of work. Returns null on success.
    /// </summary>
    public static async Task<string?> Attach(
        this TestApp app, UserId owner, MediaTarget target, params MediaId[] media) =>
        await app.InOneCommit(
            async library => (await library.Attach(owner, media, target, CancellationToken.None)).Failure?.Code);

    public static Task<bool> Detach(this TestApp app, params MediaTarget[] targets) => app.InOneCommit(async library =>
    {
        await library.Detach(targets, CancellationToken.None);
        return true;
    });

    public static async Task<T> InOneCommit<T>(this TestApp app, Func<IMediaLibrary, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var answer = await work(scope.ServiceProvider.GetRequiredService<IMediaLibrary>());
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync(CancellationToken.None);
        return answer;
    }

    public static async Task<MediaId[]> Shown(this TestApp app, MediaTarget target)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var shown = await scope.ServiceProvider.GetRequiredService<IMediaLibrary>()
            .ForTargets([target, target with { Id = 999 }], CancellationToken.None);
        return [.. shown.Where(s => s.Key == target).SelectMany(s => s.Value).Select(card => card.Id)];
    }

    public static async Task<string> See(this TestApp app, UserId viewer, MediaId media)
    {
        var content = await app.Send(new GetMediaContent(viewer, media, MediaSize.Original));
        var card = await app.Send(new GetMedia(viewer, media));
        content.Failure.Should().Be(card.Failure);
        if (content.Failure is { } refusal)
        {
            return refusal.Code;
        }

        await content.Value.Content.DisposeAsync();
        return "is seen";
    }

    public static async Task<long> UsedBy(this TestApp app, UserId user) =>
        (await app.Do(new GetMediaUsage(user))).UsedBytes;

    public static Task Purge(this TestApp app) => app.RunJob("PurgeMedia");

    public static Task<int> Rows(this TestApp app) => app.Db(db => db.MediaItems.CountAsync());

    public static int Files(this TestApp app) =>
        Directory.GetFiles(Path.Combine(app.Database.Directory, "media"), "*", SearchOption.AllDirectories).Length;
}
