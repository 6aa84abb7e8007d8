using System.Text.Json.Nodes;

namespace Hubbub.Application.Tests.Sync;

/// <summary>The rules for saved posts and followed tags.</summary>
internal sealed partial class SnapshotClient
{
    private bool ApplyToSaved(string type, JsonObject e)
    {
        switch (type)
        {
            case "folder_changed":
                Replace(Own["folders"]!.AsArray(), e["folder"]!);
                Sort(Own["folders"]!.AsArray(), f => -Number(f["id"]));
                break;
            case "folder_removed":
                Own["folders"]!.AsArray().RemoveAll(f => Text(f!["id"]) == Text(e["folderId"]));
                foreach (var post in Posts.Where(
                    p => p!["viewer"]!["saved"]?["folderId"] is { } id && Text(id) == Text(e["folderId"])))
                {
                    post!["viewer"]!["saved"] = new JsonObject();
                }

                break;
            case "saved_changed":
                if (Posts.SingleOrDefault(p => Text(p!["id"]) == Text(e["postId"])) is { } changed)
                {
                    changed["viewer"]!.AsObject().Remove("saved");
                    if (e["saved"] is { } saved)
                    {
                        changed["viewer"]!["saved"] = Copy(saved);
                    }
                }

                break;
            case "tag_follow_changed":
                var tags = Own["followedTags"]!.AsArray().Select(t => Text(t)!).ToHashSet();
                _ = e["isFollowed"]!.GetValue<bool>() ? tags.Add(Text(e["tag"])!) : tags.Remove(Text(e["tag"])!);
                Own["followedTags"] = new JsonArray(
                    [.. tags.Order(StringComparer.Ordinal).Select(t => JsonValue.Create(t))]);
                break;
            default: return false;
        }

        return true;
    }
}
