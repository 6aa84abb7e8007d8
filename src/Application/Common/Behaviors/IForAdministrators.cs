using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>
/// A request that only administrators can make; <see cref="AdministratorBehavior{TRequest,TResponse}"/> decides.
/// </summary>
public interface IForAdministrators
{
    UserId Actor { get; }

    /// <summary>The error for everyone else.</summary>
    Error Refusal { get; }

    /// <summary>What the server's log says that they did, without contents; null for a query.</summary>
    string? Act { get; }
}
