
namespace Hubbub.Architecture.Tests.Documents;

public sealed class LinkTests
{
    [Fact]
    public void Every_relative_link_of_the_documents_leads_somewhere()
    {
        var pages = LinkRules.Pages(SourceFile.Repository).ToList();

        pages.Should().Contain(["README.md", "docs/README.md", "docs/protocol.md"]);
        LinkRules.Broken(SourceFile.Repository, pages).Should().BeEmpty();
    }

    [Fact]
    public void A_link_to_a_page_or_a_heading_that_is_not_there_is_found()
    {
        var root = Directory.CreateTempSubdirectory("hubbub-test-");
        try
        {
            File.WriteAllText(Path.Combine(root.FullName, "a.md"), """
                # The page: `a`

                [well](b.md) [well](b.md#what-it-is--and-why) [well](#the-page-a) [far](https://example.test/no.md)
                [gone](c.md) [no heading](b.md#what-it-was) `[code](d.md)`

                ```md
                [code](e.md)
                ```
                """.ReplaceLineEndings("\n"));
            File.WriteAllText(Path.Combine(root.FullName, "b.md"), "## What it is, — and why\n");

            LinkRules.Broken(root.FullName, LinkRules.Pages(root.FullName))
                .Should().Equal("a.md: c.md", "a.md: b.md#what-it-was");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
