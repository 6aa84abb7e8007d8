using Hubbub.Application.Sync;

namespace Hubbub.Web.Description.Operations;

internal static class SyncOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetEvents), "GET /sync", "sync", "Get what happened since",
            "What happened after `after`, in order: exactly the rest, or a reset."),
        new(typeof(GetBootstrap), "GET /bootstrap", "getBootstrap", "Get everything to start with",
            "Everything a client starts with, and the seq to go on from, read from one snapshot of the database."),
    ];
}
