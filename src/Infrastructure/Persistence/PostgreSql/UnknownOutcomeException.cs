namespace Hubbub.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// The connection ended during a commit, which may have taken place: the work is not repeated, unless its client does.
/// </summary>
internal sealed class UnknownOutcomeException(Exception reason)
    : Exception("The connection ended during a commit.", reason);
