// Made of the descriptions by eng/api/check --write. Do not edit.
export interface paths {
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Creates an account, logs it in, and mails a code to verify its address.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Logs in by username or e-mail address.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate an account
         * @description Reactivates an account that is frozen or scheduled for deletion, and logs in.
         */
        post: operations["reactivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new tokens
         * @description Exchanges a refresh token for the next one. A repeat gets the same answer until the next token is used. Using the old token after that counts as theft and ends the session.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a code to reset a password
         * @description Mails a code if there is an account. The response does not reveal whether there is one.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password
         * @description Sets a new password with the mailed code; all sessions end.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your own account
         * @description The viewer's own account.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the current session. Idempotent.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout/everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out everywhere
         * @description Ends all of your sessions. Idempotent.
         */
        post: operations["logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own sessions
         * @description Your open sessions, newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Ends one session from the list.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Changes the password; all sessions except the current one end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the e-mail address
         * @description Verifies the e-mail address with the mailed code. Idempotent.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request another code to verify the address
         * @description Mails a new code, unless the address is already verified.
         */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze the account
         * @description Hides the person and ends all sessions until the account is reactivated.
         */
        post: operations["freezeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the account
         * @description Hides the person, ends all sessions, and erases everything after the grace period.
         */
        post: operations["deleteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the server's metrics
         * @description What this node measured in the last quarter of an hour, one sample for every five seconds. With `since`, only what is new. For administrators.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description All accounts, newest first; with `q`, those whose username starts with it, in alphabetical order. For administrators.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List someone's sessions
         * @description Someone's open sessions, newest first. For administrators.
         */
        get: operations["listAccountSessions"];
        put?: never;
        post?: never;
        /**
         * End all of someone's sessions
         * @description Ends all of someone's sessions; they can log in again. For administrators. Idempotent.
         */
        delete: operations["endAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/accounts/{userId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of someone's sessions
         * @description Ends one of someone's sessions; they can log in again. For administrators.
         */
        delete: operations["endAccountSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/analytics/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List daily analytics
         * @description What happened on each day, UTC, the newest first; a day is there about an hour after it is over. `Accept: text/csv` gives the page as CSV: `day,measure,value`. For administrators.
         */
        get: operations["listDailyAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/analytics/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List retention by week
         * @description Of the people who signed up in each week, how many used the server in the weeks after it, the newest week first. Numbers below 5 are withheld. `Accept: text/csv` gives the page as CSV: `cohort,week,people,active`. For administrators.
         */
        get: operations["listRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/me/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own reach
         * @description Visits to your profile in the 28 days until yesterday, on days with at least `fewerThan` visitors; and views until now of posts that you made in them. Numbers, never names; an absent one is less than `fewerThan`.
         */
        get: operations["getReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own files
         * @description Your own files, newest first.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Upload a file
         * @description Stores a file sent in one request.
         */
        post: operations["uploadMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce something to everyone
         * @description Sends a `system` notification to everyone. For administrators.
         */
        post: operations["announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where a link leads
         * @description The group that a link leads to, before joining it.
         */
        get: operations["getInvite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites/{code}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a group by a link
         * @description Joins a group, or asks to if the link needs an admin's approval, or an admin removed or declined you before. Idempotent: a member stays one, and is not counted again.
         */
        post: operations["joinGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to a group
         * @description The links with which people join a group, as an admin, newest first; those that ended too.
         */
        get: operations["listGroupInvites"];
        put?: never;
        /**
         * Create a link to a group
         * @description Creates a link with which people join a group, as an admin: for some time, for some people, or until it is revoked; or with which they ask to join. A group has at most 20; if it has, those that expired or are used up make room.
         */
        post: operations["createGroupInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link to a group
         * @description Revokes a link, as an admin: it lets nobody in any more. Idempotent.
         */
        delete: operations["revokeGroupInvite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who asks to join a group
         * @description The people who ask to join a group, as an admin.
         */
        get: operations["listJoinRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/join-requests/{userId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let someone in
         * @description Lets someone in who asks to join a group, as an admin. Idempotent.
         */
        post: operations["approveJoinRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/join-requests/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Decline someone who asks to join
         * @description Declines someone who asks to join a group, as an admin. They are told only if they ask again, which they can after a day. Idempotent.
         */
        delete: operations["declineJoinRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups you are invited to
         * @description The groups whose admins want you in them but cannot add you.
         */
        get: operations["listGroupInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-invitations/{conversationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation to a group
         * @description Joins a group that you are invited to. Idempotent.
         */
        post: operations["acceptGroupInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-invitations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Decline an invitation to a group
         * @description Declines an invitation. The group's admins are not told, and cannot invite you again. Idempotent.
         */
        delete: operations["declineGroupInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups you ask to join
         * @description The groups whose admins have not yet decided about you.
         */
        get: operations["listOwnJoinRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join-requests/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ask no longer to join a group
         * @description Withdraws your request to join a group. Idempotent.
         */
        delete: operations["withdrawJoinRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key for push subscriptions
         * @description The server's public key, the `applicationServerKey` with which a browser subscribes.
         */
        get: operations["getPushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your push subscriptions
         * @description The browsers and apps that receive your notifications as push messages, newest first, and how well that works; at most 10.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Subscribe to push messages
         * @description This browser receives your notifications while you are not connected, until its session ends. A browser that someone else had subscribed is theirs no longer. Idempotent.
         */
        post: operations["subscribeToPush"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unsubscribe from push messages
         * @description Ends a push subscription.
         */
        delete: operations["unsubscribeFromPush"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the storage used
         * @description How much of your quota you use.
         */
        get: operations["getMediaUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file's details
         * @description The details of a file that you may see.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Deletes your own file, if it is not in use.
         */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        /**
         * Describe a file
         * @description Sets the alternative text of your own file; an empty text clears it.
         */
        patch: operations["describeMedia"];
        trace?: never;
    };
    "/api/v1/media/{mediaId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file's bytes
         * @description The bytes of a file that you may see. If an image is too small for a size, the next smaller size is served.
         */
        get: operations["getMediaContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Get the length of a file
         * @description The headers of the GET response, without the bytes.
         */
        head: operations["headMediaContent"];
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload in parts
         * @description Begins an upload in parts, and reserves its space.
         */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an open upload
         * @description The progress of your open upload.
         */
        get: operations["getUpload"];
        /**
         * Send the next part
         * @description Stores the next part of an upload. A part sent before is refused with the offset to continue at.
         */
        put: operations["appendChunk"];
        post?: never;
        /**
         * Cancel an upload
         * @description Cancels an open upload.
         */
        delete: operations["cancelUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/uploads/{uploadId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload
         * @description Joins the parts of an upload and stores the file. A rejected file ends the upload. Idempotent.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message
         * @description Sends a message to a person or to a conversation: give exactly one of the two. A message with a story answers that story and goes to its author. A message can reply to another of the same conversation, have up to 10 unused files of your own, and share a post that you see; with files or a post, the text may be empty.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search in your conversations
         * @description The messages in your conversations that have everything that is asked for, newest first: words in any order, of which the last may be unfinished, a sender, a time, files. Give q or another filter. Only what you see now is found.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read up to a message
         * @description Marks a conversation as read up to a message, which was delivered then too. The pointer only moves forward; an older message changes nothing. In a direct conversation the other person is told, if both give read receipts.
         */
        post: operations["markMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive up to a message
         * @description Tells that a device of yours has received a conversation up to a message; once for the newest of several. The pointer only moves forward; an older message changes nothing.
         */
        post: operations["markMessageDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description Deletes your own message for everyone; a tombstone stays in the history. Idempotent.
         */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        /**
         * Edit a message
         * @description Replaces the text of your own message, for a while after you sent it. The text before stays in its history; the same text changes nothing. An empty text removes that of a message with files or a shared post.
         */
        patch: operations["editMessage"];
        trace?: never;
    };
    "/api/v1/messages/{messageId}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a message for yourself
         * @description Removes a message from your own history, on all of your devices. Idempotent.
         */
        post: operations["hideMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward a message
         * @description Sends the text, files and shared post of a message that you see to a person or to a conversation: give exactly one of the two.
         */
        post: operations["forwardMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the receipts of a message
         * @description To whom your own message was delivered, and who has read it.
         */
        get: operations["listMessageReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the way of a message
         * @description How far your own message has come: stored, pushed, delivered, read.
         */
        get: operations["getMessageStory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List earlier texts of a message
         * @description A message's texts before its edits, newest first.
         */
        get: operations["listMessageEdits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reactions to a message
         * @description Who reacted to a message, newest first.
         */
        get: operations["listMessageReactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * React to a message
         * @description Reacts to a message with one emoji, besides your other reactions to it. Idempotent.
         */
        put: operations["addMessageReaction"];
        post?: never;
        /**
         * Withdraw a reaction to a message
         * @description Withdraws one of your reactions to a message. Idempotent.
         */
        delete: operations["removeMessageReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a message
         * @description Pins a message in its conversation, for all members; in a group, as an admin. Idempotent.
         */
        put: operations["pinMessage"];
        post?: never;
        /**
         * Unpin a message
         * @description Unpins a message, for all members; in a group, as an admin. Idempotent.
         */
        delete: operations["unpinMessage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Your conversations, the one with the newest message first, without archived ones; with isArchived, only those; with isPinned, only pinned ones, the newest pin first.
         */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a conversation
         * @description One of your conversations.
         */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of a conversation
         * @description A conversation's messages, newest first, including tombstones.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pinned messages of a conversation
         * @description A conversation's pinned messages, the newest pin first.
         */
        get: operations["listPinnedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark messages as unread
         * @description Counts the messages from this one on as unread again, on all of your devices; others see no difference. Reading them ends it. Idempotent.
         */
        post: operations["markUnread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Archive a conversation
         * @description Takes a conversation out of your list until the next text in it; while you mute it, texts leave it there. Unpins it. Idempotent.
         */
        put: operations["archiveConversation"];
        post?: never;
        /**
         * Take a conversation out of the archive
         * @description Takes a conversation back into your list. Idempotent.
         */
        delete: operations["unarchiveConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a conversation
         * @description Pins a conversation at the top of your list, and takes it out of the archive. Idempotent.
         */
        put: operations["pinConversation"];
        post?: never;
        /**
         * Unpin a conversation
         * @description Unpins a conversation. Idempotent.
         */
        delete: operations["unpinConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a group
         * @description Creates a group of at most 256 people that you own. A system message tells it to the members. Those who let only people they follow add them are invited.
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Changes a group's details, as an admin; what is absent stays, and an empty description removes it.
         */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a group's picture
         * @description Sets one of your own images, used nowhere else, as the group's picture, as an admin. It is cropped to a square. Members see it, and whoever has a link to the group.
         */
        put: operations["setGroupPicture"];
        post?: never;
        /**
         * Remove a group's picture
         * @description Removes the group's picture, as an admin. Idempotent.
         */
        delete: operations["removeGroupPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/owner/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hand a group over
         * @description Makes another member the owner of your group; you become an admin.
         */
        put: operations["handOverGroup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a group
         * @description Leaves a group. An owner hands it over to the oldest admin, or else the oldest member; the last one closes it.
         */
        post: operations["leaveGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a group
         * @description The members of one of your groups and their roles; people across a block too, without a picture.
         */
        get: operations["listGroupMembers"];
        put?: never;
        /**
         * Add people to a group
         * @description Adds up to 50 people, as an admin. Members are skipped, and those who let only people they follow add them are invited.
         */
        post: operations["addGroupMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{conversationId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove someone from a group
         * @description Removes a member as an admin, or an admin as the owner, at once: they receive nothing more. Your own id leaves the group. Someone invited is no longer invited. Idempotent.
         */
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Makes someone an admin or a plain member, as the owner. Idempotent.
         */
        patch: operations["setGroupRole"];
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the draft of a message
         * @description Saves what you have written in a conversation and not sent, for all of your devices. The last one saved wins. Sending does not delete it.
         */
        put: operations["saveMessageDraft"];
        post?: never;
        /**
         * Delete the draft of a message
         * @description Deletes your draft in a conversation; with savedAt, only if no device has saved a later one. Idempotent.
         */
        delete: operations["deleteMessageDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List message requests
         * @description Conversations that strangers began with you and that wait for you to accept them, newest message first. GET /conversations/{conversationId}/messages reads them; nobody is told.
         */
        get: operations["listMessageRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-requests/{conversationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a message request
         * @description Makes a message request a conversation like any other; its messages are still unread. Writing to its sender or following them accepts it too. Idempotent.
         */
        post: operations["acceptMessageRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-requests/{conversationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a message request
         * @description Declines a message request; its sender is not told. What the sender writes later is shown once you write to them or follow them. Blocking the sender ends the request too. Idempotent.
         */
        post: operations["declineMessageRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Your notifications, newest first; without a filter, all of them.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        /**
         * Delete all notifications
         * @description Deletes all current notifications.
         */
        delete: operations["deleteAllNotifications"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count unread notifications
         * @description The number of your unread notifications.
         */
        get: operations["getUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notificationId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description Marks one notification as read. Idempotent.
         */
        post: operations["markNotificationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all notifications as read
         * @description Marks all current notifications as read.
         */
        post: operations["markAllNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a notification
         * @description Deletes one notification.
         */
        delete: operations["deleteNotification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count everything unread
         * @description The numbers of conversations with unread messages and of these messages, without archived and muted conversations, and of unread notifications.
         */
        get: operations["getUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unread/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is unread
         * @description The same numbers with the items behind them: a page of the unread messages of all conversations, newest first, and the unread notifications.
         */
        get: operations["getUnreadProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your notification preferences
         * @description What you are notified of, and how: every type, the conversations that you muted, and the people whose acts do not notify you in every channel.
         */
        get: operations["getNotificationPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your notification preferences
         * @description Changes what is given. A type or person that is off in the app notifies in no way. Idempotent.
         */
        patch: operations["updateNotificationPreferences"];
        trace?: never;
    };
    "/api/v1/notification-preferences/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people whose notifications you limited
         * @description The people whose acts do not notify you in every channel; the newest accounts first.
         */
        get: operations["listPersonPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute a conversation
         * @description Its messages no longer notify you, until a time or for good; the other members are not told. Idempotent.
         */
        put: operations["muteConversation"];
        post?: never;
        /**
         * Unmute a conversation
         * @description Its messages notify you again. Idempotent.
         */
        delete: operations["unmuteConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who is online
         * @description The current status of these people. People who are neither friends nor conversation partners of yours are omitted.
         */
        get: operations["getPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set your own status
         * @description Sets the status to show while connected. It is kept until changed.
         */
        put: operations["setStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/typing/{receiverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show that you are typing
         * @description Shows the receiver, whom you must be allowed to message, that you are typing or recording.
         */
        put: operations["startTyping"];
        post?: never;
        /**
         * Stop showing that you are typing
         * @description Shows the receiver that you are no longer typing.
         */
        delete: operations["stopTyping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show in a conversation that you are typing
         * @description Shows everyone in a conversation who would see your message that you are typing or recording.
         */
        put: operations["startTypingInConversation"];
        post?: never;
        /**
         * Stop showing in a conversation that you are typing
         * @description Shows everyone in a conversation that you are no longer typing.
         */
        delete: operations["stopTypingInConversation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get missed events
         * @description The events after `after`, in order and without gaps, or a reset.
         */
        get: operations["sync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a client's initial state
         * @description The state that a client starts with, and the seq to continue from, read from one snapshot of the database.
         */
        get: operations["getBootstrap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search people by name
         * @description People whose username starts with the text, then people whose display name does. E-mail addresses are never searched.
         */
        get: operations["searchProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your own profile
         * @description Your own profile.
         */
        get: operations["getOwnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your own profile
         * @description Changes the given members; absent members stay, and an empty text clears a member.
         */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/api/v1/profiles/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the avatar
         * @description Uses your own image, not in use elsewhere, cropped to a square, on every card; the previous image is released.
         */
        put: operations["setAvatar"];
        post?: never;
        /**
         * Remove the avatar
         * @description Removes the avatar and releases its file. Idempotent.
         */
        delete: operations["removeAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/me/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the cover
         * @description Uses your own image, not in use elsewhere, as the profile's header; the previous image is released.
         */
        put: operations["setCover"];
        post?: never;
        /**
         * Remove the cover
         * @description Removes the cover and releases its file. Idempotent.
         */
        delete: operations["removeCover"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a profile
         * @description Someone's profile, as you may see it.
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/by-username/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a profile by username
         * @description Someone's profile, as you may see it.
         */
        get: operations["getProfileByUsername"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow someone
         * @description Follows a public account, or requests to follow a private one. Idempotent.
         */
        put: operations["followUser"];
        post?: never;
        /**
         * Unfollow someone
         * @description Ends a follow or withdraws a request. Idempotent.
         */
        delete: operations["unfollowUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block someone
         * @description Separates two people in both directions and ends follows between them. Idempotent.
         */
        put: operations["blockUser"];
        post?: never;
        /**
         * Unblock someone
         * @description Lifts your block; it does not restore follows. Idempotent.
         */
        delete: operations["unblockUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute someone
         * @description Stops notifications about this person's acts; they are not told. Idempotent.
         */
        put: operations["muteUser"];
        post?: never;
        /**
         * Unmute someone
         * @description Allows notifications about this person's acts again. Idempotent.
         */
        delete: operations["unmuteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/relationship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the relationship to someone
         * @description The relationship between you and someone.
         */
        get: operations["getRelationship"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/followers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a follower
         * @description Makes someone stop following you. Idempotent.
         */
        delete: operations["removeFollower"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-requests/{userId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a follow request
         * @description Accepts a request to follow you. Idempotent.
         */
        post: operations["acceptFollowRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-requests/{userId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a follow request
         * @description Declines a request to follow you; the person is not told.
         */
        post: operations["declineFollowRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List followers
         * @description Who follows someone, newest first. A private account shows its lists only to its followers.
         */
        get: operations["listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who someone follows
         * @description Whom someone follows, newest first. A private account shows its lists only to its followers.
         */
        get: operations["listFollowing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/friends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List friends
         * @description Who follows someone and is followed back, newest first. A private account shows its lists only to its followers.
         */
        get: operations["listFriends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/mutuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mutual contacts
         * @description Who follows someone and is followed by you, newest first. A private account shows its lists only to its followers.
         */
        get: operations["listMutuals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List follow requests
         * @description Who has requested to follow you, newest first.
         */
        get: operations["listFollowRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-requests/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own follow requests
         * @description People whom you requested to follow and who have not answered, newest first.
         */
        get: operations["listSentFollowRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List blocked people
         * @description People whom you blocked, newest first.
         */
        get: operations["listBlocked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List muted people
         * @description People whom you muted, newest first.
         */
        get: operations["listMuted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a post
         * @description Publishes a post. With a shared post it is a share, or a quote if it has text, a poll or files of its own.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a post
         * @description A post as the viewer sees it.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Delete a post
         * @description Deletes your own post for everyone, with its plain shares.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Edit a post
         * @description Changes the given members of your own post; absent members stay, and an empty text clears a member that may be empty. Give a circle if and only if the audience becomes a circle.
         */
        patch: operations["editPost"];
        trace?: never;
    };
    "/api/v1/posts/{postId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List earlier texts of a post
         * @description A post's texts before its edits, newest first.
         */
        get: operations["listPostRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List someone's posts
         * @description Someone's posts that you may see, newest first: all, or those with files (`hasMedia`).
         */
        get: operations["listPostsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List someone's comments
         * @description Someone's comments under posts that you may see, newest first, each with its post. Of a private person whom you do not follow there are none.
         */
        get: operations["listCommentsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See who would see a post
         * @description Who could see a post with this audience if it were published now; with a shared post, a plain share of it.
         */
        post: operations["previewAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List someone's pinned posts
         * @description Someone's pinned posts that you may see, newest pin first; at most 5.
         */
        get: operations["listPins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List someone's stories
         * @description Someone's current stories that you may see, newest first.
         */
        get: operations["listStoriesOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search posts, people or tags
         * @description Finds results of the given `kind`, one page at a time. Posts: those that contain all words of the text, of which the last may be incomplete; the best of the newest 1,000 first, then older ones. People: by the start of a name. Tags: by their start, this week's trends first.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circles/{circleId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of a circle's people
         * @description Posts of the people in one of your circles, newest first.
         */
        get: operations["listCirclePosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/dial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how much you see of someone
         * @description Sets how many posts of someone whom you follow appear in your home feed. Idempotent.
         */
        put: operations["turnDial"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments of a post
         * @description The comments directly under a post.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a post
         * @description Comments on a post, or replies to a comment under it.
         */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/comments/{commentId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the replies to a comment
         * @description The replies to a comment.
         */
        get: operations["listReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a comment
         * @description A comment as the viewer sees it.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description Deletes your own comment, or any comment under your own post.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Edit a comment
         * @description Changes the text of your own comment.
         */
        patch: operations["editComment"];
        trace?: never;
    };
    "/api/v1/posts/{postId}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * React to a post
         * @description Reacts to a post, replacing your previous reaction. Idempotent.
         */
        put: operations["reactToPost"];
        post?: never;
        /**
         * Withdraw a reaction to a post
         * @description Withdraws your reaction to a post. Idempotent.
         */
        delete: operations["withdrawPostReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who reacted to a post
         * @description Who reacted to a post, newest first; without a kind, all reactions.
         */
        get: operations["listPostReactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/comments/{commentId}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * React to a comment
         * @description Reacts to a comment, replacing your previous reaction. Idempotent.
         */
        put: operations["reactToComment"];
        post?: never;
        /**
         * Withdraw a reaction to a comment
         * @description Withdraws your reaction to a comment. Idempotent.
         */
        delete: operations["withdrawCommentReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/comments/{commentId}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who reacted to a comment
         * @description Who reacted to a comment, newest first; without a kind, all reactions.
         */
        get: operations["listCommentReactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vote in a poll
         * @description Votes for options of a post's poll by index, replacing your previous vote. Idempotent.
         */
        put: operations["voteInPoll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a post
         * @description Pins your own post to your profile, before other pins. Idempotent.
         */
        put: operations["pinPost"];
        post?: never;
        /**
         * Unpin a post
         * @description Unpins a post. Idempotent.
         */
        delete: operations["unpinPost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count views of posts
         * @description Reports posts that were on your screen. Each person counts once per post; your own posts, and posts that you may not see, are skipped.
         */
        post: operations["viewPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{postId}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who sees a post
         * @description Who can see your own post.
         */
        get: operations["getPostAudience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stories of people you follow
         * @description Current stories of people you follow, and your own, without muted people, newest first.
         */
        get: operations["listStories"];
        put?: never;
        /**
         * Publish a story
         * @description Publishes a story: a text, your own image or video, or both.
         */
        post: operations["createStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{storyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a story
         * @description A story as the viewer sees it.
         */
        get: operations["getStory"];
        put?: never;
        post?: never;
        /**
         * Delete a story
         * @description Deletes your own story before it expires.
         */
        delete: operations["deleteStory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{storyId}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count a view of a story
         * @description Reports a story that was on your screen. Each person counts once per story; its author does not count.
         */
        post: operations["viewStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stories/{storyId}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who saw a story
         * @description Who saw your own story, newest view first, without people who are blocked or gone.
         */
        get: operations["listStoryViewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List drafts
         * @description Your drafts, newest first.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Create a draft
         * @description Creates a draft. With a time, for which it must be valid, it is published automatically.
         */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a draft
         * @description One of your drafts.
         */
        get: operations["getDraft"];
        /**
         * Replace a draft
         * @description Replaces a draft, its files and its publication time. Idempotent.
         */
        put: operations["saveDraft"];
        post?: never;
        /**
         * Delete a draft
         * @description Deletes a draft.
         */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft
         * @description Publishes a draft now. A repeat returns the same post, as long as it exists.
         */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own circles
         * @description All of your circles, oldest first, without pages.
         */
        get: operations["listCircles"];
        put?: never;
        /**
         * Create a circle
         * @description Creates a circle without members.
         */
        post: operations["createCircle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circles/{circleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a circle
         * @description Deletes a circle; content for it is then visible to its author only.
         */
        delete: operations["deleteCircle"];
        options?: never;
        head?: never;
        /**
         * Rename a circle
         * @description Renames a circle.
         */
        patch: operations["renameCircle"];
        trace?: never;
    };
    "/api/v1/circles/{circleId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a circle
         * @description The members of your circle, newest first, without those whom you cannot see.
         */
        get: operations["listCircleMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circles/{circleId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add someone to a circle
         * @description Adds someone to your circle; they are not notified. Idempotent.
         */
        put: operations["addCircleMember"];
        post?: never;
        /**
         * Remove someone from a circle
         * @description Removes someone from your circle. Idempotent.
         */
        delete: operations["removeCircleMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own folders
         * @description All of your folders, oldest first, without pages.
         */
        get: operations["listFolders"];
        put?: never;
        /**
         * Create a folder
         * @description Creates a folder, or returns the existing one with this name.
         */
        post: operations["createFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/folders/{folderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a folder
         * @description Deletes a folder; its posts stay saved, without a folder.
         */
        delete: operations["deleteFolder"];
        options?: never;
        head?: never;
        /**
         * Rename a folder
         * @description Renames a folder.
         */
        patch: operations["renameFolder"];
        trace?: never;
    };
    "/api/v1/posts/{postId}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a post
         * @description Saves a post, in a folder or without one; saving it again moves it.
         */
        put: operations["savePost"];
        post?: never;
        /**
         * Unsave a post
         * @description Removes a post from your saved posts, even if you can no longer see it. Idempotent.
         */
        delete: operations["unsavePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved posts
         * @description Saved posts that you can still see, last saved first: of one folder, of no folder (`unfiled`), or all.
         */
        get: operations["listSavedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check which posts are saved
         * @description Which of these posts you saved, and in which folder.
         */
        get: operations["checkSavedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/followed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List followed tags
         * @description All tags that you follow, ordered by their UTF-16 code units, without pages.
         */
        get: operations["listFollowedTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tag
         * @description A tag, including one that nobody has used yet.
         */
        get: operations["getTag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{tag}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts with a tag
         * @description Posts with a tag, newest first.
         */
        get: operations["listTagPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{tag}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a tag
         * @description Adds posts with a tag to your home feed. Idempotent.
         */
        put: operations["followTag"];
        post?: never;
        /**
         * Unfollow a tag
         * @description Unfollows a tag. Idempotent.
         */
        delete: operations["unfollowTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List trends
         * @description Tags that many people use: featured ones first, then the rest, strongest first; at most 50.
         */
        get: operations["listTrends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trending/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hide or feature a trend
         * @description Hides a tag from the trends, features it, or undoes either. For administrators.
         */
        put: operations["setTrendState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the home feed
         * @description Posts of people and tags that you follow, and your own.
         */
        get: operations["getHomeFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed/explore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the explore feed
         * @description Public posts, ranked.
         */
        get: operations["getExploreFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed/friends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the friends feed
         * @description Posts of your friends, newest first.
         */
        get: operations["getFriendsFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain why a post is in the feed
         * @description Why a post is in your home feed, or why it is not.
         */
        get: operations["explainFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed/marker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move the feed marker
         * @description Records how far you have read the home feed. It only moves forward. Idempotent.
         */
        put: operations["moveFeedMarker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{mediaId}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file by its URL
         * @description The same bytes by a signed URL, which is in the file's details. It needs no header.
         */
        get: operations["getSignedMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Get the length of a file by its URL
         * @description The headers of the GET response, without the bytes.
         */
        head: operations["headSignedMedia"];
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An account, for its owner only. */
        AccountRow: {
            id: components["schemas"]["UserId"];
            username: string;
            email: string;
            isEmailVerified: boolean;
            isAdmin: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Someone's session as administrators see it, without its address. */
        AccountSession: {
            /** @description The session. */
            id: components["schemas"]["SessionId"];
            /** @description The device's name, as it gave it. */
            deviceName: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last refreshed.
             */
            lastUsedAt: string;
        };
        /** @enum {string} */
        AccountState: "active" | "frozen" | "deleting";
        /** @description An account as administrators see it, without anything that only its owner should see. */
        AccountSummary: {
            /** @description The person as others see them. */
            user: components["schemas"]["UserCard"];
            /** @description The username, also of an account that is frozen or to be deleted. */
            username: string;
            /** @description Whether it is in use. */
            state: components["schemas"]["AccountState"];
            /** @description Whether it is an administrator's. */
            isAdmin: boolean;
            /**
             * Format: date-time
             * @description When they signed up.
             */
            createdAt: string;
            /**
             * Format: int32
             * @description Sessions that are open.
             */
            sessionCount: number;
            /**
             * Format: date-time
             * @description When one of these was last refreshed; absent without one.
             */
            lastSeenAt?: string;
        };
        /** @description With ParentId, a reply to that comment. */
        AddCommentRequest: {
            text: string;
            parentId?: string;
        };
        /** @description The announcement is stored and is being delivered. */
        Announced: {
            announcementId: components["schemas"]["AnnouncementId"];
        };
        AnnouncementId: string;
        AnnounceRequest: {
            message: string;
        };
        /**
         * @description Who may see a post or story. The author always may; people separated by a block never do.
         * @enum {string}
         */
        Audience: "public" | "followers" | "friends" | "circle" | "private";
        /** @description With SharedPostId, a plain share of that post. */
        AudienceRequest: {
            audience: components["schemas"]["Audience"];
            circleId?: string;
            sharedPostId?: string;
        };
        /** @description Who sees a post, for its author, who is not counted. */
        AudienceRow: {
            /** @description Everyone sees it except those left out; viewers are not counted. */
            everyone: boolean;
            /**
             * Format: int32
             * @description How many people see it; absent if everyone does.
             */
            count?: number;
            /** @description Up to 10 of them; if everyone sees it, people related to the author. */
            sample: components["schemas"]["UserCard"][];
            /** @description People who might be expected to see it but do not, by the first reason that applies. */
            leftOut: components["schemas"]["LeftOutRow"][];
            /**
             * @description It is a share of someone else's post: of these people, only those who may see that post see the share. Who they
             *     are is not disclosed.
             */
            isNarrowed: boolean;
        };
        /** @description The result of a log-in: the account, the session and its two tokens. */
        Authentication: {
            /** @description The account. */
            user: components["schemas"]["AccountRow"];
            /** @description The session, as it appears in the list of sessions. */
            sessionId: components["schemas"]["SessionId"];
            /** @description A JWT for the Authorization header and the hub. */
            accessToken: string;
            /** @description Valid for one refresh; each refresh returns the next one. */
            refreshToken: string;
            /**
             * Format: int32
             * @description Seconds until the access token expires.
             */
            expiresIn: number;
        };
        /** @description A file to be uploaded in parts. */
        BeginUploadRequest: {
            name: string;
            /** Format: int64 */
            bytes: number;
            altText?: string;
        };
        /**
         * @description The state after all events up to Seq. It may include later changes, whose events are safe to
         *     apply again.
         */
        Bootstrap: {
            /**
             * Format: int64
             * @description Sync from here.
             */
            seq: number;
            /** @description The account, for its owner. */
            account: components["schemas"]["AccountRow"];
            /** @description The owner's profile. */
            profile: components["schemas"]["OwnProfile"];
            /** @description Followers, followed people and pending follow requests. */
            counts: components["schemas"]["GraphCounts"];
            /** @description The first page of conversations. */
            conversations: components["schemas"]["PageOfConversationSummary"];
            /** @description The first page of message requests. */
            messageRequests: components["schemas"]["PageOfConversationSummary"];
            /**
             * Format: int32
             * @description To how many groups the owner is invited.
             */
            groupInvitations: number;
            /** @description The first page of notifications. */
            notifications: components["schemas"]["PageOfNotificationRow"];
            /**
             * Format: int32
             * @description The number of unread notifications.
             */
            unreadNotifications: number;
            /** @description What the owner is notified of, and how. */
            notificationPreferences: components["schemas"]["PreferencesRow"];
            /** @description The first page of the owner's posts, and the owner's settings for posts. */
            own: components["schemas"]["OwnPostsSnapshot"];
        };
        /** @description How many notifications a bulk operation changed. */
        BulkChange: {
            /** Format: int32 */
            count: number;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        CircleId: string;
        CircleRequest: {
            name: string;
        };
        /** @description A circle, as its owner sees it. */
        CircleRow: {
            id: components["schemas"]["CircleId"];
            name: string;
            /** Format: int32 */
            members: number;
            /** Format: date-time */
            createdAt: string;
        };
        CodeRequest: {
            code: string;
        };
        CommentId: string;
        /** @description A comment with the post that it is under. */
        CommentOnPost: {
            /** @description The comment. */
            comment: components["schemas"]["CommentRow"];
            /** @description The post. */
            post: components["schemas"]["PostRow"];
        };
        /**
         * @description Which of the post's viewers may comment. The author always may.
         * @enum {string}
         */
        CommentPolicy: "everyone" | "followers" | "mentioned" | "nobody";
        /** @description A comment as one viewer sees it. Once deleted, one with replies is a tombstone without author and text. */
        CommentRow: {
            /** @description The comment; newer comments have greater ids. */
            id: components["schemas"]["CommentId"];
            /** @description The post that it is under. */
            postId: components["schemas"]["PostId"];
            /** @description The comment that it replies to; absent if it replies to the post. */
            parentId?: components["schemas"]["CommentId"];
            /** @description Who wrote it. */
            author?: components["schemas"]["UserCard"];
            /** @description At most 2,000 UTF-16 code units, as it was written. */
            text?: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its text last changed.
             */
            editedAt?: string;
            /**
             * Format: date-time
             * @description When it was deleted.
             */
            deletedAt?: string;
            /**
             * Format: int32
             * @description How many direct replies it has, including those that this viewer is not shown.
             */
            replies: number;
            /** @description How many people reacted, by kind. */
            reactions: components["schemas"]["ReactionCounts"];
            /** @description What the viewer did with it. */
            viewer: components["schemas"]["CommentViewer"];
        };
        /** @description What the viewer did with a comment. */
        CommentViewer: {
            /** @description How the viewer reacted; absent without a reaction. */
            reaction?: components["schemas"]["ReactionKind"];
        };
        ConversationId: string;
        /** @enum {string} */
        ConversationKind: "direct" | "group";
        /** @description A conversation in its viewer's list, or a message request. */
        ConversationSummary: {
            /** @description The conversation. */
            id: components["schemas"]["ConversationId"];
            /** @description Whether it is between two people or a group. */
            kind: components["schemas"]["ConversationKind"];
            /** @description The newest message that the viewer did not hide, a tombstone if it was deleted; absent if there is none. */
            lastMessage?: components["schemas"]["MessageRow"];
            /** @description The newest message of all, by which the list is ordered; in a group, of those that the viewer may see. */
            lastMessageId: components["schemas"]["MessageId"];
            /**
             * Format: int64
             * @description The newest message's seq. UnreadCount counts messages up to it.
             */
            lastSeq: number;
            /**
             * Format: int64
             * @description The viewer has read everything up to this seq.
             */
            readSeq: number;
            /**
             * Format: int32
             * @description Messages of others after UnreadAfter, or else ReadSeq, without deleted and
             *     hidden ones and system messages.
             */
            unreadCount: number;
            /**
             * Format: int32
             * @description Those of them that mention the viewer, or all members of the group.
             */
            unreadMentionCount: number;
            /** @description The other person; absent in a group. */
            with?: components["schemas"]["UserCard"];
            /**
             * Format: int64
             * @description A device of the other person has received everything up to this seq; absent in a group, and in a message request.
             */
            peerDeliveredSeq?: number;
            /**
             * Format: int64
             * @description The other person has read everything up to this seq, and both gave read receipts then; absent in a group, and in a
             *     message request.
             */
            peerReadSeq?: number;
            /** @description What its admins chose; absent in a direct conversation. */
            group?: components["schemas"]["GroupCard"];
            /** @description The viewer's role in the group. */
            role?: components["schemas"]["GroupRole"];
            /**
             * Format: int32
             * @description The number of the group's members.
             */
            memberCount?: number;
            /** @description The viewer archived it; it comes back with the next text, unless the viewer mutes it. */
            isArchived: boolean;
            /**
             * Format: date-time
             * @description When the viewer pinned it, its sort key among pinned ones, descending; absent if it is not pinned.
             */
            pinnedAt?: string;
            /**
             * Format: int64
             * @description The viewer marked the messages after this seq as unread, although some were read; absent otherwise.
             */
            unreadAfter?: number;
            /**
             * Format: int32
             * @description How many people ask to join the group; for its admins, and absent if nobody does.
             */
            joinRequestCount?: number;
            /** @description What the viewer has written and not sent; absent if nothing. */
            draft?: components["schemas"]["MessageDraftRow"];
        };
        /** @description A new group: its members besides you, and its details. */
        CreateGroupRequest: {
            name: string;
            memberIds?: string[];
            description?: string;
            /** @description Without it: `true`. */
            showsHistory?: boolean;
            /** @description Without it: `false`. */
            showsBlocked?: boolean;
            /** @description Without it: `false`. */
            onlyAdminsSend?: boolean;
            /**
             * Format: int32
             * @description Without it: `0`.
             */
            slowModeSeconds?: number;
            clientMessageId?: string;
        };
        /** @description A new link to a group: for how long and how many people, and whether an admin decides who joins. */
        CreateInviteRequest: {
            /** Format: int32 */
            expiresInSeconds?: number;
            /** Format: int32 */
            maxUses?: number;
            /** @description Without it: `false`. */
            needsApproval?: boolean;
            clientKey?: string;
        };
        /** @description With SharedPostId, a share or, if there is a text, poll or file, a quote. */
        CreatePostRequest: {
            text?: string;
            /**
             * @description Who may see a post or story. The author always may; people separated by a block never do. Without it: `public`.
             * @enum {string}
             */
            audience?: "public" | "followers" | "friends" | "circle" | "private";
            circleId?: string;
            /**
             * @description Which of the post's viewers may comment. The author always may. Without it: `everyone`.
             * @enum {string}
             */
            commentPolicy?: "everyone" | "followers" | "mentioned" | "nobody";
            mood?: string;
            location?: string;
            link?: string;
            /** Format: date-time */
            expiresAt?: string;
            sharedPostId?: string;
            poll?: components["schemas"]["PollContent"];
            mediaIds?: string[];
        };
        /** @description A text, one of the user's own images or videos, or both. */
        CreateStoryRequest: {
            text?: string;
            /**
             * @description Who may see a post or story. The author always may; people separated by a block never do. Without it: `public`.
             * @enum {string}
             */
            audience?: "public" | "followers" | "friends" | "circle" | "private";
            circleId?: string;
            mediaId?: string;
        };
        /** @description One day, UTC. People who asked not to be counted are not among those who are active. */
        DayOfAnalytics: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int64
             * @description People who used the server on it; absent if that was no longer known.
             */
            dailyActive?: number;
            /**
             * Format: int64
             * @description The same for it and the 6 days before it.
             */
            weeklyActive?: number;
            /**
             * Format: int64
             * @description The same for it and the 27 days before it.
             */
            monthlyActive?: number;
            /**
             * Format: int64
             * @description Accounts that were made.
             */
            signUps: number;
            /**
             * Format: int64
             * @description Messages that were sent.
             */
            messages: number;
            /**
             * Format: int64
             * @description Reactions to posts, comments and messages that were given or changed.
             */
            reactions: number;
            /**
             * Format: int64
             * @description Posts, with shares.
             */
            posts: number;
            /**
             * Format: int64
             * @description Comments.
             */
            comments: number;
            /**
             * Format: int64
             * @description Follows that began.
             */
            follows: number;
            /** @description Events that were appended to event logs, the most frequent first. */
            events: components["schemas"]["EventCount"][];
        };
        /** @description The message is a tombstone. */
        DeletedMessage: {
            messageId: components["schemas"]["MessageId"];
            /** Format: date-time */
            deletedAt: string;
        };
        /** @description When the account will be erased; until then it can be reactivated. */
        DeletionDue: {
            /** Format: date-time */
            eraseAt: string;
        };
        /** @description The receiver's pointer after the command. */
        DeliveredPointer: {
            conversationId: components["schemas"]["ConversationId"];
            /** Format: int64 */
            deliveredSeq: number;
        };
        /** @description An empty text clears it. */
        DescribeMediaRequest: {
            altText: string;
        };
        /**
         * @description How many of a followed person's posts appear in the home feed.
         * @enum {string}
         */
        DialMode: "everything" | "best_of_day" | "my_tags";
        /** @description N is set if and only if the mode is `best_of_day`. */
        DialRequest: {
            mode: components["schemas"]["DialMode"];
            /** Format: int32 */
            n?: number;
        };
        /** @description How much of someone's content enters the home feed. People without a dial are at `everything`. */
        DialRow: {
            /** @description The author. */
            userId: components["schemas"]["UserId"];
            /** @description How much. */
            mode: components["schemas"]["DialMode"];
            /**
             * Format: int32
             * @description How many posts a day; only with `best_of_day`.
             */
            n?: number;
        };
        /** @description Content of a future post, not necessarily valid yet. The members are those of a new post. */
        DraftContent: {
            text: string;
            /**
             * @description Who may see a post or story. The author always may; people separated by a block never do. Without it: `public`.
             * @enum {string}
             */
            audience?: "public" | "followers" | "friends" | "circle" | "private";
            circleId?: string;
            /**
             * @description Which of the post's viewers may comment. The author always may. Without it: `everyone`.
             * @enum {string}
             */
            commentPolicy?: "everyone" | "followers" | "mentioned" | "nobody";
            mood?: string;
            location?: string;
            link?: string;
            /** Format: date-time */
            expiresAt?: string;
            sharedPostId?: string;
            poll?: components["schemas"]["PollContent"];
        };
        DraftId: string;
        /** @description With PublishAt, the draft is published automatically, and must be valid for publication then. */
        DraftRequest: {
            content: components["schemas"]["CreatePostRequest"];
            /** Format: date-time */
            publishAt?: string;
        };
        /** @description A draft, as its owner sees it. */
        DraftRow: {
            /** @description The draft; newer drafts have greater ids. */
            id: components["schemas"]["DraftId"];
            /** @description The content of the future post. */
            content: components["schemas"]["DraftContent"];
            /** @description Its files, in order, for its owner only; absent if it has none. */
            media?: components["schemas"]["MediaCard"][];
            /**
             * Format: date-time
             * @description When it is published automatically; absent for never.
             */
            publishAt?: string;
            /** @description The code of the error that prevented its scheduled publication. */
            problem?: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        EditCommentRequest: {
            text: string;
        };
        /** @description The message's text, and how often and when it last changed. */
        EditedMessage: {
            messageId: components["schemas"]["MessageId"];
            body: string;
            /** Format: date-time */
            editedAt?: string;
            /** Format: int32 */
            editCount: number;
        };
        /** @description Absent fields stay; an empty mood, location or link is cleared. */
        EditPostRequest: {
            text?: string;
            /** @enum {string} */
            audience?: "public" | "followers" | "friends" | "circle" | "private";
            circleId?: string;
            /** @enum {string} */
            commentPolicy?: "everyone" | "followers" | "mentioned" | "nobody";
            mood?: string;
            location?: string;
            link?: string;
        };
        /** @description How many events of one name there were; one for each person who received it. */
        EventCount: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        /** @description A page of someone's event log. */
        EventPage: {
            /** @description Consecutive events, starting right after the requested seq. */
            events: components["schemas"]["LoggedEvent"][];
            /**
             * Format: int64
             * @description The newest seq.
             */
            head: number;
            /** @description There are more: request the next page after the last event's seq. */
            hasMore: boolean;
            /** @description The requested events are past retention or never existed: load the snapshot (bootstrap) and sync from its seq. */
            reset: boolean;
        };
        /** @description Why a post is in someone's home feed, or why it is not. */
        FeedExplanation: {
            /** @description The post. */
            postId: components["schemas"]["PostId"];
            /** @description Whether it is there. */
            isInFeed: boolean;
            /** @description The reasons for it to be there. */
            reasons: components["schemas"]["FeedReason"][];
            /** @description What keeps it out; empty if it is there. */
            whyNot: ("expired" | "author_muted" | "shared_author_muted" | "not_followed" | "dial_my_tags" | "dial_best_of_day" | "duplicate")[];
            /** @description It is at or below the marker, so the viewer has read it. */
            isBelowMarker: boolean;
        };
        /** @description A post in a feed, and why it is there. */
        FeedItem: {
            post: components["schemas"]["PostRow"];
            reasons: components["schemas"]["FeedReason"][];
        };
        FeedMarkerRequest: {
            postId: components["schemas"]["PostId"];
        };
        /** @description The current position of the marker. */
        FeedMarkerRow: {
            postId: components["schemas"]["PostId"];
        };
        /** @description Why a post is in a feed. */
        FeedReason: {
            /** @description The kind of reason. */
            kind: components["schemas"]["FeedReasonKind"];
            /** @description The author, or the person who commented or shared. */
            user?: components["schemas"]["UserCard"];
            /** @description The tag that the viewer follows. */
            tag?: string;
        };
        /**
         * @description Kinds of reasons why a post is in a feed or worth reading.
         * @enum {string}
         */
        FeedReasonKind: "own" | "follows" | "friend" | "circle_member" | "tag" | "commented" | "shared" | "popular";
        FolderId: string;
        FolderRequest: {
            name: string;
        };
        /** @description A folder for saved posts, as its owner sees it. */
        FolderRow: {
            id: components["schemas"]["FolderId"];
            name: string;
            /** Format: date-time */
            createdAt: string;
        };
        ForgotPasswordRequest: {
            login: string;
        };
        /**
         * @description Exactly one of ReceiverId and ConversationId must be given: where the message
         *     goes.
         */
        ForwardRequest: {
            receiverId?: string;
            conversationId?: string;
            clientMessageId?: string;
        };
        /** @description A page of search results; `kind` states what they are. */
        Found: components["schemas"]["FoundPosts"] | components["schemas"]["FoundUsers"] | components["schemas"]["FoundTags"];
        FoundPosts: {
            /** @enum {string} */
            kind: "posts";
            items: components["schemas"]["PostRow"][];
            nextCursor: null | string;
        };
        /** @description A matching tag. Authors is how many people used it publicly this week; 0 if it is not a trend. */
        FoundTag: {
            tag: string;
            /** Format: int32 */
            authors: number;
            isFollowed: boolean;
        };
        FoundTags: {
            /** @enum {string} */
            kind: "tags";
            items: components["schemas"]["FoundTag"][];
            nextCursor: null | string;
        };
        FoundUsers: {
            /** @enum {string} */
            kind: "users";
            items: components["schemas"]["UserCard"][];
            nextCursor: null | string;
        };
        /** @description A person's counts of followers, followed people and pending follow requests from others. */
        GraphCounts: {
            /** Format: int32 */
            followers: number;
            /** Format: int32 */
            following: number;
            /** Format: int32 */
            requests: number;
        };
        /**
         * @description What someone did in a group, as its system messages tell it.
         * @enum {string}
         */
        GroupAct: "created" | "renamed" | "details_changed" | "members_added" | "member_removed" | "member_left" | "admin_appointed" | "admin_dismissed" | "owner_changed" | "joined_by_invite" | "join_approved" | "invitation_accepted";
        /** @description What came of adding people to a group. */
        GroupAdditions: {
            /** @description The group, as who added them sees it. */
            conversation: components["schemas"]["ConversationSummary"];
            /** @description Those who are members now. */
            added: string[];
            /** @description Those who decide for themselves. */
            invited: string[];
        };
        /** @description What a group's admins chose. */
        GroupCard: {
            /** @description Its name. */
            name: string;
            /** @description What it is about; absent without one. */
            description?: string;
            /** @description New members see the messages before they joined. */
            showsHistory: boolean;
            /** @description Members see the messages of members who block them, or whom they block. */
            showsBlocked: boolean;
            /** @description Only admins can send messages. */
            onlyAdminsSend: boolean;
            /**
             * Format: int32
             * @description How long members wait between two messages; 0 if they need not.
             */
            slowModeSeconds: number;
            /** @description Its picture, a square of 96, 256 and 512 pixels; absent while it has none. */
            picture?: components["schemas"]["PictureUrls"];
        };
        /** @description A group to which you are invited. */
        GroupInvitationRow: {
            /** @description The group. */
            conversationId: components["schemas"]["ConversationId"];
            /** @description Its name. */
            name: string;
            /** @description What it is about; absent without one. */
            description?: string;
            /** @description Its picture, a square; absent while it has none. */
            picture?: components["schemas"]["PictureUrls"];
            /**
             * Format: int32
             * @description The number of its members.
             */
            memberCount: number;
            /** @description The admin who wants you in it. */
            invitedBy: components["schemas"]["UserCard"];
            /**
             * Format: date-time
             * @description Since when, UTC.
             */
            invitedAt: string;
        };
        /** @description A member of a group; across a block without a picture. */
        GroupMemberRow: {
            user: components["schemas"]["UserCard"];
            role: components["schemas"]["GroupRole"];
            /** Format: date-time */
            joinedAt: string;
        };
        /** @description The people to add to a group. */
        GroupMembersRequest: {
            userIds: string[];
        };
        /** @description One of your images, ready and used nowhere else. */
        GroupPictureRequest: {
            mediaId: components["schemas"]["MediaId"];
        };
        /** @enum {string} */
        GroupRole: "member" | "admin" | "owner";
        /** @description A member's new role. */
        GroupRoleRequest: {
            role: components["schemas"]["GroupRole"];
        };
        /** @description The message is hidden from the actor. */
        HiddenForMe: {
            messageId: components["schemas"]["MessageId"];
            /** Format: date-time */
            hiddenAt: string;
        };
        /** @description A page of the home feed. */
        HomeFeed: {
            /** @description The posts, and why they are there. */
            items: components["schemas"]["FeedItem"][];
            /** @description Null on the last page. */
            nextCursor: null | string;
            /** @description The post up to which the viewer has read; absent if never set. */
            marker?: components["schemas"]["PostId"];
        };
        InviteId: string;
        /** @description A group as a link to it shows it. */
        InvitePreview: {
            /** @description The group's name. */
            name: string;
            /** @description What it is about; absent without one. */
            description?: string;
            /** @description Its picture, a square; absent while it has none. */
            picture?: components["schemas"]["PictureUrls"];
            /**
             * Format: int32
             * @description The number of its members.
             */
            memberCount: number;
            /** @description Joining asks the admins, because the link says so or they removed you. */
            needsApproval: boolean;
            /** @description Whether you joined or ask to; absent if neither. */
            state?: components["schemas"]["JoinState"];
            /** @description The group, with State. */
            conversationId?: components["schemas"]["ConversationId"];
        };
        /** @description A link to a group, as its admins see it. */
        InviteRow: {
            /** @description The link's id. */
            id: components["schemas"]["InviteId"];
            /** @description What the link consists of: see `POST /invites/{code}/join`. */
            code: string;
            /** @description The admin who created it, who need not be a member any more. */
            createdBy: components["schemas"]["UserId"];
            /**
             * Format: date-time
             * @description When it was created, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description From when on it lets nobody in; absent if it does not expire.
             */
            expiresAt?: string;
            /**
             * Format: int32
             * @description How many people it lets in; absent without a limit.
             */
            maxUses?: number;
            /**
             * Format: int32
             * @description How many people it let in so far.
             */
            uses: number;
            /** @description Who uses it asks to join, and an admin decides. */
            needsApproval: boolean;
        };
        /** @description What came of using a link. */
        JoinAnswer: {
            /** @description You are a member, or wait for an admin's decision. */
            state: components["schemas"]["JoinState"];
            /** @description The group. */
            conversationId: components["schemas"]["ConversationId"];
            /** @description The group as its member sees it; absent while you wait. */
            conversation?: components["schemas"]["ConversationSummary"];
        };
        /** @description Someone who asks to join a group; across a block without a picture. */
        JoinRequestRow: {
            user: components["schemas"]["UserCard"];
            /** Format: date-time */
            requestedAt: string;
        };
        /** @enum {string} */
        JoinState: "joined" | "requested";
        /**
         * @description Why someone does not see a post.
         * @enum {string}
         */
        LeftOutReason: "blocked" | "unavailable" | "follow_requested" | "not_in_circle" | "not_followed_back" | "does_not_follow" | "private" | "shared_post";
        /** @description How many people do not see a post for this reason, and up to 3 of them if they may be named. */
        LeftOutRow: {
            reason: components["schemas"]["LeftOutReason"];
            /** Format: int32 */
            count: number;
            sample: components["schemas"]["UserCard"][];
        };
        /** @description An event as it is pushed; Payload includes its seq. */
        LoggedEvent: {
            /** Format: int64 */
            seq: number;
            type: string;
            /** Format: date-time */
            at: string;
            payload: components["schemas"]["RawJson"];
        };
        LogInRequest: {
            login: string;
            password: string;
            deviceName?: string;
        };
        /** @description The messages after UnreadAfter are unread; absent if all of them were unread already. */
        MarkedUnread: {
            conversationId: components["schemas"]["ConversationId"];
            /** Format: int64 */
            unreadAfter?: number;
            /** Format: int32 */
            unreadCount: number;
            /** Format: int32 */
            unreadMentionCount: number;
        };
        /** @description From which message on the conversation is unread. */
        MarkUnreadRequest: {
            messageId: components["schemas"]["MessageId"];
        };
        /** @description A file, as everyone who may see it sees it. */
        MediaCard: {
            /** @description The file. */
            id: components["schemas"]["MediaId"];
            /** @description Its kind, determined by its bytes. */
            kind: components["schemas"]["MediaKind"];
            /** @description The content type of the original. */
            contentType: string;
            /** @description Its name, with an extension that fits its bytes. */
            name: string;
            /**
             * Format: int64
             * @description Size of the original.
             */
            bytes: number;
            /**
             * Format: int32
             * @description The width of an image, upright.
             */
            width?: number;
            /**
             * Format: int32
             * @description The height of an image, upright.
             */
            height?: number;
            /** @description For an image: a placeholder to show until it is loaded, see blurha.sh. */
            blurhash?: string;
            /** @description Its owner's description of what it shows. */
            altText?: string;
            /**
             * Format: int32
             * @description The length of a recording, in milliseconds; absent if its file does not say.
             */
            durationMs?: number;
            /**
             * @description For a recording in Opus or WAV, in base64: for each of 64 equal parts a byte, the loudest sample in it, from 0 to
             *     255, which is the loudest of the whole recording.
             */
            waveform?: string;
            /** @description The available sizes. */
            sizes: ("small" | "medium" | "large" | "original")[];
            /**
             * @description `processing` until an image that takes longer is ready; absent once it is.
             * @enum {string}
             */
            state?: "processing";
            /** @description The URL of each size; absent while there is none. */
            urls?: components["schemas"]["MediaUrls"];
        };
        MediaId: string;
        /**
         * @description The kind of a file, determined from its bytes.
         * @enum {string}
         */
        MediaKind: "image" | "video" | "audio" | "document";
        /** @description A file as its owner sees it. */
        MediaRow: {
            /** @description The file. */
            media: components["schemas"]["MediaCard"];
            /**
             * Format: date-time
             * @description When its upload began.
             */
            createdAt: string;
            /** @description Whether it is in use. */
            isUsed: boolean;
            /**
             * Format: date-time
             * @description When it is purged, unless it is used before then; absent while it is in use and while it is processed.
             */
            expiresAt?: string;
        };
        /**
         * @description The URL of each size of a file. It needs no header, as in `img`, `video` and `audio`, and works for a
         *     limited time.
         */
        MediaUrls: {
            /** @description For an image: within 320 pixels. */
            small?: string;
            /** @description For an image larger than that: within 800 pixels. */
            medium?: string;
            /** @description For an image larger still: within 1,600 pixels. */
            large?: string;
            /** @description The original. */
            original: string;
        };
        /** @description Bytes of stored originals and open uploads, and their limit, which is lower until the e-mail address is verified. */
        MediaUsageRow: {
            /** Format: int64 */
            usedBytes: number;
            /** Format: int64 */
            quotaBytes: number;
        };
        /** @description A member whom a message mentions. */
        Mention: {
            /** @description The member. */
            userId: components["schemas"]["UserId"];
            /**
             * @description The name in the text after the @, in lower case, by which a client finds it there; the member's own may have
             *     changed.
             */
            username: string;
        };
        /** @description What you have written in a conversation and not sent. */
        MessageDraftRequest: {
            text: string;
            replyToId?: string;
        };
        /** @description What a member has written in a conversation and not sent. */
        MessageDraftRow: {
            /** @description The text; empty if it only answers a message. */
            text: string;
            /** @description The message that it answers, which the viewer may no longer see. */
            replyToId?: components["schemas"]["MessageId"];
            /**
             * Format: date-time
             * @description When it was saved, UTC.
             */
            savedAt: string;
        };
        /** @description An earlier text of a message, and since when the message had it. */
        MessageEditRow: {
            body: string;
            /** Format: date-time */
            at: string;
        };
        MessageId: string;
        /** @description A message as a reply to it shows it. */
        MessageQuote: {
            /** @description The message. */
            messageId: components["schemas"]["MessageId"];
            /**
             * Format: int64
             * @description Its number in the conversation.
             */
            seq: number;
            /** @description Who sent it. */
            senderId: components["schemas"]["UserId"];
            /** @description The start of its text, at most 200 UTF-16 code units; absent if the viewer no longer sees it. */
            body?: string;
            /**
             * Format: date-time
             * @description When it was deleted for everyone; absent if it was not.
             */
            deletedAt?: string;
            /**
             * @description The kind of its first file; absent without files, and with Body.
             * @enum {string}
             */
            mediaKind?: "image" | "video" | "audio" | "document";
            /**
             * Format: int32
             * @description How many files it has; absent with MediaKind.
             */
            mediaCount?: number;
            /** @description The post that it shares, if any; absent with Body. */
            sharedPostId?: string;
        };
        /** @description One person's reaction; across a block, which a group can hold, without a picture. */
        MessageReactionRow: {
            user: components["schemas"]["UserCard"];
            emoji: string;
            /** Format: date-time */
            at: string;
        };
        /** @description The reactions to a message after a change. */
        MessageReactionState: {
            messageId: components["schemas"]["MessageId"];
            reactions: components["schemas"]["OwnEmojiCount"][];
        };
        /** @description How far a message has come. */
        MessageReceiptList: {
            /**
             * Format: int32
             * @description To how many it was delivered.
             */
            deliveredCount: number;
            /**
             * Format: int32
             * @description How many have read it, and gave read receipts; absent in a group while the viewer gives none.
             */
            readCount?: number;
            /** @description To whom it was sent, without those who left since; those with the newest accounts first. */
            items: components["schemas"]["MessageReceiptRow"][];
        };
        /** @description How far a message has come with one person. */
        MessageReceiptRow: {
            /** @description The person; across a block, which a group can hold, without a picture. */
            user: components["schemas"]["UserCard"];
            /** @description Whether a device of theirs has it. */
            isDelivered: boolean;
            /** @description Whether they have read it and gave a receipt; absent with `readCount`. */
            isRead?: boolean;
        };
        /** @description A message as a member sees it. */
        MessageRow: {
            /** @description The message. */
            id: components["schemas"]["MessageId"];
            /** @description Its conversation. */
            conversationId: components["schemas"]["ConversationId"];
            /**
             * Format: int64
             * @description Its number in the conversation: 1, 2, 3 … without gaps.
             */
            seq: number;
            /** @description Who sent it. */
            senderId: components["schemas"]["UserId"];
            /** @description The text, empty if its files or the post that it shares say enough; absent in a tombstone. */
            body?: string;
            /**
             * Format: date-time
             * @description When it was stored, UTC.
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description When it was deleted for everyone; absent if it was not.
             */
            deletedAt?: string;
            /** @description The story that it replies to, which may no longer exist; absent in a tombstone. */
            storyId?: components["schemas"]["StoryId"];
            /** @description The message that it replies to, as it is now; absent in a tombstone. */
            replyTo?: components["schemas"]["MessageQuote"];
            /** @description True if the sender forwarded it; absent otherwise. */
            isForwarded?: boolean;
            /**
             * Format: date-time
             * @description When its text last changed; absent if it never did, and in a tombstone.
             */
            editedAt?: string;
            /**
             * Format: int32
             * @description How often its text changed; absent with EditedAt.
             */
            editCount?: number;
            /** @description Each emoji with which members reacted, the earliest first; absent if nobody did. */
            reactions?: components["schemas"]["OwnEmojiCount"][];
            /** @description Its files, in order; absent if it has none, and in a tombstone. See `GET /media/{mediaId}/content`. */
            media?: components["schemas"]["MediaCard"][];
            /** @description The post that it shares, which may no longer exist; absent in a tombstone. */
            sharedPostId?: string;
            /** @description That post as the viewer sees it, in lists of messages; absent from events, snapshots and lists of conversations. */
            sharedPost?: components["schemas"]["SharedPostCard"];
            /** @description What it tells of the group, in place of a text; absent in other messages. */
            system?: components["schemas"]["SystemNote"];
            /** @description The members of the group whom its text names; absent if it names none, and in a tombstone. */
            mentions?: components["schemas"]["Mention"][];
            /** @description True if it mentions all members with `@all`; absent otherwise. */
            mentionsAll?: boolean;
        };
        /** @description The way of a message, as far as it is known and is its sender's business. */
        MessageStory: {
            /** @description The message. */
            messageId: components["schemas"]["MessageId"];
            /** @description Its conversation. */
            conversationId: components["schemas"]["ConversationId"];
            /**
             * Format: int64
             * @description Its number in the conversation.
             */
            seq: number;
            /**
             * Format: date-time
             * @description When it was stored, UTC.
             */
            storedAt: string;
            /**
             * Format: int32
             * @description To how many people it was sent, without those who left since.
             */
            receiverCount: number;
            /**
             * Format: int32
             * @description To how many connected devices it was pushed when it was stored, in a direct conversation with someone who was shown
             *     as connected then; absent if that is not known.
             */
            pushedTo?: number;
            /**
             * Format: int32
             * @description To how many people it was delivered.
             */
            deliveredCount: number;
            /**
             * Format: int32
             * @description How many have read it, and gave read receipts; absent in a group while the viewer gives none.
             */
            readCount?: number;
            /**
             * @description What became of push notifications of a direct conversation since then; absent if none is known: the person may not
             *     have needed or wanted one, or have no device for it.
             */
            pushNotification?: components["schemas"]["PushReport"];
        };
        /** @description The new text of a message. */
        MessageTextRequest: {
            message: string;
        };
        /** @description What was measured since the previous sample, and how things stood at its end. */
        MetricsSample: {
            /**
             * Format: date-time
             * @description Its end.
             */
            at: string;
            /**
             * Format: double
             * @description How long it lasted.
             */
            seconds: number;
            /**
             * Format: int64
             * @description Open hub connections.
             */
            connections: number;
            /**
             * Format: int64
             * @description REST requests, other than for files, and hub calls that were answered.
             */
            calls: number;
            /**
             * Format: double
             * @description Milliseconds within which half of the calls were answered; absent without calls.
             */
            latencyP50Ms?: number;
            /**
             * Format: double
             * @description Milliseconds within which 99 of 100 were answered; absent without calls.
             */
            latencyP99Ms?: number;
            /**
             * Format: int64
             * @description Events pushed to connections.
             */
            events: number;
            /**
             * Format: int64
             * @description Answers with an error code, to whatever was asked, without those counted as errors.
             */
            refusals: number;
            /**
             * Format: int64
             * @description Answers with `internal_error` or a code of the storage.
             */
            errors: number;
            /**
             * Format: double
             * @description Age of the oldest event of the last batch; longer if none was read since.
             */
            outboxAgeSeconds: number;
            /**
             * Format: int64
             * @description Events that were left after the last full batch of the outbox.
             */
            outboxEvents: number;
            /**
             * Format: int64
             * @description Writers that wait for their turn.
             */
            writersWaiting: number;
            /**
             * Format: int64
             * @description Pages appended to SQLite's write-ahead log; 0 in the first sample.
             */
            pagesWritten: number;
            /**
             * Format: int64
             * @description Size of SQLite's files; absent on SQL Server.
             */
            databaseBytes?: number;
            /**
             * Format: int64
             * @description Memory that the process uses.
             */
            memoryBytes: number;
        };
        /** @description Without Until the conversation stays muted until it is unmuted. */
        MuteConversationRequest: {
            /**
             * Format: date-time
             * @description When the mute ends; in the future.
             */
            until?: string;
        };
        /** @description A conversation whose messages do not notify. */
        MutedConversation: {
            /** @description The conversation. */
            conversationId: components["schemas"]["ConversationId"];
            /**
             * Format: date-time
             * @description When it ends, UTC; absent if it does not. Later than that, the entry means nothing.
             */
            until?: string;
        };
        NotificationId: string;
        /** @description The number of actions the notification covers, and the ids of what it is about. */
        NotificationMetadata: {
            /**
             * Format: int32
             * @description The number of actions; for a post, the number of people.
             */
            count: number;
            /** @description The conversation, for messages. */
            conversationId?: components["schemas"]["ConversationId"];
            /** @description The announcement, for an administrator's announcement. */
            announcementId?: components["schemas"]["AnnouncementId"];
            /** @description The comment to show: the new one, or the one that was liked or reacted to. */
            commentId?: string;
            /** @description The share or quote to show. */
            sharingPostId?: string;
            /**
             * @description What `fromUser` did to the post or comment.
             * @enum {string}
             */
            kind?: "like" | "love" | "haha" | "wow" | "sad" | "angry" | "comment" | "reply" | "mention" | "share" | "quote";
            /** @description Up to three of the people it counts, those whom the owner follows first. */
            actors?: components["schemas"]["UserCard"][];
        };
        /** @description A notification's place in its list. A growing count renews it, which moves it to the top. */
        NotificationOrder: string;
        /** @description Changes what is given; everything else keeps its value. */
        NotificationPreferencesRequest: {
            /** @description Changes for types, each type at most once. */
            types?: components["schemas"]["TypePreferencesChange"][];
            /**
             * @description How much a push message says.
             * @enum {string}
             */
            pushContent?: "full" | "ids";
            /**
             * Format: int32
             * @description How long a notification is unread before it is mailed.
             */
            emailAfterMinutes?: number;
            /** @description Changes for people, each person at most once. */
            people?: components["schemas"]["PersonPreferencesChange"][];
        };
        /** @description A notification as its owner sees it. */
        NotificationRow: {
            /** @description The notification. */
            id: components["schemas"]["NotificationId"];
            /** @description Its owner. */
            userId: components["schemas"]["UserId"];
            /** @description What it is about. */
            type: components["schemas"]["NotificationType"];
            /** @description The person who caused it, or the first of several; absent for system notifications. */
            fromUser?: components["schemas"]["UserCard"];
            /** @description The post it is about, or the post of the comment it is about. */
            postId?: components["schemas"]["PostId"];
            /** @description The text to show, at most 500 characters. */
            message: string;
            /** @description Whether the owner has read it. */
            isRead: boolean;
            /** @description The ids of what it is about, and counts. */
            metadata: components["schemas"]["NotificationMetadata"];
            /**
             * Format: date-time
             * @description The time of the newest action it covers, UTC.
             */
            createdAt: string;
            /** @description Its sort key in the list, descending. */
            order: components["schemas"]["NotificationOrder"];
        };
        /**
         * @description What a notification is about. The names on the wire are in lower snake case.
         * @enum {string}
         */
        NotificationType: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
        /** @description How many members reacted with an emoji, and whether the viewer did. */
        OwnEmojiCount: {
            emoji: string;
            /** Format: int32 */
            count: number;
            isMine: boolean;
        };
        /** @description A group that you ask to join. */
        OwnJoinRequestRow: {
            conversationId: components["schemas"]["ConversationId"];
            name: string;
            /** Format: date-time */
            requestedAt: string;
        };
        /** @description A person's own posts, and everything of theirs around posts. */
        OwnPostsSnapshot: {
            /** @description The newest posts; `sharedPost` is absent. */
            posts: components["schemas"]["PageOfPostRow"];
            /** @description All circles, oldest first. */
            circles: components["schemas"]["CircleRow"][];
            /** @description All folders for saved posts, oldest first. */
            folders: components["schemas"]["FolderRow"][];
            /** @description All followed tags, in the order of their UTF-16 code units. */
            followedTags: string[];
            /** @description All current stories, newest first. */
            stories: components["schemas"]["StoryRow"][];
            /** @description All drafts, newest first. */
            drafts: components["schemas"]["DraftRow"][];
            /** @description The post up to which the owner has read the home feed. */
            feedMarker?: components["schemas"]["PostId"];
            /** @description All dials that are not at everything, ordered by user id. */
            dials: components["schemas"]["DialRow"][];
        };
        /**
         * @description A person's whole profile, for themselves; WhoCanMessage also counts for who can add them to a
         *     group. Who turns ReadReceipts off gives no read receipts and receives none. Who turns
         *     AllowAnalytics off is not counted as active, nor as a visitor of profiles or viewer of posts.
         */
        OwnProfile: {
            id: components["schemas"]["UserId"];
            username: string;
            displayName: string;
            bio?: string;
            location?: string;
            website?: string;
            isPrivate: boolean;
            /** Format: date-time */
            createdAt: string;
            avatar?: components["schemas"]["PictureUrls"];
            cover?: components["schemas"]["PictureUrls"];
            whoCanMessage: components["schemas"]["WhoCanMessage"];
            readReceipts: boolean;
            whoCanAddToGroups: components["schemas"]["WhoCanAddToGroups"];
            allowAnalytics: boolean;
        };
        /** @description The status that a person chose. */
        OwnStatus: {
            status: components["schemas"]["StatusChoice"];
            text?: string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfAccountSession: {
            items: components["schemas"]["AccountSession"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfAccountSummary: {
            items: components["schemas"]["AccountSummary"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfCommentOnPost: {
            items: components["schemas"]["CommentOnPost"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfCommentRow: {
            items: components["schemas"]["CommentRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfConversationSummary: {
            items: components["schemas"]["ConversationSummary"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfDayOfAnalytics: {
            items: components["schemas"]["DayOfAnalytics"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfDraftRow: {
            items: components["schemas"]["DraftRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfFeedItem: {
            items: components["schemas"]["FeedItem"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfGroupInvitationRow: {
            items: components["schemas"]["GroupInvitationRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfGroupMemberRow: {
            items: components["schemas"]["GroupMemberRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfInviteRow: {
            items: components["schemas"]["InviteRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfJoinRequestRow: {
            items: components["schemas"]["JoinRequestRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfMediaRow: {
            items: components["schemas"]["MediaRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfMessageEditRow: {
            items: components["schemas"]["MessageEditRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfMessageReactionRow: {
            items: components["schemas"]["MessageReactionRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfMessageRow: {
            items: components["schemas"]["MessageRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfNotificationRow: {
            items: components["schemas"]["NotificationRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfOwnJoinRequestRow: {
            items: components["schemas"]["OwnJoinRequestRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfPersonWithPreferences: {
            items: components["schemas"]["PersonWithPreferences"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfPinnedMessageRow: {
            items: components["schemas"]["PinnedMessageRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfPostRevisionRow: {
            items: components["schemas"]["PostRevisionRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfPostRow: {
            items: components["schemas"]["PostRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfReactionRow: {
            items: components["schemas"]["ReactionRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfRetentionCohort: {
            items: components["schemas"]["RetentionCohort"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfSessionRow: {
            items: components["schemas"]["SessionRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfStoryRow: {
            items: components["schemas"]["StoryRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfStoryViewerRow: {
            items: components["schemas"]["StoryViewerRow"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfUnreadMessage: {
            items: components["schemas"]["UnreadMessage"][];
            nextCursor: null | string;
        };
        /** @description One page of a list, and the cursor of the next one, which is an explicit null at the end. */
        PageOfUserCard: {
            items: components["schemas"]["UserCard"][];
            nextCursor: null | string;
        };
        PasswordRequest: {
            password: string;
        };
        /** @description A change of the channels that are given, for everything that one person does. */
        PersonPreferencesChange: {
            /** @description The person. */
            userId: components["schemas"]["UserId"];
            /** @description Whether it is in the list and on the sockets. */
            inApp?: boolean;
            /** @description Whether it is pushed to devices that subscribed. */
            push?: boolean;
            /** @description Whether it is mailed. */
            email?: boolean;
        };
        /** @description In which channels what a person does notifies, as far as its type is on there. */
        PersonPreferencesRow: {
            /** @description The person. */
            userId: components["schemas"]["UserId"];
            /** @description In the list and on the sockets. Off turns the others off too. */
            inApp: boolean;
            /** @description By Web Push. */
            push: boolean;
            /** @description By e-mail. */
            email: boolean;
        };
        /** @description The same with the person's card. */
        PersonWithPreferences: {
            /** @description The person. */
            user: components["schemas"]["UserCard"];
            /** @description In the list and on the sockets. Off turns the others off too. */
            inApp: boolean;
            /** @description By Web Push. */
            push: boolean;
            /** @description By e-mail. */
            email: boolean;
        };
        /** @description The URLs of a person's picture, which work like those of other files. */
        PictureUrls: {
            /** @description An avatar: 96 pixels wide and high. A cover: within 320 pixels. */
            small: string;
            /** @description An avatar: 256 pixels wide and high. A cover: within 800 pixels. */
            medium: string;
            /** @description An avatar: 512 pixels wide and high. A cover: within 1,600 pixels. */
            large: string;
        };
        /** @description Who pinned a message, and when. */
        Pin: {
            messageId: components["schemas"]["MessageId"];
            pinnedBy: components["schemas"]["UserId"];
            /** Format: date-time */
            pinnedAt: string;
        };
        /** @description When a conversation was pinned. */
        PinnedConversation: {
            conversationId: components["schemas"]["ConversationId"];
            /** Format: date-time */
            pinnedAt: string;
        };
        /** @description A pinned message, who pinned it, and when. */
        PinnedMessageRow: {
            message: components["schemas"]["MessageRow"];
            pinnedBy: components["schemas"]["UserId"];
            /** Format: date-time */
            pinnedAt: string;
        };
        /** @description The poll of a post, as requested. */
        PollContent: {
            /** @description The options, in this order; no duplicates. */
            options: string[];
            /**
             * Format: date-time
             * @description When voting closes.
             */
            endsAt: string;
            /** @description Voters can choose several options. Without it: `false`. */
            isMultiple?: boolean;
            /** @description Until the poll ends, only the author and people who voted see the totals. Without it: `false`. */
            hidesTotals?: boolean;
        };
        /** @description An option of a poll; Votes is absent while totals are hidden from the viewer. */
        PollOptionRow: {
            text: string;
            /** Format: int32 */
            votes?: number;
        };
        /** @description The poll of a post as one viewer sees it. */
        PollRow: {
            /** @description The options, in order; a vote gives their indexes, from 0. */
            options: components["schemas"]["PollOptionRow"][];
            /**
             * Format: date-time
             * @description When voting ends; from then on, everyone sees the totals.
             */
            endsAt: string;
            /** @description A vote may have several options. */
            isMultiple: boolean;
            /** @description Until the end, only the author and people who voted see the totals. */
            hidesTotals: boolean;
            /** @description The indexes that the viewer chose; empty before the viewer votes. */
            ownVotes: number[];
            /**
             * Format: int32
             * @description How many people voted; absent while totals are hidden from the viewer.
             */
            voters?: number;
        };
        /** @description The counts of a post. Views counts people, each of them once. */
        PostCounts: {
            /** Format: int32 */
            comments: number;
            /** Format: int32 */
            shares: number;
            /** Format: int32 */
            views: number;
            reactions: components["schemas"]["ReactionCounts"];
        };
        PostId: string;
        /** @description An earlier text of a post, and since when the post had it. */
        PostRevisionRow: {
            text: string;
            /** Format: date-time */
            at: string;
        };
        /** @description A post as one viewer sees it. */
        PostRow: {
            /** @description The post; newer posts have greater ids. */
            id: components["schemas"]["PostId"];
            /** @description Who wrote it. */
            author: components["schemas"]["UserCard"];
            /** @description At most 5,000 UTF-16 code units, as it was written. */
            text: string;
            /** @description Who may see it. */
            audience: components["schemas"]["Audience"];
            /** @description Which circle; for the author only. */
            circleId?: components["schemas"]["CircleId"];
            /** @description Who may comment. */
            commentPolicy: components["schemas"]["CommentPolicy"];
            /** @description How the author feels, in words. */
            mood?: string;
            /** @description The place that it is about, in words. */
            location?: string;
            /** @description An http or https address. */
            link?: string;
            /** @description The tags of the text in lower case, without #. */
            tags: string[];
            /** @description The post that is shared or quoted. */
            sharedPostId?: components["schemas"]["PostId"];
            /** @description That post, if the viewer may see it. */
            sharedPost?: components["schemas"]["PostRow"];
            /** @description It adds content of its own to the shared post. */
            isQuote: boolean;
            /**
             * Format: date-time
             * @description When it expires; nobody sees it from then on.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When it was published.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its text last changed.
             */
            editedAt?: string;
            /** @description It is pinned to the author's profile. */
            isPinned: boolean;
            /** @description How many comments, shares, views and reactions it has. */
            counts: components["schemas"]["PostCounts"];
            /** @description What the viewer did with it and may do. */
            viewer: components["schemas"]["PostViewer"];
            /** @description Its poll. */
            poll?: components["schemas"]["PollRow"];
            /** @description Its files, in order; absent if it has none. See `GET /media/{mediaId}/content`. */
            media?: components["schemas"]["MediaCard"][];
        };
        /** @description What the viewer did with a post and may do. */
        PostViewer: {
            /** @description Whether the viewer may comment. */
            canComment: boolean;
            /** @description How the viewer reacted; absent without a reaction. */
            reaction?: components["schemas"]["ReactionKind"];
            /** @description Where the viewer saved it; absent if not saved. */
            saved?: components["schemas"]["SavedIn"];
        };
        /** @description What someone is notified of, and how. */
        PreferencesRow: {
            /** @description Every type, in a fixed order. */
            types: components["schemas"]["TypePreferences"][];
            /** @description How much a push message says. */
            pushContent: components["schemas"]["PushContent"];
            /**
             * Format: int32
             * @description How long a notification is unread before it is mailed.
             */
            emailAfterMinutes: number;
            /** @description The muted conversations, by id. */
            mutedConversations: components["schemas"]["MutedConversation"][];
            /** @description The people whose acts do not notify in every channel, by id. */
            people: components["schemas"]["PersonPreferencesRow"][];
        };
        /** @description The body of every error response. */
        Problem: {
            /** @description A page about the HTTP status, if there is one. */
            type?: string;
            /** @description What is wrong and what to do, for people; may change. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What is wrong, for programs; stable. */
            code: string;
            /** @description Identifies the request in the server's log. */
            traceId: string;
            /** @description What is wrong with each member. */
            errors?: {
                [key: string]: string[];
            };
            /**
             * Format: int32
             * @description Seconds to wait before a retry.
             */
            retryAfterSeconds?: number;
        };
        /**
         * @description A person as the viewer sees them. The bio, location, website and cover of a private account are absent if the
         *     viewer does not follow it.
         */
        PublicProfile: {
            id: components["schemas"]["UserId"];
            username: string;
            displayName: string;
            bio?: string;
            location?: string;
            website?: string;
            isPrivate: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            followers: number;
            /** Format: int32 */
            following: number;
            relationship?: components["schemas"]["RelationshipRow"];
            avatar?: components["schemas"]["PictureUrls"];
            cover?: components["schemas"]["PictureUrls"];
        };
        /**
         * @description How much of a notification a push message says.
         * @enum {string}
         */
        PushContent: "full" | "ids";
        /** @enum {string} */
        PushFailure: "unreachable" | "busy" | "refused";
        /** @description The server's public key for push messages. */
        PushKey: {
            /** @description The `applicationServerKey` of `pushManager.subscribe`, base64url. */
            publicKey: string;
        };
        /** @description The keys of a browser's subscription. */
        PushKeys: {
            /** @description Its public key, base64url. */
            p256dh: string;
            /** @description Its secret, base64url. */
            auth: string;
        };
        /** @description What became of push messages about a conversation. */
        PushReport: {
            /**
             * Format: date-time
             * @description When a push service accepted the last one; absent if none did.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description When the last one failed; absent if one was accepted.
             */
            failedAt?: string;
            /** @description Why that one failed. */
            failure?: components["schemas"]["PushFailure"];
        };
        PushSubscriptionId: string;
        /** @description A subscription to push messages and how well it works, for its owner. */
        PushSubscriptionRow: {
            /** @description The subscription. */
            id: components["schemas"]["PushSubscriptionId"];
            /** @description The host of the push service. The whole URL is a secret of the browser. */
            host: string;
            /** @description The session that it ends with. */
            sessionId: components["schemas"]["SessionId"];
            /** @description It is of the session that asks. */
            isCurrent: boolean;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the push service last accepted a message, UTC.
             */
            lastSuccessAt?: string;
            /**
             * Format: date-time
             * @description When it last did not, UTC.
             */
            lastFailureAt?: string;
            /**
             * Format: int32
             * @description The last HTTP status; 0 if the push service could not be reached.
             */
            lastStatus?: number;
            /**
             * Format: int32
             * @description Failures since the last success.
             */
            failures: number;
        };
        /** @description The payload of the event, as `/asyncapi.json` describes it. */
        RawJson: Record<string, never>;
        /** @description Numbers, never names; without people who do not allow analytics. */
        Reach: {
            /**
             * Format: date
             * @description The first day, UTC.
             */
            from: string;
            /**
             * Format: date
             * @description The last day: yesterday.
             */
            to: string;
            /**
             * Format: int32
             * @description An absent number is less than this.
             */
            fewerThan: number;
            /**
             * Format: int64
             * @description Visits on the days that had at least five visitors; each visitor once a day.
             */
            profileVisits?: number;
            /**
             * Format: int64
             * @description Views until now of posts that were made in that time and are still there.
             */
            postViews?: number;
        };
        /** @description How many people reacted, by kind. */
        ReactionCounts: {
            /** Format: int32 */
            like: number;
            /** Format: int32 */
            love: number;
            /** Format: int32 */
            haha: number;
            /** Format: int32 */
            wow: number;
            /** Format: int32 */
            sad: number;
            /** Format: int32 */
            angry: number;
        };
        /** @enum {string} */
        ReactionKind: "like" | "love" | "haha" | "wow" | "sad" | "angry";
        ReactionRequest: {
            kind: components["schemas"]["ReactionKind"];
        };
        /** @description A person's reaction to a post or comment. */
        ReactionRow: {
            /** @description The person. */
            user: components["schemas"]["UserCard"];
            /** @description The kind of reaction. */
            kind: components["schemas"]["ReactionKind"];
            /**
             * Format: date-time
             * @description When this kind was chosen.
             */
            at: string;
        };
        /** @description A person's reaction to a post or comment, and its reaction counts. */
        ReactionState: {
            /** @description The person's own reaction; absent if there is none. */
            reaction?: components["schemas"]["ReactionKind"];
            /** @description How many people reacted, by kind. */
            reactions: components["schemas"]["ReactionCounts"];
        };
        /** @description The reader's pointer after the command. */
        ReadPointer: {
            conversationId: components["schemas"]["ConversationId"];
            /** Format: int64 */
            readSeq: number;
        };
        RefreshRequest: {
            refreshToken: string;
        };
        RegisterRequest: {
            username: string;
            email: string;
            password: string;
            deviceName?: string;
        };
        /** @description The relationship between two people, as one of them sees it. */
        RelationshipRow: {
            /** @description I follow them. */
            following: boolean;
            /** @description They follow me. */
            followedBy: boolean;
            /** @description I asked to follow them. */
            requested: boolean;
            /** @description They asked to follow me. */
            requestedBy: boolean;
            /** @description I blocked them. Whether they blocked me is never revealed. */
            blocked: boolean;
            /** @description I muted them. */
            muted: boolean;
        };
        ResetPasswordRequest: {
            login: string;
            code: string;
            newPassword: string;
        };
        /** @description The people who signed up in one week. */
        RetentionCohort: {
            /**
             * Format: date
             * @description The Monday of the week.
             */
            cohort: string;
            /** @description The weeks that are over, from that one on; 26 at most. */
            weeks: components["schemas"]["RetentionWeek"][];
        };
        /** @description One week of theirs. Numbers below 5 are withheld: absent. */
        RetentionWeek: {
            /**
             * Format: date
             * @description The Monday of the week.
             */
            week: string;
            /**
             * Format: int32
             * @description Those of them who still had an account when it was over, and let themselves be counted.
             */
            people?: number;
            /**
             * Format: int32
             * @description Those of these who used the server in it; withheld too if all but fewer than 5 did.
             */
            active?: number;
        };
        /** @description Where a post is saved; FolderId is absent if it is in no folder. */
        SavedIn: {
            folderId?: components["schemas"]["FolderId"];
        };
        /** @description A saved post; FolderId is absent if it is in no folder. */
        SavedMark: {
            postId: components["schemas"]["PostId"];
            folderId?: components["schemas"]["FolderId"];
        };
        /** @description Where to save a post; in no folder if absent. */
        SaveRequest: {
            folderId?: string;
        };
        /**
         * @description Exactly one of ReceiverId and ConversationId must be given. With
         *     StoryId the message is a reply to a story of the receiver; with ReplyToId, to
         *     a message of the conversation. With files of yours (MediaIds) or a post that you see
         *     (SharedPostId), the text may be empty.
         */
        SendMessageRequest: {
            message: string;
            receiverId?: string;
            conversationId?: string;
            clientMessageId?: string;
            storyId?: string;
            replyToId?: string;
            mediaIds?: string[];
            sharedPostId?: string;
        };
        /** @description The message is stored; a retry with the same clientMessageId gets the same answer. */
        SentMessage: {
            messageId: components["schemas"]["MessageId"];
            conversationId: components["schemas"]["ConversationId"];
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            sentAt: string;
        };
        /** @description What was measured on this node in the last quarter of an hour. */
        ServerMetrics: {
            /**
             * Format: date-time
             * @description When the server started.
             */
            startedAt: string;
            /** @description One for every five seconds, the oldest first. */
            samples: components["schemas"]["MetricsSample"][];
        };
        SessionId: string;
        /** @description A session. Address is the address that last used it. */
        SessionRow: {
            id: components["schemas"]["SessionId"];
            deviceName: string;
            address?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            isCurrent: boolean;
        };
        /** @description One of your images, ready and used nowhere else. */
        SetPictureRequest: {
            mediaId: components["schemas"]["MediaId"];
        };
        /** @description The status to show; an absent or empty Text clears the text. */
        SetStatusRequest: {
            status: components["schemas"]["StatusChoice"];
            text?: string;
        };
        /** @description A post that a message shares. */
        SharedPostCard: {
            /** @description Whether the viewer may see it. */
            isAvailable: boolean;
            /** @description The post; absent if the viewer may not see it, or it no longer exists. */
            post?: components["schemas"]["PostRow"];
        };
        /**
         * @description The status that others see; ShownStatus.Invisible is shown only to the person themselves.
         * @enum {string}
         */
        ShownStatus: "offline" | "online" | "away" | "busy" | "invisible";
        /**
         * @description The status that a person chose to show while connected.
         * @enum {string}
         */
        StatusChoice: "online" | "away" | "busy" | "invisible";
        StoryId: string;
        /** @description A story as one viewer sees it. */
        StoryRow: {
            /** @description The story; newer stories have greater ids. */
            id: components["schemas"]["StoryId"];
            /** @description The author. */
            author: components["schemas"]["UserCard"];
            /** @description At most 500 UTF-16 code units, as it was written; may be empty if the story has media. */
            text: string;
            /** @description Who may see it. */
            audience: components["schemas"]["Audience"];
            /** @description Which circle; for the author only. */
            circleId?: components["schemas"]["CircleId"];
            /** @description Its image or video; absent if it has none. */
            media?: components["schemas"]["MediaCard"];
            /**
             * Format: date-time
             * @description When it was published.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it expires, a day later; nobody sees it from then on.
             */
            expiresAt: string;
            /** @description The viewer has seen it; always true for its author. */
            isSeen: boolean;
            /**
             * Format: int32
             * @description How many people saw it; for the author only.
             */
            views?: number;
        };
        /** @description Someone who saw a story, and when. */
        StoryViewerRow: {
            user: components["schemas"]["UserCard"];
            /** Format: date-time */
            at: string;
        };
        /** @description A browser's subscription, as `PushSubscription.toJSON()` gives it. */
        SubscribeToPushRequest: {
            /** @description The push service's URL for this browser. */
            endpoint: string;
            /** @description The browser's keys. */
            keys: components["schemas"]["PushKeys"];
        };
        /** @description What a system message tells; who did it is its sender. */
        SystemNote: {
            /** @description What was done. */
            act: components["schemas"]["GroupAct"];
            /** @description To whom. */
            userIds?: string[];
            /** @description The new name of the group. */
            name?: string;
        };
        /** @description A tag as one viewer sees it. */
        TagSummary: {
            /** @description In lower case, without #. */
            tag: string;
            /**
             * Format: int32
             * @description How many posts with it the viewer sees; 1,000 means 1,000 or more.
             */
            posts: number;
            /**
             * Format: int32
             * @description How many people follow it; 10,000 means 10,000 or more.
             */
            followers: number;
            /** @description The viewer follows it. */
            isFollowed: boolean;
        };
        /** @description A tag that many people write about, or that administrators featured. */
        TrendRow: {
            /** @description In lower case, without #. */
            tag: string;
            /**
             * Format: int32
             * @description How many people used it in posts visible to everyone, when trends were last computed.
             */
            authors: number;
            /** @description Administrators featured it. */
            isFeatured: boolean;
            /** @description The viewer follows it. */
            isFollowed: boolean;
        };
        /**
         * @description What administrators made of a tag among the trends.
         * @enum {string}
         */
        TrendState: "normal" | "hidden" | "featured";
        TrendStateRequest: {
            state: components["schemas"]["TrendState"];
        };
        /** @description A tag's state in the trends, as set by administrators. */
        TrendStateRow: {
            tag: string;
            state: components["schemas"]["TrendState"];
        };
        /** @description How someone is notified of one type. */
        TypePreferences: {
            /** @description The type. */
            type: components["schemas"]["NotificationType"];
            /** @description In the list and on the sockets. Off turns push off too: a push announces an entry. */
            inApp: boolean;
            /** @description By Web Push, on devices that subscribed. */
            push: boolean;
            /** @description By e-mail. */
            email: boolean;
        };
        /** @description A change of the channels that are given. */
        TypePreferencesChange: {
            /** @description The type. */
            type: components["schemas"]["NotificationType"];
            /** @description Whether it is in the list and on the sockets. */
            inApp?: boolean;
            /** @description Whether it is pushed to devices that subscribed. */
            push?: boolean;
            /** @description Whether it is mailed. */
            email?: boolean;
        };
        /** @description A number of unread notifications. */
        UnreadCount: {
            /** Format: int32 */
            count: number;
        };
        /** @description An unread message. */
        UnreadMessage: {
            /** @description The message. */
            messageId: components["schemas"]["MessageId"];
            /** @description Its conversation, whose number counts it. */
            conversationId: components["schemas"]["ConversationId"];
            /**
             * Format: int64
             * @description Its number in the conversation.
             */
            seq: number;
            /** @description The total does not count it, because the conversation is archived. */
            isArchived: boolean;
            /** @description The total does not count it, because the conversation is muted. */
            isMuted: boolean;
        };
        /** @description How much someone has not read in all. */
        UnreadNumbers: {
            /**
             * Format: int32
             * @description The number of conversations with unread messages, without archived and muted ones.
             */
            conversations: number;
            /**
             * Format: int32
             * @description The number of unread messages in these.
             */
            messages: number;
            /**
             * Format: int32
             * @description The number of unread notifications.
             */
            notifications: number;
        };
        /** @description The items behind each number, all read at the same moment. */
        UnreadProof: {
            /** @description The numbers. */
            unread: components["schemas"]["UnreadNumbers"];
            /** @description A page of the unread messages, newest first, archived and muted conversations included. */
            messages: components["schemas"]["PageOfUnreadMessage"];
            /** @description The unread notifications, newest first; at most 200, the others are in `GET /notifications?isRead=false`. */
            notificationIds: string[];
        };
        /** @description The details of a group that change; an empty description removes it. */
        UpdateGroupRequest: {
            name?: string;
            description?: string;
            showsHistory?: boolean;
            showsBlocked?: boolean;
            onlyAdminsSend?: boolean;
            /** Format: int32 */
            slowModeSeconds?: number;
        };
        /** @description Absent fields keep their value; an empty text clears a field. */
        UpdateProfileRequest: {
            displayName?: string;
            bio?: string;
            location?: string;
            website?: string;
            isPrivate?: boolean;
            /** @enum {string} */
            whoCanMessage?: "everyone" | "following" | "nobody";
            readReceipts?: boolean;
            /** @enum {string} */
            whoCanAddToGroups?: "everyone" | "following";
            allowAnalytics?: boolean;
        };
        /** @description An open upload. */
        UploadRow: {
            /** @description The upload, and the file once it is complete. */
            uploadId: components["schemas"]["MediaId"];
            /**
             * Format: int64
             * @description Where the next part begins.
             */
            offset: number;
            /**
             * Format: int64
             * @description The length of the whole file.
             */
            bytes: number;
            /**
             * Format: int32
             * @description The length of each part except the last.
             */
            chunkBytes: number;
            /**
             * Format: date-time
             * @description When it is discarded, unless another part arrives before then.
             */
            expiresAt: string;
        };
        /** @description A person as others see them next to a message or notification, or in a list. */
        UserCard: {
            /** @description The person. */
            id: components["schemas"]["UserId"];
            /** @description Unique name; absent while the account is frozen or deleted. */
            username?: string;
            /** @description The name to show. */
            displayName: string;
            /** @description False while the account is frozen or deleted: show the name, but offer no actions. */
            isAvailable: boolean;
            /** @description Their picture, a square of 96, 256 and 512 pixels; absent while they have none. */
            avatar?: components["schemas"]["PictureUrls"];
        };
        UserId: string;
        /** @description Someone connected, disconnected, or changed status. Others see invisible people as offline. */
        UserStatusChange: {
            userId: components["schemas"]["UserId"];
            status: components["schemas"]["ShownStatus"];
            text?: string;
            /** Format: date-time */
            lastSeenAt?: string;
        };
        /** @description The posts that were on the screen, at most 100. */
        ViewsRequest: {
            postIds: string[];
        };
        /** @description The indexes of the chosen options, from 0. */
        VotesRequest: {
            options: number[];
        };
        /**
         * @description Who can add a person to groups; others invite them.
         * @enum {string}
         */
        WhoCanAddToGroups: "everyone" | "following";
        /**
         * @description Who can begin a conversation with a person, or add them to a group without inviting them.
         * @enum {string}
         */
        WhoCanMessage: "everyone" | "following" | "nobody";
    };
    responses: {
        /** @description The request is invalid. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "malformed_request" | "validation_failed";
                };
            };
        };
        /** @description The body is too large. */
        TooLong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "malformed_request";
                };
            };
        };
        /** @description The content type of the body is not supported. */
        OtherType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "malformed_request";
                };
            };
        };
        /** @description Too many requests; wait for the time in `Retry-After`. */
        TooMany: {
            headers: {
                /** @description Seconds to wait before a retry. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "rate_limited";
                };
            };
        };
        /** @description A bug in the server, which it has logged. */
        Mistake: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "internal_error";
                };
            };
        };
        /** @description The request conflicts with the current state. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "conflict";
                };
            };
        };
        /** @description The server is busy; wait for the time in `Retry-After`. */
        Busy: {
            headers: {
                /** @description Seconds to wait before a retry. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                };
            };
        };
        /** @description The access token or the credentials are missing or not valid. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code: "session_ended" | "unauthenticated";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "nora",
                 *       "email": "nora@example.test",
                 *       "password": "correct horse battery staple",
                 *       "deviceName": "Test"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "252733190328811520",
                     *         "username": "nora",
                     *         "email": "nora@example.test",
                     *         "isEmailVerified": false,
                     *         "isAdmin": false,
                     *         "createdAt": "2026-11-29T09:51:28.13Z"
                     *       },
                     *       "sessionId": "252733197840809984",
                     *       "accessToken": "(an access token)",
                     *       "refreshToken": "(a refresh token)",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            400: components["responses"]["Invalid"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.email_taken" | "accounts.username_reserved" | "accounts.username_taken" | "conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "emil",
                 *       "password": "correct horse battery staple",
                 *       "deviceName": "Other"
                 *     }
                 */
                "application/json": components["schemas"]["LogInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "email": "emil@example.test",
                     *         "isEmailVerified": true,
                     *         "isAdmin": false,
                     *         "createdAt": "2026-11-29T09:51:36.581Z"
                     *       },
                     *       "sessionId": "252733569208680448",
                     *       "accessToken": "(an access token)",
                     *       "refreshToken": "(a refresh token)",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            400: components["responses"]["Invalid"];
            /** @description The access token or the credentials are missing or not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.invalid_credentials";
                    };
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.deletion_pending" | "accounts.frozen";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    reactivateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "emil",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["LogInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "email": "emil@example.test",
                     *         "isEmailVerified": true,
                     *         "isAdmin": false,
                     *         "createdAt": "2026-11-29T09:51:36.581Z"
                     *       },
                     *       "sessionId": "252733579803492352",
                     *       "accessToken": "(an access token)",
                     *       "refreshToken": "(a refresh token)",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            400: components["responses"]["Invalid"];
            /** @description The access token or the credentials are missing or not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.invalid_credentials";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "(a refresh token)"
                 *     }
                 */
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "email": "emil@example.test",
                     *         "isEmailVerified": true,
                     *         "isAdmin": false,
                     *         "createdAt": "2026-11-29T09:51:36.581Z"
                     *       },
                     *       "sessionId": "252733225787457536",
                     *       "accessToken": "(an access token)",
                     *       "refreshToken": "(a refresh token)",
                     *       "expiresIn": 900
                     *     }
                     */
                    "application/json": components["schemas"]["Authentication"];
                };
            };
            400: components["responses"]["Invalid"];
            /** @description The access token or the credentials are missing or not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.invalid_refresh_token";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "emil"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "emil",
                 *       "code": "ABCD-EFGH",
                 *       "newPassword": "another horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.invalid_code" | "malformed_request" | "validation_failed";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733225774874624",
                     *       "username": "emil",
                     *       "email": "emil@example.test",
                     *       "isEmailVerified": true,
                     *       "isAdmin": false,
                     *       "createdAt": "2026-11-29T09:51:36.581Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.account_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    logOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733569208680448",
                     *           "deviceName": "Other",
                     *           "address": "127.0.0.1",
                     *           "createdAt": "2026-11-29T09:52:58.461Z",
                     *           "lastUsedAt": "2026-11-29T09:52:58.461Z",
                     *           "isCurrent": false
                     *         },
                     *         {
                     *           "id": "252733225787457536",
                     *           "deviceName": "Test",
                     *           "address": "127.0.0.1",
                     *           "createdAt": "2026-11-29T09:51:36.583Z",
                     *           "lastUsedAt": "2026-11-29T09:51:36.583Z",
                     *           "isCurrent": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfSessionRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.session_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery staple",
                 *       "newPassword": "another horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.wrong_password";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "ABCD-EFGH"
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.invalid_code" | "malformed_request" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    freezeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.wrong_password";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eraseAt": "2026-12-29T09:53:01.343Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionDue"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.wrong_password";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.busy" | "server_stopping" | "storage_busy" | "storage_full" | "storage_unavailable";
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: {
                /** @description Only what was measured after this time. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "startedAt": "2026-11-30T14:47:29.814Z",
                     *       "samples": [
                     *         {
                     *           "at": "2026-11-30T14:47:49.813Z",
                     *           "seconds": 4.998,
                     *           "connections": 0,
                     *           "calls": 65,
                     *           "latencyP50Ms": 42.495,
                     *           "latencyP99Ms": 808.563,
                     *           "events": 48,
                     *           "refusals": 0,
                     *           "errors": 0,
                     *           "outboxAgeSeconds": 0.028,
                     *           "outboxEvents": 0,
                     *           "writersWaiting": 0,
                     *           "pagesWritten": 439,
                     *           "databaseBytes": 6252624,
                     *           "memoryBytes": 448909312
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ServerMetrics"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.not_an_admin";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description What to search for. */
                q?: string;
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "253170108367634432",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "username": "emil",
                     *           "state": "active",
                     *           "isAdmin": false,
                     *           "createdAt": "2026-11-30T14:47:37.508Z",
                     *           "sessionCount": 1,
                     *           "lastSeenAt": "2026-11-30T14:47:37.51Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfAccountSummary"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.not_an_admin";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listAccountSessions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "253170108380217344",
                     *           "deviceName": "Test",
                     *           "createdAt": "2026-11-30T14:47:37.51Z",
                     *           "lastUsedAt": "2026-11-30T14:47:37.51Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfAccountSession"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.not_an_admin";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.account_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    endAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.not_an_admin";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.account_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    endAccountSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
                /** @description The id of the session. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.not_an_admin";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "accounts.session_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listDailyAnalytics: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "day": "2026-06-02",
                     *           "dailyActive": 21,
                     *           "signUps": 2,
                     *           "messages": 32,
                     *           "reactions": 10,
                     *           "posts": 5,
                     *           "comments": 7,
                     *           "follows": 3,
                     *           "events": [
                     *             {
                     *               "name": "receive_message",
                     *               "count": 90
                     *             },
                     *             {
                     *               "name": "new_notification",
                     *               "count": 40
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "YW5hbHl0aWNzIGRheXMKMTc4MDM1ODQwMDAwMA"
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfDayOfAnalytics"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "analytics.not_an_admin";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listRetention: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cohort": "2026-06-01",
                     *           "weeks": [
                     *             {
                     *               "week": "2026-06-01",
                     *               "people": 30,
                     *               "active": 30
                     *             },
                     *             {
                     *               "week": "2026-06-08",
                     *               "people": 29
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfRetentionCohort"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "analytics.not_an_admin";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getReach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-03",
                     *       "to": "2026-11-30",
                     *       "fewerThan": 5
                     *     }
                     */
                    "application/json": components["schemas"]["Reach"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "media": {
                     *             "id": "252733344838582272",
                     *             "kind": "image",
                     *             "contentType": "image/png",
                     *             "name": "pendulum.png",
                     *             "bytes": 2357,
                     *             "width": 40,
                     *             "height": 30,
                     *             "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *             "altText": "A pendulum at rest",
                     *             "sizes": [
                     *               "small",
                     *               "original"
                     *             ],
                     *             "urls": {
                     *               "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *               "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *             }
                     *           },
                     *           "createdAt": "2026-11-29T09:52:04.968Z",
                     *           "isUsed": false,
                     *           "expiresAt": "2026-11-30T09:52:05.851Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfMediaRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    uploadMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    altText?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733344838582272",
                     *       "kind": "image",
                     *       "contentType": "image/png",
                     *       "name": "pendulum.png",
                     *       "bytes": 2357,
                     *       "width": 40,
                     *       "height": 30,
                     *       "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *       "altText": "A pendulum at rest",
                     *       "sizes": [
                     *         "small",
                     *         "original"
                     *       ],
                     *       "urls": {
                     *         "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *         "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.animation_unsupported" | "media.damaged" | "media.empty" | "media.too_costly" | "media.too_large" | "media.too_many_pixels" | "media.unsupported_type" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.idempotency_conflict" | "media.quota_exceeded";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    announce: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "The server rests on Sunday from 6 to 7."
                 *     }
                 */
                "application/json": components["schemas"]["AnnounceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "announcementId": "252733554868355072"
                     *     }
                     */
                    "application/json": components["schemas"]["Announced"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.not_an_admin";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "notifications.idempotency_conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Reading",
                     *       "description": "Every Friday",
                     *       "memberCount": 1,
                     *       "needsApproval": false
                     *     }
                     */
                    "application/json": components["schemas"]["InvitePreview"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.invite_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.invite_expired" | "messaging.invite_used_up";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    joinGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "joined",
                     *       "conversationId": "253058562140405760",
                     *       "conversation": {
                     *         "id": "253058562140405760",
                     *         "kind": "group",
                     *         "lastMessage": {
                     *           "id": "253058564459855872",
                     *           "conversationId": "253058562140405760",
                     *           "seq": 8,
                     *           "senderId": "253058552577392640",
                     *           "sentAt": "2026-11-30T07:24:23.33Z",
                     *           "system": {
                     *             "act": "joined_by_invite"
                     *           }
                     *         },
                     *         "lastMessageId": "253058564459855872",
                     *         "lastSeq": 8,
                     *         "readSeq": 7,
                     *         "unreadCount": 0,
                     *         "unreadMentionCount": 0,
                     *         "group": {
                     *           "name": "Reading",
                     *           "description": "Every Friday",
                     *           "showsHistory": true,
                     *           "showsBlocked": false,
                     *           "onlyAdminsSend": false,
                     *           "slowModeSeconds": 30
                     *         },
                     *         "role": "member",
                     *         "memberCount": 2,
                     *         "isArchived": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["JoinAnswer"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.join_refused";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.invite_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.group_full" | "messaging.invite_expired" | "messaging.invite_used_up" | "messaging.too_many_groups" | "messaging.too_many_join_requests" | "messaging.too_many_own_join_requests";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listGroupInvites: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "253058563566469120",
                     *           "code": "ABCD-EFGH",
                     *           "createdBy": "253058548357922816",
                     *           "createdAt": "2026-11-30T07:24:23.153Z",
                     *           "uses": 0,
                     *           "needsApproval": true
                     *         },
                     *         {
                     *           "id": "253058563528720384",
                     *           "code": "ABCD-EFGH",
                     *           "createdBy": "253058548357922816",
                     *           "createdAt": "2026-11-30T07:24:23.146Z",
                     *           "expiresAt": "2026-12-01T07:24:23.146Z",
                     *           "maxUses": 10,
                     *           "uses": 0,
                     *           "needsApproval": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfInviteRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createGroupInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiresInSeconds": 86400,
                 *       "maxUses": 10
                 *     }
                 */
                "application/json": components["schemas"]["CreateInviteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253058563528720384",
                     *       "code": "ABCD-EFGH",
                     *       "createdBy": "253058548357922816",
                     *       "createdAt": "2026-11-30T07:24:23.144Z",
                     *       "expiresAt": "2026-12-01T07:24:23.144Z",
                     *       "maxUses": 10,
                     *       "uses": 0,
                     *       "needsApproval": false
                     *     }
                     */
                    "application/json": components["schemas"]["InviteRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.idempotency_conflict" | "messaging.too_many_invites";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    revokeGroupInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the invite. */
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listJoinRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "253058552577392640",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "requestedAt": "2026-11-30T07:24:23.447Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfJoinRequestRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    approveJoinRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.join_request_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.group_full" | "messaging.too_many_groups";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    declineJoinRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listGroupInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfGroupInvitationRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    acceptGroupInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091856928210944",
                     *       "kind": "group",
                     *       "lastMessage": {
                     *         "id": "253091863630708736",
                     *         "conversationId": "253091856928210944",
                     *         "seq": 13,
                     *         "senderId": "253091840679477248",
                     *         "sentAt": "2026-11-30T09:36:42.507Z",
                     *         "system": {
                     *           "act": "members_added",
                     *           "userIds": [
                     *             "253091846404702208"
                     *           ]
                     *         }
                     *       },
                     *       "lastMessageId": "253091863630708736",
                     *       "lastSeq": 13,
                     *       "readSeq": 12,
                     *       "unreadCount": 0,
                     *       "unreadMentionCount": 0,
                     *       "group": {
                     *         "name": "Reading",
                     *         "description": "Every Friday",
                     *         "showsHistory": true,
                     *         "showsBlocked": false,
                     *         "onlyAdminsSend": false,
                     *         "slowModeSeconds": 30,
                     *         "picture": {
                     *           "small": "/media/253091861785214976/avatar_small?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *           "medium": "/media/253091861785214976/avatar_medium?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *           "large": "/media/253091861785214976/avatar_large?viewer=253091846404702208&expires=1796083200&signature=(signature)"
                     *         }
                     *       },
                     *       "role": "member",
                     *       "memberCount": 2,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.invitation_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.group_full" | "messaging.too_many_groups";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    declineGroupInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listOwnJoinRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "conversationId": "253058562140405760",
                     *           "name": "Reading",
                     *           "requestedAt": "2026-11-30T07:24:23.447Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfOwnJoinRequestRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    withdrawJoinRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getPushKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "publicKey": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM"
                     *     }
                     */
                    "application/json": components["schemas"]["PushKey"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "252733284000202752",
                     *         "host": "127.0.0.1",
                     *         "sessionId": "252733225787457536",
                     *         "isCurrent": true,
                     *         "createdAt": "2026-11-29T09:51:50.118Z",
                     *         "failures": 0
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PushSubscriptionRow"][];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    subscribeToPush: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpoint": "http://127.0.0.1:9/send/emil",
                 *       "keys": {
                 *         "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                 *         "auth": "BTBZMqHH6r4Tts7J_aSIgg"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscribeToPushRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733284000202752",
                     *       "host": "127.0.0.1",
                     *       "sessionId": "252733225787457536",
                     *       "isCurrent": true,
                     *       "createdAt": "2026-11-29T09:51:50.118Z",
                     *       "failures": 0
                     *     }
                     */
                    "application/json": components["schemas"]["PushSubscriptionRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "notifications.endpoint_not_allowed" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "notifications.too_many_push_subscriptions";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unsubscribeFromPush: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.push_subscription_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getMediaUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usedBytes": 2357,
                     *       "quotaBytes": 33554432
                     *     }
                     */
                    "application/json": components["schemas"]["MediaUsageRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733344838582272",
                     *       "kind": "image",
                     *       "contentType": "image/png",
                     *       "name": "pendulum.png",
                     *       "bytes": 2357,
                     *       "width": 40,
                     *       "height": 30,
                     *       "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *       "altText": "A pendulum at rest",
                     *       "sizes": [
                     *         "small",
                     *         "original"
                     *       ],
                     *       "urls": {
                     *         "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *         "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.in_use";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    describeMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "altText": "A pendulum that swings"
                 *     }
                 */
                "application/json": components["schemas"]["DescribeMediaRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733344838582272",
                     *       "kind": "image",
                     *       "contentType": "image/png",
                     *       "name": "pendulum.png",
                     *       "bytes": 2357,
                     *       "width": 40,
                     *       "height": 30,
                     *       "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *       "altText": "A pendulum that swings",
                     *       "sizes": [
                     *         "small",
                     *         "original"
                     *       ],
                     *       "urls": {
                     *         "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *         "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getMediaContent: {
        parameters: {
            query?: {
                /** @description The size. */
                size?: "small" | "medium" | "large" | "original";
            };
            header?: {
                /** @description The part to send: `bytes=0-1023`. */
                Range?: string;
                /** @description Send the part only if the file has this `ETag`; otherwise, the whole file. */
                "If-Range"?: string;
                /** @description The `ETag` of the client's copy. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The copy that `If-None-Match` names is still current. */
            304: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.processing";
                    };
                };
            };
            /** @description The file is not the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    headMediaContent: {
        parameters: {
            query?: {
                /** @description The size. */
                size?: "small" | "medium" | "large" | "original";
            };
            header?: {
                /** @description The part to send: `bytes=0-1023`. */
                Range?: string;
                /** @description Send the part only if the file has this `ETag`; otherwise, the whole file. */
                "If-Range"?: string;
                /** @description The `ETag` of the client's copy. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the media. */
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The copy that `If-None-Match` names is still current. */
            304: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The access token or the credentials are missing or not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file is not the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; wait for the time in `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A bug in the server, which it has logged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "lecture.png",
                 *       "bytes": 2549
                 *     }
                 */
                "application/json": components["schemas"]["BeginUploadRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uploadId": "252733379160571904",
                     *       "offset": 0,
                     *       "bytes": 2549,
                     *       "chunkBytes": 4194304,
                     *       "expiresAt": "2026-11-30T09:52:13.151Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.too_large" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.idempotency_conflict" | "media.quota_exceeded" | "media.too_many_uploads";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uploadId": "252733379160571904",
                     *       "offset": 2549,
                     *       "bytes": 2549,
                     *       "chunkBytes": 4194304,
                     *       "expiresAt": "2026-11-30T09:52:14.733Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.upload_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    appendChunk: {
        parameters: {
            query?: {
                /** @description The number of bytes of the file sent before this part. */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description The id of the upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uploadId": "252733379160571904",
                     *       "offset": 2549,
                     *       "bytes": 2549,
                     *       "chunkBytes": 4194304,
                     *       "expiresAt": "2026-11-30T09:52:14.733Z"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_chunk" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.upload_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.wrong_offset";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.upload_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the upload. */
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733379160571904",
                     *       "kind": "image",
                     *       "contentType": "image/png",
                     *       "name": "lecture.png",
                     *       "bytes": 2357,
                     *       "width": 40,
                     *       "height": 30,
                     *       "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *       "sizes": [
                     *         "small",
                     *         "original"
                     *       ],
                     *       "urls": {
                     *         "small": "/media/252733379160571904/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *         "original": "/media/252733379160571904/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.animation_unsupported" | "media.damaged" | "media.empty" | "media.too_costly" | "media.too_large" | "media.too_many_pixels" | "media.unsupported_type";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.upload_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.incomplete";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receiverId": "252733225774874624",
                 *       "message": "Coffee at four?"
                 *     }
                 */
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252733286806192128",
                     *       "conversationId": "252733282637053952",
                     *       "seq": 1,
                     *       "sentAt": "2026-11-29T09:51:50.138Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "messaging.message_to_self" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.messages_not_accepted" | "messaging.not_answered_yet" | "messaging.only_admins_send";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "messaging.conversation_not_found" | "messaging.receiver_not_found" | "messaging.reply_not_found" | "posts.post_not_found" | "posts.story_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing" | "messaging.idempotency_conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            /** @description Too many requests; wait for the time in `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.slow_mode" | "rate_limited";
                    };
                };
            };
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    searchMessages: {
        parameters: {
            query?: {
                /** @description Words, of which the last may be unfinished. */
                q?: string;
                /** @description Only messages of the person with this id. */
                from?: string;
                /** @description Only messages of this conversation. */
                conversationId?: string;
                /** @description Only messages sent at this time or later. */
                after?: string;
                /** @description Only messages sent before this time. */
                before?: string;
                /** @description Only messages with files. */
                hasFile?: boolean;
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252941605277794304",
                     *           "conversationId": "252941605273600000",
                     *           "seq": 1,
                     *           "senderId": "252941504882933760",
                     *           "body": "Coffee at five?",
                     *           "sentAt": "2026-11-29T23:39:38.125Z",
                     *           "editedAt": "2026-11-29T23:39:42.414Z",
                     *           "editCount": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfMessageRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    markMessageRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversationId": "252733282637053952",
                     *       "readSeq": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReadPointer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    markMessageDelivered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversationId": "252941605273600000",
                     *       "deliveredSeq": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveredPointer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252733286806192128",
                     *       "deletedAt": "2026-11-29T09:51:55.355Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedMessage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.not_the_sender";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    editMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "Coffee at five?"
                 *     }
                 */
                "application/json": components["schemas"]["MessageTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941605277794304",
                     *       "body": "Coffee at five?",
                     *       "editedAt": "2026-11-29T23:39:42.414Z",
                     *       "editCount": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EditedMessage"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "messaging.nothing_left" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.not_the_sender";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.edit_window_over" | "messaging.too_many_edits";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    hideMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941658637729792",
                     *       "hiddenAt": "2026-11-29T23:39:51.077Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HiddenForMe"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    forwardMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "conversationId": "252941605273600000"
                 *     }
                 */
                "application/json": components["schemas"]["ForwardRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941658637729792",
                     *       "conversationId": "252941605273600000",
                     *       "seq": 2,
                     *       "sentAt": "2026-11-29T23:39:50.848Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "messaging.message_to_self" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.messages_not_accepted" | "messaging.not_answered_yet" | "messaging.only_admins_send";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.message_not_found" | "messaging.receiver_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.idempotency_conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            /** @description Too many requests; wait for the time in `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.slow_mode" | "rate_limited";
                    };
                };
            };
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMessageReceipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveredCount": 1,
                     *       "readCount": 1,
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252941516505350144",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "isDelivered": true,
                     *           "isRead": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessageReceiptList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getMessageStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941605277794304",
                     *       "conversationId": "252941605273600000",
                     *       "seq": 1,
                     *       "storedAt": "2026-11-29T23:39:38.125Z",
                     *       "receiverCount": 1,
                     *       "pushedTo": 2,
                     *       "deliveredCount": 1,
                     *       "readCount": 0,
                     *       "pushNotification": {
                     *         "sentAt": "2026-11-29T23:39:41.207Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MessageStory"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMessageEdits: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "body": "Coffee at four?",
                     *           "at": "2026-11-29T23:39:38.125Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfMessageEditRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMessageReactions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252941516505350144",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "emoji": "👍",
                     *           "at": "2026-11-29T23:39:44.738Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfMessageReactionRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    addMessageReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
                /** @description Exactly one emoji, in percent-encoded UTF-8. */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941605277794304",
                     *       "reactions": [
                     *         {
                     *           "emoji": "👍",
                     *           "count": 1,
                     *           "isMine": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessageReactionState"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.too_many_reactions";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeMessageReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
                /** @description Exactly one emoji, in percent-encoded UTF-8. */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941605277794304",
                     *       "reactions": []
                     *     }
                     */
                    "application/json": components["schemas"]["MessageReactionState"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    pinMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "messageId": "252941605277794304",
                     *       "pinnedBy": "252941516505350144",
                     *       "pinnedAt": "2026-11-29T23:39:48.31Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Pin"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.too_many_pins";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unpinMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description Only archived conversations, or only others (the default). */
                isArchived?: boolean;
                /** @description Only pinned conversations, the newest pin first. */
                isPinned?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252941605273600000",
                     *           "kind": "direct",
                     *           "with": {
                     *             "id": "252941504882933760",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "lastMessage": {
                     *             "id": "252941605277794304",
                     *             "conversationId": "252941605273600000",
                     *             "seq": 1,
                     *             "senderId": "252941504882933760",
                     *             "body": "Coffee at four?",
                     *             "sentAt": "2026-11-29T23:39:38.125Z"
                     *           },
                     *           "lastMessageId": "252941605277794304",
                     *           "lastSeq": 1,
                     *           "readSeq": 0,
                     *           "peerDeliveredSeq": 0,
                     *           "peerReadSeq": 0,
                     *           "unreadCount": 1,
                     *           "unreadMentionCount": 0,
                     *           "isArchived": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfConversationSummary"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252941605273600000",
                     *       "kind": "direct",
                     *       "with": {
                     *         "id": "252941504882933760",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "lastMessage": {
                     *         "id": "252941605277794304",
                     *         "conversationId": "252941605273600000",
                     *         "seq": 1,
                     *         "senderId": "252941504882933760",
                     *         "body": "Coffee at four?",
                     *         "sentAt": "2026-11-29T23:39:38.125Z"
                     *       },
                     *       "lastMessageId": "252941605277794304",
                     *       "lastSeq": 1,
                     *       "readSeq": 0,
                     *       "peerDeliveredSeq": 0,
                     *       "peerReadSeq": 0,
                     *       "unreadCount": 1,
                     *       "unreadMentionCount": 0,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733286806192128",
                     *           "conversationId": "252733282637053952",
                     *           "seq": 1,
                     *           "senderId": "252733221299552256",
                     *           "body": "Coffee at four?",
                     *           "sentAt": "2026-11-29T09:51:50.138Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfMessageRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPinnedMessages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "message": {
                     *             "id": "252941605277794304",
                     *             "conversationId": "252941605273600000",
                     *             "seq": 1,
                     *             "senderId": "252941504882933760",
                     *             "body": "Coffee at five?",
                     *             "sentAt": "2026-11-29T23:39:38.125Z",
                     *             "editedAt": "2026-11-29T23:39:42.414Z",
                     *             "editCount": 1
                     *           },
                     *           "pinnedBy": "252941516505350144",
                     *           "pinnedAt": "2026-11-29T23:39:48.31Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPinnedMessageRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    markUnread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "messageId": "252941605277794304"
                 *     }
                 */
                "application/json": components["schemas"]["MarkUnreadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversationId": "252941605273600000",
                     *       "unreadAfter": 0,
                     *       "unreadCount": 1,
                     *       "unreadMentionCount": 0
                     *     }
                     */
                    "application/json": components["schemas"]["MarkedUnread"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.message_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.too_far_back";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    archiveConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unarchiveConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    pinConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversationId": "252941605273600000",
                     *       "pinnedAt": "2026-11-29T23:39:51.077Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PinnedConversation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.too_many_pinned_conversations";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unpinConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Book club",
                 *       "memberIds": [
                 *         "253091846404702208"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateGroupRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversation": {
                     *         "id": "253091856928210944",
                     *         "kind": "group",
                     *         "lastMessage": {
                     *           "id": "253091856982736896",
                     *           "conversationId": "253091856928210944",
                     *           "seq": 1,
                     *           "senderId": "253091840679477248",
                     *           "sentAt": "2026-11-30T09:36:40.911Z",
                     *           "system": {
                     *             "act": "created"
                     *           }
                     *         },
                     *         "lastMessageId": "253091856982736896",
                     *         "lastSeq": 1,
                     *         "readSeq": 0,
                     *         "unreadCount": 0,
                     *         "unreadMentionCount": 0,
                     *         "group": {
                     *           "name": "Book club",
                     *           "showsHistory": true,
                     *           "showsBlocked": false,
                     *           "onlyAdminsSend": false,
                     *           "slowModeSeconds": 0
                     *         },
                     *         "role": "owner",
                     *         "memberCount": 2,
                     *         "isArchived": false
                     *       },
                     *       "added": [
                     *         "253091846404702208"
                     *       ],
                     *       "invited": []
                     *     }
                     */
                    "application/json": components["schemas"]["GroupAdditions"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.user_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.idempotency_conflict" | "messaging.too_many_groups" | "messaging.too_many_invitations";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Reading",
                 *       "description": "Every Friday",
                 *       "slowModeSeconds": 30
                 *     }
                 */
                "application/json": components["schemas"]["UpdateGroupRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252997375637848064",
                     *       "kind": "group",
                     *       "lastMessage": {
                     *         "id": "252997379295281153",
                     *         "conversationId": "252997375637848064",
                     *         "seq": 3,
                     *         "senderId": "252997326178615296",
                     *         "sentAt": "2026-11-30T03:21:15.686Z",
                     *         "system": {
                     *           "act": "details_changed"
                     *         }
                     *       },
                     *       "lastMessageId": "252997379295281153",
                     *       "lastSeq": 3,
                     *       "readSeq": 0,
                     *       "unreadCount": 0,
                     *       "unreadMentionCount": 0,
                     *       "group": {
                     *         "name": "Reading",
                     *         "description": "Every Friday",
                     *         "showsHistory": true,
                     *         "showsBlocked": false,
                     *         "onlyAdminsSend": false,
                     *         "slowModeSeconds": 30
                     *       },
                     *       "role": "owner",
                     *       "memberCount": 2,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setGroupPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mediaId": "253091861785214976"
                 *     }
                 */
                "application/json": components["schemas"]["GroupPictureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091856928210944",
                     *       "kind": "group",
                     *       "lastMessage": {
                     *         "id": "253091863517462528",
                     *         "conversationId": "253091856928210944",
                     *         "seq": 12,
                     *         "senderId": "253091840679477248",
                     *         "sentAt": "2026-11-30T09:36:42.459Z",
                     *         "system": {
                     *           "act": "details_changed"
                     *         }
                     *       },
                     *       "lastMessageId": "253091863517462528",
                     *       "lastSeq": 12,
                     *       "readSeq": 0,
                     *       "unreadCount": 0,
                     *       "unreadMentionCount": 0,
                     *       "group": {
                     *         "name": "Reading",
                     *         "description": "Every Friday",
                     *         "showsHistory": true,
                     *         "showsBlocked": false,
                     *         "onlyAdminsSend": false,
                     *         "slowModeSeconds": 30,
                     *         "picture": {
                     *           "small": "/media/253091861785214976/avatar_small?viewer=253091840679477248&expires=1796083200&signature=(signature)",
                     *           "medium": "/media/253091861785214976/avatar_medium?viewer=253091840679477248&expires=1796083200&signature=(signature)",
                     *           "large": "/media/253091861785214976/avatar_large?viewer=253091840679477248&expires=1796083200&signature=(signature)"
                     *         }
                     *       },
                     *       "role": "owner",
                     *       "memberCount": 1,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "messaging.conversation_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeGroupPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091856928210944",
                     *       "kind": "group",
                     *       "lastMessage": {
                     *         "id": "253091863987224576",
                     *         "conversationId": "253091856928210944",
                     *         "seq": 15,
                     *         "senderId": "253091840679477248",
                     *         "sentAt": "2026-11-30T09:36:42.581Z",
                     *         "system": {
                     *           "act": "details_changed"
                     *         }
                     *       },
                     *       "lastMessageId": "253091863987224576",
                     *       "lastSeq": 15,
                     *       "readSeq": 0,
                     *       "unreadCount": 0,
                     *       "unreadMentionCount": 0,
                     *       "group": {
                     *         "name": "Reading",
                     *         "description": "Every Friday",
                     *         "showsHistory": true,
                     *         "showsBlocked": false,
                     *         "onlyAdminsSend": false,
                     *         "slowModeSeconds": 30
                     *       },
                     *       "role": "owner",
                     *       "memberCount": 1,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    handOverGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.owner_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.member_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    leaveGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listGroupMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252997333950660608",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "role": "admin",
                     *           "joinedAt": "2026-11-30T03:21:14.816Z"
                     *         },
                     *         {
                     *           "user": {
                     *             "id": "252997326178615296",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "role": "owner",
                     *           "joinedAt": "2026-11-30T03:21:14.816Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfGroupMemberRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    addGroupMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userIds": [
                 *         "253091846404702208"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GroupMembersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversation": {
                     *         "id": "253091856928210944",
                     *         "kind": "group",
                     *         "lastMessage": {
                     *           "id": "253091858320719872",
                     *           "conversationId": "253091856928210944",
                     *           "seq": 6,
                     *           "senderId": "253091840679477248",
                     *           "sentAt": "2026-11-30T09:36:41.235Z",
                     *           "system": {
                     *             "act": "members_added",
                     *             "userIds": [
                     *               "253091846404702208"
                     *             ]
                     *           }
                     *         },
                     *         "lastMessageId": "253091858320719872",
                     *         "lastSeq": 6,
                     *         "readSeq": 0,
                     *         "unreadCount": 0,
                     *         "unreadMentionCount": 0,
                     *         "group": {
                     *           "name": "Reading",
                     *           "description": "Every Friday",
                     *           "showsHistory": true,
                     *           "showsBlocked": false,
                     *           "onlyAdminsSend": false,
                     *           "slowModeSeconds": 30
                     *         },
                     *         "role": "owner",
                     *         "memberCount": 2,
                     *         "isArchived": false
                     *       },
                     *       "added": [
                     *         "253091846404702208"
                     *       ],
                     *       "invited": []
                     *     }
                     */
                    "application/json": components["schemas"]["GroupAdditions"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.user_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.group_full" | "messaging.too_many_invitations";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeGroupMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.admins_only" | "messaging.owner_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setGroupRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "admin"
                 *     }
                 */
                "application/json": components["schemas"]["GroupRoleRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.owner_only";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.member_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.owner_hands_over";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    saveMessageDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "At four, or",
                 *       "replyToId": "252941605277794304"
                 *     }
                 */
                "application/json": components["schemas"]["MessageDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "text": "At four, or",
                     *       "replyToId": "252941605277794304",
                     *       "savedAt": "2026-11-29T23:39:50.101Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageDraftRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found" | "messaging.reply_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "messaging.too_many_drafts";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteMessageDraft: {
        parameters: {
            query?: {
                /** @description A draft that was saved after this time stays. */
                savedAt?: string;
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMessageRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "253001605273600000",
                     *           "kind": "direct",
                     *           "lastMessage": {
                     *             "id": "253001605277794304",
                     *             "conversationId": "253001605273600000",
                     *             "seq": 1,
                     *             "senderId": "253001504882933760",
                     *             "body": "Is the lab open?",
                     *             "sentAt": "2026-11-30T03:37:38.125Z"
                     *           },
                     *           "lastMessageId": "253001605277794304",
                     *           "lastSeq": 1,
                     *           "readSeq": 0,
                     *           "unreadCount": 1,
                     *           "unreadMentionCount": 0,
                     *           "with": {
                     *             "id": "253001504882933760",
                     *             "username": "liv",
                     *             "displayName": "liv",
                     *             "isAvailable": true
                     *           },
                     *           "isArchived": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfConversationSummary"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    acceptMessageRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253001605273600000",
                     *       "kind": "direct",
                     *       "lastMessage": {
                     *         "id": "253001605277794304",
                     *         "conversationId": "253001605273600000",
                     *         "seq": 1,
                     *         "senderId": "253001504882933760",
                     *         "body": "Is the lab open?",
                     *         "sentAt": "2026-11-30T03:37:38.125Z"
                     *       },
                     *       "lastMessageId": "253001605277794304",
                     *       "lastSeq": 1,
                     *       "readSeq": 0,
                     *       "unreadCount": 1,
                     *       "unreadMentionCount": 0,
                     *       "with": {
                     *         "id": "253001504882933760",
                     *         "username": "liv",
                     *         "displayName": "liv",
                     *         "isAvailable": true
                     *       },
                     *       "peerDeliveredSeq": 0,
                     *       "peerReadSeq": 0,
                     *       "isArchived": false
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationSummary"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.request_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    declineMessageRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "messaging.request_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The type. */
                type?: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
                /** @description Only read notifications, or only unread ones. */
                isRead?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733279994642432",
                     *           "userId": "252733221299552256",
                     *           "type": "new_follow",
                     *           "fromUser": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "message": "emil started following you",
                     *           "isRead": false,
                     *           "metadata": {
                     *             "count": 1
                     *           },
                     *           "createdAt": "2026-11-29T09:51:49.432Z",
                     *           "order": "252733279994642433"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfNotificationRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["BulkChange"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the notification. */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    markAllNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 0
                     *     }
                     */
                    "application/json": components["schemas"]["BulkChange"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the notification. */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversations": 1,
                     *       "messages": 1,
                     *       "notifications": 2
                     *     }
                     */
                    "application/json": components["schemas"]["UnreadNumbers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getUnreadProof: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": {
                     *         "conversations": 1,
                     *         "messages": 1,
                     *         "notifications": 2
                     *       },
                     *       "messages": {
                     *         "items": [
                     *           {
                     *             "messageId": "252941605277794304",
                     *             "conversationId": "252941605273600000",
                     *             "seq": 1,
                     *             "isArchived": false,
                     *             "isMuted": false
                     *           }
                     *         ],
                     *         "nextCursor": null
                     *       },
                     *       "notificationIds": [
                     *         "252941658637729794",
                     *         "252941658637729793"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnreadProof"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "types": [
                     *         {
                     *           "type": "new_reaction",
                     *           "inApp": true,
                     *           "push": true,
                     *           "email": false
                     *         },
                     *         {
                     *           "type": "new_follow",
                     *           "inApp": true,
                     *           "push": true,
                     *           "email": false
                     *         }
                     *       ],
                     *       "pushContent": "full",
                     *       "emailAfterMinutes": 60,
                     *       "mutedConversations": [
                     *         {
                     *           "conversationId": "253177693305044992",
                     *           "until": "2099-01-01T00:00:00Z"
                     *         }
                     *       ],
                     *       "people": []
                     *     }
                     */
                    "application/json": components["schemas"]["PreferencesRow"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": [
                 *         {
                 *           "type": "new_reaction",
                 *           "push": false
                 *         }
                 *       ],
                 *       "pushContent": "ids",
                 *       "emailAfterMinutes": 30,
                 *       "people": [
                 *         {
                 *           "userId": "253177642172284928",
                 *           "push": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NotificationPreferencesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "types": [
                     *         {
                     *           "type": "new_reaction",
                     *           "inApp": true,
                     *           "push": false,
                     *           "email": false
                     *         },
                     *         {
                     *           "type": "new_follow",
                     *           "inApp": true,
                     *           "push": true,
                     *           "email": false
                     *         }
                     *       ],
                     *       "pushContent": "ids",
                     *       "emailAfterMinutes": 30,
                     *       "mutedConversations": [
                     *         {
                     *           "conversationId": "253177693305044992",
                     *           "until": "2099-01-01T00:00:00Z"
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "userId": "253177642172284928",
                     *           "inApp": true,
                     *           "push": false,
                     *           "email": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreferencesRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "notifications.system_is_always_on" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.person_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "notifications.too_many_people";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPersonPreferences: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "253177642172284928",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "inApp": true,
                     *           "push": false,
                     *           "email": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPersonWithPreferences"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    muteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2099-01-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["MuteConversationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conversationId": "252733282637053952",
                     *       "until": "2099-01-01T00:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MutedConversation"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.conversation_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "notifications.too_many_muted_conversations";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unmuteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "notifications.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getPresence: {
        parameters: {
            query: {
                /** @description Comma-separated ids, at most 100. */
                userIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "userId": "252733221299552256",
                     *         "status": "offline"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["UserStatusChange"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "busy",
                 *       "text": "In the library"
                 *     }
                 */
                "application/json": components["schemas"]["SetStatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "busy",
                     *       "text": "In the library"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnStatus"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    startTyping: {
        parameters: {
            query?: {
                /** @description The kind. */
                kind?: "text" | "recording";
            };
            header?: never;
            path: {
                /** @description The id of the receiver. */
                receiverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "presence.receiver_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    stopTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the receiver. */
                receiverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "presence.receiver_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    startTypingInConversation: {
        parameters: {
            query?: {
                /** @description The kind. */
                kind?: "text" | "recording";
            };
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "presence.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    stopTypingInConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "presence.conversation_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    sync: {
        parameters: {
            query: {
                /** @description The newest seq that the client knows. */
                after: number;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "seq": 1,
                     *           "type": "profile_updated",
                     *           "at": "2026-11-29T09:51:40.309Z",
                     *           "payload": {
                     *             "seq": 1,
                     *             "profile": {
                     *               "id": "252733221299552256",
                     *               "username": "nora",
                     *               "displayName": "Nora",
                     *               "bio": "Physics, second year.",
                     *               "isPrivate": true,
                     *               "createdAt": "2026-11-29T09:51:35.514Z",
                     *               "readReceipts": true
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "seq": 2,
                     *           "type": "relationship_changed",
                     *           "at": "2026-11-29T09:51:44.057Z",
                     *           "payload": {
                     *             "seq": 2,
                     *             "userId": "252733225774874624",
                     *             "relationship": {
                     *               "following": false,
                     *               "followedBy": false,
                     *               "requested": false,
                     *               "requestedBy": true,
                     *               "blocked": false,
                     *               "muted": false
                     *             },
                     *             "counts": {
                     *               "followers": 0,
                     *               "following": 0,
                     *               "requests": 1
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "head": 70,
                     *       "hasMore": true,
                     *       "reset": false
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getBootstrap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 125,
                     *       "account": {
                     *         "id": "253177642172284928",
                     *         "username": "nora",
                     *         "email": "nora@example.test",
                     *         "isEmailVerified": false,
                     *         "isAdmin": true,
                     *         "createdAt": "2026-11-30T15:17:33.707Z"
                     *       },
                     *       "profile": {
                     *         "id": "253177642172284928",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "bio": "Physics, second year.",
                     *         "isPrivate": false,
                     *         "createdAt": "2026-11-30T15:17:33.707Z",
                     *         "whoCanMessage": "everyone",
                     *         "readReceipts": true,
                     *         "whoCanAddToGroups": "everyone",
                     *         "allowAnalytics": true
                     *       },
                     *       "counts": {
                     *         "followers": 1,
                     *         "following": 1,
                     *         "requests": 0
                     *       },
                     *       "conversations": {
                     *         "items": [
                     *           {
                     *             "id": "253177774443855872",
                     *             "kind": "direct",
                     *             "lastMessage": {
                     *               "id": "253177774448050176",
                     *               "conversationId": "253177774443855872",
                     *               "seq": 1,
                     *               "senderId": "253177646739881984",
                     *               "body": "Is the lab open?",
                     *               "sentAt": "2026-11-30T15:18:05.243Z"
                     *             },
                     *             "lastMessageId": "253177774448050176",
                     *             "lastSeq": 1,
                     *             "readSeq": 0,
                     *             "unreadCount": 1,
                     *             "unreadMentionCount": 0,
                     *             "with": {
                     *               "id": "253177646739881984",
                     *               "username": "liv",
                     *               "displayName": "liv",
                     *               "isAvailable": true
                     *             },
                     *             "peerDeliveredSeq": 0,
                     *             "peerReadSeq": 0,
                     *             "isArchived": false
                     *           },
                     *           {
                     *             "id": "253177693305044992",
                     *             "kind": "direct",
                     *             "lastMessage": {
                     *               "id": "253177732140105728",
                     *               "conversationId": "253177693305044992",
                     *               "seq": 2,
                     *               "senderId": "253177649797529600",
                     *               "body": "Coffee at five?",
                     *               "sentAt": "2026-11-30T15:17:55.157Z",
                     *               "isForwarded": true
                     *             },
                     *             "lastMessageId": "253177732140105728",
                     *             "lastSeq": 2,
                     *             "readSeq": 0,
                     *             "unreadCount": 1,
                     *             "unreadMentionCount": 0,
                     *             "with": {
                     *               "id": "253177649797529600",
                     *               "username": "emil",
                     *               "displayName": "emil",
                     *               "isAvailable": true
                     *             },
                     *             "peerDeliveredSeq": 1,
                     *             "peerReadSeq": 1,
                     *             "isArchived": false
                     *           }
                     *         ],
                     *         "nextCursor": null
                     *       },
                     *       "messageRequests": {
                     *         "items": [],
                     *         "nextCursor": null
                     *       },
                     *       "groupInvitations": 0,
                     *       "notifications": {
                     *         "items": [
                     *           {
                     *             "id": "253177865573498880",
                     *             "userId": "253177642172284928",
                     *             "type": "system",
                     *             "message": "The server rests on Sunday from 6 to 7.",
                     *             "isRead": false,
                     *             "metadata": {
                     *               "count": 1,
                     *               "announcementId": "253177865154068480"
                     *             },
                     *             "createdAt": "2026-11-30T15:18:26.871Z",
                     *             "order": "253177865573498881"
                     *           }
                     *         ],
                     *         "nextCursor": null
                     *       },
                     *       "unreadNotifications": 1,
                     *       "notificationPreferences": {
                     *         "types": [
                     *           {
                     *             "type": "new_reaction",
                     *             "inApp": true,
                     *             "push": true,
                     *             "email": false
                     *           },
                     *           {
                     *             "type": "new_follow",
                     *             "inApp": true,
                     *             "push": true,
                     *             "email": false
                     *           }
                     *         ],
                     *         "pushContent": "full",
                     *         "emailAfterMinutes": 60,
                     *         "mutedConversations": [],
                     *         "people": []
                     *       },
                     *       "own": {
                     *         "posts": {
                     *           "items": [
                     *             {
                     *               "id": "253177822099537920",
                     *               "author": {
                     *                 "id": "253177642172284928",
                     *                 "username": "nora",
                     *                 "displayName": "Nora",
                     *                 "isAvailable": true
                     *               },
                     *               "text": "Bring your own questions.",
                     *               "audience": "public",
                     *               "commentPolicy": "everyone",
                     *               "tags": [],
                     *               "isQuote": false,
                     *               "createdAt": "2026-11-30T15:18:16.605Z",
                     *               "isPinned": false,
                     *               "counts": {
                     *                 "comments": 1,
                     *                 "shares": 0,
                     *                 "views": 0,
                     *                 "reactions": {
                     *                   "like": 0,
                     *                   "love": 0,
                     *                   "haha": 0,
                     *                   "wow": 0,
                     *                   "sad": 0,
                     *                   "angry": 0
                     *                 }
                     *               },
                     *               "viewer": {
                     *                 "canComment": true
                     *               }
                     *             },
                     *             {
                     *               "id": "253177789832757248",
                     *               "author": {
                     *                 "id": "253177642172284928",
                     *                 "username": "nora",
                     *                 "displayName": "Nora",
                     *                 "isAvailable": true
                     *               },
                     *               "text": "Who comes to the #physics evening on Friday, @emil?",
                     *               "audience": "public",
                     *               "commentPolicy": "everyone",
                     *               "mood": "curious",
                     *               "tags": [
                     *                 "physics"
                     *               ],
                     *               "isQuote": false,
                     *               "createdAt": "2026-11-30T15:18:08.896Z",
                     *               "editedAt": "2026-11-30T15:18:11.054Z",
                     *               "isPinned": false,
                     *               "counts": {
                     *                 "comments": 0,
                     *                 "shares": 0,
                     *                 "views": 1,
                     *                 "reactions": {
                     *                   "like": 0,
                     *                   "love": 0,
                     *                   "haha": 0,
                     *                   "wow": 0,
                     *                   "sad": 0,
                     *                   "angry": 0
                     *                 }
                     *               },
                     *               "viewer": {
                     *                 "canComment": true
                     *               },
                     *               "poll": {
                     *                 "options": [
                     *                   {
                     *                     "text": "I do",
                     *                     "votes": 1
                     *                   },
                     *                   {
                     *                     "text": "Next time",
                     *                     "votes": 0
                     *                   }
                     *                 ],
                     *                 "endsAt": "2026-12-01T15:18:08.603Z",
                     *                 "isMultiple": false,
                     *                 "hidesTotals": false,
                     *                 "ownVotes": [],
                     *                 "voters": 1
                     *               },
                     *               "media": [
                     *                 {
                     *                   "id": "253177777107238912",
                     *                   "kind": "image",
                     *                   "contentType": "image/png",
                     *                   "name": "pendulum.png",
                     *                   "bytes": 2357,
                     *                   "width": 40,
                     *                   "height": 30,
                     *                   "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *                   "altText": "A pendulum that swings",
                     *                   "sizes": [
                     *                     "small",
                     *                     "original"
                     *                   ],
                     *                   "urls": {
                     *                     "small": "/media/253177777107238912/small?viewer=253177642172284928&expires=1796126400&signature=(signature)",
                     *                     "original": "/media/253177777107238912/original?viewer=253177642172284928&expires=1796126400&signature=(signature)"
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "nextCursor": null
                     *         },
                     *         "circles": [],
                     *         "folders": [],
                     *         "followedTags": [],
                     *         "stories": [],
                     *         "drafts": [],
                     *         "dials": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Bootstrap"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    searchProfiles: {
        parameters: {
            query: {
                /** @description What to search for. */
                q: string;
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091840679477248",
                     *       "username": "nora",
                     *       "displayName": "Nora",
                     *       "bio": "Physics, second year.",
                     *       "isPrivate": true,
                     *       "createdAt": "2026-11-30T09:36:37.037Z",
                     *       "whoCanMessage": "everyone",
                     *       "readReceipts": true,
                     *       "whoCanAddToGroups": "everyone",
                     *       "allowAnalytics": true
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Nora",
                 *       "bio": "Physics, second year.",
                 *       "isPrivate": true
                 *     }
                 */
                "application/json": components["schemas"]["UpdateProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091840679477248",
                     *       "username": "nora",
                     *       "displayName": "Nora",
                     *       "bio": "Physics, second year.",
                     *       "isPrivate": true,
                     *       "createdAt": "2026-11-30T09:36:37.037Z",
                     *       "whoCanMessage": "everyone",
                     *       "readReceipts": true,
                     *       "whoCanAddToGroups": "everyone",
                     *       "allowAnalytics": true
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mediaId": "253091865920798720"
                 *     }
                 */
                "application/json": components["schemas"]["SetPictureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091846404702208",
                     *       "username": "emil",
                     *       "displayName": "emil",
                     *       "isPrivate": false,
                     *       "createdAt": "2026-11-30T09:36:38.402Z",
                     *       "avatar": {
                     *         "small": "/media/253091865920798720/avatar_small?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *         "medium": "/media/253091865920798720/avatar_medium?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *         "large": "/media/253091865920798720/avatar_large?viewer=253091846404702208&expires=1796083200&signature=(signature)"
                     *       },
                     *       "whoCanMessage": "everyone",
                     *       "readReceipts": true,
                     *       "whoCanAddToGroups": "everyone",
                     *       "allowAnalytics": true
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "profiles.not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setCover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mediaId": "253091866357006336"
                 *     }
                 */
                "application/json": components["schemas"]["SetPictureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "253091846404702208",
                     *       "username": "emil",
                     *       "displayName": "emil",
                     *       "isPrivate": false,
                     *       "createdAt": "2026-11-30T09:36:38.402Z",
                     *       "cover": {
                     *         "small": "/media/253091866357006336/small?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *         "medium": "/media/253091866357006336/medium?viewer=253091846404702208&expires=1796083200&signature=(signature)",
                     *         "large": "/media/253091866357006336/large?viewer=253091846404702208&expires=1796083200&signature=(signature)"
                     *       },
                     *       "whoCanMessage": "everyone",
                     *       "readReceipts": true,
                     *       "whoCanAddToGroups": "everyone",
                     *       "allowAnalytics": true
                     *     }
                     */
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "profiles.not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeCover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733221299552256",
                     *       "username": "nora",
                     *       "displayName": "Nora",
                     *       "isPrivate": true,
                     *       "createdAt": "2026-11-29T09:51:35.514Z",
                     *       "followers": 0,
                     *       "following": 0,
                     *       "relationship": {
                     *         "following": false,
                     *         "followedBy": false,
                     *         "requested": false,
                     *         "requestedBy": false,
                     *         "blocked": false,
                     *         "muted": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicProfile"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getProfileByUsername: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The username, in any case. */
                username: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733221299552256",
                     *       "username": "nora",
                     *       "displayName": "Nora",
                     *       "isPrivate": true,
                     *       "createdAt": "2026-11-29T09:51:35.514Z",
                     *       "followers": 0,
                     *       "following": 0,
                     *       "relationship": {
                     *         "following": false,
                     *         "followedBy": false,
                     *         "requested": false,
                     *         "requestedBy": false,
                     *         "blocked": false,
                     *         "muted": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicProfile"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "profiles.not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    followUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": false,
                     *       "requested": true,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unfollowUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": false,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    blockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": false,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": true,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unblockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": false,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    muteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": true,
                     *       "followedBy": true,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": true
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unmuteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": true,
                     *       "followedBy": true,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getRelationship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": true,
                     *       "followedBy": true,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeFollower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": true,
                     *       "followedBy": false,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    acceptFollowRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": true,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.request_not_found" | "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    declineFollowRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "following": false,
                     *       "followedBy": false,
                     *       "requested": false,
                     *       "requestedBy": false,
                     *       "blocked": false,
                     *       "muted": false
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.self";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.request_not_found" | "graph.user_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFollowers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.list_is_private";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFollowing: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.list_is_private";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFriends: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.list_is_private";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMutuals: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.list_is_private";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "graph.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFollowRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listSentFollowRequests: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listBlocked: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listMuted: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Who comes to the #physics evening, @emil?",
                 *       "mood": "curious",
                 *       "poll": {
                 *         "options": [
                 *           "I do",
                 *           "Next time"
                 *         ],
                 *         "endsAt": "2026-11-30T09:52:17.0606096+00:00"
                 *       },
                 *       "mediaIds": [
                 *         "252733344838582272"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreatePostRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733398135603200",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Who comes to the #physics evening, @emil?",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "mood": "curious",
                     *       "tags": [
                     *         "physics"
                     *       ],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:17.626Z",
                     *       "isPinned": false,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 0,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       },
                     *       "poll": {
                     *         "options": [
                     *           {
                     *             "text": "I do",
                     *             "votes": 0
                     *           },
                     *           {
                     *             "text": "Next time",
                     *             "votes": 0
                     *           }
                     *         ],
                     *         "endsAt": "2026-11-30T09:52:17.06Z",
                     *         "isMultiple": false,
                     *         "hidesTotals": false,
                     *         "ownVotes": [],
                     *         "voters": 0
                     *       },
                     *       "media": [
                     *         {
                     *           "id": "252733344838582272",
                     *           "kind": "image",
                     *           "contentType": "image/png",
                     *           "name": "pendulum.png",
                     *           "bytes": 2357,
                     *           "width": 40,
                     *           "height": 30,
                     *           "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *           "altText": "A pendulum that swings",
                     *           "sizes": [
                     *             "small",
                     *             "original"
                     *           ],
                     *           "urls": {
                     *             "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *             "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "posts.circle_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing" | "posts.idempotency_conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733398135603200",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Who comes to the #physics evening on Friday, @emil?",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "mood": "curious",
                     *       "tags": [
                     *         "physics"
                     *       ],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:17.626Z",
                     *       "editedAt": "2026-11-29T09:52:23.448Z",
                     *       "isPinned": false,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 0,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       },
                     *       "poll": {
                     *         "options": [
                     *           {
                     *             "text": "I do",
                     *             "votes": 0
                     *           },
                     *           {
                     *             "text": "Next time",
                     *             "votes": 0
                     *           }
                     *         ],
                     *         "endsAt": "2026-11-30T09:52:17.06Z",
                     *         "isMultiple": false,
                     *         "hidesTotals": false,
                     *         "ownVotes": [],
                     *         "voters": 0
                     *       },
                     *       "media": [
                     *         {
                     *           "id": "252733344838582272",
                     *           "kind": "image",
                     *           "contentType": "image/png",
                     *           "name": "pendulum.png",
                     *           "bytes": 2357,
                     *           "width": 40,
                     *           "height": 30,
                     *           "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *           "altText": "A pendulum that swings",
                     *           "sizes": [
                     *             "small",
                     *             "original"
                     *           ],
                     *           "urls": {
                     *             "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *             "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    editPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Who comes to the #physics evening on Friday, @emil?"
                 *     }
                 */
                "application/json": components["schemas"]["EditPostRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733398135603200",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Who comes to the #physics evening on Friday, @emil?",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "mood": "curious",
                     *       "tags": [
                     *         "physics"
                     *       ],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:17.626Z",
                     *       "editedAt": "2026-11-29T09:52:23.448Z",
                     *       "isPinned": false,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 0,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       },
                     *       "poll": {
                     *         "options": [
                     *           {
                     *             "text": "I do",
                     *             "votes": 0
                     *           },
                     *           {
                     *             "text": "Next time",
                     *             "votes": 0
                     *           }
                     *         ],
                     *         "endsAt": "2026-11-30T09:52:17.06Z",
                     *         "isMultiple": false,
                     *         "hidesTotals": false,
                     *         "ownVotes": [],
                     *         "voters": 0
                     *       },
                     *       "media": [
                     *         {
                     *           "id": "252733344838582272",
                     *           "kind": "image",
                     *           "contentType": "image/png",
                     *           "name": "pendulum.png",
                     *           "bytes": 2357,
                     *           "width": 40,
                     *           "height": 30,
                     *           "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *           "altText": "A pendulum that swings",
                     *           "sizes": [
                     *             "small",
                     *             "original"
                     *           ],
                     *           "urls": {
                     *             "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *             "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "posts.nothing_to_show" | "posts.share_has_no_text" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPostRevisions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "text": "Who comes to the #physics evening, @emil?",
                     *           "at": "2026-11-29T09:52:17.626Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPostRevisionRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPostsOfUser: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description Only posts with files of their own. */
                hasMedia?: boolean;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733398135603200",
                     *           "author": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "text": "Who comes to the #physics evening on Friday, @emil?",
                     *           "audience": "public",
                     *           "commentPolicy": "everyone",
                     *           "mood": "curious",
                     *           "tags": [
                     *             "physics"
                     *           ],
                     *           "isQuote": false,
                     *           "createdAt": "2026-11-29T09:52:17.626Z",
                     *           "editedAt": "2026-11-29T09:52:23.448Z",
                     *           "isPinned": false,
                     *           "counts": {
                     *             "comments": 0,
                     *             "shares": 0,
                     *             "views": 1,
                     *             "reactions": {
                     *               "like": 0,
                     *               "love": 0,
                     *               "haha": 0,
                     *               "wow": 0,
                     *               "sad": 0,
                     *               "angry": 0
                     *             }
                     *           },
                     *           "viewer": {
                     *             "canComment": true
                     *           },
                     *           "poll": {
                     *             "options": [
                     *               {
                     *                 "text": "I do",
                     *                 "votes": 1
                     *               },
                     *               {
                     *                 "text": "Next time",
                     *                 "votes": 0
                     *               }
                     *             ],
                     *             "endsAt": "2026-11-30T09:52:17.06Z",
                     *             "isMultiple": false,
                     *             "hidesTotals": false,
                     *             "ownVotes": [
                     *               0
                     *             ],
                     *             "voters": 1
                     *           },
                     *           "media": [
                     *             {
                     *               "id": "252733344838582272",
                     *               "kind": "image",
                     *               "contentType": "image/png",
                     *               "name": "pendulum.png",
                     *               "bytes": 2357,
                     *               "width": 40,
                     *               "height": 30,
                     *               "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *               "altText": "A pendulum that swings",
                     *               "sizes": [
                     *                 "small",
                     *                 "original"
                     *               ],
                     *               "urls": {
                     *                 "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *                 "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPostRow"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listCommentsOfUser: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "comment": {
                     *             "id": "253232475973615616",
                     *             "postId": "253232475877146624",
                     *             "author": {
                     *               "id": "253232378137280512",
                     *               "username": "emil",
                     *               "displayName": "emil",
                     *               "isAvailable": true
                     *             },
                     *             "text": "I have four.",
                     *             "createdAt": "2026-11-30T18:55:27.104Z",
                     *             "editedAt": "2026-11-30T18:55:27.334Z",
                     *             "replies": 1,
                     *             "reactions": {
                     *               "like": 0,
                     *               "love": 0,
                     *               "haha": 0,
                     *               "wow": 0,
                     *               "sad": 0,
                     *               "angry": 0
                     *             },
                     *             "viewer": {}
                     *           },
                     *           "post": {
                     *             "id": "253232475877146624",
                     *             "author": {
                     *               "id": "253232373179613184",
                     *               "username": "nora",
                     *               "displayName": "Nora",
                     *               "isAvailable": true
                     *             },
                     *             "text": "Bring your own questions.",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone",
                     *             "tags": [],
                     *             "isQuote": false,
                     *             "createdAt": "2026-11-30T18:55:27.081Z",
                     *             "isPinned": false,
                     *             "counts": {
                     *               "comments": 2,
                     *               "shares": 0,
                     *               "views": 0,
                     *               "reactions": {
                     *                 "like": 0,
                     *                 "love": 0,
                     *                 "haha": 0,
                     *                 "wow": 0,
                     *                 "sad": 0,
                     *                 "angry": 0
                     *               }
                     *             },
                     *             "viewer": {
                     *               "canComment": true
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfCommentOnPost"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    previewAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "audience": "friends"
                 *     }
                 */
                "application/json": components["schemas"]["AudienceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "everyone": false,
                     *       "count": 1,
                     *       "sample": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "leftOut": [],
                     *       "isNarrowed": false
                     *     }
                     */
                    "application/json": components["schemas"]["AudienceRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "252733398135603200",
                     *         "author": {
                     *           "id": "252733221299552256",
                     *           "username": "nora",
                     *           "displayName": "Nora",
                     *           "isAvailable": true
                     *         },
                     *         "text": "Who comes to the #physics evening on Friday, @emil?",
                     *         "audience": "public",
                     *         "commentPolicy": "everyone",
                     *         "mood": "curious",
                     *         "tags": [
                     *           "physics"
                     *         ],
                     *         "isQuote": false,
                     *         "createdAt": "2026-11-29T09:52:17.626Z",
                     *         "editedAt": "2026-11-29T09:52:23.448Z",
                     *         "isPinned": true,
                     *         "counts": {
                     *           "comments": 0,
                     *           "shares": 0,
                     *           "views": 1,
                     *           "reactions": {
                     *             "like": 0,
                     *             "love": 0,
                     *             "haha": 0,
                     *             "wow": 0,
                     *             "sad": 0,
                     *             "angry": 0
                     *           }
                     *         },
                     *         "viewer": {
                     *           "canComment": true
                     *         },
                     *         "poll": {
                     *           "options": [
                     *             {
                     *               "text": "I do",
                     *               "votes": 1
                     *             },
                     *             {
                     *               "text": "Next time",
                     *               "votes": 0
                     *             }
                     *           ],
                     *           "endsAt": "2026-11-30T09:52:17.06Z",
                     *           "isMultiple": false,
                     *           "hidesTotals": false,
                     *           "ownVotes": [
                     *             0
                     *           ],
                     *           "voters": 1
                     *         },
                     *         "media": [
                     *           {
                     *             "id": "252733344838582272",
                     *             "kind": "image",
                     *             "contentType": "image/png",
                     *             "name": "pendulum.png",
                     *             "bytes": 2357,
                     *             "width": 40,
                     *             "height": 30,
                     *             "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *             "altText": "A pendulum that swings",
                     *             "sizes": [
                     *               "small",
                     *               "original"
                     *             ],
                     *             "urls": {
                     *               "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *               "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PostRow"][];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listStoriesOfUser: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733532114255872",
                     *           "author": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "text": "The hall is full.",
                     *           "audience": "public",
                     *           "createdAt": "2026-11-29T09:52:49.614Z",
                     *           "expiresAt": "2026-11-30T09:52:49.614Z",
                     *           "isSeen": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfStoryRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.user_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description What to search for. */
                q: string;
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The kind. */
                kind?: "posts" | "users" | "tags";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "posts",
                     *       "items": [
                     *         {
                     *           "id": "252733517899759616",
                     *           "author": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "text": "The pendulum of #foucault turns.",
                     *           "audience": "public",
                     *           "commentPolicy": "everyone",
                     *           "tags": [
                     *             "foucault"
                     *           ],
                     *           "isQuote": false,
                     *           "createdAt": "2026-11-29T09:52:46.229Z",
                     *           "isPinned": false,
                     *           "counts": {
                     *             "comments": 0,
                     *             "shares": 0,
                     *             "views": 0,
                     *             "reactions": {
                     *               "like": 0,
                     *               "love": 0,
                     *               "haha": 0,
                     *               "wow": 0,
                     *               "sad": 0,
                     *               "angry": 0
                     *             }
                     *           },
                     *           "viewer": {
                     *             "canComment": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Found"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listCirclePosts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "post": {
                     *             "id": "252733517899759616",
                     *             "author": {
                     *               "id": "252733225774874624",
                     *               "username": "emil",
                     *               "displayName": "emil",
                     *               "isAvailable": true
                     *             },
                     *             "text": "The pendulum of #foucault turns.",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone",
                     *             "tags": [
                     *               "foucault"
                     *             ],
                     *             "isQuote": false,
                     *             "createdAt": "2026-11-29T09:52:46.229Z",
                     *             "isPinned": false,
                     *             "counts": {
                     *               "comments": 0,
                     *               "shares": 0,
                     *               "views": 0,
                     *               "reactions": {
                     *                 "like": 0,
                     *                 "love": 0,
                     *                 "haha": 0,
                     *                 "wow": 0,
                     *                 "sad": 0,
                     *                 "angry": 0
                     *               }
                     *             },
                     *             "viewer": {
                     *               "canComment": true
                     *             }
                     *           },
                     *           "reasons": [
                     *             {
                     *               "kind": "circle_member",
                     *               "user": {
                     *                 "id": "252733225774874624",
                     *                 "username": "emil",
                     *                 "displayName": "emil",
                     *                 "isAvailable": true
                     *               }
                     *             },
                     *             {
                     *               "kind": "follows",
                     *               "user": {
                     *                 "id": "252733225774874624",
                     *                 "username": "emil",
                     *                 "displayName": "emil",
                     *                 "isAvailable": true
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfFeedItem"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    turnDial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "best_of_day",
                 *       "n": 3
                 *     }
                 */
                "application/json": components["schemas"]["DialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "252733221299552256",
                     *       "mode": "best_of_day",
                     *       "n": 3
                     *     }
                     */
                    "application/json": components["schemas"]["DialRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.user_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.not_followed" | "posts.too_many_dials";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The sort. */
                sort?: "newest" | "oldest" | "most_liked";
            };
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733468469886976",
                     *           "postId": "252733466922188800",
                     *           "author": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "text": "I have four.",
                     *           "createdAt": "2026-11-29T09:52:34.413Z",
                     *           "editedAt": "2026-11-29T09:52:36.023Z",
                     *           "replies": 1,
                     *           "reactions": {
                     *             "like": 0,
                     *             "love": 0,
                     *             "haha": 0,
                     *             "wow": 0,
                     *             "sad": 0,
                     *             "angry": 0
                     *           },
                     *           "viewer": {}
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfCommentRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "I have three."
                 *     }
                 */
                "application/json": components["schemas"]["AddCommentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733468469886976",
                     *       "postId": "252733466922188800",
                     *       "author": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "displayName": "emil",
                     *         "isAvailable": true
                     *       },
                     *       "text": "I have three.",
                     *       "createdAt": "2026-11-29T09:52:34.413Z",
                     *       "replies": 0,
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       },
                     *       "viewer": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CommentRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comments_not_allowed";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.idempotency_conflict";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The sort. */
                sort?: "newest" | "oldest" | "most_liked";
            };
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733473092009984",
                     *           "postId": "252733466922188800",
                     *           "parentId": "252733468469886976",
                     *           "author": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "text": "Only three?",
                     *           "createdAt": "2026-11-29T09:52:35.407Z",
                     *           "replies": 0,
                     *           "reactions": {
                     *             "like": 0,
                     *             "love": 0,
                     *             "haha": 0,
                     *             "wow": 0,
                     *             "sad": 0,
                     *             "angry": 0
                     *           },
                     *           "viewer": {}
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfCommentRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733468469886976",
                     *       "postId": "252733466922188800",
                     *       "author": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "displayName": "emil",
                     *         "isAvailable": true
                     *       },
                     *       "text": "I have four.",
                     *       "createdAt": "2026-11-29T09:52:34.413Z",
                     *       "editedAt": "2026-11-29T09:52:36.023Z",
                     *       "replies": 1,
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       },
                     *       "viewer": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CommentRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_comment_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    editComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "I have four."
                 *     }
                 */
                "application/json": components["schemas"]["EditCommentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733468469886976",
                     *       "postId": "252733466922188800",
                     *       "author": {
                     *         "id": "252733225774874624",
                     *         "username": "emil",
                     *         "displayName": "emil",
                     *         "isAvailable": true
                     *       },
                     *       "text": "I have four.",
                     *       "createdAt": "2026-11-29T09:52:34.413Z",
                     *       "editedAt": "2026-11-29T09:52:36.023Z",
                     *       "replies": 1,
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       },
                     *       "viewer": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CommentRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_comment_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    reactToPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "love"
                 *     }
                 */
                "application/json": components["schemas"]["ReactionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reaction": "love",
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 1,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReactionState"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    withdrawPostReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReactionState"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listPostReactions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The kind. */
                kind?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
            };
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "kind": "love",
                     *           "at": "2026-11-29T09:52:39.671Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfReactionRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    reactToComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "haha"
                 *     }
                 */
                "application/json": components["schemas"]["ReactionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reaction": "haha",
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 1,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReactionState"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    withdrawCommentReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reactions": {
                     *         "like": 0,
                     *         "love": 0,
                     *         "haha": 0,
                     *         "wow": 0,
                     *         "sad": 0,
                     *         "angry": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReactionState"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listCommentReactions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The kind. */
                kind?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
            };
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
                /** @description The id of the comment. */
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "kind": "haha",
                     *           "at": "2026-11-29T09:52:37.362Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfReactionRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.comment_not_found" | "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    voteInPoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "options": [
                 *         0
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["VotesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "options": [
                     *         {
                     *           "text": "I do",
                     *           "votes": 1
                     *         },
                     *         {
                     *           "text": "Next time",
                     *           "votes": 0
                     *         }
                     *       ],
                     *       "endsAt": "2026-11-30T09:52:17.06Z",
                     *       "isMultiple": false,
                     *       "hidesTotals": false,
                     *       "ownVotes": [
                     *         0
                     *       ],
                     *       "voters": 1
                     *     }
                     */
                    "application/json": components["schemas"]["PollRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "posts.no_such_option" | "posts.one_option_only" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.poll_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.poll_ended";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    pinPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733398135603200",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Who comes to the #physics evening on Friday, @emil?",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "mood": "curious",
                     *       "tags": [
                     *         "physics"
                     *       ],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:17.626Z",
                     *       "editedAt": "2026-11-29T09:52:23.448Z",
                     *       "isPinned": true,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 1,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       },
                     *       "poll": {
                     *         "options": [
                     *           {
                     *             "text": "I do",
                     *             "votes": 1
                     *           },
                     *           {
                     *             "text": "Next time",
                     *             "votes": 0
                     *           }
                     *         ],
                     *         "endsAt": "2026-11-30T09:52:17.06Z",
                     *         "isMultiple": false,
                     *         "hidesTotals": false,
                     *         "ownVotes": [],
                     *         "voters": 1
                     *       },
                     *       "media": [
                     *         {
                     *           "id": "252733344838582272",
                     *           "kind": "image",
                     *           "contentType": "image/png",
                     *           "name": "pendulum.png",
                     *           "bytes": 2357,
                     *           "width": 40,
                     *           "height": 30,
                     *           "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *           "altText": "A pendulum that swings",
                     *           "sizes": [
                     *             "small",
                     *             "original"
                     *           ],
                     *           "urls": {
                     *             "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *             "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.too_many_pins";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unpinPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733398135603200",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Who comes to the #physics evening on Friday, @emil?",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "mood": "curious",
                     *       "tags": [
                     *         "physics"
                     *       ],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:17.626Z",
                     *       "editedAt": "2026-11-29T09:52:23.448Z",
                     *       "isPinned": false,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 1,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       },
                     *       "poll": {
                     *         "options": [
                     *           {
                     *             "text": "I do",
                     *             "votes": 1
                     *           },
                     *           {
                     *             "text": "Next time",
                     *             "votes": 0
                     *           }
                     *         ],
                     *         "endsAt": "2026-11-30T09:52:17.06Z",
                     *         "isMultiple": false,
                     *         "hidesTotals": false,
                     *         "ownVotes": [],
                     *         "voters": 1
                     *       },
                     *       "media": [
                     *         {
                     *           "id": "252733344838582272",
                     *           "kind": "image",
                     *           "contentType": "image/png",
                     *           "name": "pendulum.png",
                     *           "bytes": 2357,
                     *           "width": 40,
                     *           "height": 30,
                     *           "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *           "altText": "A pendulum that swings",
                     *           "sizes": [
                     *             "small",
                     *             "original"
                     *           ],
                     *           "urls": {
                     *             "small": "/media/252733344838582272/small?viewer=252733221299552256&expires=1795996800&signature=(signature)",
                     *             "original": "/media/252733344838582272/original?viewer=252733221299552256&expires=1795996800&signature=(signature)"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    viewPosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "postIds": [
                 *         "252733398135603200"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ViewsRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getPostAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "everyone": true,
                     *       "sample": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "leftOut": [],
                     *       "isNarrowed": false
                     *     }
                     */
                    "application/json": components["schemas"]["AudienceRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listStories: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733532114255872",
                     *           "author": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           },
                     *           "text": "The hall is full.",
                     *           "audience": "public",
                     *           "createdAt": "2026-11-29T09:52:49.614Z",
                     *           "expiresAt": "2026-11-30T09:52:49.614Z",
                     *           "isSeen": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfStoryRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createStory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The hall is full."
                 *     }
                 */
                "application/json": components["schemas"]["CreateStoryRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733532114255872",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "The hall is full.",
                     *       "audience": "public",
                     *       "createdAt": "2026-11-29T09:52:49.614Z",
                     *       "expiresAt": "2026-11-30T09:52:49.614Z",
                     *       "isSeen": true,
                     *       "views": 0
                     *     }
                     */
                    "application/json": components["schemas"]["StoryRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "posts.circle_not_found" | "posts.story_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing" | "posts.idempotency_conflict" | "posts.too_many_stories";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the story. */
                storyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733532114255872",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "The hall is full.",
                     *       "audience": "public",
                     *       "createdAt": "2026-11-29T09:52:49.614Z",
                     *       "expiresAt": "2026-11-30T09:52:49.614Z",
                     *       "isSeen": false
                     *     }
                     */
                    "application/json": components["schemas"]["StoryRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.story_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the story. */
                storyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_the_story_author";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.story_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    viewStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the story. */
                storyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.story_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listStoryViewers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the story. */
                storyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "at": "2026-11-29T09:52:50.438Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfStoryViewerRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.story_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733457300455424",
                     *           "content": {
                     *             "text": "Thanks to all who came.",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone"
                     *           },
                     *           "publishAt": "2026-11-30T09:52:17.06Z",
                     *           "createdAt": "2026-11-29T09:52:31.743Z",
                     *           "updatedAt": "2026-11-29T09:52:31.743Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfDraftRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description A request repeated with the same key is carried out once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "text": "Thanks to all who came."
                 *       },
                 *       "publishAt": "2026-11-30T09:52:17.0606096+00:00"
                 *     }
                 */
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733457300455424",
                     *       "content": {
                     *         "text": "Thanks to all who came.",
                     *         "audience": "public",
                     *         "commentPolicy": "everyone"
                     *       },
                     *       "publishAt": "2026-11-30T09:52:17.06Z",
                     *       "createdAt": "2026-11-29T09:52:31.743Z",
                     *       "updatedAt": "2026-11-29T09:52:31.743Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DraftRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "posts.circle_not_found" | "posts.draft_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing" | "posts.idempotency_conflict" | "posts.too_many_drafts";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the draft. */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733457300455424",
                     *       "content": {
                     *         "text": "Thanks to all who came.",
                     *         "audience": "public",
                     *         "commentPolicy": "everyone"
                     *       },
                     *       "publishAt": "2026-11-30T09:52:17.06Z",
                     *       "createdAt": "2026-11-29T09:52:31.743Z",
                     *       "updatedAt": "2026-11-29T09:52:31.743Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DraftRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.draft_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the draft. */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": {
                 *         "text": "Thanks to all who came on Friday."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733457300455424",
                     *       "content": {
                     *         "text": "Thanks to all who came on Friday.",
                     *         "audience": "public",
                     *         "commentPolicy": "everyone"
                     *       },
                     *       "createdAt": "2026-11-29T09:52:31.743Z",
                     *       "updatedAt": "2026-11-29T09:52:32.667Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DraftRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "malformed_request" | "media.wrong_kind" | "validation_failed";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "posts.circle_not_found" | "posts.draft_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the draft. */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.draft_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the draft. */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733461595422720",
                     *       "author": {
                     *         "id": "252733221299552256",
                     *         "username": "nora",
                     *         "displayName": "Nora",
                     *         "isAvailable": true
                     *       },
                     *       "text": "Thanks to all who came on Friday.",
                     *       "audience": "public",
                     *       "commentPolicy": "everyone",
                     *       "tags": [],
                     *       "isQuote": false,
                     *       "createdAt": "2026-11-29T09:52:32.805Z",
                     *       "isPinned": false,
                     *       "counts": {
                     *         "comments": 0,
                     *         "shares": 0,
                     *         "views": 0,
                     *         "reactions": {
                     *           "like": 0,
                     *           "love": 0,
                     *           "haha": 0,
                     *           "wow": 0,
                     *           "sad": 0,
                     *           "angry": 0
                     *         }
                     *       },
                     *       "viewer": {
                     *         "canComment": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PostRow"];
                };
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.wrong_kind";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found" | "posts.circle_not_found" | "posts.draft_not_found" | "posts.post_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "media.processing";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listCircles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "252733503634931712",
                     *         "name": "Study group B",
                     *         "members": 1,
                     *         "createdAt": "2026-11-29T09:52:42.828Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CircleRow"][];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createCircle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Study group"
                 *     }
                 */
                "application/json": components["schemas"]["CircleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733503634931712",
                     *       "name": "Study group",
                     *       "members": 0,
                     *       "createdAt": "2026-11-29T09:52:42.828Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CircleRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.too_many_circles";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteCircle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    renameCircle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Study group B"
                 *     }
                 */
                "application/json": components["schemas"]["CircleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733503634931712",
                     *       "name": "Study group B",
                     *       "members": 0,
                     *       "createdAt": "2026-11-29T09:52:42.828Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CircleRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listCircleMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733225774874624",
                     *           "username": "emil",
                     *           "displayName": "emil",
                     *           "isAvailable": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfUserCard"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    addCircleMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733503634931712",
                     *       "name": "Study group B",
                     *       "members": 1,
                     *       "createdAt": "2026-11-29T09:52:42.828Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CircleRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found" | "posts.user_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.circle_full";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    removeCircleMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the circle. */
                circleId: string;
                /** @description The id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733503634931712",
                     *       "name": "Study group B",
                     *       "members": 0,
                     *       "createdAt": "2026-11-29T09:52:42.828Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CircleRow"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.circle_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFolders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "252733525424340992",
                     *         "name": "Pendulums",
                     *         "createdAt": "2026-11-29T09:52:48.024Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["FolderRow"][];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    createFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Experiments"
                 *     }
                 */
                "application/json": components["schemas"]["FolderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The URL of what was created. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733525424340992",
                     *       "name": "Experiments",
                     *       "createdAt": "2026-11-29T09:52:48.024Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FolderRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.too_many_folders";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    deleteFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the folder. */
                folderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.folder_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    renameFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the folder. */
                folderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Pendulums"
                 *     }
                 */
                "application/json": components["schemas"]["FolderRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "252733525424340992",
                     *       "name": "Pendulums",
                     *       "createdAt": "2026-11-29T09:52:48.024Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FolderRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.folder_not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.folder_name_taken";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    savePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "folderId": "252733525424340992"
                 *     }
                 */
                "application/json": components["schemas"]["SaveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "folderId": "252733525424340992"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedIn"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.folder_not_found" | "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unsavePost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the post. */
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listSavedPosts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The id of the folder. */
                folderId?: string;
                /** @description Only posts that are in no folder. */
                unfiled?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733517899759616",
                     *           "author": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "text": "The pendulum of #foucault turns.",
                     *           "audience": "public",
                     *           "commentPolicy": "everyone",
                     *           "tags": [
                     *             "foucault"
                     *           ],
                     *           "isQuote": false,
                     *           "createdAt": "2026-11-29T09:52:46.229Z",
                     *           "isPinned": false,
                     *           "counts": {
                     *             "comments": 0,
                     *             "shares": 0,
                     *             "views": 0,
                     *             "reactions": {
                     *               "like": 0,
                     *               "love": 0,
                     *               "haha": 0,
                     *               "wow": 0,
                     *               "sad": 0,
                     *               "angry": 0
                     *             }
                     *           },
                     *           "viewer": {
                     *             "canComment": true,
                     *             "saved": {
                     *               "folderId": "252733525424340992"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPostRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.folder_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    checkSavedPosts: {
        parameters: {
            query: {
                /** @description Comma-separated ids, at most 100. */
                postIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "postId": "252733517899759616",
                     *         "folderId": "252733525424340992"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["SavedMark"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listFollowedTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       "foucault"
                     *     ]
                     */
                    "application/json": string[];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tag, without #. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tag": "foucault",
                     *       "posts": 1,
                     *       "followers": 1,
                     *       "isFollowed": true
                     *     }
                     */
                    "application/json": components["schemas"]["TagSummary"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listTagPosts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The tag, without #. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "252733517899759616",
                     *           "author": {
                     *             "id": "252733225774874624",
                     *             "username": "emil",
                     *             "displayName": "emil",
                     *             "isAvailable": true
                     *           },
                     *           "text": "The pendulum of #foucault turns.",
                     *           "audience": "public",
                     *           "commentPolicy": "everyone",
                     *           "tags": [
                     *             "foucault"
                     *           ],
                     *           "isQuote": false,
                     *           "createdAt": "2026-11-29T09:52:46.229Z",
                     *           "isPinned": false,
                     *           "counts": {
                     *             "comments": 0,
                     *             "shares": 0,
                     *             "views": 0,
                     *             "reactions": {
                     *               "like": 0,
                     *               "love": 0,
                     *               "haha": 0,
                     *               "wow": 0,
                     *               "sad": 0,
                     *               "angry": 0
                     *             }
                     *           },
                     *           "viewer": {
                     *             "canComment": true
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfPostRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    followTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tag, without #. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.too_many_tags";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    unfollowTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tag, without #. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    listTrends: {
        parameters: {
            query?: {
                /** @description The period. */
                period?: "day" | "week";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "tag": "foucault",
                     *         "authors": 0,
                     *         "isFeatured": true,
                     *         "isFollowed": false
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["TrendRow"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    setTrendState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tag, without #. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "featured"
                 *     }
                 */
                "application/json": components["schemas"]["TrendStateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tag": "foucault",
                     *       "state": "featured"
                     *     }
                     */
                    "application/json": components["schemas"]["TrendStateRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.not_an_admin";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "conflict" | "posts.too_many_featured";
                    };
                };
            };
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getHomeFeed: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
                /** @description The order. */
                order?: "chronological" | "ranked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "post": {
                     *             "id": "252733398135603200",
                     *             "author": {
                     *               "id": "252733221299552256",
                     *               "username": "nora",
                     *               "displayName": "Nora",
                     *               "isAvailable": true
                     *             },
                     *             "text": "Who comes to the #physics evening on Friday, @emil?",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone",
                     *             "mood": "curious",
                     *             "tags": [
                     *               "physics"
                     *             ],
                     *             "isQuote": false,
                     *             "createdAt": "2026-11-29T09:52:17.626Z",
                     *             "editedAt": "2026-11-29T09:52:23.448Z",
                     *             "isPinned": false,
                     *             "counts": {
                     *               "comments": 0,
                     *               "shares": 0,
                     *               "views": 1,
                     *               "reactions": {
                     *                 "like": 0,
                     *                 "love": 0,
                     *                 "haha": 0,
                     *                 "wow": 0,
                     *                 "sad": 0,
                     *                 "angry": 0
                     *               }
                     *             },
                     *             "viewer": {
                     *               "canComment": true
                     *             },
                     *             "poll": {
                     *               "options": [
                     *                 {
                     *                   "text": "I do",
                     *                   "votes": 1
                     *                 },
                     *                 {
                     *                   "text": "Next time",
                     *                   "votes": 0
                     *                 }
                     *               ],
                     *               "endsAt": "2026-11-30T09:52:17.06Z",
                     *               "isMultiple": false,
                     *               "hidesTotals": false,
                     *               "ownVotes": [
                     *                 0
                     *               ],
                     *               "voters": 1
                     *             },
                     *             "media": [
                     *               {
                     *                 "id": "252733344838582272",
                     *                 "kind": "image",
                     *                 "contentType": "image/png",
                     *                 "name": "pendulum.png",
                     *                 "bytes": 2357,
                     *                 "width": 40,
                     *                 "height": 30,
                     *                 "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *                 "altText": "A pendulum that swings",
                     *                 "sizes": [
                     *                   "small",
                     *                   "original"
                     *                 ],
                     *                 "urls": {
                     *                   "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *                   "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *                 }
                     *               }
                     *             ]
                     *           },
                     *           "reasons": [
                     *             {
                     *               "kind": "follows",
                     *               "user": {
                     *                 "id": "252733221299552256",
                     *                 "username": "nora",
                     *                 "displayName": "Nora",
                     *                 "isAvailable": true
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["HomeFeed"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getExploreFeed: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "post": {
                     *             "id": "252733398135603200",
                     *             "author": {
                     *               "id": "252733221299552256",
                     *               "username": "nora",
                     *               "displayName": "Nora",
                     *               "isAvailable": true
                     *             },
                     *             "text": "Who comes to the #physics evening on Friday, @emil?",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone",
                     *             "mood": "curious",
                     *             "tags": [
                     *               "physics"
                     *             ],
                     *             "isQuote": false,
                     *             "createdAt": "2026-11-29T09:52:17.626Z",
                     *             "editedAt": "2026-11-29T09:52:23.448Z",
                     *             "isPinned": false,
                     *             "counts": {
                     *               "comments": 0,
                     *               "shares": 0,
                     *               "views": 1,
                     *               "reactions": {
                     *                 "like": 0,
                     *                 "love": 0,
                     *                 "haha": 0,
                     *                 "wow": 0,
                     *                 "sad": 0,
                     *                 "angry": 0
                     *               }
                     *             },
                     *             "viewer": {
                     *               "canComment": true
                     *             },
                     *             "poll": {
                     *               "options": [
                     *                 {
                     *                   "text": "I do",
                     *                   "votes": 1
                     *                 },
                     *                 {
                     *                   "text": "Next time",
                     *                   "votes": 0
                     *                 }
                     *               ],
                     *               "endsAt": "2026-11-30T09:52:17.06Z",
                     *               "isMultiple": false,
                     *               "hidesTotals": false,
                     *               "ownVotes": [
                     *                 0
                     *               ],
                     *               "voters": 1
                     *             },
                     *             "media": [
                     *               {
                     *                 "id": "252733344838582272",
                     *                 "kind": "image",
                     *                 "contentType": "image/png",
                     *                 "name": "pendulum.png",
                     *                 "bytes": 2357,
                     *                 "width": 40,
                     *                 "height": 30,
                     *                 "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *                 "altText": "A pendulum that swings",
                     *                 "sizes": [
                     *                   "small",
                     *                   "original"
                     *                 ],
                     *                 "urls": {
                     *                   "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *                   "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *                 }
                     *               }
                     *             ]
                     *           },
                     *           "reasons": [
                     *             {
                     *               "kind": "popular"
                     *             },
                     *             {
                     *               "kind": "follows",
                     *               "user": {
                     *                 "id": "252733221299552256",
                     *                 "username": "nora",
                     *                 "displayName": "Nora",
                     *                 "isAvailable": true
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfFeedItem"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getFriendsFeed: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the previous page. Without it, the first page. */
                cursor?: string;
                /** @description The maximum number of items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "post": {
                     *             "id": "252733398135603200",
                     *             "author": {
                     *               "id": "252733221299552256",
                     *               "username": "nora",
                     *               "displayName": "Nora",
                     *               "isAvailable": true
                     *             },
                     *             "text": "Who comes to the #physics evening on Friday, @emil?",
                     *             "audience": "public",
                     *             "commentPolicy": "everyone",
                     *             "mood": "curious",
                     *             "tags": [
                     *               "physics"
                     *             ],
                     *             "isQuote": false,
                     *             "createdAt": "2026-11-29T09:52:17.626Z",
                     *             "editedAt": "2026-11-29T09:52:23.448Z",
                     *             "isPinned": false,
                     *             "counts": {
                     *               "comments": 0,
                     *               "shares": 0,
                     *               "views": 1,
                     *               "reactions": {
                     *                 "like": 0,
                     *                 "love": 0,
                     *                 "haha": 0,
                     *                 "wow": 0,
                     *                 "sad": 0,
                     *                 "angry": 0
                     *               }
                     *             },
                     *             "viewer": {
                     *               "canComment": true
                     *             },
                     *             "poll": {
                     *               "options": [
                     *                 {
                     *                   "text": "I do",
                     *                   "votes": 1
                     *                 },
                     *                 {
                     *                   "text": "Next time",
                     *                   "votes": 0
                     *                 }
                     *               ],
                     *               "endsAt": "2026-11-30T09:52:17.06Z",
                     *               "isMultiple": false,
                     *               "hidesTotals": false,
                     *               "ownVotes": [
                     *                 0
                     *               ],
                     *               "voters": 1
                     *             },
                     *             "media": [
                     *               {
                     *                 "id": "252733344838582272",
                     *                 "kind": "image",
                     *                 "contentType": "image/png",
                     *                 "name": "pendulum.png",
                     *                 "bytes": 2357,
                     *                 "width": 40,
                     *                 "height": 30,
                     *                 "blurhash": "LxH2Y;2rwxX7l|WDjte;gJfjfQfj",
                     *                 "altText": "A pendulum that swings",
                     *                 "sizes": [
                     *                   "small",
                     *                   "original"
                     *                 ],
                     *                 "urls": {
                     *                   "small": "/media/252733344838582272/small?viewer=252733225774874624&expires=1795996800&signature=(signature)",
                     *                   "original": "/media/252733344838582272/original?viewer=252733225774874624&expires=1795996800&signature=(signature)"
                     *                 }
                     *               }
                     *             ]
                     *           },
                     *           "reasons": [
                     *             {
                     *               "kind": "friend",
                     *               "user": {
                     *                 "id": "252733221299552256",
                     *                 "username": "nora",
                     *                 "displayName": "Nora",
                     *                 "isAvailable": true
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PageOfFeedItem"];
                };
            };
            /** @description The answer is still the one that `If-None-Match` names. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    explainFeed: {
        parameters: {
            query: {
                /** @description The id of the post. */
                postId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "postId": "252733398135603200",
                     *       "isInFeed": true,
                     *       "reasons": [
                     *         {
                     *           "kind": "follows",
                     *           "user": {
                     *             "id": "252733221299552256",
                     *             "username": "nora",
                     *             "displayName": "Nora",
                     *             "isAvailable": true
                     *           }
                     *         }
                     *       ],
                     *       "whyNot": [],
                     *       "isBelowMarker": false
                     *     }
                     */
                    "application/json": components["schemas"]["FeedExplanation"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    moveFeedMarker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "postId": "252733398135603200"
                 *     }
                 */
                "application/json": components["schemas"]["FeedMarkerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "postId": "252733398135603200"
                     *     }
                     */
                    "application/json": components["schemas"]["FeedMarkerRow"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "posts.post_not_found";
                    };
                };
            };
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLong"];
            415: components["responses"]["OtherType"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    getSignedMedia: {
        parameters: {
            query: {
                /** @description As given in the URL. */
                viewer: string;
                /** @description As given in the URL. */
                expires: string;
                /** @description As given in the URL. */
                signature: string;
            };
            header?: {
                /** @description The part to send: `bytes=0-1023`. */
                Range?: string;
                /** @description Send the part only if the file has this `ETag`; otherwise, the whole file. */
                "If-Range"?: string;
                /** @description The `ETag` of the client's copy. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the media. */
                mediaId: string;
                /** @description The size. */
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description The copy that `If-None-Match` names is still current. */
            304: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.url_expired";
                    };
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.not_found";
                    };
                };
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code: "media.processing";
                    };
                };
            };
            /** @description The file is not the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["Mistake"];
            503: components["responses"]["Busy"];
        };
    };
    headSignedMedia: {
        parameters: {
            query: {
                /** @description As given in the URL. */
                viewer: string;
                /** @description As given in the URL. */
                expires: string;
                /** @description As given in the URL. */
                signature: string;
            };
            header?: {
                /** @description The part to send: `bytes=0-1023`. */
                Range?: string;
                /** @description Send the part only if the file has this `ETag`; otherwise, the whole file. */
                "If-Range"?: string;
                /** @description The `ETag` of the client's copy. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the media. */
                mediaId: string;
                /** @description The size. */
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The part that `Range` asks for. */
            206: {
                headers: {
                    ETag?: string;
                    "Accept-Ranges"?: string;
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The copy that `If-None-Match` names is still current. */
            304: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request conflicts with the current state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file is not the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file has no such part. */
            416: {
                headers: {
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; wait for the time in `Retry-After`. */
            429: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A bug in the server, which it has logged. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The server is busy; wait for the time in `Retry-After`. */
            503: {
                headers: {
                    /** @description Seconds to wait before a retry. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
