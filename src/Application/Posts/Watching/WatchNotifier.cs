using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Watching;

/// <summary>
/// Notifies watchers of a post of the changes that they may see now. Changes are read once for all watchers, and
/// visibility once for many people, so that the cost does not depend on how often the post changed.
/// </summary>
public sealed class WatchNotifier
{
    private const int PeopleAtOnce = 500;

    private readonly IPostsDb _db;
    private readonly Visibility _visibility;
    private readonly CommentReader _comments;
    private readonly PollReader _polls;
    private readonly WatchQueue _queue;
    private readonly IEphemeralPublisher _publisher;
    private readonly IPressure _pressure;

    public WatchNotifier(
        IPostsDb db,
        IPostsStatements statements,
        TimeProvider clock,
        WatchQueue queue,
        IEphemeralPublisher publisher,
        IPressure pressure)
    {
        (_db, _queue, _publisher, _pressure) = (db, queue, publisher, pressure);
        (_visibility, _polls) = (new(db, statements, clock), new(db, clock));
        _comments = new(db, _visibility);
    }

    public async Task Notify(PostUpdate update, CancellationToken ct)
    {
        var connections = _queue.WatchersOf(update.Post).ToLookup(w => w.User, w => w.Connection);
        if (connections.Count == 0
            || (update.Removed.Count == 0 && _pressure.Sheds(Sheddable.Hints))
            || await Read(update, ct) is not { } changes)
        {
            return;
        }

        foreach (var people in connections.Select(c => c.Key).Chunk(PeopleAtOnce))
        {
            await NotifyWatchers(people, connections, changes, ct);
        }
    }

    /// <summary>The current state of what changed, for all watchers; null if the post is gone.</summary>
    private async Task<Changes?> Read(PostUpdate update, CancellationToken ct)
    {
        if (await _db.Posts
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == update.Post && p.DeletedAt == null, ct) is not { } post)
        {
            return null;
        }

        CommentId[] ids = [.. update.Added, .. update.Changed, .. update.Reacted];
        List<CommentRow> rows = [];
        if (ids.Length > 0)
        {
            var people = _db.People;
            var comments = _db.Comments.AsNoTracking().Where(c => ids.Contains(c.Id) && c.DeletedAt == null
                && people.Any(a => a.Id == c.AuthorId && a.IsAvailable)).OrderBy(c => c.Id);
            // For no viewer, so without anyone's own reaction.
            rows = await _comments.Read(comments, default, ids.Length, ct);
        }

