using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Profiles;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Common;

/// <summary>An act's effects do not query again what the act has already read.</summary>
public sealed class AskedOnceTests : IAsyncLifetime
{
    private readonly SqliteTrace _trace = new();
    private TestApp _app = null!;
    private UserId[] _people = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Create(DatabaseProvider.Sqlite, _trace.Listen, "--RateLimits:Enabled=false");
        _people = await _app.People("alice", "bob", "carol", "dave", "erin");
        foreach (var person in _people[1..])
        {
            await _app.Say(_people[0], person);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_message_alone_asks_for_nothing_twice()
    {
        _trace.Take();

        await _app.Do(new SendMessage(_people[0], _people[1], null, "Hello", "alone"));

        Repeated().Should().BeEmpty();
    }

    [Fact]
    public async Task Messages_of_one_batch_ask_for_nothing_twice()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        _trace.Take();

        await scope.ServiceProvider.GetRequiredService<ICommandBatchHandler<SendMessage, SendOutcome>>().Handle(
            [.. _people[1..].Select(p => new SendMessage(_people[0], p, null, "Hello", $"second {p.Value}"))],
            TestContext.Current.CancellationToken);

        Repeated().Should().BeEmpty();
    }

    [Fact]
    public async Task A_reaction_asks_for_nothing_twice()
    {
        var post = (await _app.Do(
            new CreatePost(_people[0], new PostContent("Words", Audience.Public), null, null))).Id;
        await _app.Do(new AddReaction(_people[1], post, null, ReactionKind.Love));
        await _app.Relay();
        _trace.Take();

        await _app.Do(new AddReaction(_people[2], post, null, ReactionKind.Love));

        Repeated().Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_written_since_is_read_again()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.InTransactionAsync(
            async ct =>
            {
                (await NameIn(db)).Should().Be("alice").And.Be(await NameIn(db));
                await db.Profiles.Where(p => p.UserId == _people[0])
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.DisplayName, "Alice"), ct);
                (await NameIn(db)).Should().Be("Alice");
                var profile = await db.Profiles.SingleAsync(p => p.UserId == _people[0], ct);
                profile.SetAvailability(Availability.Frozen, DateTimeOffset.UnixEpoch);
                await db.SaveChangesAsync(ct);
                (await NameIn(db)).Should().Be("Frozen");
                return true;
            },
            TestContext.Current.CancellationToken);

        await _app.Db(others => others.InTransactionAsync(
            ct => others.Profiles.Where(p => p.UserId == _people[0])
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Availability, Availability.Available), ct),
            TestContext.Current.CancellationToken));

        (await db.InTransactionAsync(_ => NameIn(db), TestContext.Current.CancellationToken)).Should().Be("Alice");
    }

    private async Task<string> NameIn(AppDbContext db)
    {
        var name = (await new ProfilesStatements(db).NamesAsync(
            [_people[0]], TestContext.Current.CancellationToken)).Single();
        return name.Availability == Availability.Available ? name.DisplayName : $"{name.Availability}";
    }

    // Statements that were run more than once with the same values.
    private List<string> Repeated() =>
    [
        .. _trace.Take().Where(s => s.StartsWith("SELECT", StringComparison.Ordinal)).GroupBy(s => s)
            .Where(g => g.Count() > 1).Select(g => g.Key),
    ];
}
