
namespace Hubbub.Load.Costs;

internal sealed partial class CostRecipes
{
    private void AddPosts()
    {
        Act(
            "POST /api/v1/posts",
            i =>
                Me.Send("POST", "/api/v1/posts", new
                {
                    text = string.Concat(Enumerable.Range(0, 200).Select(w => $"word{w} ")) + $"number {i} #tag{i}",
                }));
        Each(
            "PATCH /api/v1/posts/{postId}",
            Acts,
            MyPost,
            id => Me.Send("PATCH", $"/api/v1/posts/{id}", new { text = $"Changed to {Next()}" }));
        Each("GET /api/v1/posts/{postId}/audience", Acts, MyPost, id => Me.Send("GET", $"/api/v1/posts/{id}/audience"));
        Each("PUT /api/v1/posts/{postId}/pin", Acts, MyPost, async id =>
        {
            await Me.Send("PUT", $"/api/v1/posts/{id}/pin");
            await Me.Send("DELETE", $"/api/v1/posts/{id}/pin");
        });
        Each("DELETE /api/v1/posts/{postId}/pin", Acts, MyPost, id => Me.Send("DELETE", $"/api/v1/posts/{id}/pin"));
        Each("DELETE /api/v1/posts/{postId}", Acts, MyPost, id => Me.Send("DELETE", $"/api/v1/posts/{id}"));
        Each(
            "PUT /api/v1/posts/{postId}/vote",
            Acts,
            MyPoll,
            id => Me.Send("PUT", $"/api/v1/posts/{id}/vote", new { options = (int[])[0] }));
        Act(
            "POST /api/v1/posts/views",
            _ => Me.Send("POST", "/api/v1/posts/views", new { postIds = _scene.Posts.Take(100) }));
        Act(
            "PUT /api/v1/posts/{postId}/reaction",
            i => Me.Send("PUT", $"/api/v1/posts/{Post(i)}/reaction", new { kind = "like" }));
        Act("DELETE /api/v1/posts/{postId}/reaction", i => Me.Send("DELETE", $"/api/v1/posts/{Post(i)}/reaction"));
        Act("DELETE /api/v1/posts/{postId}/save", i => Me.Send("DELETE", $"/api/v1/posts/{Post(i)}/save"));
        Act("PUT /api/v1/posts/{postId}/save", i => Me.Send("PUT", $"/api/v1/posts/{Post(i)}/save", new { }));
        Act(
            "POST /api/v1/posts/{postId}/comments",
            i => Me.Send("POST", $"/api/v1/posts/{Post(0)}/comments", new { text = $"Comment {i}" }));
        Comment("GET", string.Empty);
        Comment("PATCH", string.Empty, new { text = "Changed" });
        Comment("PUT", "/reaction", new { kind = "like" });
        Comment("GET", "/reactions");
        Comment("GET", "/replies");
        Comment("DELETE", "/reaction");
        Comment("DELETE", string.Empty);
        Act(
            "POST /api/v1/audience/preview",
            i => Me.Send("POST", "/api/v1/audience/preview", new { audience = i % 2 == 0 ? "followers" : "friends" }));
        Act("PUT /api/v1/feed/marker", i => Me.Send("PUT", "/api/v1/feed/marker", new { postId = Post(i) }));
    }

