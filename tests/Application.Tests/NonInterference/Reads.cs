using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Analytics;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Media.Uploads;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Messaging.Pins;
using Hubbub.Application.Messaging.Reactions;
using Hubbub.Application.Messaging.Receipts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Saved;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Tests.NonInterference;

/// <summary>The ids and words that a viewer queries, whether they may see them or not.</summary>
internal sealed record Asked(
    UserId Viewer,
    IReadOnlyList<UserId> People,
    IReadOnlyList<string> Usernames,
    IReadOnlyList<PostId> Posts,
    IReadOnlyList<(PostId Post, CommentId Comment)> Comments,
    IReadOnlyList<StoryId> Stories,
    IReadOnlyList<CircleId> Circles,
    IReadOnlyList<FolderId> Folders,
    IReadOnlyList<ConversationId> Conversations,
    IReadOnlyList<MessageId> Messages,
    IReadOnlyList<MediaId> Media,
    IReadOnlyList<DraftId> Drafts,
    IReadOnlyList<string> Invites)
{
    public static readonly string[] Tags = ["world", "red", "green", "blue", "worldly", "nobody_ever"];

    public static readonly string[] Words =
    [
        "something", "somet", "about red", "wor", "news", "harbours", "unseen", "so true",
    ];

    public static readonly string[] Beginnings = ["wor", "re", "gr", "se"];

    public static readonly string[] Names = ["person", "person9", "sa"];
}

/// <summary>A query with its parameters; a list is read page by page to its end.</summary>
internal sealed record Read(
    Type Query, Func<Asked, IEnumerable<Func<PageRequest, object>>> Questions, bool IsRanked = false);

/// <summary>Every query of the product.</summary>
internal static class Reads
{
    /// <summary>Queries without a viewer.</summary>
    public static readonly IReadOnlyDictionary<Type, string> OfNoViewer = new Dictionary<Type, string>
    {
        [typeof(GetHeads)] = "the server's own announcement of heads, to connected people",
        [typeof(GetMetrics)] = "for administrators, and about nobody",
        [typeof(GetAccounts)] = "for administrators, who see every account, whoever blocked them",
        [typeof(GetAccountSessions)] = "for administrators, as the accounts",
        [typeof(GetDailyAnalytics)] = "for administrators, and about nobody",
        [typeof(GetReach)] = "counts of the viewer's own, which are of all",
        [typeof(GetRetention)] = "for administrators, and about nobody",
    };

