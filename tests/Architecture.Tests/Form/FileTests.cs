namespace Hubbub.Architecture.Tests.Form;

public sealed class FileTests
{
    private const int MostFilesPerFolder = 25;

    private static readonly SourceFile[] Wrong =
    [
        new("src/Application/Posts/Pins.cs", "public sealed record PinPost(UserId Actor) : IRequest<Result>;\n"),
        new(
            "src/Application/Posts/ReadPost.cs",
            "public sealed record ReadPost(\n    UserId Viewer) : IRequest<Result>;\n"),
    ];

    [Fact]
    public void Every_act_has_a_file_of_its_own_named_like_it() =>
        FileRules.Hidden(SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void An_act_in_a_file_with_another_name_is_found() =>
        FileRules.Hidden(Wrong).Should().Equal("PinPost stands in src/Application/Posts/Pins.cs");

    [Fact]
    public void No_folder_has_more_files_than_one_looks_through() =>
        FileRules.Crowded(SourceFile.All, MostFilesPerFolder).Should().BeEmpty();

    [Fact]
    public void A_folder_with_too_many_files_is_found() =>
        FileRules.Crowded(Wrong, most: 1).Should().Equal($"{Path.Combine("src", "Application", "Posts")} has 2 files");

    [Fact]
    public void No_line_is_longer_than_120_characters() =>
        FileRules.LongLines(SourceFile.All).Should().BeEmpty();

    [Fact]
    public void A_line_of_121_characters_is_found_unless_a_string_cannot_be_broken() =>
        FileRules.LongLines(
            [
                new("a.cs", $"{new string('a', 120)}\n{new string('b', 121)}\n"),
                new("b.cs", $"    \"{new string('c', 120)}\",\n    x = \"\"\"\n{new string('d', 200)}\n    \"\"\";\n"),
            ]).Should().Equal("a.cs:2 has 121 characters");
}
