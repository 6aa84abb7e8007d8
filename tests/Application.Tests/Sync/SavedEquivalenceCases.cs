using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

internal static class SavedEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<CreateFolder>("make a folder", Nothing, w => w.App.Do(new CreateFolder(w.Alice, "Recipes"))),
        Of<RenameFolder>("rename a folder", Saved,
            async w => await w.App.Do(new RenameFolder(w.Alice, await FolderOf(w), "Cooking"))),
        Of<DeleteFolder>(
            "end a folder", Saved, async w => await w.App.Do(new DeleteFolder(w.Alice, await FolderOf(w)))),
        Of<SavePost>("save a post of one's own", w => PostsEquivalenceCases.Post(w), async w => await Save(w, null)),
        Of<SavePost>("move a saved post", Saved, async w => await Save(w, null)),
        Of<UnsavePost>("save a post no longer", Saved,
            async w => await w.App.Do(new UnsavePost(w.Alice, await PostsEquivalenceCases.Newest(w, w.Alice)))),
        Of<FollowTag>("follow a tag", w => w.App.Do(new FollowTag(w.Alice, "trains")), Follow),
        Of<UnfollowTag>("follow a tag no longer", Follow, w => w.App.Do(new UnfollowTag(w.Alice, "BERLIN"))),
    ];

    private static async Task Saved(World w)
    {
        await PostsEquivalenceCases.Post(w);
        await Save(w, (await w.App.Do(new CreateFolder(w.Alice, "Recipes"))).Id);
    }

    private static async Task Save(World w, FolderId? folder) =>
        await w.App.Do(new SavePost(w.Alice, await PostsEquivalenceCases.Newest(w, w.Alice), folder));

    private static Task Follow(World w) => w.App.Do(new FollowTag(w.Alice, "Berlin"));

    private static Task<FolderId> FolderOf(World w) => w.App.Db(db => db.Folders.Select(f => f.Id).SingleAsync());
}
