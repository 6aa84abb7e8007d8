using Hubbub.Application.Common.Behaviors;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts.Administration;

/// <summary>How this server fares, for administrators.</summary>
public sealed record GetMetrics(UserId Actor, DateTimeOffset? Since) : IRequest<Result<ServerMetrics>>,
    IForAdministrators
{
    Error IForAdministrators.Refusal => AccountsErrors.NotAnAdmin;

    string? IForAdministrators.Act => null;
}

/// <summary>What was measured on this node in the last quarter of an hour.</summary>
/// <param name="StartedAt">When the server started.</param>
/// <param name="Samples">One for every five seconds, the oldest first.</param>
public sealed record ServerMetrics(DateTimeOffset StartedAt, IReadOnlyList<MetricsSample> Samples);

/// <summary>What was measured since the previous sample, and how things stood at its end.</summary>
/// <param name="At">Its end.</param>
/// <param name="Seconds">How long it lasted.</param>
/// <param name="Connections">Open hub connections.</param>
/// <param name="Calls">REST requests, other than for files, and hub calls that were answered.</param>
/// <param name="LatencyP50Ms">Milliseconds within which half of the calls were answered; absent without calls.</param>
/// <param name="LatencyP99Ms">Milliseconds within which 99 of 100 were answered; absent without calls.</param>
/// <param name="Events">Events pushed to connections.</param>
/// <param name="Refusals">Answers with an error code, to whatever was asked, without those counted as errors.</param>
/// <param name="Errors">Answers with <c>internal_error</c> or a code of the storage.</param>
/// <param name="OutboxAgeSeconds">Age of the oldest event of the last batch; longer if none was read since.</param>
/// <param name="OutboxEvents">Events that were left after the last full batch of the outbox.</param>
/// <param name="WritersWaiting">Writers that wait for their turn.</param>
/// <param name="PagesWritten">Pages appended to SQLite's write-ahead log; 0 in the first sample.</param>
/// <param name="DatabaseBytes">Size of SQLite's files; absent on SQL Server.</param>
/// <param name="MemoryBytes">Memory that the process uses.</param>
public sealed record MetricsSample(
    DateTimeOffset At,
    double Seconds,
    long Connections,
    long Calls,
    double? LatencyP50Ms,
    double? LatencyP99Ms,
    long Events,
    long Refusals,
    long Errors,
    double OutboxAgeSeconds,
    long OutboxEvents,
    long WritersWaiting,
    long PagesWritten,
    long? DatabaseBytes,
    long MemoryBytes);

internal sealed class GetMetricsHandler(IMetricsHistory history) : IRequestHandler<GetMetrics, Result<ServerMetrics>>
{
    public Task<Result<ServerMetrics>> Handle(GetMetrics query, CancellationToken ct) =>
        Task.FromResult<Result<ServerMetrics>>(
            new ServerMetrics(history.StartedAt, history.After(query.Since ?? DateTimeOffset.MinValue)));
}
