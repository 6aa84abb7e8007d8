namespace Hubbub.Application.Posts.Contracts;

/// <summary>The poll of a post as one viewer sees it.</summary>
/// <param name="Options">The options, in order; a vote gives their indexes, from 0.</param>
/// <param name="EndsAt">When voting ends; from then on, everyone sees the totals.</param>
/// <param name="IsMultiple">A vote may have several options.</param>
/// <param name="HidesTotals">Until the end, only the author and people who voted see the totals.</param>
/// <param name="OwnVotes">The indexes that the viewer chose; empty before the viewer votes.</param>
/// <param name="Voters">How many people voted; absent while totals are hidden from the viewer.</param>
public sealed record PollRow(
    IReadOnlyList<PollOptionRow> Options,
    DateTimeOffset EndsAt,
    bool IsMultiple,
    bool HidesTotals,
    IReadOnlyList<int> OwnVotes,
    int? Voters);

/// <summary>An option of a poll; <paramref name="Votes"/> is absent while totals are hidden from the viewer.</summary>
public sealed record PollOptionRow(string Text, int? Votes);
