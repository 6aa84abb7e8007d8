namespace Hubbub.Application.Posts.Feeds;

/// <summary>Tells connected people of an update of their feeds; called for one update after the other.</summary>
public interface IFeedUpdateNotifier
{
    Task Tell(FeedUpdate update, CancellationToken ct);
}
