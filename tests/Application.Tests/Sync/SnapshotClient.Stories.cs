using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

/// <summary>The rules for a person's own stories.</summary>
internal sealed partial class SnapshotClient
{
    private JsonArray Stories => Own["stories"]!.AsArray();

    private bool ApplyToStories(string type, JsonObject e)
    {
        switch (type)
        {
            case "story_changed":
                Replace(Stories, e["story"]!);
                Sort(Stories, s => Number(s["id"]));
                break;
            case "story_removed": Stories.RemoveAll(s => Text(s!["id"]) == Text(e["storyId"])); break;
            default: return false;
        }

        return true;
    }
}
