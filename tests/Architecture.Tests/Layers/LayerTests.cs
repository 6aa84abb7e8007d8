namespace Hubbub.Architecture.Tests.Layers;

public sealed class LayerTests
{
    [Fact]
    public void The_code_is_there_to_be_judged()
    {
        foreach (var layer in new[] { "Domain", "Application", "Infrastructure", "Web" })
        {
            Code.Product.In(layer).Should().HaveCountGreaterThan(20);
        }

        Code.Product.Modules.Should().BeEquivalentTo(
            "Accounts", "Analytics", "Graph", "Media", "Messaging", "Notifications", "Posts", "Presence", "Profiles",
            "Sync");
    }

    [Fact]
    public void Domain_knows_the_framework_and_MediatR_only() => LayerRules.Domain(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_domain_type_that_knows_more_is_found() => LayerRules.Domain(Code.Wrong).Should()
        .ContainMatch("*PostWithADatabase knows Microsoft.EntityFrameworkCore.DbContext")
        .And.ContainMatch("*PostThatAsks knows *Application.Media.Contracts.IMediaFiles");

    [Fact]
    public void Only_Domain_Common_names_MediatR() => LayerRules.MediatRInDomain(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_domain_type_that_names_MediatR_itself_is_found() =>
        LayerRules.MediatRInDomain(Code.Wrong).Should().ContainMatch("*PostAsNotification knows MediatR.INotification");

    [Fact]
    public void Application_knows_no_provider_no_ASP_NET_and_no_outer_layer() =>
        LayerRules.Application(Code.Product).Should().BeEmpty();

    [Fact]
    public void An_application_type_that_knows_an_outer_layer_is_found_even_in_a_lambda_or_an_async_body() =>
        LayerRules.Application(Code.Wrong).Should()
            .ContainMatch("*WebInALambda knows Microsoft.AspNetCore.Http.HttpContext")
            .And.ContainMatch("*SqliteInAnAsyncBody knows Microsoft.Data.Sqlite.SqliteConnection")
            .And.ContainMatch("*RelationalQuery knows Microsoft.EntityFrameworkCore.RelationalQueryableExtensions")
            .And.ContainMatch("*InfrastructureAsGenericArgument knows *Infrastructure.Posts.PostTables");

    [Fact]
    public void Infrastructure_knows_neither_Web_nor_ASP_NET_but_for_Identity() =>
        LayerRules.Infrastructure(Code.Product).Should().BeEmpty();

    [Fact]
    public void An_infrastructure_type_that_knows_the_web_is_found() => LayerRules.Infrastructure(Code.Wrong).Should()
        .ContainMatch("*PostPage knows Microsoft.AspNetCore.Http.HttpContext")
        .And.ContainMatch("*PostPage knows *Web.Posts.PostHub");

    [Fact]
    public void Web_knows_no_tables_and_no_aggregates() => LayerRules.Web(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_web_type_that_knows_tables_or_aggregates_is_found() => LayerRules.Web(Code.Wrong).Should()
        .ContainMatch("*PostEndpoint knows *AppDbContext")
        .And.ContainMatch("*PostEndpoint knows *IPostsDb")
        .And.ContainMatch("*PostEndpoint knows *IPostsStatements")
        .And.ContainMatch("*PostEndpoint knows *Domain.Posts.Post");
}
