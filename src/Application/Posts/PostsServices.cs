using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Posts.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Posts;

internal static class PostsServices
{
    public static IServiceCollection AddPosts(this IServiceCollection services) => services
        .AddScoped<IPostViews, PostViews>()
        .AddScoped<Visibility>()
        .AddScoped<IdempotentCreation>()
        .AddScoped<PostReader>()
        .AddScoped<PollReader>()
        .AddScoped<AudienceReader>()
        .AddScoped<PostPublisher>()
        .AddScoped<DraftReader>()
        .AddScoped<DraftPublisher>()
        .AddScoped<PostRemoval>()
        .AddScoped<IJob, EndDuePolls>()
        .AddScoped<IJob, PublishDueDrafts>()
        .AddScoped<IJob, DeleteExpiredPosts>()
        .AddScoped<StoryReader>()
        .AddScoped<StoryRemoval>()
        .AddScoped<IStoryReplies, StoryReplies>()
        .AddScoped<IMediaAudience, StoryMediaAudience>()
        .AddScoped<IJob, DeleteEndedStories>()
        .AddScoped<PostTagsAndMentions>()
        .AddScoped<IPostAudiences, PostAudiences>()
        .AddScoped<IPostCards, PostCards>()
        .AddScoped<IMediaAudience, PostMediaAudience>()
        .AddScoped<CommentReader>()
        .AddScoped<CommentMentions>()
        .AddScoped<CommentRemoval>()
        .AddScoped<ReactionChange>()
        .AddScoped<FeedReader>()
        .AddScoped<IWarmUp, WarmUpFeed>()
        .AddSingleton<FeedUpdateQueue>()
        .AddScoped<IFeedUpdateNotifier, FeedUpdateNotifier>()
        .AddSingleton<WatchQueue>()
        .AddSingleton<INodeListener>(s => s.GetRequiredService<WatchQueue>())
        .AddScoped<WatchNotifier>()
        .AddScoped<FoundTags>()
        .AddScoped<IJob, ComputeTrends>()
        .AddScoped<EditablePosts>()
        .AddScoped<OwnPostsSnapshotReader>()
        .AddScoped<IOwnPostsSnapshot>(provider => provider.GetRequiredService<OwnPostsSnapshotReader>());
}
