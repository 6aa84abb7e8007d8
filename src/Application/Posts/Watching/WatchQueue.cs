using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Posts.Watching;

/// <summary>A connection that watches a post, and its user.</summary>
public readonly record struct Watcher(string Connection, UserId User);

/// <summary>
/// Which connections of this process watch which posts, and what has changed in these posts since the last
/// notification. Nothing is kept for posts that nobody watches. Watching is never stored: it ends with the connection.
/// </summary>
public sealed class WatchQueue(IOptions<WatchOptions> options) : INodeListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PostId, Dictionary<string, UserId>> _watchers = [];
    private readonly Dictionary<string, HashSet<PostId>> _posts = [];
    private Dictionary<PostId, PostUpdate> _updates = [];

    public Type Notice => typeof(PostChanges);

    /// <summary>Watching the same post again changes nothing.</summary>
    public Result Watch(Watcher watcher, PostId post)
    {
        lock (_lock)
        {
            var (posts, watchers) = (_posts.GetValueOrDefault(watcher.Connection), _watchers.GetValueOrDefault(post));
            if (posts?.Contains(post) == true)
            {
                return Result.Success;
            }

            if (posts?.Count >= options.Value.PerConnection)
            {
                return PostsErrors.TooManyWatched;
            }

            if (watchers?.Count >= options.Value.PerPost)
            {
                return PostsErrors.TooManyWatchers;
            }

            (_posts[watcher.Connection] = posts ?? []).Add(post);
            (_watchers[post] = watchers ?? []).Add(watcher.Connection, watcher.User);
            return Result.Success;
        }
    }

    public void Unwatch(string connection, PostId post)
    {
        lock (_lock)
        {
            if (_posts.TryGetValue(connection, out var posts) && posts.Remove(post))
            {
                if (posts.Count == 0)
                {
                    _posts.Remove(connection);
                }

                Forget(connection, post);
            }
        }
    }

    /// <summary>The connection closed.</summary>
    public void Leave(string connection)
    {
        lock (_lock)
        {
            if (_posts.Remove(connection, out var posts))
            {
                foreach (var post in posts)
                {
                    Forget(connection, post);
                }
            }
        }
    }

    public IReadOnlyList<Watcher> WatchersOf(PostId post)
    {
        lock (_lock)
        {
            return _watchers.TryGetValue(post, out var watchers)
                ? [.. watchers.Select(w => new Watcher(w.Key, w.Value))]
                : [];
        }
    }

    /// <summary>Adds committed changes, of this node or another one, which is why they consist of ids only.</summary>
    public void Hear(NodeNotice notice)
    {
        foreach (var change in ((PostChanges)notice).All)
        {
            Note(change);
        }
    }

    private void Note(PostChange change)
    {
        lock (_lock)
        {
            if (!_watchers.TryGetValue(change.Post, out var watchers))
            {
                return;
            }

            if (change.Kind == PostChangeKind.PostDeleted)
            {
                foreach (var connection in watchers.Keys.ToList())
                {
                    Unwatch(connection, change.Post);
                }

                return;
            }

            if (!_updates.TryGetValue(change.Post, out var update))
            {
                _updates.Add(change.Post, update = new(change.Post));
            }

            update.Add(change);
        }
    }

    /// <summary>Takes what has changed since the last call, by post.</summary>
    public IReadOnlyCollection<PostUpdate> TakeUpdates()
    {
        lock (_lock)
        {
            if (_updates.Count == 0)
            {
                return [];
            }

            var updates = _updates.Values;
            _updates = [];
            return updates;
        }
    }

    private void Forget(string connection, PostId post)
    {
        var watchers = _watchers[post];
        watchers.Remove(connection);
        if (watchers.Count == 0)
        {
            _watchers.Remove(post);
            _updates.Remove(post);
        }
    }
}
