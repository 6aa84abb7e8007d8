namespace Hubbub.Architecture.Tests.Modules;

public sealed class ModuleTests
{
    private static readonly IReadOnlyList<ModuleDependencies> WrongMap =
    [
        new("Posts", ListensTo: [], Asks: ["Media"]), new("Media", [], []),
    ];

    [Fact]
    public void Every_module_is_on_the_map() =>
        ModuleDependencies.Product.Select(m => m.Module).Should().BeEquivalentTo(Code.Product.Modules);

    [Fact]
    public void A_module_knows_another_by_its_events_and_contracts_only_and_as_the_map_allows() =>
        ModuleRules.Strangers(Code.Product, ModuleDependencies.Product).Should().BeEmpty();

    [Fact]
    public void A_module_that_knows_more_of_another_is_found() =>
        ModuleRules.Strangers(Code.Wrong, WrongMap).Should()
            .ContainMatch("*PostWithPicture of Posts knows *Domain.Media.Picture", "another module's entity")
            .And.ContainMatch("*CountPictures of Posts knows *Application.Media.IMediaDb", "another module's tables")
            .And.ContainMatch("*PostOnPictureTaken of Posts knows *PictureTaken", "events that the map does not allow")
            .And.ContainMatch(
                "*Media* of Media knows *Application.Posts.Contracts.IPostTexts",
                "contracts that the map does not allow")
            .And.NotContainMatch("* of Posts knows *Application.Media.Contracts.IMediaFiles");

    [Fact]
    public void A_module_uses_no_constant_of_another() =>
        ModuleRules.StrangersInUsings(Code.Product, ModuleDependencies.Product, SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void A_using_of_another_module_is_found()
    {
        SourceFile[] files =
        [
            new("src/Application/Posts/A.cs", "using Hubbub.Domain.Messaging;\nnamespace Hubbub.Application.Graph;"),
        ];

        ModuleRules.StrangersInUsings(Code.Product, ModuleDependencies.Product, files).Should()
            .Equal("src/Application/Posts/A.cs of Graph uses Hubbub.Domain.Messaging");
    }

    [Fact]
    public void The_map_shows_nothing_that_is_not_there() =>
        ModuleRules.UnusedDependencies(Code.Product, ModuleDependencies.Product).Should().BeEmpty();

    [Fact]
    public void An_unused_module_dependency_is_found() =>
        ModuleRules.UnusedDependencies(
            Code.Wrong, [new("Media", ["Posts"], ["Posts"]), new("Posts", ["Media"], [])]).Should()
            .Equal("Media does not listen to Posts");

    [Fact]
    public void A_module_sees_its_own_slice_of_the_database_only() =>
        ModuleRules.ForeignSlices(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_foreign_slice_is_found() =>
        ModuleRules.ForeignSlices(Code.Wrong).Should()
            .ContainMatch("*CountPictures sees IMediaDb").And.ContainMatch("*CountPictures sees IMediaStatements");

    [Fact]
    public void No_contract_needs_its_own_answer() => ModuleRules.ContractCycles(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_contract_that_asks_itself_over_another_module_is_found() =>
        ModuleRules.ContractCycles(Code.Wrong).Should().ContainMatch("*IMediaFiles asks itself")
            .And.ContainMatch("*IPostTexts asks itself");

    [Fact]
    public void Contracts_answer_and_change_nothing() =>
        ModuleRules.WritingContracts(Code.Product, ModuleDependencies.WritingContracts).Should().BeEmpty();

    [Fact]
    public void A_contract_that_changes_something_is_found() =>
        ModuleRules.WritingContracts(Code.Wrong, []).Should().ContainMatch("*IMediaFiles.Delete answers nothing");

    [Fact]
    public void Contracts_show_no_entities() => ModuleRules.HeavyContracts(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_contract_that_shows_an_entity_is_found() =>
        ModuleRules.HeavyContracts(Code.Wrong).Should().ContainMatch("*IMediaFiles shows *Domain.Media.Picture")
            .And.ContainMatch("*MediaFile is no sealed record");

    [Fact]
    public void Events_live_in_their_modules_Events() => EventRules.Misplaced(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_misplaced_event_is_found() => EventRules.Misplaced(Code.Wrong).Should()
        .ContainMatch("*PictureLost is not in its module's Events")
        .And.ContainMatch("*Events.NoEvent is no event");

    [Fact]
    public void Events_are_sealed_records()
    {
        EventRules.Events(Code.Product).Should().HaveCountGreaterThan(15);
        EventRules.Open(Code.Product).Should().BeEmpty();
    }

    [Fact]
    public void An_event_that_is_open_to_others_is_found() =>
        EventRules.Open(Code.Wrong).Should().ContainMatch("*OpenEvent is no sealed record");

    [Fact]
    public void Events_have_names_of_their_own() => EventRules.SameNames(Code.Product).Should().BeEmpty();

    [Fact]
    public void Two_events_of_one_name_are_found() =>
        EventRules.SameNames(Code.Wrong).Should().Equal("PictureTaken is the name of several events");

    [Fact]
    public void Events_hold_ids_and_values_only() => EventRules.Heavy(Code.Product).Should().BeEmpty();

    [Fact]
    public void An_event_that_holds_more_is_found() => EventRules.Heavy(Code.Wrong).Should()
        .ContainMatch("*OpenEvent.Picture is a *Domain.Media.Picture")
        .And.ContainMatch("*OpenEvent.Kind is a *ForeignKind", "the enum of another namespace")
        .And.NotContainMatch("*OpenEvent.Readers*")
        .And.NotContainMatch("*OpenEvent.At*");
}