    public static readonly IReadOnlyList<Read> All =
    [
        // Feeds
        List<GetHomeFeed>(a => [page => new GetHomeFeed(a.Viewer, FeedOrder.Chronological, page)]),
        List<GetHomeFeed>(a => [page => new GetHomeFeed(a.Viewer, FeedOrder.Ranked, page)]) with { IsRanked = true },
        List<GetExploreFeed>(a => [page => new GetExploreFeed(a.Viewer, page)]) with { IsRanked = true },
        List<GetFriendsFeed>(a => [page => new GetFriendsFeed(a.Viewer, page)]),
        List<GetCirclePosts>(a => a.Circles.Select(c => Ask(page => new GetCirclePosts(a.Viewer, c, page)))),
        One<GetFeedExplanation>(a => a.Posts.Select(p => new GetFeedExplanation(a.Viewer, p))),

        // Posts
        One<GetPost>(a => a.Posts.Select(p => new GetPost(a.Viewer, p))),
        List<GetPostHistory>(a => a.Posts.Select(p => Ask(page => new GetPostHistory(a.Viewer, p, page)))),
        List<GetPostsOf>(a => a.People.Select(p => Ask(page => new GetPostsOf(a.Viewer, p, page)))),
        List<GetPostsOf>(a => a.People.Select(p => Ask(page => new GetPostsOf(a.Viewer, p, page, HasMedia: true)))),
        List<GetCommentsOf>(a => a.People.Select(p => Ask(page => new GetCommentsOf(a.Viewer, p, page)))),
        One<GetPins>(a => a.People.Select(p => new GetPins(a.Viewer, p))),
        One<GetPostAudience>(a => a.Posts.Select(p => new GetPostAudience(a.Viewer, p))),
        One<GetAudiencePreview>(a => Enum.GetValues<Audience>().Select(to => new GetAudiencePreview(
            a.Viewer, to, to == Audience.Circle ? a.Circles[0] : null, null))),
        One<GetAudiencePreview>(
            a => a.Posts.Take(10).Select(p => new GetAudiencePreview(a.Viewer, Audience.Public, null, p))),
        List<GetSaved>(
            a => [page => new GetSaved(a.Viewer, null, false, page), page => new GetSaved(a.Viewer, null, true, page)]),
        List<GetSaved>(a => a.Folders.Select(f => Ask(page => new GetSaved(a.Viewer, f, false, page)))),
        One<CheckSaved>(a => [new CheckSaved(a.Viewer, [.. a.Posts.Take(100)])]),
        One<GetFolders>(a => [new GetFolders(a.Viewer)]),
        List<GetDrafts>(a => [page => new GetDrafts(a.Viewer, page)]),
        One<GetDraft>(a => a.Drafts.Select(d => new GetDraft(a.Viewer, d))),

        // Comments and reactions
        List<GetComments>(a =>
            from post in a.Posts
            from sort in Enum.GetValues<CommentSort>()
            select Ask(page => new GetComments(a.Viewer, post, null, sort, page))),
        List<GetComments>(a => a.Comments.Select(
            c => Ask(page => new GetComments(a.Viewer, c.Post, c.Comment, CommentSort.Newest, page)))),
        One<GetComment>(a => a.Comments.Select(c => new GetComment(a.Viewer, c.Post, c.Comment))),
        List<GetReactions>(a => a.Posts.Select(p => Ask(page => new GetReactions(a.Viewer, p, null, null, page)))),
        List<GetReactions>(
            a => a.Comments.Select(c => Ask(page => new GetReactions(a.Viewer, c.Post, c.Comment, null, page)))),

        // Search and tags
        List<SearchPosts>(a => Asked.Words.Select(w => Ask(page => new SearchPosts(a.Viewer, w, page)))),
        List<SearchTags>(a => Asked.Beginnings.Select(b => Ask(page => new SearchTags(a.Viewer, b, page)))),
        List<SearchUsers>(a => Asked.Names.Select(n => Ask(page => new SearchUsers(a.Viewer, n, page)))),
        List<SearchProfiles>(a => Asked.Names.Select(n => Ask(page => new SearchProfiles(a.Viewer, n, page)))),
        One<GetTag>(a => Asked.Tags.Select(t => new GetTag(a.Viewer, t))),
        List<GetTagPosts>(a => Asked.Tags.Select(t => Ask(page => new GetTagPosts(a.Viewer, t, page)))),
        One<GetTrending>(a => Enum.GetValues<TrendPeriod>().Select(p => new GetTrending(a.Viewer, p))),
        One<GetFollowedTags>(a => [new GetFollowedTags(a.Viewer)]),

        // Stories
        List<GetStories>(a => [page => new GetStories(a.Viewer, page)]),
        List<GetStoriesOf>(a => a.People.Select(p => Ask(page => new GetStoriesOf(a.Viewer, p, page)))),
        One<GetStory>(a => a.Stories.Select(s => new GetStory(a.Viewer, s))),
        List<GetStoryViewers>(a => a.Stories.Select(s => Ask(page => new GetStoryViewers(a.Viewer, s, page)))),

        // People
        One<GetOwnProfile>(a => [new GetOwnProfile(a.Viewer)]),
        One<GetProfile>(a => a.People.Select(p => new GetProfile(a.Viewer, p, null))),
        One<GetProfile>(a => a.Usernames.Select(n => new GetProfile(a.Viewer, null, n))),
        One<GetRelationship>(a => a.People.Select(p => new GetRelationship(a.Viewer, p))),
        List<GetPeople>(a =>
            from person in a.People
            from list in Enum.GetValues<PeopleList>()
            select Ask(page => new GetPeople(a.Viewer, person, list, page))),
        List<GetMyList>(a => Enum.GetValues<MyList>().Select(l => Ask(page => new GetMyList(a.Viewer, l, page)))),
        One<GetCircles>(a => [new GetCircles(a.Viewer)]),
        List<GetCircleMembers>(a => a.Circles.Select(c => Ask(page => new GetCircleMembers(a.Viewer, c, page)))),
        One<GetPresence>(a => [new GetPresence(a.Viewer, a.People)]),

        // Conversations and notifications
        List<GetConversations>(a => [page => new GetConversations(a.Viewer, page)]),
        List<GetConversations>(a => [page => new GetConversations(a.Viewer, page, IsArchived: true)]),
        List<GetConversations>(a => [page => new GetConversations(a.Viewer, page, IsPinned: true)]),
        List<GetMessageRequests>(a => [page => new GetMessageRequests(a.Viewer, page)]),
        One<GetConversation>(a => a.Conversations.Select(c => new GetConversation(a.Viewer, c))),
        List<GetMessages>(a => a.Conversations.Select(c => Ask(page => new GetMessages(a.Viewer, c, page)))),
        List<GetMessageEdits>(a => a.Messages.Select(m => Ask(page => new GetMessageEdits(a.Viewer, m, page)))),
        List<GetMessageReactions>(a => a.Messages.Select(m => Ask(page => new GetMessageReactions(a.Viewer, m, page)))),
        One<GetMessageReceipts>(a => a.Messages.Select(m => new GetMessageReceipts(a.Viewer, m))),
        One<GetMessageStory>(a => a.Messages.Select(m => new GetMessageStory(a.Viewer, m))),
        List<GetPinnedMessages>(
            a => a.Conversations.Select(c => Ask(page => new GetPinnedMessages(a.Viewer, c, page)))),
        List<GetGroupMembers>(
            a => a.Conversations.Select(c => Ask(page => new GetGroupMembers(a.Viewer, c, page)))),
        List<GetInvites>(a => a.Conversations.Select(c => Ask(page => new GetInvites(a.Viewer, c, page)))),
        List<GetJoinRequests>(a => a.Conversations.Select(c => Ask(page => new GetJoinRequests(a.Viewer, c, page)))),
        List<GetOwnJoinRequests>(a => [page => new GetOwnJoinRequests(a.Viewer, page)]),
        List<GetGroupInvitations>(a => [page => new GetGroupInvitations(a.Viewer, page)]),
        One<GetInvite>(a => a.Invites.Select(code => new GetInvite(a.Viewer, code))),
        List<SearchMessages>(a => Asked.Words.Select(
            w => Ask(page => new SearchMessages(a.Viewer, w, null, null, null, null, false, page)))),
        List<SearchMessages>(a => a.People.Select(
            p => Ask(page => new SearchMessages(a.Viewer, null, p, null, null, null, false, page)))),
        List<SearchMessages>(a => a.Conversations.Select(
            c => Ask(page => new SearchMessages(a.Viewer, null, null, c, null, null, false, page)))),
        List<GetNotifications>(a => [page => new GetNotifications(a.Viewer, null, null, page)]),
        One<GetUnreadCount>(a => [new GetUnreadCount(a.Viewer)]),
        One<GetUnread>(a => [new GetUnread(a.Viewer)]),
        List<GetUnreadProof>(a => [page => new GetUnreadProof(a.Viewer, page)]),
        One<GetNotificationPreferences>(a => [new GetNotificationPreferences(a.Viewer)]),
        List<GetPersonPreferences>(a => [page => new GetPersonPreferences(a.Viewer, page)]),
        One<GetPushSubscriptions>(a => [new GetPushSubscriptions(a.Viewer, new(1))]),
        One<GetPushKey>(a => [new GetPushKey(a.Viewer)]),

        // Files
        One<GetMedia>(a => a.Media.Select(m => new GetMedia(a.Viewer, m))),
        One<GetMediaContent>(a => a.Media.Select(m => new GetMediaContent(a.Viewer, m, MediaSize.Original))),
        One<GetMediaContent>(
            a => a.Media.Select(m => new GetMediaContent(a.Viewer, m, MediaSize.Small, IsSquare: true))),
        List<GetMyMedia>(a => [page => new GetMyMedia(a.Viewer, page)]),
        One<GetMediaUsage>(a => [new GetMediaUsage(a.Viewer)]),
        One<GetUpload>(a => a.Media.Select(m => new GetUpload(a.Viewer, m))),

        // The viewer's own account
        One<GetAccount>(a => [new GetAccount(a.Viewer)]),
        List<GetSessions>(a => [page => new GetSessions(a.Viewer, default, page)]),
        One<GetBootstrap>(a => [new GetBootstrap(a.Viewer)]),
        One<GetEvents>(a => [new GetEvents(a.Viewer, 0, GetEvents.MaxLimit)]),
    ];

    private static Read One<T>(Func<Asked, IEnumerable<T>> questions)
        where T : class => new(typeof(T), a => questions(a).Select(q => Ask(_ => q)));

    private static Read List<T>(Func<Asked, IEnumerable<Func<PageRequest, object>>> questions) =>
        new(typeof(T), questions);

    private static Func<PageRequest, object> Ask(Func<PageRequest, object> question) => question;
}
