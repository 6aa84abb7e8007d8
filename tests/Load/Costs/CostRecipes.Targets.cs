namespace Hubbub.Load.Costs;

/// <summary>What the recipes act on, created for each call.</summary>
internal sealed partial class CostRecipes
{
    private static readonly byte[] Picture = CostScene.Picture();

    private CostPerson? _friend;

    private Task<string> MyPost() => Me.Make("/api/v1/posts", new { text = $"Post {Next()} of many" });

    private Task<string> MyPoll() => Me.Make("/api/v1/posts", new
    {
        text = $"Which, {Next()}?",
        poll = new { options = (string[])["Tea", "Coffee"], endsAt = TimeProvider.System.GetUtcNow().AddHours(2) },
    });

    private Task<string> MyComment() =>
        Me.Make($"/api/v1/posts/{Post(0)}/comments", new { text = $"Comment {Next()}" });

    private Task<string> MyCircle() => Me.Make("/api/v1/circles", new { name = $"Circle {Next()}" });

    private Task<string> MyFolder() => Me.Make("/api/v1/folders", new { name = $"Folder {Next()}" });

    private Task<string> MyDraft() => Me.Make("/api/v1/drafts", new { content = new { text = $"Draft {Next()}" } });

    private Task<string> MyStory() => Me.Make("/api/v1/stories", new { text = $"Story {Next()}" });

    private Task<string> MyMedia() => Me.Make("/api/v1/media", CostPerson.File(Picture));

    private async Task<string> MyUrl() =>
        (await Me.Send("POST", "/api/v1/media", CostPerson.File(Picture)))
            .GetProperty("urls")
            .GetProperty("original")
            .GetString()!;

    private Task<string> MyUpload() =>
        Me.Make("/api/v1/media/uploads", new { name = "picture.png", bytes = Picture.Length }, "uploadId");

    private async Task<string> MyMessage() =>
        await Me.Make("/api/v1/messages", new { receiverId = Person(0), message = Next() }, "messageId");

    private async Task<string> MessageToMe() =>
        await (await Friend()).Make("/api/v1/messages", new { receiverId = Me.Id, message = Next() }, "messageId");

    private async Task<string?> Newest() =>
        await Me.Ids("/api/v1/notifications?limit=1") is [var newest, ..] ? newest : null;

    private async Task<string> MyNotification()
    {
        var before = await Newest();
        var mine = await MyPost();
        await (await Friend()).Send("PUT", $"/api/v1/posts/{mine}/reaction", new { kind = "like" });
        while (true)
        {
            var newest = await Newest();
            if (newest is not null && newest != before)
            {
                return newest;
            }

            await Task.Delay(20);
        }
    }

    private async Task<CostPerson> Friend() => _friend ??= await _scene.NewPerson();
}
