using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Posts;
using static Hubbub.Application.Tests.Sync.PostsEquivalenceCases;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

internal static class FeedEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<MoveFeedMarker>("set the marker", w => Post(w), Move),
        Of<MoveFeedMarker>(
            "move the marker",
            async w =>
            {
                await Post(w);
                await Move(w);
                await Post(w);
            },
            Move),
        Of<TurnDial>("turn a dial", w => w.App.Follow(w.Alice, w.Bob), w => Turn(w, DialMode.BestOfDay, 3)),
        Of<TurnDial>("turn a dial on", Dialed, w => Turn(w, DialMode.MyTags, null)),
        Of<TurnDial>("turn a dial back", Dialed, w => Turn(w, DialMode.Everything, null)),
        Of<UnfollowUser>("unfollow whom a dial is for", Dialed, w => w.App.Do(new UnfollowUser(w.Alice, w.Bob))),
        Of<BlockUser>("block whom a dial is for", Dialed, w => w.App.Do(new BlockUser(w.Bob, w.Alice))),
    ];

    private static async Task Move(World w) => await w.App.Do(new MoveFeedMarker(w.Bob, await Newest(w, w.Alice)));

    private static async Task Dialed(World w)
    {
        await w.App.Follow(w.Alice, w.Carol);
        await w.App.Do(new TurnDial(w.Alice, w.Carol, DialMode.MyTags, null));
        await w.App.Follow(w.Alice, w.Bob);
        await Turn(w, DialMode.BestOfDay, 3);
    }

    private static Task<DialRow> Turn(World w, DialMode mode, int? n) =>
        w.App.Do(new TurnDial(w.Alice, w.Bob, mode, n));
}
