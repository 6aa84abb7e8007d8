namespace Hubbub.Domain.Analytics;

/// <summary>Of the people who signed up in one week, how many used the server in another.</summary>
public sealed class RetentionCell
{
    /// <summary>The Monday of the week in which they signed up.</summary>
    public required DateTimeOffset Cohort { get; init; }

    /// <summary>The Monday of the week in which they used the server or not.</summary>
    public required DateTimeOffset Week { get; init; }

    /// <summary>Those who signed up and still had an account when the week was over.</summary>
    public required int People { get; init; }

    public required int Active { get; init; }
}
