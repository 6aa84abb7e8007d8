using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Saved;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Operations;

/// <summary>A database with a row of each kind that is counted or depends on another.</summary>
public sealed class DoctorWorld : IAsyncLifetime
{
    private TestApp _app = null!;

    internal TestApp App => _app;

    public async ValueTask InitializeAsync()
    {
        _app = await Acts.CreateUnlimited(DatabaseProvider.Sqlite);
        await Fill(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal static async Task Fill(TestApp app)
    {
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Befriend(alice, bob);
        var last = await app.Say(alice, bob);
        for (var i = 0; i < 2; i++)
        {
            last = await app.Say(bob, alice);
        }

        await app.Do(new MarkMessageRead(alice, last.MessageId));
        var media = await app.Upload(alice);
        var poll = new PollContent(["Tea", "Coffee"], app.Clock.GetUtcNow().AddDays(1));
        var post = (await app.Do(new CreatePost(
            alice, new PostContent("Hello #world", Audience.Public), null, null, poll, [media.Id]))).Id;
        await app.Do(new VoteInPoll(bob, post, [1]));
        await app.Do(new ViewPosts(bob, [post]));
        await app.Do(new AddReaction(bob, post, null, ReactionKind.Like));
        var comment = (await app.Do(new AddComment(bob, post, null, "First, @alice", null))).Id;
        await app.Do(new AddComment(carol, post, comment, "Second", null));
        await app.Do(new AddReaction(alice, post, comment, ReactionKind.Love));
        await app.Do(new CreatePost(carol, new PostContent(string.Empty, Audience.Public), post, null));
        var story = (await app.Do(new CreateStory(alice, new StoryContent("Today", Audience.Public), null, null))).Id;
        await app.Do(new ViewStory(bob, story));
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await app.Do(new AddCircleMember(alice, circle, bob));
        var folder = (await app.Do(new CreateFolder(bob, "Later"))).Id;
        await app.Do(new SavePost(bob, post, folder));
        await app.Relay();
    }

    /// <summary>The names of the violated invariants.</summary>
    internal static async Task<string[]> Broken(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var doctor = new Doctor(
            services.GetRequiredService<AppDbContext>(),
            services.GetRequiredService<Application.Common.IStorage>(),
            services.GetRequiredService<IMediaStore>(),
            services.GetRequiredService<DataDirectory>());
        var findings = await doctor.Examine(CancellationToken.None);
        findings.Should().HaveCountGreaterThan(30).And.OnlyHaveUniqueItems(f => f.Name);
        findings.Should().OnlyContain(f => (f.Count > 0) == (f.First.Count > 0));
        return [.. findings.Where(f => f.Count > 0).Select(f => f.Name)];
    }
}
