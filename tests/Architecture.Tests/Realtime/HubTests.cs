using Hubbub.Architecture.Tests.Violations.Web.Posts;
using Hubbub.Web.Realtime.Hubs;
using Hubbub.Web.Realtime.Protocol;

namespace Hubbub.Architecture.Tests.Realtime;

public sealed class HubTests
{
    [Fact]
    public void Hub_methods_carry_their_names_in_lower_snake_case()
    {
        HubRules.Methods(typeof(SocialHub)).Should().HaveCountGreaterThan(10);
        HubRules.Unnamed(typeof(SocialHub), RefusingProtocol.RefusedMethod).Should().BeEmpty();
    }

    [Fact]
    public void A_hub_method_without_such_a_name_is_found() =>
        HubRules.Unnamed(typeof(PostHub)).Should().BeEquivalentTo(nameof(PostHub.Nameless), nameof(PostHub.Loud));

    [Fact]
    public void A_hub_method_takes_one_record() => HubRules.NotOneRecord(typeof(SocialHub)).Should().BeEmpty();

    [Fact]
    public void A_hub_method_that_takes_something_else_is_found() =>
        HubRules.NotOneRecord(typeof(PostHub))
            .Should()
            .Contain([nameof(PostHub.Nameless), nameof(PostHub.Loud), nameof(PostHub.Anything)])
                .And.NotContain(nameof(PostHub.Hidden));

    [Fact]
    public void A_hub_method_takes_nothing_without_a_shape() =>
        HubRules.UntypedArguments(typeof(SocialHub), RefusingProtocol.RefusedMethod).Should().BeEmpty();

    [Fact]
    public void A_hub_method_that_takes_anything_is_found_even_when_it_is_hidden_in_a_member() =>
        HubRules.UntypedArguments(typeof(PostHub)).Should().BeEquivalentTo(
            nameof(PostHub.Anything), nameof(PostHub.Hidden), nameof(PostHub.Deep), nameof(PostHub.AnyShape));

    [Fact]
    public void A_hub_method_does_not_ask_who_calls() => HubRules.AsksWhoCalls(typeof(SocialHub)).Should().BeEmpty();

    [Fact]
    public void A_hub_method_that_asks_who_calls_is_found() =>
        HubRules.AsksWhoCalls(typeof(PostHub)).Should().Equal("Hidden.Actor");
}
