using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Profiles;

public sealed class SearchProfilesTests
{
    [Theory, EveryDatabase]
    public async Task Usernames_come_first_then_display_names_in_any_case(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "Malory", "malo", "zed", "amalia");
        await app.Do(new UpdateProfile(people[3], "MALcolm", null, null, null, null));

        (await Search(app, people[0], "mal")).Should().Equal("malo", "Malory", "zed");
        (await Search(app, people[0], "MALO")).Should().Equal("malo", "Malory");
        (await Search(app, people[0], "malx")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_name_is_found_by_any_of_its_words_without_case_and_accents(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "p1x", "p2x", "p3x", "p4x");
        string[] names = ["Jörg Müller", "İbrahim Đặng", "Anna Maria de la Cruz y Fernández Ortiz", "Jo Jorgensen"];
        foreach (var (person, name) in people.Skip(1).Zip(names))
        {
            await app.Do(new UpdateProfile(person, name, null, null, null, null));
        }

        (string Query, string[] Found)[] cases =
        [
            ("jorg", ["p1x", "p4x"]), ("müller", ["p1x"]), ("jo\u0308rg", ["p1x", "p4x"]), ("MULL", ["p1x"]),
            ("mull jorg", ["p1x"]),
            ("jörg m", ["p1x"]), ("jorg x", []), ("ibrahim", ["p2x"]), ("dang", ["p2x"]), ("örg", []),
            ("jo", ["p4x", "p1x"]), ("ortiz anna maria cruz fernandez de la", ["p3x"]),
            ("ortiz anna maria cruz fernandez de lo", []),
        ];
        foreach (var (query, found) in cases)
        {
            (await Search(app, people[0], query)).Should().Equal(found, query);
        }

        await app.Do(new UpdateProfile(people[1], "Georg", null, null, null, null));
        (await Search(app, people[0], "müller")).Should().BeEmpty("that is the name no longer");
        (await Search(app, people[0], "georg")).Should().Equal("p1x");
        (await Search(app, people[0], "\u0301\u0301")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Pages_join_without_repeating_or_losing_anyone(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var viewer = (await app.Register("viewer")).User.Id;
        var expected = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            expected.Add((await app.Register($"sam{i:D2}")).User.Username);
        }

        for (var i = 0; i < 11; i++)
        {
            var other = (await app.Register($"other{i:D2}")).User;
            // With equal display names the id decides the order, and so must be part of the cursor.
            await app.Do(new UpdateProfile(other.Id, i < 8 ? "Sam" : "Samuel", null, null, null, null));
            expected.Add(other.Username);
        }

        for (var limit = 1; limit <= 13; limit += 3)
        {
            var (found, cursor) = (new List<string?>(), (string?)null);
            do
            {
                var page = await app.Do(new SearchProfiles(viewer, "sam", new PageRequest(cursor, limit)));
                page.Items.Count.Should().BeLessThanOrEqualTo(limit);
                found.AddRange(page.Items.Select(p => p.Username));
                cursor = page.NextCursor;
            }
            while (cursor is not null);

            found.Should().Equal(expected, $"pages of {limit} are the same list");
        }
    }

    [Theory, EveryDatabase]
    public async Task Addresses_are_never_searched(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "alice");
        await app.Do(new UpdateProfile(people[1], "Liddell", null, null, null, null));

        (await Search(app, people[0], "alice@")).Should().BeEmpty();
        (await Search(app, people[0], "alice@example.test")).Should().BeEmpty();
        (await Search(app, people[0], "@example")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task People_apart_or_not_available_are_absent(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "sam1", "sam2", "sam3", "sam4", "sam5");
        await app.Do(new BlockUser(people[0], people[1]));
        await app.Do(new BlockUser(people[2], people[0]));
        await app.Freeze(people[3]);
        await app.Do(new Application.Accounts.DeleteAccount(people[4], TestApp.Password));

        (await Search(app, people[0], "sam")).Should().Equal("sam5");
        (await Search(app, people[1], "view")).Should().BeEmpty();
        (await Search(app, people[2], "view")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-36")]
    public async Task Wildcards_are_plain_text(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "sam", "s_m", "percent", "bracket");
        await app.Do(new UpdateProfile(people[3], "100%_[pure]", null, null, null, null));
        await app.Do(new UpdateProfile(people[4], "[a-z]*?\\", null, null, null, null));

        (await Search(app, people[0], "s_")).Should().Equal("s_m");
        (await Search(app, people[0], "%%")).Should().BeEmpty();
        (await Search(app, people[0], "__")).Should().BeEmpty();
        (await Search(app, people[0], "100%")).Should().Equal("percent");
        (await Search(app, people[0], "[a-z]")).Should().Equal("bracket");
        (await Search(app, people[0], "'; drop table Profiles; --")).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Prefixes_of_every_script_work(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("viewer", "hanzi", "emoji", "emoji2", "umlaut", "last");
        string[] names = ["山田太郎", "🦊🌙 fox", "🦊🌞 sun", "Ärger", "\uD7FB\uD7FBx"];
        foreach (var (person, name) in people.Skip(1).Zip(names))
        {
            await app.Do(new UpdateProfile(person, name, null, null, null, null));
        }

        (await Search(app, people[0], "山田")).Should().Equal("hanzi");
        (await Search(app, people[0], "山口")).Should().BeEmpty();
        (await Search(app, people[0], "🦊")).Should().BeEquivalentTo("emoji", "emoji2");
        (await Search(app, people[0], "🦊🌙")).Should().Equal("emoji");
        (await Search(app, people[0], "ärg")).Should().Equal("umlaut");
        (await Search(app, people[0], "\uD7FB\uD7FB")).Should().Equal("last");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("   ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\nb")]
    public async Task A_prefix_must_be_one(string prefix)
    {
        await using var app = await TestApp.Create();
        var viewer = (await app.People("viewer"))[0];

        (await app.Refused(new SearchProfiles(viewer, prefix, new()))).Should().Be("validation_failed");
        (await app.Refused(new SearchProfiles(viewer, new string('x', 51), new()))).Should().Be("validation_failed");
        (await app.Refused(new SearchProfiles(viewer, "fine", new("eHg")))).Should().Be("validation_failed");
    }

    private static async Task<IEnumerable<string?>> Search(TestApp app, UserId viewer, string prefix) =>
        (await app.Do(new SearchProfiles(viewer, prefix, new()))).Items.Select(p => p.Username);
}
