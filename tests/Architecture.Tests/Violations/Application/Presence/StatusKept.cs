using Hubbub.Application.Common.Realtime;

namespace Hubbub.Architecture.Tests.Violations.Application.Presence;

public sealed record StatusKept() : DurableEvent("status_kept");
