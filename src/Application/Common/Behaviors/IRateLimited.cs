using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Behaviors;

/// <summary>A rate-limited command; retries count. (If retries are free, the handler charges instead.)</summary>
public interface IRateLimited
{
    UserId Actor { get; }

    LimitedAct Act { get; }
}
