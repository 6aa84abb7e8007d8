namespace Hubbub.Application.Common;

/// <summary>The turn to write did not come in time, because other writers were too many or too slow.</summary>
public sealed class StorageBusyException() : Exception("The turn to write did not come in time.");
