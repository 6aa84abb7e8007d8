namespace Hubbub.Application.Common;

/// <summary>
/// Handles requests of one kind together, in one transaction; responses are in the order of the requests.
/// </summary>
public interface ICommandBatchHandler<TRequest, TResponse>
{
    Task<IReadOnlyList<TResponse>> Handle(IReadOnlyList<TRequest> requests, CancellationToken ct);
}
