using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

/// <summary>The rules for polls on the person's own posts, and for drafts.</summary>
internal sealed partial class SnapshotClient
{
    private JsonArray Drafts => Own["drafts"]!.AsArray();

    private bool ApplyToPollsAndDrafts(string type, JsonObject e)
    {
        switch (type)
        {
            case "poll_changed":
                if (Posts.SingleOrDefault(p => Text(p!["id"]) == Text(e["postId"])) is { } post)
                {
                    post["poll"] = Copy(e["poll"]);
                }

                break;
            case "draft_changed":
                Replace(Drafts, e["draft"]!);
                Sort(Drafts, d => Number(d["id"]));
                break;
            case "draft_removed": Drafts.RemoveAll(d => Text(d!["id"]) == Text(e["draftId"])); break;
            default: return false;
        }

        return true;
    }
}
