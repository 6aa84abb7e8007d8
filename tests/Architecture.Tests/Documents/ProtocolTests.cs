using System.Globalization;
using Hubbub.Application.Common.RateLimits;

namespace Hubbub.Architecture.Tests.Documents;

public sealed class ProtocolTests
{
    [Fact]
    public void The_pages_of_the_protocol_name_every_route() =>
        ProtocolRules.UnnamedRoutes(Pages("*.md"), ApprovedLines("routes.txt")).Should().BeEmpty();

    [Fact]
    public void A_route_that_no_page_names_is_found() =>
        ProtocolRules.UnnamedRoutes("| `GET /posts/{postId}` | |\n| `PUT /feed?x=` |", [
            "/api/v1/posts/{postId:long} DELETE", "/api/v1/posts/{postId:long} GET", "/api/v1/feed PUT {a: id}",
            "/health *",
        ]).Should().Equal("DELETE /posts/{postId}");

    [Fact]
    public void The_page_of_the_hub_names_every_method() =>
        ProtocolRules.Unnamed(Pages("hub.md"), Names("hub-methods.txt", 0).Where(n => n != "every")).Should().BeEmpty();

    [Fact]
    public void The_page_of_events_names_every_event_with_an_example()
    {
        var page = Pages("events.md");

        ProtocolRules.Unnamed(page, Names("events.txt", 1)).Should().BeEmpty();
        Names("events.txt", 1).Where(name => !page.Split($"`{name}`").Skip(1)
                .Any(
                    rest => rest.Split(
                        ["\n### ", "\n| `"], StringSplitOptions.None)[0].Contains("{\"", StringComparison.Ordinal)))
            .Should().BeEmpty("each event has an example");
    }

    [Fact]
    public void The_page_of_errors_names_every_code() =>
        ProtocolRules.Unnamed(Pages("errors.md"), Names("error-codes.txt", 0)).Should().BeEmpty();

    [Fact]
    public void A_name_that_is_missing_is_found() =>
        ProtocolRules.Unnamed("`sync` and watch", ["sync", "watch"]).Should().Equal("watch");

    [Fact]
    public void The_page_of_limits_says_every_rate_as_it_is()
    {
        var (page, limits) = (Pages("limits.md").Split('\n'), new RateLimitOptions());

        typeof(RateLimitOptions).GetProperties().Where(p => p.PropertyType == typeof(RateLimitOptions.Setting))
            .Select(p => (Limit: (RateLimitOptions.Setting)p.GetValue(limits)!, p.Name))
            .Select(
                l => string.Create(
                    CultureInfo.InvariantCulture, $" | {l.Limit.Permits} in {l.Limit.WindowSeconds} s | `{l.Name}` |"))
            .Where(row => !page.Any(line => line.EndsWith(row, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void The_list_of_documents_has_every_document()
    {
        var list = File.ReadAllText(Path.Combine(SourceFile.Repository, "docs", "README.md"));

        LinkRules.Pages(Path.Combine(SourceFile.Repository, "docs")).Where(page => page != "README.md")
            .Where(page => !list.Contains($"]({page})", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static string Pages(string pattern) => string.Concat(Directory
        .EnumerateFiles(Path.Combine(SourceFile.Repository, "docs", "protocol"), pattern).Select(File.ReadAllText));

    private static IEnumerable<string> Names(string file, int word) =>
        ApprovedLines(file).Select(line => line.Split(' ')[word]);

    private static string[] ApprovedLines(string file) =>
        File.ReadAllLines(Path.Combine(SourceFile.Repository, "tests", "Architecture.Tests", "approved", file));
}
