using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Web.Demo;

/// <summary>The demo people's posts, comments, reactions and stories.</summary>
internal static class DemoPosts
{
    private static readonly (string Key, string By, PostContent Content)[] Posts =
    [
        ("bread", "tomas", new(
            "First sourdough of the week is out. #bread", Audience.Public, Mood: "sleepy", Location: "Rua das Flores")),
        ("clock", "omar", new("The night train left at 23:41:00, to the second. #trains", Audience.Public)),
        ("dawn", "yuki", new("今朝の山。 #写真 #mountains", Audience.Public, Mood: "静か")),
        ("glaze", "mia", new("Two kilns, one glaze, two colours. Any idea, @ada? #ceramics", Audience.Public)),
        ("exam", "lena", new("Only for those whom I let in: I passed.", Audience.Followers)),
        (
            "platform",
            "tomas",
            new("Carried two loaves onto platform 4. The conductor took one. #bread #trains", Audience.Public)),
        ("window", "yuki", new("Last seat by the window. #trains #mountains", Audience.Public, Mood: "wide awake")),
        ("ridge", "ada", new(
            "Day two of the choir trip: we sang on the ridge, and the ridge sang back. #mountains #choir",
            Audience.Public)),
        ("bowl", "mia", new("A bowl the size of a loaf. On purpose. #ceramics #bread", Audience.Public)),
        ("plants", "mia", new("Who waters nineteen plants in March?", Audience.Friends)),
    ];

    private static readonly (string Key, string By, string Under, string? Answers, string Text)[] Comments =
    [
        ("oxygen", "ada", "glaze", null, "The left one gets more air. Look at the rim."),
        ("rim", "mia", "glaze", "oxygen", "It does. I owe you a bowl."),
        ("frame", "yuki", "clock", null, "Photo, or it was 23:42."),
        ("proof", "omar", "clock", "frame", "@mia has it framed by now."),
        ("early", "mia", "bread", null, "Saved one for me?"),
        ("me", "omar", "plants", null, "Me, if there is a train."),
    ];

    private static readonly (string By, string To, ReactionKind Kind)[] Reactions =
    [
        ("mia", "bread", ReactionKind.Love),
        ("omar", "bread", ReactionKind.Like),
        ("yuki", "bread", ReactionKind.Like),
        ("mia", "clock", ReactionKind.Haha),
        ("ada", "clock", ReactionKind.Wow),
        ("ada", "dawn", ReactionKind.Love),
        ("tomas", "dawn", ReactionKind.Like),
        ("omar", "glaze", ReactionKind.Like),
        ("ada", "exam", ReactionKind.Love),
    ];

    private static readonly (string By, string Text, string? Picture)[] Stories =
    [
        ("mia", "The kiln opens at noon.", null),
        ("yuki", "夜明け前、零下八度。", "frost"),
    ];

    /// <summary>Publishes everything, each item once even if retried.</summary>
    /// <param name="acts">Sends the commands.</param>
    /// <param name="ids">The people's ids, by username.</param>
    /// <param name="begun">When the first attempt began.</param>
    /// <param name="now">The current time.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task Publish(
        DemoActs acts,
        IReadOnlyDictionary<string, UserId> ids,
        DateTimeOffset begun,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var posts = new Dictionary<string, PostId>();
        foreach (var (key, by, content) in Posts)
        {
            MediaId[]? media = DemoPictures.Has(key)
                ? [await DemoPictures.Upload(acts, ids[by], key, ct)]
                : null;
            posts[key] = (await acts.Do(
                new CreatePost(ids[by], content, SharedPostId: null, key, Media: media), ct)).Id;
        }

        var quote = new PostContent("Still warm when the train left.", Audience.Public);
        await acts.Do(new CreatePost(ids["omar"], quote, posts["bread"], "warm"), ct);
        // If resumed a week later, the concert is over.
        if (begun.AddDays(7) is var friday && friday > now)
        {
            await CreatePoll(acts, ids, friday, ct);
        }

        var comments = new Dictionary<string, CommentId>();
        foreach (var (key, by, under, answers, text) in Comments)
        {
            var parent = answers is null ? (CommentId?)null : comments[answers];
            comments[key] = (await acts.Do(new AddComment(ids[by], posts[under], parent, text, key), ct)).Id;
        }

        foreach (var (by, to, kind) in Reactions)
        {
            await acts.Do(new AddReaction(ids[by], posts[to], CommentId: null, kind), ct);
        }

        foreach (var (by, text, picture) in Stories)
        {
            MediaId? media = picture is null
                ? null
                : await DemoPictures.Upload(acts, ids[by], picture, ct);
            await acts.Do(new CreateStory(ids[by], new(text, Audience.Public), media, "story"), ct);
        }
    }

    private static async Task CreatePoll(
        DemoActs acts, IReadOnlyDictionary<string, UserId> ids, DateTimeOffset friday, CancellationToken ct)
    {
        var question = new PostContent("An encore on Friday? #choir", Audience.Public);
        var poll = new PollContent(["Byrd", "Pärt", "Home"], friday);
        var post = (await acts.Do(
            new CreatePost(ids["ada"], question, SharedPostId: null, "encore", poll), ct)).Id;
        foreach (var (by, choice) in new[] { ("mia", 1), ("yuki", 1), ("tomas", 2) })
        {
            await acts.Do(new VoteInPoll(ids[by], post, [choice]), ct);
        }
    }
}
