using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

/// <summary>The rules for a person's own posts and related data.</summary>
internal sealed partial class SnapshotClient
{
    private JsonObject Own => State["own"]!.AsObject();

    private JsonArray Posts => Own["posts"]!["items"]!.AsArray();

    private bool ApplyToPosts(string type, JsonObject e)
    {
        switch (type)
        {
            case "post_changed":
                Replace(Posts, e["post"]!);
                Sort(Posts, p => Number(p["id"]));
                break;
            case "post_removed": Posts.RemoveAll(p => Text(p!["id"]) == Text(e["postId"])); break;
            case "post_counts_changed":
                if (Posts.SingleOrDefault(p => Text(p!["id"]) == Text(e["postId"])) is { } post)
                {
                    post["counts"] = Copy(e["counts"]);
                }

                break;
            case "reaction_changed":
                if (!e.ContainsKey("commentId")
                    && Posts.SingleOrDefault(p => Text(p!["id"]) == Text(e["postId"])) is { } reactedTo)
                {
                    SetOrRemove(reactedTo["viewer"]!.AsObject(), "reaction", e["reaction"]);
                }

                break;
            case "circle_changed":
                Replace(Own["circles"]!.AsArray(), e["circle"]!);
                Sort(Own["circles"]!.AsArray(), c => -Number(c["id"]));
                break;
            case "circle_removed":
                Own["circles"]!.AsArray().RemoveAll(c => Text(c!["id"]) == Text(e["circleId"]));
                break;
            default: return ApplyToSaved(type, e) || ApplyToPollsAndDrafts(type, e) || ApplyToStories(type, e);
        }

        return true;
    }

    // The card on a person's own posts and stories follows their profile.
    private void RenameMe(JsonNode profile)
    {
        State["profile"] = Copy(profile);
        foreach (var own in Posts.Concat(Stories))
        {
            own!["author"]!["username"] = Copy(profile["username"]);
            own["author"]!["displayName"] = Copy(profile["displayName"]);
            SetOrRemove(own["author"]!.AsObject(), "avatar", profile["avatar"]);
        }
    }

    private static void SetOrRemove(JsonObject row, string member, JsonNode? value)
    {
        row.Remove(member);
        if (value is not null)
        {
            row[member] = Copy(value);
        }
    }

    private static void Replace(JsonArray list, JsonNode row)
    {
        list.RemoveAll(r => Text(r!["id"]) == Text(row["id"]));
        list.Add(Copy(row));
    }
}
