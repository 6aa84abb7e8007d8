using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Profiles;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

internal static class PostsEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<CreatePost>("post", Nothing, w => Post(w)),
        Of<CreatePost>("share", w => Post(w), async w => await Share(w, string.Empty)),
        Of<CreatePost>("quote", w => Post(w), async w => await Share(w, "So true")),
        Of<EditPost>("edit a post", w => Post(w), async w => await Edit(w, "Other words", null)),
        Of<EditPost>("show a post to friends only", w => Post(w), async w => await Edit(w, null, Audience.Friends)),
        Of<DeletePost>("delete a post", w => Post(w),
            async w => await w.App.Do(new DeletePost(w.Alice, await Newest(w, w.Alice)))),
        Of<DeletePost>(
            "delete a share",
            async w =>
            {
                await Post(w);
                await Share(w, string.Empty);
            },
            async w => await w.App.Do(new DeletePost(w.Bob, await Newest(w, w.Bob)))),
        Of<DeletePost>(
            "delete what was shared",
            async w =>
            {
                await Post(w);
                await Share(w, string.Empty);
            },
            async w => await w.App.Do(new DeletePost(w.Alice, await Newest(w, w.Alice)))),
        Of<UpdateProfile>("rename as an author", w => Post(w),
            w => w.App.Do(new UpdateProfile(w.Alice, "Alice A.", null, null, null, null))),
        Of<SetPicture>("show an avatar as an author", w => Post(w), w => Show(w, ProfilePicture.Avatar)),
        Of<SetPicture>("show an avatar with a conversation", Talk, w => Show(w, ProfilePicture.Avatar)),
        Of<SetPicture>("show a cover", Nothing, w => Show(w, ProfilePicture.Cover)),
        Of<RemovePicture>(
            "take an avatar away",
            async w =>
            {
                await Talk(w);
                await Post(w);
                await Show(w, ProfilePicture.Avatar);
            },
            w => w.App.Do(new RemovePicture(w.Alice, ProfilePicture.Avatar))),
        Of<BlockUser>(
            "block who shared",
            async w =>
            {
                await Post(w);
                await Share(w, string.Empty);
            },
            w => w.App.Do(new BlockUser(w.Alice, w.Bob))),
        Of<DescribeMedia>(
            "say what a picture shows",
            async w =>
            {
                var file = await w.App.Upload(w.Alice);
                await w.App.Do(
                    new CreatePost(w.Alice, new PostContent("Look", Audience.Public), null, null, null, [file.Id]));
            },
            async w => await w.App.Do(new DescribeMedia(
                w.Alice, await w.App.Db(db => db.MediaItems.Select(m => m.Id).SingleAsync()), "A night train"))),

        Of<CreateCircle>("make a circle", Nothing, w => w.App.Do(new CreateCircle(w.Alice, "Close"))),
        Of<RenameCircle>("rename a circle", Circle,
            async w => await w.App.Do(new RenameCircle(w.Alice, await CircleOf(w), "Closer"))),
        Of<AddCircleMember>("take into a circle", Circle,
            async w => await w.App.Do(new AddCircleMember(w.Alice, await CircleOf(w), w.Carol))),
        Of<RemoveCircleMember>("take out of a circle", Circle,
            async w => await w.App.Do(new RemoveCircleMember(w.Alice, await CircleOf(w), w.Bob))),
        Of<DeleteCircle>("end a circle", Circle,
            async w => await w.App.Do(new DeleteCircle(w.Alice, await CircleOf(w)))),
    ];

    internal static Task<PostRow> Post(World w, string text = "Hello #world") =>
        w.App.Do(new CreatePost(w.Alice, new PostContent(text, Audience.Public), null, null));

    private static async Task Show(World w, ProfilePicture picture) =>
        await w.App.Do(new SetPicture(w.Alice, picture, (await w.App.Upload(w.Alice, GoodFiles.Png())).Id));

    private static async Task<PostRow> Share(World w, string text) => await w.App.Do(new CreatePost(
        w.Bob, new PostContent(text, Audience.Public), await Newest(w, w.Alice), null));

    private static async Task Edit(World w, string? text, Audience? audience) => await w.App.Do(
        new EditPost(w.Alice, await Newest(w, w.Alice), text, audience, null, null, null, null, null));

    internal static Task<PostId> Newest(World w, UserId author) => w.App.Db(
        db => db.Posts.Where(p => p.AuthorId == author).OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync());

    private static async Task Circle(World w)
    {
        var circle = await w.App.Do(new CreateCircle(w.Alice, "Close"));
        await w.App.Do(new AddCircleMember(w.Alice, circle.Id, w.Bob));
    }

    private static Task<CircleId> CircleOf(World w) => w.App.Db(db => db.Circles.Select(c => c.Id).SingleAsync());
}
