namespace Hubbub.Application.Posts.Contracts;

/// <summary>The poll of a post as one viewer sees it.</summary>
/// <param name="Options">What to choose from, in its order; a vote names their places, from 0.</param>
/// <param name="EndsAt">From when on nobody can vote, and everyone sees the totals.</param>
/// <param name="IsMultiple">One can choose several.</param>
/// <param name="HidesTotals">Totals are for the author, for who voted, and after the end for everyone.</param>
/// <param name="OwnVotes">The places that the viewer chose; empty before the viewer votes.</param>
/// <param name="Voters">How many people voted; absent while totals are hidden from the viewer.</param>
public sealed record PollRow(
    IReadOnlyList<PollOptionRow> Options,
    DateTimeOffset EndsAt,
    bool IsMultiple,
    bool HidesTotals,
    IReadOnlyList<int> OwnVotes,
    int? Voters);

/// <summary>An option of a poll; <paramref name="Votes"/> is absent while it is hidden from the viewer.</summary>
public sealed record PollOptionRow(string Text, int? Votes);