        var above = await AuthorsAbove(rows, ct);
        // Replies to a comment whose author is unavailable are not listed either.
        rows.RemoveAll(r => r.ParentId is { } parent && !above.ContainsKey(parent));
        return new(update, post, rows, above);
    }

    /// <summary>
    /// The authors of the parents that can be seen at all; null for a deleted parent, whose replies stay.
    /// </summary>
    private async Task<Dictionary<CommentId, UserId?>> AuthorsAbove(List<CommentRow> rows, CancellationToken ct)
    {
        var parents = rows.Where(r => r.ParentId is not null).Select(r => r.ParentId!.Value).Distinct().ToArray();
        if (parents.Length == 0)
        {
            return [];
        }

        var people = _db.People;
        var found = await _db.Comments.AsNoTracking()
            .Where(c =>
                parents.Contains(c.Id) && (c.DeletedAt != null || people.Any(a => a.Id == c.AuthorId && a.IsAvailable)))
            .Select(c => new { c.Id, c.AuthorId, IsDeleted = c.DeletedAt != null })
            .ToListAsync(ct);
        return found.ToDictionary(c => c.Id, c => c.IsDeleted ? null : (UserId?)c.AuthorId);
    }

    private async Task NotifyWatchers(
        UserId[] people, ILookup<UserId, string> connections, Changes changes, CancellationToken ct)
    {
        var viewers = await _visibility.ViewersAmong(changes.Update.Post, people, ct);
        var unseen = await Unseen([.. viewers], changes.Authors, ct);
        var poll = changes.Update.HasPoll && viewers.Count > 0
            ? (await _polls.Find([changes.Update.Post], [.. viewers], ct)).GetValueOrDefault(changes.Update.Post)
            : null;

        // Most people see the same: the events are built once for all who do.
        foreach (var alike in viewers.GroupBy(
            v => (Unseen: KeyOf(unseen[v]), Poll: poll is null ? string.Empty : KeyOf(poll(v)))))
        {
            var one = alike.First();
            var events = changes.EventsFor([.. unseen[one]], poll?.Invoke(one));
            if (events.Count > 0)
            {
                _publisher.PublishTo(alike.SelectMany(v => connections[v]), events);
            }
        }
    }

    private async Task<ILookup<UserId, Distance>> Unseen(UserId[] viewers, UserId[] authors, CancellationToken ct)
    {
        if (viewers.Length == 0 || authors.Length == 0)
        {
            return Array.Empty<Distance>().ToLookup(_ => default(UserId));
        }

        var found = await _db.Relations
            .Where(t => (t.Blocks || t.Mutes) && viewers.Contains(t.From) && authors.Contains(t.To))
            .Select(t => new { Viewer = t.From, Author = t.To, t.Blocks })
            .Union(_db.Relations
                .Where(t => t.Blocks && authors.Contains(t.From) && viewers.Contains(t.To))
                .Select(t => new { Viewer = t.To, Author = t.From, t.Blocks }))
            .ToListAsync(ct);
        return found.GroupBy(f => (f.Viewer, f.Author))
            .ToLookup(f => f.Key.Viewer, f => new Distance(f.Key.Author, f.Any(t => t.Blocks)));
    }

    private static string KeyOf(IEnumerable<Distance> unseen) =>
        string.Join(
            ',',
            unseen.OrderBy(u => u.Author.Value).Select(u => $"{u.Author.Value}{(u.IsApart ? "!" : string.Empty)}"));

    private static string KeyOf(PollRow poll) =>
        $"{string.Join(',', poll.OwnVotes)}{(poll.Voters is null ? "?" : string.Empty)}";

    /// <summary>An author whom a viewer muted or, if apart, is separated from by a block.</summary>
    private readonly record struct Distance(UserId Author, bool IsApart);

    private sealed class Changes(
        PostUpdate update, Post post, IReadOnlyList<CommentRow> rows, IReadOnlyDictionary<CommentId, UserId?> above)
    {
        public PostUpdate Update => update;

        public UserId[] Authors { get; } =
        [
            .. rows.Select(r => r.Author!.Id)
                .Concat(above.Values.OfType<UserId>())
                .Concat(update.Removed.Values)
                .Distinct(),
        ];

        public List<RealtimeEvent> EventsFor(Distance[] unseen, PollRow? poll)
        {
            var events = new List<RealtimeEvent>();
            // New and edited comments by muted people are not pushed, but clients may list earlier ones, which must
            // stay
            // right.
            var apart = unseen.Where(u => u.IsApart).Select(u => u.Author).ToHashSet();
            // Replies to a comment that the viewer does not see are left out too.
            var listed = rows.Where(
                r => !(r.ParentId is { } parent && above[parent] is { } by && apart.Contains(by))).ToList();
            var said = listed.Where(r => !Array.Exists(unseen, u => u.Author == r.Author!.Id)).ToList();
            var added = said.Where(r => update.Added.Contains(r.Id)).Select(ViewOf).ToList();
            if (added.Count > 0 || update.IsCut)
            {
                events.Add(new WatchedCommentsAdded(update.Post, added, post.Comments, update.IsCut ? true : null));
            }

            var changed = said.Where(r => update.Changed.Contains(r.Id) && !update.Added.Contains(r.Id))
                .Select(ViewOf)
                .ToList();
            if (changed.Count > 0)
            {
                events.Add(new WatchedCommentsChanged(update.Post, changed));
            }

            var removed = update.Removed.Where(r => !apart.Contains(r.Value)).Select(r => r.Key).ToList();
            if (removed.Count > 0)
            {
                events.Add(new WatchedCommentsRemoved(update.Post, removed, post.Comments));
            }

            var reactions = listed.Where(r => update.Reacted.Contains(r.Id) && !apart.Contains(r.Author!.Id))
                .Select(r => new WatchedCommentReactions(r.Id, r.Reactions)).ToList();
            if (update.HasReactions || reactions.Count > 0)
            {
                events.Add(new WatchedReactionsChanged(
                    update.Post, update.HasReactions
                        ? ReactionTallies.CountsOf(post)
                        : null, reactions.Count > 0 ? reactions : null));
            }

            if (poll is not null)
            {
                events.Add(new PollChanged(update.Post, poll));
            }

            return events;
        }

        private static WatchedComment ViewOf(CommentRow row) => new(
            row.Id, row.ParentId, row.Author!, row.Text!, row.CreatedAt, row.EditedAt, row.Replies, row.Reactions);
    }
}
