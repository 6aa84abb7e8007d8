namespace Hubbub.Application.Common;

/// <summary>
/// Gathers requests for an <see cref="ICommandBatchHandler{TRequest,TResponse}"/>: the first goes at once, and those that
/// arrive while it is under way go together next. Many writers share the queries, the commit and its flush, and
/// nobody waits for company.
/// </summary>
public interface ICommandBatcher<TRequest, TResponse>
{
    /// <summary>
    /// The answer comes after the commit. Once asked, the request is carried out, whether or not anybody still waits.
    /// </summary>
    /// <exception cref="StorageBusyException">Too many wait already.</exception>
    Task<TResponse> Submit(TRequest request);
}

/// <summary>Does requests of one kind together, in one transaction; answers in their order.</summary>
public interface ICommandBatchHandler<TRequest, TResponse>
{
    Task<IReadOnlyList<TResponse>> Handle(IReadOnlyList<TRequest> requests, CancellationToken ct);
}
