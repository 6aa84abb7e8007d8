using Hubbub.Domain.Common;

namespace Hubbub.Domain.Analytics;

/// <summary>How many people opened someone's profile on one day; never who.</summary>
public sealed class ProfileVisits
{
    public required UserId UserId { get; init; }

    /// <summary>The day's first moment, in UTC.</summary>
    public required DateTimeOffset Day { get; init; }

    public required int Visitors { get; init; }
}
