using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// A scope that is used again as long as nothing fails in it: making one, with its context, costs more than most statements of a
/// message. Who uses it leaves nothing in it.
/// </summary>
internal sealed class KeptScope(IServiceScopeFactory scopes)
{
    private IServiceScope? _kept;

    /// <summary>For the caller alone, until it is returned or, after a failure, disposed of.</summary>
    public IServiceScope Take() => Interlocked.Exchange(ref _kept, null) ?? scopes.CreateScope();

    public void Return(IServiceScope scope)
    {
        if (Interlocked.CompareExchange(ref _kept, scope, null) is not null)
        {
            scope.Dispose();
        }
    }
}
