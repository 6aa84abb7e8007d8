using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.NonInterference;

/// <summary>All answers that a viewer gets, in the order of the queries.</summary>
internal sealed class Recording
{
    private static readonly int[] Limits = [1, 2, 4];

    private readonly List<(string Question, string Answer)> _answers = [];

    public int Count => _answers.Count;

    public static async Task<Recording> Of(TestApp app, Asked asked, string when)
    {
        var (recording, hidden) = (new Recording(), await Hidden(app, asked.Viewer));
        var questions = Reads.All.SelectMany(r => r.Questions(asked).Select(q => (r.IsRanked, Ask: q))).ToList();
        for (var i = 0; i < questions.Count; i++)
        {
            var (isRanked, ask) = questions[i];
            var (limit, cursor) = (Limits[i % Limits.Length], (string?)null);
            do
            {
                var question = ask(new(cursor, limit));
                var answer = await Answer(app, question);
                recording._answers.Add(($"{question}", answer?.ToJsonString(WireJson.Options) ?? "nothing"));
                foreach (var next in CursorsIn(answer))
                {
                    Parts(next)
                        .Should()
                        .NotContain(part => hidden.Contains(part), $"{when}: {question} hands out a cursor");
                }

                cursor = (answer as JsonObject)?["nextCursor"]?.GetValue<string>();
                if (cursor is not null && !isRanked)
                {
                    answer!["items"]!.AsArray().Count
                        .Should()
                        .Be(limit, $"{when}: a page of {question} with a next one is full");
                }
            }
            while (cursor is not null);
        }

        return recording;
    }

    public void MustBe(Recording before, string when)
    {
        foreach (var (was, isNow) in before._answers.Zip(_answers))
        {
            if (was != isNow)
            {
                Assert.Fail($"{when}: {was.Question}\nwas answered {was.Answer}\nand now {isNow.Question}\nis answered "
                    + $"{isNow.Answer}");
            }
        }

        Count.Should().Be(before.Count, when);
    }

    private static async Task<JsonNode?> Answer(TestApp app, object question)
    {
        var result = await app.Send((dynamic)question);
        if (result.Failure is Error failure)
        {
            return JsonValue.Create(failure.Code);
        }

        object value = result.Value;
        if (value is MediaContent content)
        {
            await using (content.Content)
            {
                return $"{content.ContentType} {content.Tag} {content.Content.Length}";
            }
        }

        // Follower counts include everyone and reveal nobody, so they may differ.
        value = value is PublicProfile profile ? profile with { Followers = 0, Following = 0 } : value;
        return JsonSerializer.SerializeToNode(value, WireJson.Options);
    }

    private static IEnumerable<string> CursorsIn(JsonNode? answer) => answer switch
    {
        JsonObject members => members.SelectMany(m => m.Key == "nextCursor" && m.Value is JsonValue cursor
            ? [cursor.GetValue<string>()]
            : CursorsIn(m.Value)),
        JsonArray items => items.SelectMany(CursorsIn),
        _ => [],
    };

    private static IEnumerable<string> Parts(string cursor)
    {
        var list = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n')[0];
        return RankedPlace.TryDecode(list, cursor) is { } place
            ? place.Rest.Select(p => $"{p}").Append(place.Bottom.ToString(CultureInfo.InvariantCulture))
            : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n')[1..];
    }

    // Ids and other keys of data unknown to the viewer, which would reveal a leak.
    private static Task<HashSet<string>> Hidden(TestApp app, UserId viewer) => app.Db(async db =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        var visibility = scope.ServiceProvider.GetRequiredService<Visibility>();
        var posts = await visibility.VisibleTo(viewer).Select(p => p.Id).ToHashSetAsync();
        var stories = await visibility.StoriesVisibleTo(viewer).Select(s => s.Id).ToHashSetAsync();
        var comments = await visibility.CommentsVisibleTo(viewer).Select(c => c.Id).ToHashSetAsync();
        var around = await visibility.PeopleAround(viewer).Select(p => p.Id).ToHashSetAsync();
        var tags = await db.PostTags.ToListAsync();
        var edges = await db.Edges.AsNoTracking().Where(e => e.FromId != viewer).ToListAsync();
        var keys = new HashSet<string>();
        keys.UnionWith(
            (await db.Posts.Select(p => p.Id).ToListAsync()).Where(id => !posts.Contains(id)).Select(id => $"{id}"));
        keys.UnionWith((await db.Stories.Select(s => s.Id).ToListAsync())
            .Where(id => !stories.Contains(id))
            .Select(id => $"{id}"));
        keys.UnionWith((await db.Comments.Select(c => c.Id).ToListAsync())
            .Where(id => !comments.Contains(id))
            .Select(id => $"{id}"));
        keys.UnionWith(tags.GroupBy(t => t.Tag).Where(t => !t.Any(p => posts.Contains(p.PostId))).Select(t => t.Key));
        keys.UnionWith((await db.Profiles.ToListAsync()).Where(p => p.UserId != viewer && !around.Contains(p.UserId))
            .SelectMany(p => new[] { $"{p.UserId}", p.UsernameKey }));
        keys.UnionWith(
            edges.Where(e => e.Follow != FollowState.None && !(around.Contains(e.FromId) && around.Contains(e.ToId)))
                .Select(e => $"{e.FollowId}"));
        keys.UnionWith((await db.Reactions.AsNoTracking().ToListAsync())
            .Where(r => !around.Contains(r.PersonId))
            .Select(r => $"{r.Order}"));
        keys.UnionWith((await db.StoryViews.AsNoTracking().ToListAsync())
            .Where(v => !around.Contains(v.UserId))
            .Select(v => $"{v.Order}"));
        keys.UnionWith((await db.CircleMembers.AsNoTracking().ToListAsync())
            .Where(m => !around.Contains(m.UserId))
            .Select(m => $"{m.Order}"));
        return keys;
    });
}
