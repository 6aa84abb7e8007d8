namespace Hubbub.Application.Posts.Feeds;

/// <summary>Notifies connected people of a feed update; called for one update at a time.</summary>
public interface IFeedUpdateNotifier
{
    Task Notify(FeedUpdate update, CancellationToken ct);
}