    private void AddRest()
    {
        Owned("circles", "circleId", "PATCH", new { name = "Circle" }, MyCircle, "members", "posts");
        foreach (var verb in (string[])["PUT", "DELETE"])
        {
            Each(
                $"{verb} /api/v1/circles/{{circleId}}/members/{{userId}}",
                Acts,
                MyCircle,
                id => Me.Send(verb, $"/api/v1/circles/{id}/members/{Person(0)}"),
                End("circles"));
        }

        Owned("folders", "folderId", "PATCH", new { name = "Folder" }, MyFolder);
        Owned("drafts", "draftId", "PUT", new { content = new { text = "Draft" } }, MyDraft);
        Each(
            "GET /api/v1/drafts/{draftId}", Acts, MyDraft, id => Me.Send("GET", $"/api/v1/drafts/{id}"), End("drafts"));
        Each(
            "POST /api/v1/drafts/{draftId}/publish",
            Acts,
            MyDraft,
            id => Me.Send("POST", $"/api/v1/drafts/{id}/publish"),
            End("drafts"));
        Making("stories", MyStory);
        Each(
            "GET /api/v1/stories/{storyId}",
            Acts,
            MyStory,
            id => Me.Send("GET", $"/api/v1/stories/{id}"),
            End("stories"));
        Each(
            "GET /api/v1/stories/{storyId}/viewers",
            Acts,
            MyStory,
            id => Me.Send("GET", $"/api/v1/stories/{id}/viewers"),
            End("stories"));
        Each("DELETE /api/v1/stories/{storyId}", Acts, MyStory, id => Me.Send("DELETE", $"/api/v1/stories/{id}"));
        Each(
            "POST /api/v1/stories/{storyId}/view",
            Acts,
            async () => await (await Friend()).Make("/api/v1/stories", new { text = "Look" }),
            id => Me.Send("POST", $"/api/v1/stories/{id}/view"));
        Act(
            "POST /api/v1/messages",
            i => Me.Send("POST", "/api/v1/messages", new { receiverId = Person(i), message = new string('x', 4_000) }));
        Each(
            "POST /api/v1/messages/{messageId}/read",
            Acts,
            MessageToMe,
            id => Me.Send("POST", $"/api/v1/messages/{id}/read"));
        Each("DELETE /api/v1/messages/{messageId}", Acts, MyMessage, id => Me.Send("DELETE", $"/api/v1/messages/{id}"));
        Each(
            "POST /api/v1/notifications/{notificationId}/read",
            Acts,
            MyNotification,
            id => Me.Send("POST", $"/api/v1/notifications/{id}/read"));
        Each(
            "DELETE /api/v1/notifications/{notificationId}",
            Acts,
            MyNotification,
            id => Me.Send("DELETE", $"/api/v1/notifications/{id}"));
        Act("POST /api/v1/notifications/read-all", _ => Me.Send("POST", "/api/v1/notifications/read-all"));
        Act("DELETE /api/v1/notifications", _ => Me.Send("DELETE", "/api/v1/notifications"));
        AddMedia();
    }

    private void AddMedia()
    {
        Act("POST /api/v1/media", _ => Me.Send("POST", "/api/v1/media", CostPerson.File(Picture)), Hashes);
        Each("GET /api/v1/media/{mediaId}", Hashes, MyMedia, id => Me.Send("GET", $"/api/v1/media/{id}"));
        Each(
            "GET /api/v1/media/{mediaId}/content",
            Hashes,
            MyMedia,
            id => Me.Send("GET", $"/api/v1/media/{id}/content"));
        Each(
            "HEAD /api/v1/media/{mediaId}/content",
            Hashes,
            MyMedia,
            id => Me.Send("HEAD", $"/api/v1/media/{id}/content"));
        Each("GET /media/{mediaId}/{size}", Hashes, MyUrl, url => Me.Send("GET", url));
        Each("HEAD /media/{mediaId}/{size}", Hashes, MyUrl, url => Me.Send("HEAD", url));
        foreach (var picture in (string[])["avatar", "cover"])
        {
            var path = $"/api/v1/profiles/me/{picture}";
            Each($"PUT {path}", Hashes, MyMedia, id => Me.Send("PUT", path, new { mediaId = id }));
            Act($"DELETE {path}", _ => Me.Send("DELETE", path));
        }

        Each(
            "PATCH /api/v1/media/{mediaId}",
            Hashes,
            MyMedia,
            id => Me.Send("PATCH", $"/api/v1/media/{id}", new { altText = "A colour" }));
        Each("DELETE /api/v1/media/{mediaId}", Hashes, MyMedia, id => Me.Send("DELETE", $"/api/v1/media/{id}"));
        // Only few may be open at once, so each is deleted right away.
        Act(
            "POST /api/v1/media/uploads",
            async _ => await Me.Send("DELETE", $"/api/v1/media/uploads/{await MyUpload()}"),
            Hashes);
        Each(
            "GET /api/v1/media/uploads/{uploadId}",
            Hashes,
            MyUpload,
            id => Me.Send("GET", $"/api/v1/media/uploads/{id}"),
            End("media/uploads"));
        Each(
            "DELETE /api/v1/media/uploads/{uploadId}",
            Hashes,
            MyUpload,
            id => Me.Send("DELETE", $"/api/v1/media/uploads/{id}"));
        Act("PUT /api/v1/media/uploads/{uploadId}", async _ =>
        {
            var id = await MyUpload();
            await Me.Send("PUT", $"/api/v1/media/uploads/{id}?offset=0", new ByteArrayContent(Picture));
            await Me.Send("DELETE", $"/api/v1/media/uploads/{id}");
        }, Hashes);
        Act("POST /api/v1/media/uploads/{uploadId}/complete", async _ =>
        {
            var id = await MyUpload();
            await Me.Send("PUT", $"/api/v1/media/uploads/{id}?offset=0", new ByteArrayContent(Picture));
            await Me.Send("POST", $"/api/v1/media/uploads/{id}/complete");
        }, Hashes);
    }

