
namespace Hubbub.Architecture.Tests.Flow;

public sealed class FlowTests
{
    [Fact]
    public void Only_Web_and_the_effects_use_the_mediator() => FlowRules.Senders(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_handler_that_sends_a_command_is_found() =>
        FlowRules.Senders(Code.Wrong).Should().ContainMatch("*PostOnPictureTaken names IMediator");

    [Fact]
    public void Use_cases_resolve_nothing_by_hand() => FlowRules.Locators(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_use_case_that_resolves_by_hand_is_found() =>
        FlowRules.Locators(Code.Wrong).Should().ContainMatch("*WritePostHandler names IServiceProvider");

    [Fact]
    public void Only_event_handlers_and_the_notifier_publish() => FlowRules.Publishers(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_command_handler_that_publishes_is_found() =>
        FlowRules.Publishers(Code.Wrong).Should().ContainMatch("*WritePostHandler names IRealtimePublisher")
            .And.NotContainMatch("*PostOnPictureTaken*");

    [Fact]
    public void Only_event_handlers_use_the_notifier() => FlowRules.Notifiers(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_command_handler_that_uses_the_notifier_is_found() =>
        FlowRules.Notifiers(Code.Wrong).Should().ContainMatch("*WritePostHandler names Notifier");

    [Fact]
    public void Only_presence_and_the_feed_and_watch_notifiers_publish_ephemeral_events() =>
        FlowRules.Ephemeral(Code.Product).Should().BeEmpty();

    [Fact]
    public void Another_module_that_shows_what_is_not_kept_is_found() =>
        FlowRules.Ephemeral(Code.Wrong).Should().ContainMatch("*WritePostHandler names IEphemeralPublisher");

    [Fact]
    public void Presence_keeps_nothing_in_an_event_log() =>
        FlowRules.DurablePublishersInPresence(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_kept_event_of_Presence_is_found() =>
        FlowRules.DurablePublishersInPresence(Code.Wrong).Should().ContainMatch("*StatusKept names DurableEvent");

    [Fact]
    public void Only_pushes_after_a_commit_and_the_ephemeral_publisher_push() =>
        FlowRules.Pushers(Code.Product).Should().BeEmpty();

    [Fact]
    public void Another_who_pushes_is_found() =>
        FlowRules.Pushers(Code.Wrong).Should().ContainMatch("*PostTables names IPushTransport");

    [Fact]
    public void Only_the_transport_and_the_head_announcer_use_the_hub_context() =>
        FlowRules.HubContexts(Code.Product).Should().BeEmpty();

    [Fact]
    public void Another_who_reaches_into_the_hub_is_found() =>
        FlowRules.HubContexts(Code.Wrong).Should().ContainMatch("*PostEndpoint names IHubContext`1");

    [Fact]
    public void There_is_one_hub() => FlowRules.Hubs(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_second_hub_is_found() => FlowRules.Hubs(Code.Wrong).Should().ContainMatch("*Web.Posts.PostHub");

    [Fact]
    public void Time_is_asked_of_TimeProvider_only() => CallRules.Clocks(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_clock_read_by_hand_is_found_even_in_a_lambda() => CallRules.Clocks(Code.Wrong).Should()
        .ContainMatch("*BlockingCalls calls System.DateTime.get_UtcNow")
        .And.ContainMatch("*BlockingCalls calls System.DateTimeOffset.get_Now");

    [Fact]
    public void No_thread_waits_and_no_work_is_let_loose() => CallRules.Blockers(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_thread_that_waits_is_found() => CallRules.Blockers(Code.Wrong).Should()
        .ContainMatch("*Task`1.get_Result").And.ContainMatch("*Task.Wait").And.ContainMatch("*Task.Run")
        .And.ContainMatch("*Thread.Sleep").And.ContainMatch("*TaskAwaiter.GetResult");

    [Fact]
    public void Nothing_is_async_void() => CallRules.AsyncVoid(Code.Product).Should().BeEmpty();

    [Fact]
    public void An_async_void_is_found() =>
        CallRules.AsyncVoid(Code.Wrong).Should().ContainMatch("*BlockingCalls: Lost is async void");

    [Fact]
    public void Nobody_touches_an_awaiter() => CallRules.Awaiters(SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void A_touched_awaiter_is_found() =>
        CallRules.Awaiters([new("a.cs", "var x = work.GetAwaiter().GetResult();")]).Should().Equal("a.cs");
}
