namespace Hubbub.Application.Common;

/// <summary>
/// Batches requests for an <see cref="ICommandBatchHandler{TRequest,TResponse}"/>: the first starts at once, and those
/// that arrive while it runs form the next batch. Many writers share the queries, the commit and its flush, and no
/// request waits for others to arrive.
/// </summary>
public interface ICommandBatcher<TRequest, TResponse>
{
    /// <summary>
    /// Completes after the commit. Once submitted, a request is carried out even if the caller stops waiting.
    /// </summary>
    /// <exception cref="StorageBusyException">The queue is full.</exception>
    Task<TResponse> Submit(TRequest request);
}
