using Hubbub.Application.Common;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Sync;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts;

public sealed class ExpiryTests
{
    [Theory, EveryDatabase]
    public async Task A_post_disappears_at_its_time_on_every_path(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var until = app.Clock.GetUtcNow().AddHours(1);
        var poll = new PollContent(["Tea", "Coffee"], until.AddHours(1));
        var post = (await app.Do(
            new CreatePost(alice, new("Brief", Audience.Public, ExpiresAt: until), null, null, poll))).Id;
        var quote = (await app.Do(new CreatePost(bob, new("So true", Audience.Public), post, null))).Id;
        await app.Do(new PinPost(alice, post));
        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        (await app.Do(new GetPost(bob, post))).Text.Should().Be("Brief");

        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        foreach (var person in new[] { alice, bob })
        {
            (await app.Refused(new GetPost(person, post))).Should().Be("posts.post_not_found");
            (await app.Refused(new GetPostHistory(person, post, new PageRequest())))
                .Should()
                .Be("posts.post_not_found");
            (await app.Refused(new VoteInPoll(person, post, [0]))).Should().Be("posts.post_not_found");
            (await app.Refused(new CreatePost(person, new("Me too", Audience.Public), post, null)))
                .Should()
                .Be("posts.post_not_found");
            (await app.Refused(new GetPostAudience(person, post))).Should().Be("posts.post_not_found");
            (await app.Refused(new GetAudiencePreview(person, Audience.Public, null, post)))
                .Should()
                .Be("posts.post_not_found");
            (await app.Refused(new PinPost(person, post))).Should().Be("posts.post_not_found");
            (await app.Refused(new UnpinPost(person, post))).Should().Be("posts.post_not_found");
            (await app.Refused(new EditPost(person, post, "Longer", null, null, null, null, null, null)))
                .Should().Be("posts.post_not_found");
            (await app.Refused(new DeletePost(person, post))).Should().Be("posts.post_not_found");
            (await app.Do(new GetPostsOf(person, alice, new PageRequest()))).Items.Should().BeEmpty();
            (await app.Do(new GetPins(person, alice))).Should().BeEmpty();
            (await app.Do(new GetPost(person, quote))).SharedPost.Should().BeNull();
        }

        await app.Do(new ViewPosts(bob, [post]));
        (await app.Db(db => db.PostViews.CountAsync())).Should().Be(0);
        (await app.Do(new GetBootstrap(alice))).Own.Posts.Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Expired_posts_are_deleted_in_steps_and_their_authors_notified(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var until = app.Clock.GetUtcNow().AddHours(1);
        var kept = (await app.Do(new CreatePost(alice, new("Kept", Audience.Public), null, null))).Id;
        for (var i = 0; i < 60; i++)
        {
            await app.Do(new CreatePost(
                alice, new($"Brief #tag{i}", Audience.Public, ExpiresAt: until), i == 0 ? kept : null, null));
        }

        await app.Relay();
        app.Transport.Clear();
        await app.RunJob("DeleteExpiredPosts");
        (await app.Db(db => db.Posts.CountAsync(p => p.DeletedAt != null))).Should().Be(0);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJob("DeleteExpiredPosts");
        await app.Relay();

        (await app.Db(db => db.Posts.CountAsync(p => p.DeletedAt != null && p.Text == ""))).Should().Be(60);
        (await app.Db(db => db.PostTags.CountAsync())).Should().Be(0);
        (await app.Do(new GetPost(alice, kept))).Counts.Shares.Should().Be(0);
        app.Transport.To(alice, "post_removed").Should().HaveCount(60);
    }
}
