using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Web.Demo;

/// <summary>
/// With <c>--demo=live</c>, some of the demo's people act while the server runs: they post, react, comment, type and
/// talk, and answer those who write to them. One act every few seconds, and only so many in all.
/// </summary>
internal sealed class DemoLife(DemoActs acts, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const int Seed = 29;
    private const int MostActs = 1_000;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(2);

    private readonly DemoPerson[] _actors = [.. DemoCrowd.People.Where((_, i) => i % 3 == 0)];
    private readonly Random _random = new(Seed);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ContinueWith(
            _ => { }, stoppingToken, TaskContinuationOptions.None, TaskScheduler.Default);
        for (var act = 0; act < MostActs; act++)
        {
            await Task.Delay(Every, stoppingToken);
            var actor = _actors[act % _actors.Length];
            var profile = await acts.Do(new GetProfile(default, UserId: null, actor.Username), stoppingToken);
            await Act(actor, profile.Id, stoppingToken);
        }
    }

    /// <summary>One act; what is refused, such as one more than a limit allows, is left out.</summary>
    internal async Task Act(DemoPerson actor, UserId id, CancellationToken ct)
    {
        var talks = await acts.Try(new GetConversations(id, new PageRequest()), ct)
            is { Failure: null, Value: var page } ? page.Items : [];
        var asked = talks.FirstOrDefault(t => t is { Kind: ConversationKind.Direct, UnreadCount: > 0 });
        var group = talks.FirstOrDefault(t => t.Kind == ConversationKind.Group);
        switch (_random.Next(8))
        {
            case var _ when asked is not null:
                await acts.Try(new MarkMessageRead(id, asked.LastMessageId), ct);
                await Say(actor, id, asked, ct);
                break;
            case < 4 when group is not null:
                await Say(actor, id, group, ct);
                break;
            case 4:
                var text = actor.Posts[_random.Next(actor.Posts.Length)];
                await acts.Try(
                    new CreatePost(id, new PostContent(text, Audience.Public), SharedPostId: null, ClientKey: null),
                    ct);
                break;
            default:
                await Respond(actor, id, ct);
                break;
        }
    }

    private async Task Say(DemoPerson actor, UserId id, ConversationSummary where, CancellationToken ct)
    {
        await acts.Try(new StartTyping(id, ReceiverId: null, where.Id), ct);
        await Task.Delay(Typing, ct);
        var text = where.Kind == ConversationKind.Direct || _random.Next(2) == 0
            ? actor.Answer
            : actor.Posts[_random.Next(actor.Posts.Length)];
        await acts.Try(new SendMessage(id, ReceiverId: null, where.Id, text, ClientMessageId: null), ct);
    }

    private async Task Respond(DemoPerson actor, UserId id, CancellationToken ct)
    {
        var feed = await acts.Try(new GetHomeFeed(id, FeedOrder.Chronological, new PageRequest()), ct);
        if (feed.Failure is not null || feed.Value.Items.Count == 0)
        {
            return;
        }

        var post = feed.Value.Items[_random.Next(feed.Value.Items.Count)].Post.Id;
        if (_random.Next(4) == 0)
        {
            await acts.Try(new AddComment(id, post, ParentId: null, actor.Answer, ClientKey: null), ct);
        }
        else
        {
            await acts.Try(new AddReaction(id, post, CommentId: null, (ReactionKind)_random.Next(4)), ct);
        }
    }
}
