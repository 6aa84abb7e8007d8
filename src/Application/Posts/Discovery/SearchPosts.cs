using System.Globalization;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Posts that contain all words of a text, of which the last may be unfinished. The newest 1,000 that the viewer sees
/// are ranked together: by how well the words match, halved at an age of 30 days. The next 1,000 follow, and so on.
/// </summary>
[Cost(25)]
public sealed record SearchPosts(UserId Viewer, string Text, PageRequest Page) : IRequest<Result<Page<PostRow>>>;

internal sealed class SearchPostsValidator : AbstractValidator<SearchPosts>
{
    public const int MaxText = 100;

    public SearchPostsValidator()
    {
        RuleFor(x => x.Text).Searched(MaxText).OverridePropertyName("q");
        this.RulePage(x => x.Page, c => FoundPosition.Parse(c) is not null);
    }
}

internal sealed class SearchPostsHandler(IPostSearch search, PostReader reader, TimeProvider clock)
    : IRequestHandler<SearchPosts, Result<Page<PostRow>>>
{
    internal const int Window = 1_000;

    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(30);

    // Ids may be slightly ahead of the clock.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public async Task<Result<Page<PostRow>>> Handle(SearchPosts query, CancellationToken ct)
    {
        var terms = SearchWords.TermsOf(query.Text);
        if (terms.Count == 0)
        {
            return new Page<PostRow>([], null);
        }

        var (viewer, limit) = (query.Viewer, query.Page.Limit);
        var after = query.Page.Cursor is { } cursor
            ? FoundPosition.Parse(cursor)!
            : FoundPosition.Start(IdGenerator.FirstAt(clock.Now() + Ahead));
        var matches = await search.Newest(viewer, terms, new(after.Ceiling), Window, ct);
        var ranked = matches.OrderByDescending(m => ScoreOf(m, terms, after.Ceiling))
            .ThenByDescending(m => m.Id.Value)
            .ToList();
        // An edit may change a post's score: continue after the last post shown, wherever it ranks now. If the viewer
        // no longer sees that post, the next one has moved to its position.
        var at = ranked.FindIndex(m => m.Id == after.Last);
        var skipped = at >= 0 ? at + 1 : Math.Max(0, after.Shown - 1);
        var found = ranked.Skip(skipped).Take(limit + 1)
            .Select(m => new PostPointer { Id = m.Id, SharedPostId = m.SharedPostId }).ToList();
        var page = Page<PostPointer>.From(
            found, limit, last => (after with { Last = last.Id, Shown = skipped + limit }).ToString());
        var next = page.NextCursor ?? (matches.Count < Window
            ? null
            : FoundPosition.Start(matches[^1].Id.Value).ToString());
        return new Page<PostRow>(await reader.Read(page.Items, viewer, ct), next);
    }

    private static double ScoreOf(PostMatch match, IReadOnlyList<SearchTerm> terms, long now) =>
        SearchWords.FitOf(match.Begin, terms) / (1 + (IdGenerator.Between(match.Id.Value, now) / HalfLife));
}

/// <summary>
/// A position in a window of matches: the id below which the window lies, the last post shown (0 at the start), and
/// how many were shown.
/// </summary>
internal sealed record FoundPosition(long Ceiling, PostId Last, int Shown)
{
    private const string List = "found-posts";

    public static FoundPosition Start(long ceiling) => new(ceiling, default, 0);

    public static FoundPosition? Parse(string cursor) =>
        Cursors.Decode(List, cursor, 3) is [var ceiling, var id, var place]
        && long.TryParse(ceiling, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new(to, new(last), shown)
            : null;

    public override string ToString() => Cursors.Encode(List, Ceiling, Last.Value, Shown);
}
