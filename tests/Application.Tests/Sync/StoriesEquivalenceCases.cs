using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

internal static class StoriesEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<CreateStory>("tell a story", Nothing, w => w.App.CreateStory(w.Alice)),
        Of<CreateStory>("tell another story", w => w.App.CreateStory(w.Alice), async w =>
        {
            var circle = await w.App.Do(new CreateCircle(w.Alice, "Close"));
            await w.App.CreateStory(w.Alice, "To some", Audience.Circle, circle.Id);
        }),
        Of<DeleteStory>("delete a story", w => w.App.CreateStory(w.Alice),
            async w => await w.App.Do(new DeleteStory(w.Alice, await StoryOf(w)))),
        Of<ViewStory>("look at a story", w => w.App.CreateStory(w.Alice), async w =>
        {
            await w.App.Watch(w.Bob, await StoryOf(w));
            await w.App.Watch(w.Carol, await StoryOf(w));
        }),
        new("a story's day is over", null, w => w.App.CreateStory(w.Alice), w => w.App.EndStories()),
        Of<UpdateProfile>("rename as a teller", w => w.App.CreateStory(w.Alice),
            w => w.App.Do(new UpdateProfile(w.Alice, "Alice A.", null, null, null, null))),
        Of<DescribeMedia>(
            "say what a story's image shows",
            async w => await w.App.CreateStory(w.Alice, media: (await w.App.Upload(w.Alice, GoodFiles.Png())).Id),
            async w => await w.App.Do(new DescribeMedia(
                w.Alice, await w.App.Db(db => db.MediaItems.Select(m => m.Id).SingleAsync()), "A night train"))),
        Of<SendMessage>("answer a story", w => w.App.CreateStory(w.Alice), Answer),
        Of<DeleteMessage>(
            "take the answer to a story back",
            async w =>
            {
                await w.App.CreateStory(w.Alice);
                await Answer(w);
            },
            async w => await w.App.Do(new DeleteMessage(
                w.Bob, await w.App.Db(db => db.Messages.Select(m => m.Id).SingleAsync())))),
    ];

    private static async Task Answer(World w) =>
        await w.App.Do(new SendMessage(w.Bob, w.Alice, null, "Nice", null, await StoryOf(w)));

    private static Task<StoryId> StoryOf(World w) => w.App.Db(db => db.Stories.Select(s => s.Id).SingleAsync());
}
