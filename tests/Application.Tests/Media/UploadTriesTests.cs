using System.Collections.Concurrent;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Media;

/// <summary>Two attempts to complete one upload: a late failure must not undo one that was acknowledged.</summary>
public sealed class UploadTriesTests
{
    [Theory, EveryDatabase]
    public async Task A_try_that_fails_late_does_not_discard_what_another_has_stored(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var late = await FailLate(app, alice, GoodFiles.Text());

        late.Stored.State.Should().BeNull();
        late.Failed.Failure!.Code.Should().Be("storage_unavailable");
        (await app.See(alice, late.Stored.Id)).Should().Be("is seen");
        (await app.Upload(alice, GoodFiles.Text(), "key-1")).Should().BeEquivalentTo(late.Stored);
        (await app.UsedBy(alice)).Should().Be(late.Stored.Bytes);
    }

    [Theory, EveryDatabase]
    public async Task A_try_that_fails_late_does_not_discard_what_another_has_queued(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var late = await FailLate(app, alice, GoodFiles.Jpeg());

        late.Stored.State.Should().Be(MediaCardState.Processing);
        late.Failed.Failure!.Code.Should().Be("storage_unavailable");
        await app.RunJob("ProcessMedia");
        (await app.See(alice, late.Stored.Id)).Should().Be("is seen");
    }

    [Theory, EveryDatabase]
    public async Task A_completion_that_comes_late_is_answered_what_another_has_made(DatabaseProvider database)
    {
        await using var app = await Create(database);
        var alice = (await app.People("alice"))[0];
        var bytes = GoodFiles.Mp4();
        var upload = await app.Do(new BeginUpload(alice, "a.mp4", bytes.Length, null, null));
        using (var part = await app.Stage(bytes))
        {
            await app.Do(new AppendChunk(alice, upload.UploadId, 0, part));
        }

        var store = app.Services.GetRequiredService<LateStore>();
        var opening = store.NextOpen();
        var late = app.Send(new CompleteUpload(alice, upload.UploadId));
        await opening.Reached.WaitAsync(TestClient.Limit);
        var card = await app.Do(new CompleteUpload(alice, upload.UploadId));
        // Now it is one file, and its parts are deleted.
        await app.Purge();
        opening.Continue();

        (await late).Value.Should().BeEquivalentTo(card);
        (await app.See(alice, card.Id)).Should().Be("is seen");
        (await app.UsedBy(alice)).Should().Be(bytes.Length);
    }

    /// <summary>
    /// Two attempts for one upload wait in the store: the first is acknowledged, then the second fails.
    /// </summary>
    private static async Task<(MediaCard Stored, Result<MediaCard> Failed)> FailLate(
        TestApp app, UserId owner, byte[] bytes)
    {
        var store = app.Services.GetRequiredService<LateStore>();
        var (first, second) = (store.NextPublish(), store.NextPublish(fails: true));
        var storing = app.Upload(owner, bytes, "key-1");
        await first.Reached.WaitAsync(TestClient.Limit);
        var failing = app.TryUpload(owner, bytes, "key-1");
        await second.Reached.WaitAsync(TestClient.Limit);
        first.Continue();
        var card = await storing;
        second.Continue();
        return (card, await failing);
    }

    // Makes 900 by 600 pixels count as heavy.
    private static Task<TestApp> Create(DatabaseProvider database) => TestApp.Create(
        database,
        builder => builder.Services
            .AddSingleton<DiskMediaStore>()
            .AddSingleton<LateStore>()
            .AddSingleton<IMediaStore>(services => services.GetRequiredService<LateStore>()),
        "--Media:LightPixels=100000");

    /// <summary>The disk store, whose operations can be paused.</summary>
    private sealed class LateStore(DiskMediaStore disk) : IMediaStore
    {
        private readonly ConcurrentQueue<Hold> _publishes = [];
        private readonly ConcurrentQueue<Hold> _opens = [];

        public Hold NextPublish(bool fails = false) => Next(_publishes, new(fails));

        public Hold NextOpen() => Next(_opens, new(fails: false));

        public async Task Publish(string key, StagedFile file, CancellationToken ct)
        {
            if (_publishes.TryDequeue(out var held))
            {
                await held.Wait();
            }

            await disk.Publish(key, file, ct);
        }

        public async Task<Stream?> Open(string key, CancellationToken ct)
        {
            if (_opens.TryDequeue(out var held))
            {
                await held.Wait();
            }

            return await disk.Open(key, ct);
        }

        public Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct) => disk.Delete(keys, ct);

        private static Hold Next(ConcurrentQueue<Hold> holds, Hold hold)
        {
            holds.Enqueue(hold);
            return hold;
        }
    }

    private sealed class Hold(bool fails)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _continue = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Continue() => _continue.SetResult();

        public async Task Wait()
        {
            _reached.SetResult();
            await _continue.Task;
            if (fails)
            {
                throw new MediaStorageException(new IOException("The disk is full."));
            }
        }
    }
}
