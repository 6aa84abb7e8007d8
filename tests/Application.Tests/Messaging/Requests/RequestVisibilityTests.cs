using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging.Requests;

/// <summary>
/// Random follows, blocks, choices, messages and answers to requests, against a naive model: who gets each message as
/// a message, who as a request, and that nobody else learns of it.
/// </summary>
public sealed class RequestVisibilityTests
{
    private const int Acts = 250;

    [Theory, EveryDatabase]
    public async Task Each_message_reaches_whom_the_model_says_and_nobody_else(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("anna", "ben", "cleo", "dan", "eva");
        var model = new Model();
        for (var i = 0; i < Acts; i++)
        {
            var pair = random.GetItems(people, 2);
            if (pair[0] == pair[1])
            {
                continue;
            }

            app.Transport.Clear();
            await Act(app, model, random, pair[0], pair[1], $"seed {seed}, act {i}");
        }

        foreach (var person in people)
        {
            (await app.RequestsOf(person)).Select(r => r.With!.Id).Should()
                .BeEquivalentTo(people.Where(p => model.StateOf(p, person) == "pending"), $"seed {seed}: the box");
            (await app.Do(new GetConversations(person, new(Limit: 100)))).Items.Select(c => c.With!.Id).Should()
                .BeEquivalentTo(
                    people.Where(p => model.HasTalk(person, p) && !model.AreApart(person, p)
                        && model.StateOf(p, person) == "accepted"),
                    $"seed {seed}: the list");
        }
    }

    private static async Task Act(
        TestApp app, Model model, Random random, UserId one, UserId other, string because)
    {
        switch (random.Next(12))
        {
            case 0:
                if (!model.AreApart(one, other))
                {
                    await app.Follow(one, other);
                    model.Follow(one, other);
                }

                break;
            case 1:
                await app.Send(new UnfollowUser(one, other));
                model.Follows.Remove((one, other));
                break;
            case 2:
                if (await app.Refused(new BlockUser(one, other)) == "was not refused")
                {
                    model.Block(one, other);
                }

                break;
            case 3 or 4:
                await app.Send(new UnblockUser(one, other));
                model.Blocks.Remove((one, other));
                break;
            case 5:
                var who = random.GetItems(
                    [WhoCanMessage.Everyone, WhoCanMessage.Everyone, WhoCanMessage.Following, WhoCanMessage.Nobody], 1);
                await app.SetWhoCanMessage(one, who[0]);
                model.Choices[one] = who[0];
                break;
            case 6 or 7:
                foreach (var request in (await app.RequestsOf(one)).Where(r => r.With!.Id == other))
                {
                    if (random.Next(2) == 0)
                    {
                        await app.Do(new AcceptMessageRequest(one, request.Id));
                        model.States[(other, one)] = "accepted";
                    }
                    else
                    {
                        await app.Do(new DeclineMessageRequest(one, request.Id));
                        model.States[(other, one)] = "declined";
                    }
                }

                break;
            default:
                await Say(app, model, one, other, because);
                break;
        }
    }

    private static async Task Say(TestApp app, Model model, UserId from, UserId to, string because)
    {
        var expected = model.Say(from, to);
        var code = await app.Refused(new SendMessage(from, to, null, "Hello", null));

        code.Should().Be(expected is "message" or "request" or "nothing" ? "was not refused" : expected, because);
        app.Transport.To(to).Select(p => p.Name).Should().Equal(
            expected switch
            {
                "message" => app.Transport.To(to, "notification_updated").Count > 0
                    ? ["receive_message", "notification_updated"]
                    : ["receive_message", "new_notification"],
                "request" => ["message_request_received"],
                _ => (string[])[],
            },
            because);
        app.Transport.All.Select(p => p.Receiver).Should().BeSubsetOf([from, to], because);
    }

    private sealed class Model
    {
        private readonly Dictionary<(UserId, UserId), int> _sent = [];

        public HashSet<(UserId, UserId)> Follows { get; } = [];

        public HashSet<(UserId, UserId)> Blocks { get; } = [];

        public Dictionary<UserId, WhoCanMessage> Choices { get; } = [];

        /// <summary>From whom, to whom, and what the latter made of it.</summary>
        public Dictionary<(UserId From, UserId To), string> States { get; } = [];

        public bool AreApart(UserId one, UserId other) =>
            Blocks.Contains((one, other)) || Blocks.Contains((other, one));

        public bool HasTalk(UserId one, UserId other) =>
            States.ContainsKey((one, other)) || States.ContainsKey((other, one));

        public string StateOf(UserId from, UserId to) => States.GetValueOrDefault((from, to), "accepted");

        public void Follow(UserId one, UserId other)
        {
            Follows.Add((one, other));
            if (States.ContainsKey((other, one)))
            {
                States[(other, one)] = "accepted";
            }
        }

        public void Block(UserId one, UserId other)
        {
            Blocks.Add((one, other));
            foreach (var pair in ((UserId, UserId)[])[(one, other), (other, one)])
            {
                Follows.Remove(pair);
                if (States.GetValueOrDefault(pair) == "pending")
                {
                    States[pair] = "declined";
                }
            }
        }

        public string Say(UserId from, UserId to)
        {
            if (AreApart(from, to))
            {
                return "messaging.receiver_not_found";
            }

            var choice = Choices.GetValueOrDefault(to);
            if ((!HasTalk(from, to) || StateOf(from, to) != "accepted")
                && (choice == WhoCanMessage.Nobody
                    || (choice == WhoCanMessage.Following && !Follows.Contains((to, from)))))
            {
                return "messaging.messages_not_accepted";
            }

            if (!HasTalk(from, to))
            {
                var isKnown = Follows.Contains((from, to)) || Follows.Contains((to, from));
                States[(from, to)] = isKnown ? "accepted" : "pending";
            }

            if (States.ContainsKey((to, from)))
            {
                States[(to, from)] = "accepted";
            }

            var key = from.Value < to.Value ? (from, to) : (to, from);
            if (StateOf(from, to) != "accepted" && _sent.GetValueOrDefault(key) >= Conversation.MaxUnanswered)
            {
                return "messaging.not_answered_yet";
            }

            _sent[key] = _sent.GetValueOrDefault(key) + 1;
            return StateOf(from, to) switch
            {
                "accepted" => "message",
                "pending" => "request",
                _ => "nothing",
            };
        }
    }
}
