using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

/// <summary>The rules for a person's marker and dials.</summary>
internal sealed partial class SnapshotClient
{
    private bool ApplyToFeeds(string type, JsonObject e)
    {
        switch (type)
        {
            case "feed_marker_moved": Own["feedMarker"] = Copy(e["postId"]); break;
            case "dial_changed":
                var (dials, dial) = (Own["dials"]!.AsArray(), e["dial"]!);
                dials.RemoveAll(d => Text(d!["userId"]) == Text(dial["userId"]));
                if (Text(dial["mode"]) != "everything")
                {
                    dials.Add(Copy(dial));
                    Sort(dials, d => -Number(d["userId"]));
                }

                break;
            default: return false;
        }

        return true;
    }
}
