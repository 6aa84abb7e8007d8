using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Web.Demo;

/// <summary>
/// Two weeks of the people in <see cref="DemoCrowd"/>: the same posts, threads, polls, groups and chats each time, in
/// the order of their times.
/// </summary>
internal sealed class DemoFortnight(
    DemoActs acts,
    DemoClock? clock,
    IReadOnlyDictionary<string, UserId> ids,
    DateTimeOffset begun,
    CancellationToken ct)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    private const int Seed = 16;
    private const int Followed = 3;
    private const int PollDays = 5;

    private readonly Random _random = new(Seed);
    private readonly List<(TimeSpan At, Func<Task> Act)> _plan = [];
    private readonly DemoPerson[] _people = DemoCrowd.People;
    private int _keys;

    /// <summary>Does all of it, each act once even if retried.</summary>
    /// <param name="friends">Those of the demo whom the crowd follows, and who follow some of it.</param>
    public async Task Live(IReadOnlyList<string> friends)
    {
        Follow(friends);
        foreach (var person in _people)
        {
            foreach (var (number, text) in person.Posts.Index())
            {
                Post(person, text, Between(7 * number, (7 * number) + 7), number);
            }
        }

        // If resumed a week later, they are over.
        var until = begun.AddDays(PollDays);
        foreach (var (by, question, options) in DemoCrowd.Polls.Where(_ => until > (clock?.GetUtcNow() ?? begun)))
        {
            Ask(by, question, options, until);
        }

        Array.ForEach(DemoCrowd.Groups, Talk);
        for (var chat = 0; chat < _people.Length / 2; chat++)
        {
            Chat(_people[chat], _people[^(chat + 1)]);
        }

        var start = clock?.GetUtcNow();
        foreach (var (at, act) in _plan.OrderBy(p => p.At))
        {
            clock?.GoOnTo(start!.Value + at);
            await act();
        }

        clock?.Return();
        foreach (var person in _people.Where((_, i) => i % 8 == 0))
        {
            await acts.Do(
                new CreateStory(ids[person.Username], new(person.Posts[^1], Audience.Public), null, "story"), ct);
        }
    }

    private void Follow(IReadOnlyList<string> friends)
    {
        foreach (var (index, person) in _people.Index())
        {
            // Its neighbours, who mostly speak the same language, and others.
            string[] followed =
            [
                _people[(index + 1) % _people.Length].Username, _people[^(index + 1)].Username,
                .. Enumerable.Range(0, Followed).Select(_ => Any(person).Username), friends[index % friends.Count],
            ];
            foreach (var other in followed.Distinct().Where(other => other != person.Username))
            {
                Plan(TimeSpan.Zero, () => acts.Do(new FollowUser(ids[person.Username], ids[other]), ct));
            }

            Plan(
                TimeSpan.Zero,
                () => acts.Do(new FollowUser(ids[friends[(index + 2) % friends.Count]], ids[person.Username]), ct));
        }

        // Strangers could only be invited.
        foreach (var (owner, member) in DemoCrowd.Groups.SelectMany(g => g.Members[1..], (g, m) => (g.Members[0], m)))
        {
            Plan(TimeSpan.Zero, () => acts.Do(new FollowUser(ids[member], ids[owner]), ct));
        }
    }

    private void Post(DemoPerson person, string text, TimeSpan at, int number)
    {
        var (key, hasPicture) = ($"post-{number}", _random.Next(3) == 0);
        PostId post = default;
        Plan(at, async () =>
        {
            MediaId[]? media = hasPicture
                ? [await acts.Upload(
                    ids[person.Username], DemoPictures.Landscape($"{person.Username}{number}"), $"{key}.jpg",
                    "Hills under a wide sky", ct)]
                : null;
            post = (await acts.Do(
                new CreatePost(
                    ids[person.Username], new(text, Audience.Public), SharedPostId: null, key, Media: media), ct)).Id;
        });
        foreach (var kind in Enumerable.Range(0, _random.Next(6)).Select(_ => (ReactionKind)_random.Next(4)))
        {
            var reader = Any(person);
            Plan(Soon(at), () => acts.Do(new AddReaction(ids[reader.Username], post, CommentId: null, kind), ct));
        }

        foreach (var reader in Enumerable.Range(0, _random.Next(3)).Select(_ => Any(person)))
        {
            Discuss(person, reader, () => post, Soon(at));
        }
    }

    // Someone comments, and the author answers.
    private void Discuss(DemoPerson author, DemoPerson reader, Func<PostId> post, TimeSpan at)
    {
        var key = $"comment-{++_keys}";
        CommentId comment = default;
        Plan(at, async () => comment = (await acts.Do(
            new AddComment(ids[reader.Username], post(), null, reader.Answer, key), ct)).Id);
        Plan(Soon(at), () => acts.Do(new AddComment(ids[author.Username], post(), comment, author.Answer, key), ct));
    }

    private void Ask(string by, string question, string[] options, DateTimeOffset until)
    {
        var at = Between(9, 13);
        PostId poll = default;
        Plan(at, async () => poll = (await acts.Do(
            new CreatePost(
                ids[by], new(question, Audience.Public), SharedPostId: null, "poll",
                new PollContent(options, until)),
            ct)).Id);
        foreach (var voter in _people.Where(p => p.Username != by && _random.Next(3) == 0))
        {
            var choice = _random.Next(options.Length);
            Plan(Soon(at), () => acts.Do(new VoteInPoll(ids[voter.Username], poll, [choice]), ct));
        }
    }

    private void Talk((string Key, string Name, string[] Members) group)
    {
        var at = Between(2, 4);
        ConversationId conversation = default;
        Plan(at, async () =>
        {
            var owner = ids[group.Members[0]];
            conversation = (await acts.Do(
                new CreateGroup(owner, new(group.Name), [.. group.Members[1..].Select(m => ids[m])], group.Key),
                ct)).Conversation.Id;
            var picture = await acts.Upload(
                owner, DemoPictures.Landscape(group.Key), $"{group.Key}.jpg", "Hills under a wide sky", ct);
            await acts.Do(new SetGroupPicture(owner, conversation, picture), ct);
        });
        foreach (var person in _people.Where(p => group.Members.Contains(p.Username)))
        {
            foreach (var text in person.Posts.Append(person.Answer))
            {
                at = Soon(at);
                var key = $"talk-{++_keys}";
                Plan(at, () => acts.Do(
                    new SendMessage(ids[person.Username], ReceiverId: null, conversation, text, key), ct));
            }
        }
    }

    // Of two people, of whom the first follows the second.
    private void Chat(DemoPerson one, DemoPerson other)
    {
        var at = Between(5, 13);
        foreach (var (from, to, text) in new[]
        {
            (one, other, one.Posts[0]), (other, one, other.Answer), (one, other, one.Answer),
        })
        {
            at = Soon(at);
            var key = $"chat-{++_keys}";
            Plan(at, () => acts.Do(
                new SendMessage(ids[from.Username], ids[to.Username], ConversationId: null, text, key), ct));
        }
    }

    private void Plan(TimeSpan at, Func<Task> act) => _plan.Add((at, act));

    private TimeSpan Between(double firstDay, double lastDay) =>
        TimeSpan.FromDays(firstDay + ((lastDay - firstDay) * 0.98 * _random.NextDouble()));

    private TimeSpan Soon(TimeSpan after) => after + TimeSpan.FromMinutes(1 + (_random.NextDouble() * 45));

    private DemoPerson Any(DemoPerson except)
    {
        var index = Array.IndexOf(_people, except);
        return _people[(index + 1 + _random.Next(_people.Length - 1)) % _people.Length];
    }
}
