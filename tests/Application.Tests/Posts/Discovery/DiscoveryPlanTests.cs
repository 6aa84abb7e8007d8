using System.Data.Common;
using System.Text.RegularExpressions;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Posts;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Discovery;

/// <summary>SQLite runs searches by indexes, never by scanning a whole table.</summary>
public sealed partial class DiscoveryPlanTests
{
    private static readonly string[] Large =
    [
        "Posts", "PostTags", "Tags", "TagFollows", "SavedPosts", "Profiles", "Edges", "CircleMembers",
    ];

    [Fact]
    public async Task No_way_to_posts_scans_a_table()
    {
        var seen = new Statements();
        await using var app = await TestApp.Create(DatabaseProvider.Sqlite, builder => builder.Services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(seen)));
        var people = await app.People("alice", "bob");
        foreach (var person in people)
        {
            await app.Write(person, "Night trains to #Vienna");
        }

        var post = await app.Write(people[0], "Mine");
        seen.Clear();

        (await app.Do(new SearchPosts(people[1], "trains vien", new()))).Items.Should().HaveCount(2);
        await app.Do(new SavePost(people[1], post, null));
        (await app.Do(new GetSaved(people[1], null, false, new()))).Items.Should().HaveCount(1);
        (await app.Do(new GetTagPosts(people[1], "vienna", new()))).Items.Should().HaveCount(2);
        await app.Do(new GetTag(people[1], "vienna"));
        (await app.Do(new SearchTags(people[1], "vie", new()))).Items.Should().HaveCount(1);
        await app.RunJob("ComputeTrends");
        (await app.Do(new GetTrending(people[1], TrendPeriod.Week))).Should().HaveCount(1);
        var plans = await Plans(app, seen);

        plans.Count.Should().BeGreaterThan(12);
        plans.Where(p => p.Scans.Length > 0)
            .Select(p => $"{string.Join(", ", p.Scans)} in {p.Text}")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task The_words_of_posts_are_looked_up_in_their_index()
    {
        await using var app = await TestApp.Create();
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var plan = await Explain(
            connection,
            PostsStatements.Search.Sqlite,
            [new("$0", 1L), new("$1", 1L), new("$2", 10), new("$3", 0L), new("$4", "\"vienna\""), new("$5", "[]")]);

        // M: by words; <: up to a row. It reads posts from the end without a sorting step, so that it stops at the
        // limit.
        string.Join('\n', plan).Should().MatchRegex(
            "^SCAN i VIRTUAL TABLE INDEX [0-9]+:M1<\nSEARCH p USING INTEGER PRIMARY KEY ");
        plan.Should().NotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        plan.Skip(1).Should().OnlyContain(step => !step.StartsWith("SCAN ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scan_is_found()
    {
        await using var app = await TestApp.Create();
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        const string text = "SELECT * FROM \"Posts\" AS \"p\" WHERE \"p\".\"Text\" LIKE '%vienna%'";

        ScansOf(text, await Explain(connection, text, [])).Should().Equal("SCAN p");
    }

    private static async Task<List<(string Text, string[] Scans)>> Plans(TestApp app, Statements seen)
    {
        await using var connection = new SqliteConnection($"Data Source={app.Database.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var plans = new List<(string, string[])>();
        foreach (var (text, parameters) in seen.Taken())
        {
            plans.Add((text, ScansOf(text, await Explain(connection, text, parameters))));
        }

        return plans;
    }

    private static async Task<List<string>> Explain(
        SqliteConnection connection, string text, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    private static string[] ScansOf(string text, List<string> plan)
    {
        var large = Alias()
            .Matches(text)
            .Where(m => Large.Contains(m.Groups[1].Value))
            .Select(m => m.Groups[2].Value)
            .ToHashSet();
        return [.. plan.Where(
            step => step.StartsWith("SCAN ", StringComparison.Ordinal) && large.Contains(step.Split(' ')[1]))];
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();

    private sealed class Statements : DbCommandInterceptor
    {
        private readonly List<(string Text, KeyValuePair<string, object?>[] Parameters)> _seen = [];

        public void Clear() => _seen.Clear();

        public IReadOnlyList<(string Text, KeyValuePair<string, object?>[] Parameters)> Taken() =>
            [.. _seen.DistinctBy(s => s.Text)];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                _seen.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()
                    .Select(p => new KeyValuePair<string, object?>(p.ParameterName, p.Value))]));
            }

            return new(result);
        }
    }
}
