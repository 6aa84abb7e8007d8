using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// A scope that is reused until something fails in it: creating one, with its context, costs more than most statements
/// of a message. The caller must leave no state in it.
/// </summary>
internal sealed class ReusedScope(IServiceScopeFactory scopes)
{
    private IServiceScope? _kept;

    /// <summary>Exclusive to the caller until returned or, after a failure, disposed.</summary>
    public IServiceScope Take() => Interlocked.Exchange(ref _kept, null) ?? scopes.CreateScope();

    public void Return(IServiceScope scope)
    {
        if (Interlocked.CompareExchange(ref _kept, scope, null) is not null)
        {
            scope.Dispose();
        }
    }
}
