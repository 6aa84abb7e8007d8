using Hubbub.Application.Common.Effects;
using Hubbub.Architecture.Tests.Surface;
using Hubbub.Architecture.Tests.Violations.Application.Posts;

namespace Hubbub.Architecture.Tests.Effects;

public sealed class EffectTests
{
    [Fact]
    public void Every_event_handler_has_its_place_in_the_order() =>
        EffectRules.Unlisted(Code.Product, EffectOrder.Handlers).Should().BeEmpty();

    [Fact]
    public void An_event_handler_without_a_place_in_the_order_is_found() =>
        EffectRules.Unlisted(Code.Wrong, [typeof(TallyPictures)])
            .Should()
            .ContainMatch("*PostOnPictureTaken is not in the order*")
                .And.NotContainMatch("*TallyPictures*");

    [Fact]
    public void Only_event_handlers_are_ordered_and_each_once() =>
        EffectRules.UnusedEntries(EffectOrder.Handlers).Should().BeEmpty();

    [Fact]
    public void What_handles_nothing_or_is_listed_several_times_is_found() =>
        EffectRules.UnusedEntries([typeof(TallyPictures), typeof(WritePostHandler), typeof(TallyPictures)]).Should()
            .ContainMatch("*WritePostHandler handles no event").And
            .ContainMatch("*TallyPictures is listed several times");

    [Fact]
    public void Only_what_handles_an_event_is_deferred() => EffectRules.DeferredInVain(Code.Product).Should().BeEmpty();

    [Fact]
    public void Something_else_that_is_deferred_is_found() => EffectRules.DeferredInVain(Code.Wrong).Should()
        .ContainMatch("*PictureQueue is deferred*").And.ContainMatch("*TallyPictures.Count is deferred*")
        .And.NotContainMatch("*Handle is deferred*");

    [Fact]
    public void What_goes_on_in_a_further_event_is_deferred() => EffectRules.Endless(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_handler_that_goes_on_for_ever_in_the_commit_is_found() =>
        EffectRules.Endless(Code.Wrong)
            .Should()
            .ContainMatch("*TallyPictures raises PictureTaken, which it handles at once");

    [Fact]
    public void Event_handlers_change_what_is_in_memory_after_the_commit() =>
        EffectRules.BeforeCommit(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_handler_that_changes_memory_before_the_commit_is_found() =>
        EffectRules.BeforeCommit(Code.Wrong).Should().Equal(
            $"{typeof(TallyPictures).FullName} calls PictureQueue.Note before the commit",
            $"{typeof(TallyPictures).FullName} calls IEphemeralPublisher.Publish before the commit");

    [Fact]
    public void The_page_of_effects_is_what_the_code_does() =>
        Approved.Document("effects.md", EffectDocument.Lines(EffectOrder.Handlers)).Should().BeEmpty();
}
