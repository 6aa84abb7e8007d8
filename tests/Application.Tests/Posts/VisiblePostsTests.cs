using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts;

/// <summary>
/// Posts are read by handwritten SQL, but the visibility rule is in LINQ. In a random world both agree.
/// </summary>
public sealed class VisiblePostsTests
{
    private const int People = 6;
    private const int Rounds = 3;

    [Theory, EveryDatabase]
    public async Task What_is_read_of_posts_is_what_the_rule_shows_and_the_tables_say(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(database);
        var world = await RandomWorld.Create(app, random, People);
        for (var round = 0; round < Rounds; round++)
        {
            await ChangeWhatIsRead(app, world, random);
            foreach (var viewer in world.People)
            {
                await using var scope = app.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<IPostsDb>();
                PostId[] ids = [.. world.Posts.Select(p => p.Id), new(1)];
                var statements = scope.ServiceProvider.GetRequiredService<IPostsStatements>();
                var found = await statements.VisibleAsync(
                    ids, viewer, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

                var rule = scope.ServiceProvider.GetRequiredService<Visibility>();
                found.Should().BeEquivalentTo(
                    await ByTheRule(db, rule, ids, viewer), $"seed {seed}: {viewer} in round {round}");
            }

            // Expired posts cannot be changed, so remove the expiry.
            await app.Db(
                db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.ExpiresAt, (DateTimeOffset?)null)));
            await world.Change(random);
        }
    }

    private static async Task ChangeWhatIsRead(TestApp app, RandomWorld world, Random random)
    {
        var now = app.Clock.GetUtcNow();
        foreach (var post in world.Posts)
        {
            var policy = random.GetItems(Enum.GetValues<CommentPolicy>(), 1)[0];
            DateTimeOffset? end = random.Next(6) switch
            {
                0 =>
                now.AddSeconds(-1),
                1 => now,
                2 => now.AddDays(1),
                _ => null,
            };
            var mood = random.Next(2) == 0 ? "fine" : null;
            await app.Db(db => db.Posts.Where(p => p.Id == post.Id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.CommentPolicy, policy)
                .SetProperty(p => p.ExpiresAt, end)
                .SetProperty(p => p.Mood, mood)
                .SetProperty(p => p.Views, p => p.Views + 1)));
            foreach (var person in random.GetItems(world.People, 2).Distinct())
            {
                await app.Send(
                    new AddReaction(person, post.Id, null, random.GetItems(Enum.GetValues<ReactionKind>(), 1)[0]));
                await app.Send(new SavePost(person, post.Id, null));
                await app.Db(async db =>
                {
                    if (!await db.PostMentions.AnyAsync(m => m.PostId == post.Id && m.UserId == person))
                    {
                        db.PostMentions.Add(new PostMention { PostId = post.Id, UserId = person });
                    }

                    return await db.SaveChangesAsync();
                });
            }
        }

        var owner = world.People[random.Next(People)];
        if ((await app.Send(new CreateFolder(owner, $"Folder {random.Next()}"))) is { Failure: null } folder)
        {
            await app.Db(db => db.SavedPosts.Where(s => s.OwnerId == owner)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.FolderId, folder.Value.Id)));
        }
    }

    private static async Task<IReadOnlyList<VisiblePost>> ByTheRule(
        IPostsDb db, Visibility rule, PostId[] ids, UserId viewer)
    {
        var found = await rule.VisibleTo(viewer).Where(p => ids.Contains(p.Id)).Join(
            db.People,
            p => p.AuthorId,
            a => a.Id,
            (p, a) => new
            {
                Post = p,
                Author = a,
                CanComment = p.AuthorId == viewer
                    || p.CommentPolicy == CommentPolicy.Everyone
                    || (p.CommentPolicy == CommentPolicy.Followers
                        && db.Relations.Any(t => t.From == viewer && t.To == p.AuthorId && t.Follows))
                    || (p.CommentPolicy == CommentPolicy.Mentioned
                        && db.PostMentions.Any(m => m.PostId == p.Id && m.UserId == viewer)),
                Reaction = db.Reactions
                    .Where(r => r.PersonId == viewer && r.PostId == p.Id && r.CommentId == Reaction.ToThePost)
                    .Select(r => (ReactionKind?)r.Kind).SingleOrDefault(),
                Saved = db.SavedPosts.Where(s => s.OwnerId == viewer && s.PostId == p.Id).SingleOrDefault(),
            }).ToListAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found.Select(f => new VisiblePost(
                new(
                    f.Post.Id,
                    new(
                        f.Author.Id,
                        f.Author.Username,
                        f.Author.DisplayName,
                        true,
                        PictureUrls.OfAvatar(f.Author.AvatarId)),
                    f.Post.Text,
                    f.Post.Audience,
                    f.Post.AuthorId == viewer ? f.Post.CircleId : null,
                    f.Post.CommentPolicy,
                    f.Post.Mood,
                    f.Post.Location,
                    f.Post.Link,
                    PostText.TagsOf(f.Post.Text),
                    f.Post.SharedPostId,
                    SharedPost: null,
                    f.Post.IsQuote,
                    f.Post.ExpiresAt,
                    f.Post.CreatedAt,
                    f.Post.EditedAt,
                    f.Post.PinId is not null,
                    new(f.Post.Comments, f.Post.Shares, f.Post.Views, ReactionTallies.CountsOf(f.Post)),
                    new(f.CanComment, f.Reaction, f.Saved is { } saved ? new SavedIn(saved.FolderId) : null),
                    Poll: null),
                f.Post.HasPoll,
                f.Post.HasMedia)),
        ];
    }
}
