using Hubbub.Application.Sync;

namespace Hubbub.Web.Description.Operations;

internal static class SyncOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetEvents), "GET /sync", "sync", "Get missed events",
            "The events after `after`, in order and without gaps, or a reset."),
        new(typeof(GetBootstrap), "GET /bootstrap", "getBootstrap", "Get a client's initial state",
            "The state that a client starts with, and the seq to continue from, read from one snapshot of the "
            + "database."),
    ];
}
