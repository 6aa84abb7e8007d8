using System.Text.RegularExpressions;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Messaging;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Groups;

/// <summary><c>docs/walk.md</c> tells the way of a message to a group as it is.</summary>
public sealed partial class WalkTests
{
    private static readonly string Section = Regex.Match(
        File.ReadAllText(Path.Combine(Repository(), "docs", "walk.md")).ReplaceLineEndings("\n"),
        "\n## A message to a group\n(.*?)\n## ",
        RegexOptions.Singleline).Groups[1].Value;

    [Theory, InlineData(3), InlineData(12)]
    public async Task The_walk_of_a_group_message_lists_the_statements_that_run(int members)
    {
        var trace = new SqliteTrace();
        await using var app = await TestApp.Create(
            DatabaseProvider.Sqlite, trace.Listen, "--RateLimits:Enabled=false");
        var people = await app.People([.. Enumerable.Range(0, members).Select(i => $"member{i}")]);
        var group = await app.CreateGroup(people[0], people[1..]);
        // Everyone has unread messages already, as in a group that is in use.
        await app.SayIn(group, people[0]);
        trace.Take();

        await app.Do(new SendMessage(people[0], null, group, "Hello", "key"));

        // One statement for many rows is run once for each of them.
        List<string> ran = [];
        foreach (var statement in trace.Take().Where(s => !s.Contains("SAVEPOINT")).Select(LabelOf))
        {
            if (ran.Count == 0 || ran[^1] != statement)
            {
                ran.Add(statement);
            }
        }

        StatementOnPage().Matches(Section).Select(m => m.Groups[1].Value).Should().Equal(ran, string.Join("\n", ran));
    }

    [Fact]
    public async Task The_walk_of_a_group_message_names_its_effects_in_their_order()
    {
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var order = EffectOrder.Handlers.ToList();
        var effects = scope.ServiceProvider.GetServices<INotificationHandler<EventBatch<MessageSent>>>()
            .Select(h => h.GetType()).OrderBy(order.IndexOf).Select(t => t.Name);

        EffectOnPage().Matches(Section).Select(m => m.Groups[1].Value).Should().Equal(effects);
    }

    private static string LabelOf(string statement)
    {
        // Without what is within parentheses: subqueries, columns and values.
        var outside = statement;
        while (Inside().IsMatch(outside))
        {
            outside = Inside().Replace(outside, string.Empty);
        }

        var match = VerbAndTable().Match(outside);
        return match.Success ? $"{match.Groups[1].Value} {match.Groups[2].Value}" : statement;
    }

    private static string Repository()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Hubbub.slnx")))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return at;
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^\s*([A-Z]+).*?""(\w+)""(?<=(?:FROM|JOIN|INTO|UPDATE)\s+""\w+"")", RegexOptions.Singleline)]
    private static partial Regex VerbAndTable();

    [GeneratedRegex(@"^\| `([A-Z]+ \w+)` \|", RegexOptions.Multiline)]
    private static partial Regex StatementOnPage();

    [GeneratedRegex(@"^\| \[`(\w+)`\]\(", RegexOptions.Multiline)]
    private static partial Regex EffectOnPage();
}
