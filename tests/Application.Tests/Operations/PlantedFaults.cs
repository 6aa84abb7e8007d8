using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Operations;

/// <summary>Breaks one invariant; returns a function that repairs it.</summary>
internal delegate Task<Func<Task>> PlantedFault(TestApp app);

/// <summary>For each invariant of <c>doctor</c>, a fault that breaks only this one.</summary>
internal static class PlantedFaults
{
    private const long Nobody = 77;

    public static readonly IReadOnlyDictionary<string, PlantedFault> All = new Dictionary<string, PlantedFault>
    {
        ["file-damage"] = Raw(
            """
            PRAGMA writable_schema = ON;
            CREATE TABLE "Kept" AS SELECT * FROM sqlite_schema WHERE name = 'IX_TrendChoices_State';
            DELETE FROM sqlite_schema WHERE name = 'IX_TrendChoices_State';
            PRAGMA schema_version = 10001;
            """,
            """
            PRAGMA writable_schema = ON;
            INSERT INTO sqlite_schema SELECT * FROM "Kept";
            DROP TABLE "Kept";
            PRAGMA schema_version = 20001;
            """),
        ["foreign-keys"] = Raw(
            """CREATE TABLE "Kept" AS SELECT "Hash", "SessionId" FROM "RefreshTokens"; UPDATE "RefreshTokens" SET "SessionId" = 77""",
            """
            UPDATE "RefreshTokens" SET "SessionId" = (SELECT k."SessionId" FROM "Kept" AS k WHERE k."Hash" = "RefreshTokens"."Hash");
            DROP TABLE "Kept"
            """),
        ["event-gaps"] = Deleted(
            db =>
                db.UserEvents.Where(e => e.Seq == 1 && db.UserEventHeads.Any(h => h.UserId == e.UserId && h.Head > 1))),
        ["event-heads"] = Changed(
            db => db.UserEventHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Head, h => h.Head + 1)),
            db => db.UserEventHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Head, h => h.Head - 1))),
        ["event-floors"] = Changed(
            db => db.UserEventHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Floor, h => h.Floor + 1)),
            db => db.UserEventHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Floor, h => h.Floor - 1))),
        ["event-owners"] = Deleted(db => db.UserEventHeads),
        ["parked-events"] = Added(db => db.Outbox, _ => new OutboxMessage(Nobody, 0, "Lost", "{}", default)
        {
            ParkedAt = DateTimeOffset.UnixEpoch,
        }),
        ["message-gaps"] = Deleted(db => db.Messages.Where(m => m.Seq == 2)),
        ["empty-conversations"] = Added(
            db => db.Conversations,
            _ => Conversation.Direct(new(Nobody), new(Nobody), new(Nobody + 1), DateTimeOffset.UnixEpoch)),
        ["read-pointers"] = Changed(
            db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredSeq, m => m.DeliveredSeq + 99)),
            db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredSeq, m => m.DeliveredSeq - 99))),
        ["conversation-members"] = Deleted(db => db.Members.OrderBy(m => m.UserId).Take(1)),
        ["group-owners"] = Raw(
            """
            INSERT INTO "Groups"
                ("Id", "Name", "ShowsHistory", "ShowsBlocked", "OnlyAdminsSend", "SlowModeSeconds")
            SELECT "Id", 'Group', 1, 0, 0, 0 FROM "Conversations" LIMIT 1
            """,
            """DELETE FROM "Groups" WHERE "Name" = 'Group'"""),
        ["group-sizes"] = Group(257, _ => Task.FromResult(0)),
        ["group-pictures"] = Group(2, db => db.Groups.ExecuteUpdateAsync(
            set => set.SetProperty(g => g.PictureId, new MediaId(Nobody)))),
        ["message-requests"] = Group(2, db => db.Members.Where(m => m.ConversationId == new ConversationId(Nobody))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Request, RequestState.Declined))),
        ["message-notifications"] = Changed(
            db => db.Notifications.Where(n => n.ConversationId != null && !n.IsRead)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Count, n => n.Count + 9)),
            db => db.Notifications.Where(n => n.ConversationId != null && !n.IsRead)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Count, n => n.Count - 9))),
        ["join-requests"] = Added(db => db.JoinRequests, _ => new JoinRequest
        {
            ConversationId = new(Nobody),
            UserId = new(1),
            RequestedAt = DateTimeOffset.UnixEpoch,
        }),
        ["message-orphans"] = Added(db => db.MessageEdits, _ => new MessageEdit
        {
            MessageId = new(Nobody),
            Number = 1,
            Body = "Hello",
            At = DateTimeOffset.UnixEpoch,
        }),
        ["message-places"] = Raw(
            """
            INSERT INTO "PinnedMessages" ("MessageId", "ConversationId", "Order", "PinnedBy", "PinnedAt")
            SELECT "Id", 77, 77, 77, 0 FROM "Messages" WHERE "DeletedAt" IS NULL LIMIT 1
            """,
            """DELETE FROM "PinnedMessages" WHERE "PinnedBy" = 77"""),
        ["message-files"] = Raw(
            """UPDATE "Messages" SET "FilesId" = 77, "FilesKind" = 0, "FileCount" = 1 WHERE "Seq" = 1""",
            """UPDATE "Messages" SET "FilesId" = NULL, "FilesKind" = NULL, "FileCount" = NULL WHERE "FilesId" = 77"""),
        ["notification-counts"] = Changed(
            db => db.Notifications.Where(n => n.PostId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Count, n => n.Count + 1)),
            db => db.Notifications.Where(n => n.PostId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Count, n => n.Count - 1))),
        ["notification-actors"] = Added(db => db.NotificationActors, _ => new NotificationActor
        {
            NotificationId = new(Nobody),
            ActorId = new(1),
            SourceId = 0,
            UserId = new(2),
            PostId = new(3),
            Kind = default,
            Rank = 0,
        }),
        ["account-profiles"] = Raw(
            """
            CREATE TABLE "Kept" AS SELECT * FROM "Profiles" ORDER BY "UserId" LIMIT 1;
            DELETE FROM "Profiles" WHERE "UserId" = (SELECT "UserId" FROM "Kept")
            """,
            """
            INSERT INTO "Profiles" SELECT * FROM "Kept";
            DROP TABLE "Kept"
            """),
        ["profile-accounts"] = Added(
            db => db.Profiles, _ => new Profile(new(Nobody), "ghost", DateTimeOffset.UnixEpoch)),
        ["session-accounts"] = Changed(
            db => db.Sessions.OrderBy(s => s.Id).Take(1).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.UserId, new UserId(Nobody))),
            async db =>
            {
                var first = await db.Accounts.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
                return await db.Sessions.Where(s => s.UserId == new UserId(Nobody))
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.UserId, first));
            }),
        ["media-usage"] = Changed(
            db => db.MediaUsages.ExecuteUpdateAsync(set => set.SetProperty(u => u.Bytes, u => u.Bytes + 1)),
            db => db.MediaUsages.ExecuteUpdateAsync(set => set.SetProperty(u => u.Bytes, u => u.Bytes - 1))),
        ["media-targets"] = Changed(
            db => db.MediaItems.Where(m => m.TargetKind == MediaTargetKind.Post)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.TargetId, m => m.TargetId + Nobody)),
            db => db.MediaItems.Where(m => m.TargetKind == MediaTargetKind.Post)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.TargetId, m => m.TargetId - Nobody))),
        ["missing-files"] = app =>
        {
            var file = Directory.GetFiles(
                Path.Combine(app.Database.Directory, "media"), "*-original", SearchOption.AllDirectories)[0];
            File.Move(file, file + ".kept");
            // Left in place under another name it would be a file without a row.
            var kept = Path.Combine(app.Database.Directory, "kept");
            File.Move(file + ".kept", kept);
            return Task.FromResult(() =>
            {
                File.Move(kept, file);
                return Task.CompletedTask;
            });
        },
        ["unknown-files"] = app =>
        {
            var directory = Directory.CreateDirectory(
                Path.Combine(app.Database.Directory, "media", "ab", "cd")).FullName;
            var file = Path.Combine(directory, "77-original");
            File.WriteAllText(file, "nobody's");
            return Task.FromResult(() =>
            {
                File.Delete(file);
                return Task.CompletedTask;
            });
        },
        ["comment-counts"] = Changed(
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Comments, p => p.Comments + 1)),
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Comments, p => p.Comments - 1))),
        ["share-counts"] = Changed(
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares + 1)),
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares - 1))),
        ["view-counts"] = Changed(
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Views, p => p.Views - 1)),
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Views, p => p.Views + 1))),
        ["reaction-counts"] = Changed(
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Angries, p => p.Angries + 1)),
            db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Angries, p => p.Angries - 1))),
        ["reply-counts"] = Changed(
            db => db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Replies, c => c.Replies + 1)),
            db => db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Replies, c => c.Replies - 1))),
        ["comment-reaction-counts"] = Changed(
            db => db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Loves, c => c.Loves + 1)),
            db => db.Comments.ExecuteUpdateAsync(set => set.SetProperty(c => c.Loves, c => c.Loves - 1))),
        ["poll-voters"] = Changed(
            db => db.Polls.ExecuteUpdateAsync(set => set.SetProperty(p => p.Voters, p => p.Voters - 1)),
            db => db.Polls.ExecuteUpdateAsync(set => set.SetProperty(p => p.Voters, p => p.Voters + 1))),
        ["poll-votes"] = Changed(
            db => db.PollOptions.ExecuteUpdateAsync(set => set.SetProperty(o => o.Votes, o => o.Votes - 1)),
            db => db.PollOptions.ExecuteUpdateAsync(set => set.SetProperty(o => o.Votes, o => o.Votes + 1))),
        ["circle-members"] = Changed(
            db => db.Circles.ExecuteUpdateAsync(set => set.SetProperty(c => c.Members, c => c.Members + 1)),
            db => db.Circles.ExecuteUpdateAsync(set => set.SetProperty(c => c.Members, c => c.Members - 1))),
        ["story-views"] = Changed(
            db => db.Stories.ExecuteUpdateAsync(set => set.SetProperty(s => s.Views, s => s.Views - 1)),
            db => db.Stories.ExecuteUpdateAsync(set => set.SetProperty(s => s.Views, s => s.Views + 1))),
        ["post-orphans"] = Added(db => db.PostTags, _ => new PostTag { Tag = "ghost", PostId = new(Nobody) }),
        ["opinion-orphans"] = Added(db => db.Reactions, _ =>
        {
            var reaction = new Reaction(new(1), new(Nobody), null, ReactionKind.Like, Nobody, DateTimeOffset.UnixEpoch);
            reaction.ClearEvents();
            return reaction;
        }),
        ["comment-orphans"] = Added(
            db => db.CommentMentions, _ => new CommentMention { CommentId = new(Nobody), UserId = new(1) }),
        ["circle-orphans"] = Added(
            db => db.CircleMembers, _ => new CircleMember { CircleId = new(Nobody), UserId = new(1), Order = 1 }),
        ["folder-orphans"] = Changed(
            db => db.SavedPosts.ExecuteUpdateAsync(set => set.SetProperty(s => s.OwnerId, s => new UserId(Nobody))),
            async db =>
            {
                var owner = await db.Folders.Select(f => f.OwnerId).SingleAsync();
                return await db.SavedPosts.ExecuteUpdateAsync(set => set.SetProperty(s => s.OwnerId, owner));
            }),
    };

    private static PlantedFault Changed(Func<AppDbContext, Task<int>> plant, Func<AppDbContext, Task<int>> undo) =>
        async app =>
        {
            (await app.Db(plant)).Should().BePositive();
            return () => app.Db(undo);
        };

    // A group of people who exist only as members.
    private static PlantedFault Group(int members, Func<AppDbContext, Task<int>> plant) => async app =>
    {
        var group = Conversation.NewGroup(
            new(Nobody),
            new("Group"),
            new(1),
            Enumerable.Range(2, members - 1).Select(i => new UserId(i)),
            DateTimeOffset.UnixEpoch);
        var created = group.Record(new(Nobody), DateTimeOffset.UnixEpoch);
        group.ClearEvents();
        await app.Db(db =>
        {
            db.AddRange(group, created);
            return db.SaveChangesAsync();
        });
        await app.Db(plant);
        return () => app.Db(async db =>
        {
            await db.Messages.Where(m => m.ConversationId == group.Id).ExecuteDeleteAsync();
            await db.Members.Where(m => m.ConversationId == group.Id).ExecuteDeleteAsync();
            await db.Groups.Where(g => g.Id == group.Id).ExecuteDeleteAsync();
            return await db.Conversations.Where(c => c.Id == group.Id).ExecuteDeleteAsync();
        });
    };

    private static PlantedFault Deleted<T>(Func<AppDbContext, IQueryable<T>> rows)
        where T : class => async app =>
    {
        var kept = await app.Db(db => rows(db).AsNoTracking().ToListAsync());
        kept.Should().NotBeEmpty();
        await app.Db(db =>
        {
            db.RemoveRange(kept);
            return db.SaveChangesAsync();
        });
        return () => app.Db(db =>
        {
            db.AddRange(kept);
            return db.SaveChangesAsync();
        });
    };

    private static PlantedFault Added<T>(Func<AppDbContext, DbSet<T>> rows, Func<AppDbContext, T> row)
        where T : class => async app =>
    {
        var added = await app.Db(async db =>
        {
            var one = rows(db).Add(row(db)).Entity;
            await db.SaveChangesAsync();
            return one;
        });
        return () => app.Db(db =>
        {
            db.Remove(added);
            return db.SaveChangesAsync();
        });
    };

    // Bypasses the product, which would prevent it, through a connection without its settings.
    private static PlantedFault Raw(string plant, string undo) => app =>
    {
        Run(plant);
        return Task.FromResult(() =>
        {
            Run(undo);
            return Task.CompletedTask;
        });

        void Run(string sql)
        {
            using var database = new SqliteConnection(
                $"Data Source={app.Database.File};Foreign Keys=False;Pooling=False");
            database.Open();
            using var command = database.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    };
}
