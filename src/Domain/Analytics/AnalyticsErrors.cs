using Hubbub.Domain.Common;

namespace Hubbub.Domain.Analytics;

/// <summary>Every expected failure of the module.</summary>
public static class AnalyticsErrors
{
    public static readonly Error NotAnAdmin = new(
        "analytics.not_an_admin",
        "Only administrators can read the server's analytics; ask the server's operator for the role.",
        ErrorKind.Forbidden);
}
