namespace Hubbub.Web.Tests.Description;

public sealed partial class EveryOperationTests
{
    private async Task HandleMessages(string message, string conversation)
    {
        var path = $"/api/v1/messages/{message}";
        await Do(_nora, "PATCH", path, new { message = "Coffee at five?" });
        await Do(_emil, "GET", $"{path}/edits");
        await Do(_emil, "PUT", $"{path}/reactions/{Uri.EscapeDataString("👍")}");
        await Do(_nora, "GET", $"{path}/reactions");
        await Do(_emil, "DELETE", $"{path}/reactions/{Uri.EscapeDataString("👍")}");
        await Do(_emil, "PUT", $"{path}/pin");
        await Do(_nora, "GET", $"/api/v1/conversations/{conversation}/pins");
        await Do(_nora, "DELETE", $"{path}/pin");
        var forwarded = await Do(_emil, "POST", $"{path}/forward", new { conversationId = conversation });
        await Do(_emil, "POST", $"/api/v1/messages/{forwarded.Text("messageId")}/hide");
        await Do(_nora, "DELETE", path);
    }
}
