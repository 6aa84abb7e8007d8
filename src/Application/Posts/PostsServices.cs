using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Posts;

internal static class PostsServices
{
    public static IServiceCollection AddPosts(this IServiceCollection services) => services
        .AddScoped<Visibility>()
        .AddScoped<Creation>()
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
        .AddScoped<PostNames>()
        .AddScoped<IPostAudiences, PostAudiences>()
        .AddScoped<IMediaAudience, PostMediaAudience>()
        .AddScoped<CommentReader>()
        .AddScoped<CommentNames>()
        .AddScoped<CommentRemoval>()
        .AddScoped<ReactionChange>()
        .AddScoped<FeedReader>()
        .AddScoped<IWarmUp, WarmUpFeed>()
        .AddSingleton<FeedNewsBoard>()
        .AddScoped<FeedHerald>()
        .AddSingleton<WatchBoard>()
        .AddScoped<WatchHerald>()
        .AddScoped<FoundTags>()
        .AddScoped<IJob, ComputeTrends>()
        .AddScoped<OwnPosts>()
        .AddScoped<OwnPostLists>()
        .AddScoped<IOwnPosts>(provider => provider.GetRequiredService<OwnPostLists>());
}
