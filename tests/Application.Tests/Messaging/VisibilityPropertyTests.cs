using System.Globalization;
using System.Text;
using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Notifications;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Application.Tests.Operations;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>
/// After random acts in groups and between people, each sees, finds, is sent and is counted what a naive model says,
/// and nothing else. A failure reports its seed.
/// </summary>
public sealed class VisibilityPropertyTests
{
    private const int Steps = 160;
    private const int BetweenLooks = 20;

    [Theory, EveryDatabase, Trait("Abuse", "T-07")]
    public async Task Everyone_sees_finds_and_is_sent_what_a_naive_model_says(DatabaseProvider database)
    {
        for (var run = 0; run < 2; run++)
        {
            var seed = Environment.GetEnvironmentVariable("HUBBUB_TEST_SEED") is { } given
                ? int.Parse(given, CultureInfo.InvariantCulture)
                : Random.Shared.Next();
            await using var app = await RequestActs.CreateWithRequests(database);
            var model = new VisibilityModel(
                app, await app.People("alice", "bob", "carol", "dave", "erin"), new Random(seed));
            var acts = new List<string>();
            for (var step = 1; step <= Steps; step++)
            {
                acts.Add(await model.Act());
                if (step % BetweenLooks == 0)
                {
                    await app.Relay();
                    await app.IndexMessages();
                    var because = $"HUBBUB_TEST_SEED={seed}, step {step}: {string.Join("; ", acts)}";
                    foreach (var person in model.People)
                    {
                        await MustSee(app, model, person, because);
                        await MustHaveBeenSent(app, model, person, because);
                    }

                    (await DoctorWorld.Broken(app)).Should().BeEmpty(because);
                    acts.Clear();
                }
            }
        }
    }

    private static async Task MustSee(TestApp app, VisibilityModel model, UserId person, string because)
    {
        var found = new List<MessageId>();
        foreach (var place in model.Places)
        {
            var history = await app.Send(new GetMessages(person, place.Id, new(Limit: 100)));
            if (!model.CanRead(person, place))
            {
                history.Failure!.Code.Should().Be("messaging.conversation_not_found", because);
                continue;
            }

            var shown = place.Texts.Where(t => model.Shows(person, place, t) && !t.HiddenBy.Contains(person)).ToList();
            history.Value.NextCursor.Should().BeNull("all of it is compared");
            history.Value.Items.Where(m => m.System is null).Select(m => (m.Id, m.Body)).Reverse().Should().Equal(
                shown.Select(t => (t.Id, t.IsDeleted ? null : t.Body)), because);
            found.AddRange(model.IsListed(person, place) ? shown.Where(t => !t.IsDeleted).Select(t => t.Id) : []);
            await MustCount(app, model, person, place, because);
        }

        var search = await app.Do(new SearchMessages(person, "word", null, null, null, null, false, new(Limit: 100)));
        search.Items.Select(m => m.Id).Should().Equal(
            found.OrderByDescending(id => id.Value).Take(100), because);
        (await app.Do(new GetConversations(person, new(Limit: 100)))).Items.Select(c => c.Id).Should().BeEquivalentTo(
            model.Places.Where(p => model.IsListed(person, p)).Select(p => p.Id), because);
        foreach (var text in model.Places.SelectMany(p => p.Texts).Where(t => t.File is not null && t.Sender != person))
        {
            var place = model.Places.Single(p => p.Id == text.Place);
            var isSeen = model.Shows(person, place, text) && !text.IsDeleted && !text.HiddenBy.Contains(person);
            ((await app.Send(new GetMedia(person, text.File!.Value))).Failure is null).Should().Be(isSeen, because);
        }
    }

    private static async Task MustCount(
        TestApp app, VisibilityModel model, UserId person, VisiblePlace place, string because)
    {
        if (!model.IsListed(person, place))
        {
            return;
        }

        var unread = place.Texts.Count(t => model.IsUnread(person, place, t));
        (await app.SeenBy(person, place.Id)).UnreadCount.Should().Be(unread, because);
        var rung = (await app.Do(new GetNotifications(person, null, null, new(Limit: 100)))).Items
            .Where(n => !n.IsRead && n.Metadata.ConversationId == place.Id).ToList();
        rung.Should().HaveCountLessThanOrEqualTo(1, because)
            .And.NotContain(n => n.Metadata.Count > unread, because);
    }

    // The log has what was pushed, but no text that is not shown any more.
    private static async Task MustHaveBeenSent(
        TestApp app, VisibilityModel model, UserId person, string because)
    {
        var log = new StringBuilder();
        EventPage page;
        long after = 0;
        do
        {
            page = await app.Do(new GetEvents(person, after, GetEvents.MaxLimit));
            foreach (var logged in page.Events)
            {
                (after, _) = (logged.Seq, log.Append(Encoding.UTF8.GetString(logged.Payload.Utf8.Span)));
            }
        }
        while (page.HasMore);

        var sent = log.ToString();
        foreach (var place in model.Groups)
        {
            foreach (var text in place.Texts)
            {
                var isShown = model.Shows(person, place, text) && !text.IsDeleted;
                if (!isShown || text.SentTo.Contains(person))
                {
                    sent.Contains(text.Body, StringComparison.Ordinal).Should().Be(
                        isShown, $"{text.Body} for {person}; {because}");
                }
            }
        }
    }
}
