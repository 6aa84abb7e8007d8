using Hubbub.Application.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Posts;

internal static class PostsServices
{
    public static IServiceCollection AddPosts(this IServiceCollection services)
    {
        services.AddOptions<FeedOptions>().BindConfiguration("Feeds");
        return services
            .AddScoped<Visibility>()
            .AddScoped<PostReader>()
            .AddScoped<PostNames>()
            .AddScoped<CommentReader>()
            .AddScoped<CommentNames>()
            .AddScoped<CommentRemoval>()
            .AddScoped<ReactionChange>()
            .AddScoped<FeedReader>()
            .AddSingleton<FeedNewsBoard>()
            .AddScoped<FeedHerald>()
            .AddScoped<OwnPosts>()
            .AddScoped<OwnPostLists>()
            .AddScoped<IOwnPosts>(provider => provider.GetRequiredService<OwnPostLists>());
    }
}