    private void AddAccounts()
    {
        Act("POST /api/v1/auth/register", _ => _scene.NewPerson(), Hashes);
        Act(
            "POST /api/v1/auth/login",
            _ => Me.Send("POST", "/api/v1/auth/login", new { login = Me.Name, password = CostScene.Password }),
            Hashes);
        Each(
            "POST /api/v1/auth/refresh",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/refresh", new { refreshToken = p.RefreshToken }));
        Each("POST /api/v1/auth/logout", Hashes, _scene.NewPerson, p => p.Send("POST", "/api/v1/auth/logout"));
        Each(
            "POST /api/v1/auth/logout/everywhere",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/logout/everywhere"));
        Each(
            "DELETE /api/v1/auth/sessions/{sessionId}",
            Hashes,
            _scene.NewPerson,
            p => p.Send("DELETE", $"/api/v1/auth/sessions/{p.SessionId}"));
        Each(
            "POST /api/v1/auth/password", Hashes, _scene.NewPerson, p => p.Send(
                "POST",
                "/api/v1/auth/password",
                new { currentPassword = CostScene.Password, newPassword = CostScene.Password + "2" }));
        Each(
            "POST /api/v1/auth/email/resend",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/email/resend"));
        Each(
            "POST /api/v1/auth/email/verify",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/email/verify", new { code = "00000000" }, expected: 400));
        Act(
            "POST /api/v1/auth/password/forgot",
            _ => Me.Send("POST", "/api/v1/auth/password/forgot", new { login = Me.Name }),
            Hashes);
        Act(
            "POST /api/v1/auth/password/reset", _ => Me.Send(
                "POST",
                "/api/v1/auth/password/reset",
                new { login = Me.Name, code = "00000000", newPassword = "another long phrase 3" },
                expected: 400), Hashes);
        Each(
            "POST /api/v1/auth/freeze",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/freeze", new { password = CostScene.Password }));
        Each(
            "POST /api/v1/auth/delete",
            Hashes,
            _scene.NewPerson,
            p => p.Send("POST", "/api/v1/auth/delete", new { password = CostScene.Password }));
        Each(
            "POST /api/v1/auth/reactivate",
            Hashes,
            async () =>
            {
                var someone = await _scene.NewPerson();
                await someone.Send("POST", "/api/v1/auth/freeze", new { password = CostScene.Password });
                return someone;
            },
            p => Me.Send("POST", "/api/v1/auth/reactivate", new { login = p.Name, password = CostScene.Password }));
    }

    private void Owned(
        string what, string id, string change, object changed, Func<Task<string>> make, params string[] lists)
    {
        Making(what, make);
        Each(
            $"{change} /api/v1/{what}/{{{id}}}",
            Acts,
            make,
            made => Me.Send(change, $"/api/v1/{what}/{made}", Renamed(changed)),
            End(what));
        foreach (var list in lists)
        {
            Each(
                $"GET /api/v1/{what}/{{{id}}}/{list}",
                Acts,
                make,
                made => Me.Send("GET", $"/api/v1/{what}/{made}/{list}"),
                End(what));
        }

        Each($"DELETE /api/v1/{what}/{{{id}}}", Acts, make, made => Me.Send("DELETE", $"/api/v1/{what}/{made}"));
    }

    private void Making(string what, Func<Task<string>> make)
    {
        var made = new List<string>();
        _recipes[$"POST /api/v1/{what}"] = new(Acts, async _ => made.Add(await make()))
        {
            Tidy = async () =>
            {
                foreach (var one in made)
                {
                    await End(what)(one);
                }
            },
        };
    }

    private Func<string, Task> End(string what) => async id =>
    {
        try
        {
            await Me.Send("DELETE", $"/api/v1/{what}/{id}");
        }
        catch (InvalidOperationException)
        {
            // The measured request has already deleted it.
        }
    };

    // Names are unique.
    private object Renamed(object changed) =>
        changed.GetType().GetProperty("name") is null ? changed : new { name = $"Name {Next()}" };

    private void Comment(string verb, string part, object? body = null) => Each(
        $"{verb} /api/v1/posts/{{postId}}/comments/{{commentId}}{part}",
        Acts,
        MyComment,
        id => Me.Send(verb, $"/api/v1/posts/{Post(0)}/comments/{id}{part}", body));
}
