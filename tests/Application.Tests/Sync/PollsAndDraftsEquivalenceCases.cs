using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;
using static Hubbub.Application.Tests.Sync.PostsEquivalenceCases;
using static Hubbub.Application.Tests.Sync.StateEquivalenceCases;

namespace Hubbub.Application.Tests.Sync;

internal static class PollsAndDraftsEquivalenceCases
{
    public static readonly IReadOnlyList<StateEquivalenceCase> All =
    [
        Of<CreatePost>("ask", Nothing, w => Ask(w)),
        Of<VoteInPoll>("vote in someone's poll", w => Ask(w), w => Vote(w, w.Bob, 0)),
        Of<VoteInPoll>("vote in one's own poll", w => Ask(w), w => Vote(w, w.Alice, 1)),
        Of<VoteInPoll>(
            "change a vote",
            async w =>
            {
                await Ask(w);
                await Vote(w, w.Bob, 0);
                await Vote(w, w.Carol, 0);
            },
            w => Vote(w, w.Bob, 1)),
        Of<ViewPosts>("look at a post", w => Post(w),
            async w => await w.App.Do(new ViewPosts(w.Bob, [await Newest(w, w.Alice)]))),
        Of<PinPost>("pin", w => Post(w), async w => await w.App.Do(new PinPost(w.Alice, await Newest(w, w.Alice)))),
        Of<UnpinPost>(
            "take a pin away",
            async w =>
            {
                await Post(w);
                await w.App.Do(new PinPost(w.Alice, await Newest(w, w.Alice)));
            },
            async w => await w.App.Do(new UnpinPost(w.Alice, await Newest(w, w.Alice)))),
        new("a post expires", null, w => w.App.Do(new CreatePost(w.Alice, Expiring(w), null, null)), async w =>
        {
            w.App.Clock.Advance(TimeSpan.FromHours(1));
            await w.App.RunJob("DeleteExpiredPosts");
        }),

        Of<CreateDraft>("begin a draft", Nothing, w => Draft(w, "Not yet")),
        Of<SaveDraft>("save a draft", w => Draft(w, "Not yet"),
            async w => await w.App.Do(new SaveDraft(w.Alice, await DraftOf(w), new DraftContent("Nearly"), null))),
        Of<SaveDraft>("give a draft a time", w => Draft(w, "Not yet"), async w => await w.App.Do(
            new SaveDraft(w.Alice, await DraftOf(w), new DraftContent("Nearly"), w.App.Clock.GetUtcNow().AddDays(1)))),
        Of<DeleteDraft>("throw a draft away", w => Draft(w, "Not yet"),
            async w => await w.App.Do(new DeleteDraft(w.Alice, await DraftOf(w)))),
        Of<PublishDraft>("publish a draft", w => Draft(w, "At last"),
            async w => await w.App.Do(new PublishDraft(w.Alice, await DraftOf(w)))),
        new("a draft's time comes", null, w => Draft(w, "At last", inHours: 1), TimeComes),
        new(
            "a draft cannot be published",
            null,
            async w =>
            {
                var circle = await w.App.Do(new CreateCircle(w.Alice, "Close"));
                await Draft(w, "At last", inHours: 1, circle.Id);
                await w.App.Do(new DeleteCircle(w.Alice, circle.Id));
            },
            TimeComes),
    ];

    private static PostContent Expiring(World w) =>
        new("Soon gone", Audience.Public, ExpiresAt: w.App.Clock.GetUtcNow().AddMinutes(30));

    private static Task<PostRow> Ask(World w) => w.App.Do(new CreatePost(
        w.Alice,
        new PostContent(string.Empty, Audience.Public),
        null,
        null,
        new PollContent(["Tea", "Coffee"], w.App.Clock.GetUtcNow().AddDays(1), HidesTotals: true)));

    private static async Task Vote(World w, UserId voter, int option) =>
        await w.App.Do(new VoteInPoll(voter, await Newest(w, w.Alice), [option]));

    private static Task<DraftRow> Draft(World w, string text, int? inHours = null, CircleId? circle = null) =>
        w.App.Do(new CreateDraft(
            w.Alice,
            new DraftContent(text, circle is null ? Audience.Public : Audience.Circle, circle),
            inHours is { } hours ? w.App.Clock.GetUtcNow().AddHours(hours) : null,
            null));

    private static Task<DraftId> DraftOf(World w) => w.App.Db(db => db.Drafts.Select(d => d.Id).SingleAsync());

    private static Task TimeComes(World w)
    {
        w.App.Clock.Advance(TimeSpan.FromHours(2));
        return w.App.RunJob("PublishDueDrafts");
    }
}
