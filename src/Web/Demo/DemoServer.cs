namespace Hubbub.Web.Demo;

/// <summary>What a server has besides if it is a demo; nothing of it exists elsewhere.</summary>
internal static class DemoServer
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        if (!DemoPeople.IsWanted(builder.Configuration))
        {
            return;
        }

        builder.Services.AddSingleton<DemoClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DemoClock>());
        if (builder.Configuration.GetValue<bool>("Demo:Live"))
        {
            builder.Services.AddHostedService<DemoLife>();
        }
    }

    /// <summary>The people whom a log-in page can offer, with their passwords and pictures.</summary>
    public static void MapDemo(this WebApplication app)
    {
        if (!DemoPeople.IsWanted(app.Configuration))
        {
            return;
        }

        app.MapGet("/demo/people", async (DemoPeople people, HttpContext http, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new
            {
                Items = await people.LogIns(ct)
            });
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(
            "/demo/people/{username}/picture",
            (string username) => DemoPictures.PortraitOf(username) is { } picture
                ? Results.Bytes(picture, "image/jpeg")
                : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }
}
