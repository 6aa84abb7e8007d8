// Made of the descriptions by eng/api/check --write. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The URLs of a person's picture, which work like those of other files. */
        PictureUrls: {
            /** @description An avatar: 96 pixels wide and high. A cover: within 320 pixels. */
            small: string;
            /** @description An avatar: 256 pixels wide and high. A cover: within 800 pixels. */
            medium: string;
            /** @description An avatar: 512 pixels wide and high. A cover: within 1,600 pixels. */
            large: string;
        };
        /** @description A person as others see them next to a message or notification, or in a list. */
        UserCard: {
            /** @description The person. */
            id: string;
            /** @description Unique name; absent while the account is frozen or deleted. */
            username?: string;
            /** @description The name to show. */
            displayName: string;
            /** @description False while the account is frozen or deleted: show the name, but offer no actions. */
            isAvailable: boolean;
            avatar?: components["schemas"]["PictureUrls"];
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
        /** @description What the viewer did with a comment. */
        CommentViewer: {
            /**
             * @description How the viewer reacted; absent without a reaction.
             * @enum {string}
             */
            reaction?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
        };
        /** @description A comment as one viewer sees it. Once deleted, one with replies is a tombstone without author and text. */
        CommentRow: {
            /** @description The comment; newer comments have greater ids. */
            id: string;
            /** @description The post that it is under. */
            postId: string;
            /** @description The comment that it replies to; absent if it replies to the post. */
            parentId?: string;
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
            reactions: components["schemas"]["ReactionCounts"];
            viewer: components["schemas"]["CommentViewer"];
        };
        /** @description How many members reacted with an emoji, and whether the viewer did. */
        OwnEmojiCount: {
            emoji: string;
            /** Format: int32 */
            count: number;
            isMine: boolean;
        };
        /** @description The reactions to a message after a change. */
        MessageReactionState: {
            messageId: string;
            reactions: components["schemas"]["OwnEmojiCount"][];
        };
        /** @description A person's reaction to a post or comment, and its reaction counts. */
        ReactionState: {
            /**
             * @description The person's own reaction; absent if there is none.
             * @enum {string}
             */
            reaction?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
            reactions: components["schemas"]["ReactionCounts"];
        };
        /** @description How many notifications a bulk operation changed. */
        BulkChange: {
            /** Format: int32 */
            count: number;
        };
        /** @description The message is a tombstone. */
        DeletedMessage: {
            messageId: string;
            /** Format: date-time */
            deletedAt: string;
        };
        /** @description The message's text, and how often and when it last changed. */
        EditedMessage: {
            messageId: string;
            body: string;
            /** Format: date-time */
            editedAt?: string;
            /** Format: int32 */
            editCount: number;
        };
        /** @description The message is stored; a retry with the same clientMessageId gets the same answer. */
        SentMessage: {
            messageId: string;
            conversationId: string;
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            sentAt: string;
        };
        /** @description The message is hidden from the actor. */
        HiddenForMe: {
            messageId: string;
            /** Format: date-time */
            hiddenAt: string;
        };
        /** @description The receiver's pointer after the command. */
        DeliveredPointer: {
            conversationId: string;
            /** Format: int64 */
            deliveredSeq: number;
        };
        /** @description The reader's pointer after the command. */
        ReadPointer: {
            conversationId: string;
            /** Format: int64 */
            readSeq: number;
        };
        /** @description Who pinned a message, and when. */
        Pin: {
            messageId: string;
            pinnedBy: string;
            /** Format: date-time */
            pinnedAt: string;
        };
        /** @description The status that a person chose. */
        OwnStatus: {
            /** @enum {string} */
            status: "online" | "away" | "busy" | "invisible";
            text?: string;
        };
        /** @description An event as it is pushed; `payload` includes its seq. */
        LoggedEvent: {
            /** Format: int64 */
            seq: number;
            type: string;
            /** Format: date-time */
            at: string;
            payload: Record<string, never>;
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
        /** @description A change of the channels that are given. */
        TypePreferencesChange: {
            /**
             * @description The type.
             * @enum {string}
             */
            type: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
            /** @description Whether it is in the list and on the sockets. */
            inApp?: boolean;
            /** @description Whether it is pushed to devices that subscribed. */
            push?: boolean;
            /** @description Whether it is mailed. */
            email?: boolean;
        };
        /** @description A change of the channels that are given, for everything that one person does. */
        PersonPreferencesChange: {
            /** @description The person. */
            userId: string;
            /** @description Whether it is in the list and on the sockets. */
            inApp?: boolean;
            /** @description Whether it is pushed to devices that subscribed. */
            push?: boolean;
            /** @description Whether it is mailed. */
            email?: boolean;
        };
        /** @description How someone is notified of one type. */
        TypePreferences: {
            /**
             * @description The type.
             * @enum {string}
             */
            type: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
            /** @description In the list and on the sockets. Off turns push off too: a push announces an entry. */
            inApp: boolean;
            /** @description By Web Push, on devices that subscribed. */
            push: boolean;
            /** @description By e-mail. */
            email: boolean;
        };
        /** @description A conversation whose messages do not notify. */
        MutedConversation: {
            /** @description The conversation. */
            conversationId: string;
            /**
             * Format: date-time
             * @description When it ends, UTC; absent if it does not. Later than that, the entry means nothing.
             */
            until?: string;
        };
        /** @description In which channels what a person does notifies, as far as its type is on there. */
        PersonPreferencesRow: {
            /** @description The person. */
            userId: string;
            /** @description In the list and on the sockets. Off turns the others off too. */
            inApp: boolean;
            /** @description By Web Push. */
            push: boolean;
            /** @description By e-mail. */
            email: boolean;
        };
        /** @description What someone is notified of, and how. */
        PreferencesRow: {
            /** @description Every type, in a fixed order. */
            types: components["schemas"]["TypePreferences"][];
            /**
             * @description How much a push message says.
             * @enum {string}
             */
            pushContent: "full" | "ids";
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
        /** @description An option of a poll; `votes` is absent while totals are hidden from the viewer. */
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
        /** @description An account, for its owner only. */
        AccountRow: {
            id: string;
            username: string;
            email: string;
            isEmailVerified: boolean;
            isAdmin: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description A circle, as its owner sees it. */
        CircleRow: {
            id: string;
            name: string;
            /** Format: int32 */
            members: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description A comment without anything that depends on the viewer. */
        WatchedComment: {
            /** @description The comment; newer comments have greater ids. */
            id: string;
            /** @description The comment that it replies to; absent if it replies to the post. */
            parentId?: string;
            author: components["schemas"]["UserCard"];
            /** @description At most 2,000 UTF-16 code units, as it was written. */
            text: string;
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
             * Format: int32
             * @description How many direct replies it has.
             */
            replies: number;
            reactions: components["schemas"]["ReactionCounts"];
        };
        /** @description A message as a reply to it shows it. */
        MessageQuote: {
            /** @description The message. */
            messageId: string;
            /**
             * Format: int64
             * @description Its number in the conversation.
             */
            seq: number;
            /** @description Who sent it. */
            senderId: string;
            /** @description The start of its text, at most 200 UTF-16 code units; absent if the viewer no longer sees it. */
            body?: string;
            /**
             * Format: date-time
             * @description When it was deleted for everyone; absent if it was not.
             */
            deletedAt?: string;
            /**
             * @description The kind of its first file; absent without files, and with `body`.
             * @enum {string}
             */
            mediaKind?: "image" | "video" | "audio" | "document";
            /**
             * Format: int32
             * @description How many files it has; absent with `mediaKind`.
             */
            mediaCount?: number;
            /** @description The post that it shares, if any; absent with `body`. */
            sharedPostId?: string;
        };
        /** @description The URL of each size of a file. It needs no header, as in `img`, `video` and `audio`, and works for a limited time. */
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
        /** @description A file, as everyone who may see it sees it. */
        MediaCard: {
            /** @description The file. */
            id: string;
            /**
             * @description Its kind, determined by its bytes.
             * @enum {string}
             */
            kind: "image" | "video" | "audio" | "document";
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
            /** @description For a recording in Opus or WAV, in base64: for each of 64 equal parts a byte, the loudest sample in it, from 0 to 255, which is the loudest of the whole recording. */
            waveform?: string;
            /** @description The available sizes. */
            sizes: ("small" | "medium" | "large" | "original")[];
            /**
             * @description `processing` until an image that takes longer is ready; absent once it is.
             * @enum {string}
             */
            state?: "processing";
            urls?: components["schemas"]["MediaUrls"];
        };
        /** @description The counts of a post. `views` counts people, each of them once. */
        PostCounts: {
            /** Format: int32 */
            comments: number;
            /** Format: int32 */
            shares: number;
            /** Format: int32 */
            views: number;
            reactions: components["schemas"]["ReactionCounts"];
        };
        /** @description Where a post is saved; `folderId` is absent if it is in no folder. */
        SavedIn: {
            folderId?: string;
        };
        /** @description What the viewer did with a post and may do. */
        PostViewer: {
            /** @description Whether the viewer may comment. */
            canComment: boolean;
            /**
             * @description How the viewer reacted; absent without a reaction.
             * @enum {string}
             */
            reaction?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
            saved?: components["schemas"]["SavedIn"];
        };
        /** @description A post as one viewer sees it. */
        PostRow: {
            /** @description The post; newer posts have greater ids. */
            id: string;
            author: components["schemas"]["UserCard"];
            /** @description At most 5,000 UTF-16 code units, as it was written. */
            text: string;
            /**
             * @description Who may see it.
             * @enum {string}
             */
            audience: "public" | "followers" | "friends" | "circle" | "private";
            /** @description Which circle; for the author only. */
            circleId?: string;
            /**
             * @description Who may comment.
             * @enum {string}
             */
            commentPolicy: "everyone" | "followers" | "mentioned" | "nobody";
            /** @description How the author feels, in words. */
            mood?: string;
            /** @description The place that it is about, in words. */
            location?: string;
            /** @description An http or https address. */
            link?: string;
            /** @description The tags of the text in lower case, without #. */
            tags: string[];
            /** @description The post that is shared or quoted. */
            sharedPostId?: string;
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
            counts: components["schemas"]["PostCounts"];
            viewer: components["schemas"]["PostViewer"];
            poll?: components["schemas"]["PollRow"];
            /** @description Its files, in order; absent if it has none. See `GET /media/{mediaId}/content`. */
            media?: components["schemas"]["MediaCard"][];
        };
        /** @description A post that a message shares. */
        SharedPostCard: {
            /** @description Whether the viewer may see it. */
            isAvailable: boolean;
            post?: components["schemas"]["PostRow"];
        };
        /** @description What a system message tells; who did it is its sender. */
        SystemNote: {
            /**
             * @description What was done.
             * @enum {string}
             */
            act: "created" | "renamed" | "details_changed" | "members_added" | "member_removed" | "member_left" | "admin_appointed" | "admin_dismissed" | "owner_changed" | "joined_by_invite" | "join_approved" | "invitation_accepted";
            /** @description To whom. */
            userIds?: string[];
            /** @description The new name of the group. */
            name?: string;
        };
        /** @description A member whom a message mentions. */
        Mention: {
            /** @description The member. */
            userId: string;
            /** @description The name in the text after the @, in lower case, by which a client finds it there; the member's own may have changed. */
            username: string;
        };
        /** @description A message as a member sees it. */
        MessageRow: {
            /** @description The message. */
            id: string;
            /** @description Its conversation. */
            conversationId: string;
            /**
             * Format: int64
             * @description Its number in the conversation: 1, 2, 3 … without gaps.
             */
            seq: number;
            /** @description Who sent it. */
            senderId: string;
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
            storyId?: string;
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
             * @description How often its text changed; absent with `editedAt`.
             */
            editCount?: number;
            /** @description Each emoji with which members reacted, the earliest first; absent if nobody did. */
            reactions?: components["schemas"]["OwnEmojiCount"][];
            /** @description Its files, in order; absent if it has none, and in a tombstone. See `GET /media/{mediaId}/content`. */
            media?: components["schemas"]["MediaCard"][];
            /** @description The post that it shares, which may no longer exist; absent in a tombstone. */
            sharedPostId?: string;
            sharedPost?: components["schemas"]["SharedPostCard"];
            system?: components["schemas"]["SystemNote"];
            /** @description The members of the group whom its text names; absent if it names none, and in a tombstone. */
            mentions?: components["schemas"]["Mention"][];
            /** @description True if it mentions all members with `@all`; absent otherwise. */
            mentionsAll?: boolean;
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
            picture?: components["schemas"]["PictureUrls"];
        };
        /** @description What a member has written in a conversation and not sent. */
        MessageDraftRow: {
            /** @description The text; empty if it only answers a message. */
            text: string;
            /** @description The message that it answers, which the viewer may no longer see. */
            replyToId?: string;
            /**
             * Format: date-time
             * @description When it was saved, UTC.
             */
            savedAt: string;
        };
        /** @description A conversation in its viewer's list, or a message request. */
        ConversationSummary: {
            /** @description The conversation. */
            id: string;
            /**
             * @description Whether it is between two people or a group.
             * @enum {string}
             */
            kind: "direct" | "group";
            lastMessage?: components["schemas"]["MessageRow"];
            /** @description The newest message of all, by which the list is ordered; in a group, of those that the viewer may see. */
            lastMessageId: string;
            /**
             * Format: int64
             * @description The newest message's seq. `unreadCount` counts messages up to it.
             */
            lastSeq: number;
            /**
             * Format: int64
             * @description The viewer has read everything up to this seq.
             */
            readSeq: number;
            /**
             * Format: int32
             * @description Messages of others after `unreadAfter`, or else `readSeq`, without deleted and hidden ones and system messages.
             */
            unreadCount: number;
            /**
             * Format: int32
             * @description Those of them that mention the viewer, or all members of the group.
             */
            unreadMentionCount: number;
            with?: components["schemas"]["UserCard"];
            /**
             * Format: int64
             * @description A device of the other person has received everything up to this seq; absent in a group, and in a message request.
             */
            peerDeliveredSeq?: number;
            /**
             * Format: int64
             * @description The other person has read everything up to this seq, and both gave read receipts then; absent in a group, and in a message request.
             */
            peerReadSeq?: number;
            group?: components["schemas"]["GroupCard"];
            /**
             * @description The viewer's role in the group.
             * @enum {string}
             */
            role?: "member" | "admin" | "owner";
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
            draft?: components["schemas"]["MessageDraftRow"];
        };
        /** @description Someone who is typing. */
        TypingPerson: {
            userId: string;
            username: string;
            /** @enum {string} */
            kind: "text" | "recording";
        };
        /** @description How much of someone's content enters the home feed. People without a dial are at `everything`. */
        DialRow: {
            /** @description The author. */
            userId: string;
            /**
             * @description How much.
             * @enum {string}
             */
            mode: "everything" | "best_of_day" | "my_tags";
            /**
             * Format: int32
             * @description How many posts a day; only with `best_of_day`.
             */
            n?: number;
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
            /** @description Voters can choose several options. */
            isMultiple: boolean;
            /** @description Until the poll ends, only the author and people who voted see the totals. */
            hidesTotals: boolean;
        };
        /** @description Content of a future post, not necessarily valid yet. The members are those of a new post. */
        DraftContent: {
            text: string;
            /** @enum {string} */
            audience: "public" | "followers" | "friends" | "circle" | "private";
            circleId?: string;
            /** @enum {string} */
            commentPolicy: "everyone" | "followers" | "mentioned" | "nobody";
            mood?: string;
            location?: string;
            link?: string;
            /** Format: date-time */
            expiresAt?: string;
            sharedPostId?: string;
            poll?: components["schemas"]["PollContent"];
        };
        /** @description A draft, as its owner sees it. */
        DraftRow: {
            /** @description The draft; newer drafts have greater ids. */
            id: string;
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
        /** @description A folder for saved posts, as its owner sees it. */
        FolderRow: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Someone's role in a group; without one, they are no member. */
        GroupMemberState: {
            userId: string;
            /** @enum {string} */
            role?: "member" | "admin" | "owner";
        };
        /** @description How many members reacted with an emoji. */
        EmojiCount: {
            emoji: string;
            /** Format: int32 */
            count: number;
        };
        /** @description The number of actions the notification covers, and the ids of what it is about. */
        NotificationMetadata: {
            /**
             * Format: int32
             * @description The number of actions; for a post, the number of people.
             */
            count: number;
            /** @description The conversation, for messages. */
            conversationId?: string;
            /** @description The announcement, for an administrator's announcement. */
            announcementId?: string;
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
        /** @description A notification as its owner sees it. */
        NotificationRow: {
            /** @description The notification. */
            id: string;
            /** @description Its owner. */
            userId: string;
            /**
             * @description What it is about.
             * @enum {string}
             */
            type: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
            fromUser?: components["schemas"]["UserCard"];
            /** @description The post it is about, or the post of the comment it is about. */
            postId?: string;
            /** @description The text to show, at most 500 characters. */
            message: string;
            /** @description Whether the owner has read it. */
            isRead: boolean;
            metadata: components["schemas"]["NotificationMetadata"];
            /**
             * Format: date-time
             * @description The time of the newest action it covers, UTC.
             */
            createdAt: string;
            /** @description Its sort key in the list, descending. */
            order: string;
        };
        /** @description A person's whole profile, for themselves; `whoCanMessage` also counts for who can add them to a group. Who turns `readReceipts` off gives no read receipts and receives none. Who turns `allowAnalytics` off is not counted as active, nor as a visitor of profiles or viewer of posts. */
        OwnProfile: {
            id: string;
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
            /** @enum {string} */
            whoCanMessage: "everyone" | "following" | "nobody";
            readReceipts: boolean;
            /** @enum {string} */
            whoCanAddToGroups: "everyone" | "following";
            allowAnalytics: boolean;
        };
        /** @description How many people reacted to a comment, by kind. */
        WatchedCommentReactions: {
            commentId: string;
            reactions: components["schemas"]["ReactionCounts"];
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
        /** @description A person's counts of followers, followed people and pending follow requests from others. */
        GraphCounts: {
            /** Format: int32 */
            followers: number;
            /** Format: int32 */
            following: number;
            /** Format: int32 */
            requests: number;
        };
        /** @description A story as one viewer sees it. */
        StoryRow: {
            /** @description The story; newer stories have greater ids. */
            id: string;
            author: components["schemas"]["UserCard"];
            /** @description At most 500 UTF-16 code units, as it was written; may be empty if the story has media. */
            text: string;
            /**
             * @description Who may see it.
             * @enum {string}
             */
            audience: "public" | "followers" | "friends" | "circle" | "private";
            /** @description Which circle; for the author only. */
            circleId?: string;
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
        DurableEvents: {
            account_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                account: components["schemas"]["AccountRow"];
            };
            all_notifications_deleted: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                upTo?: string;
                fromUserId?: string;
                /** Format: int32 */
                unreadCount: number;
            };
            all_notifications_read: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                upTo?: string;
                fromUserId?: string;
                /** Format: int32 */
                unreadCount: number;
            };
            circle_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                circle: components["schemas"]["CircleRow"];
            };
            circle_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                circleId: string;
            };
            conversation_marks_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
                isArchived: boolean;
                /** Format: date-time */
                pinnedAt?: string;
                /** Format: int64 */
                unreadAfter?: number;
                /** Format: int32 */
                unreadCount?: number;
                /** Format: int32 */
                unreadMentionCount?: number;
                /** Format: int64 */
                lastSeq?: number;
            };
            conversation_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
            };
            conversation_restored: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversation: components["schemas"]["ConversationSummary"];
            };
            conversation_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversation: components["schemas"]["ConversationSummary"];
            };
            dial_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                dial: components["schemas"]["DialRow"];
            };
            draft_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                draft: components["schemas"]["DraftRow"];
            };
            draft_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                draftId: string;
                postId?: string;
            };
            feed_marker_moved: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                postId: string;
            };
            folder_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                folder: components["schemas"]["FolderRow"];
            };
            folder_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                folderId: string;
            };
            group_invitations_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                /** Format: int32 */
                groupInvitationCount: number;
            };
            group_members_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
                members: components["schemas"]["GroupMemberState"][];
                /** Format: int32 */
                memberCount: number;
            };
            group_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
                group: components["schemas"]["GroupCard"];
            };
            join_requests_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
                /** Format: int32 */
                joinRequestCount: number;
            };
            media_failed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                /** @description The file. */
                mediaId: string;
                /** @description Why: one of the error codes for files. */
                code: string;
            };
            media_ready: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                media: components["schemas"]["MediaCard"];
            };
            message_deleted: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                deletedBy: string;
                conversationId: string;
                /** Format: int64 */
                messageSeq: number;
                /** Format: date-time */
                deletedAt: string;
                /** Format: int32 */
                unreadCount: number;
                /** Format: int32 */
                unreadMentionCount: number;
                /** Format: int64 */
                lastSeq: number;
            };
            message_delivered_confirmation: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                deliveredTo: string;
                /** Format: date-time */
                deliveredAt: string;
                conversationId: string;
                /** Format: int64 */
                deliveredSeq: number;
            };
            message_draft_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversationId: string;
                draft?: components["schemas"]["MessageDraftRow"];
            };
            message_edited: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                /** @description The message. */
                messageId: string;
                /** @description Its conversation. */
                conversationId: string;
                /**
                 * Format: int64
                 * @description Its number in the conversation.
                 */
                messageSeq: number;
                /** @description The new text; absent from `sync` once the message was deleted. */
                body?: string;
                /** @description The start of the new text, as replies quote it; absent with `body`. */
                quote?: string;
                /**
                 * Format: date-time
                 * @description When its text last changed; absent if it never did.
                 */
                editedAt?: string;
                /**
                 * Format: int32
                 * @description How often its text changed.
                 */
                editCount: number;
                /** @description The members whom it mentions now; absent if none, and with `body`. */
                mentions?: components["schemas"]["Mention"][];
                /** @description True if it mentions all members; absent otherwise. */
                mentionsAll?: boolean;
                /**
                 * Format: int32
                 * @description The number of unread messages; absent if the change did not concern whether it mentions you.
                 */
                unreadCount?: number;
                /**
                 * Format: int32
                 * @description The number of those that mention you; absent with it.
                 */
                unreadMentionCount?: number;
                /**
                 * Format: int64
                 * @description The seq up to which they are counted; absent with them.
                 */
                lastSeq?: number;
            };
            message_hidden: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                conversationId: string;
                /** Format: int64 */
                messageSeq: number;
                /** Format: int32 */
                unreadCount: number;
                /** Format: int32 */
                unreadMentionCount: number;
                /** Format: int64 */
                lastSeq: number;
                lastMessageId: string;
                lastMessage?: components["schemas"]["MessageRow"];
            };
            message_pinned: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                conversationId: string;
                /** Format: int64 */
                messageSeq: number;
                pinnedBy: string;
                /** Format: date-time */
                pinnedAt: string;
            };
            message_reactions_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                conversationId: string;
                /** Format: int64 */
                messageSeq: number;
                reactions: components["schemas"]["EmojiCount"][];
                userId: string;
                emoji: string;
                isAdded: boolean;
            };
            message_read_confirmation: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                readBy: string;
                /** Format: date-time */
                readAt: string;
                conversationId: string;
                /** Format: int64 */
                readSeq: number;
                /** Format: int32 */
                unreadCount?: number;
                /** Format: int32 */
                unreadMentionCount?: number;
                /** Format: int64 */
                lastSeq?: number;
                /** Format: int64 */
                unreadAfter?: number;
            };
            message_request_received: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                conversation: components["schemas"]["ConversationSummary"];
            };
            message_sent: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                message: components["schemas"]["MessageRow"];
                receiver?: components["schemas"]["UserCard"];
                clientMessageId?: string;
            };
            message_unpinned: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                messageId: string;
                conversationId: string;
                /** Format: int64 */
                messageSeq: number;
                unpinnedBy: string;
            };
            new_notification: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                id: string;
                userId: string;
                /** @enum {string} */
                type: "new_reaction" | "new_follow" | "follow_accepted" | "new_message" | "new_comment" | "post_liked" | "mention" | "system" | "follow_requested" | "post_shared" | "poll_ended";
                fromUser?: components["schemas"]["UserCard"];
                postId?: string;
                message: string;
                isRead: boolean;
                metadata: components["schemas"]["NotificationMetadata"];
                /** Format: date-time */
                createdAt: string;
                order: string;
                /** Format: int32 */
                unreadCount: number;
            };
            notification_deleted: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                notificationId: string;
                status: string;
                /** Format: int32 */
                unreadCount: number;
            };
            notification_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                notificationId: string;
                isRead: boolean;
                status: string;
                /** Format: int32 */
                count?: number;
                message?: string;
                /** Format: int32 */
                unreadCount: number;
                notification?: components["schemas"]["NotificationRow"];
            };
            poll_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq?: number;
                postId: string;
                poll: components["schemas"]["PollRow"];
            };
            post_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                post: components["schemas"]["PostRow"];
            };
            post_counts_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                postId: string;
                counts: components["schemas"]["PostCounts"];
            };
            post_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                postId: string;
            };
            preferences_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                preferences: components["schemas"]["PreferencesRow"];
            };
            profile_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                profile: components["schemas"]["OwnProfile"];
            };
            reaction_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                postId: string;
                commentId?: string;
                /** @enum {string} */
                reaction?: "like" | "love" | "haha" | "wow" | "sad" | "angry";
            };
            receive_message: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                type: string;
                message: components["schemas"]["MessageRow"];
                sender: components["schemas"]["UserCard"];
            };
            relationship_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                userId: string;
                relationship: components["schemas"]["RelationshipRow"];
                counts: components["schemas"]["GraphCounts"];
            };
            saved_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                postId: string;
                saved?: components["schemas"]["SavedIn"];
            };
            session_revoked: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                sessionId: string;
                /** @enum {string} */
                reason: "logged_out" | "revoked" | "password_changed" | "refresh_token_reused" | "account_frozen" | "account_deleted" | "displaced";
            };
            story_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                story: components["schemas"]["StoryRow"];
            };
            story_removed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                storyId: string;
            };
            tag_follow_changed: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                tag: string;
                isFollowed: boolean;
            };
            user_updated: {
                /**
                 * Format: int64
                 * @description The event's number in the receiver's log: 1, 2, 3 … without gaps.
                 */
                seq: number;
                user: components["schemas"]["UserCard"];
            };
        };
        EphemeralEvents: {
            comment_added: {
                /** @description The post. */
                postId: string;
                /** @description The new comments, oldest first; replace those that are already shown. */
                comments: components["schemas"]["WatchedComment"][];
                /**
                 * Format: int32
                 * @description How many comments the post has now, including those that this viewer is not shown.
                 */
                count: number;
                /** @description More comments were added, changed or removed than are listed: reload them. Otherwise absent. */
                hasMore?: boolean;
            };
            comment_changed: {
                /** @description The post. */
                postId: string;
                /** @description The comments as they are now; replace those that are shown. */
                comments: components["schemas"]["WatchedComment"][];
            };
            comment_removed: {
                /** @description The post. */
                postId: string;
                /** @description The comments; if replies to one are shown, show it without author and text. */
                commentIds: string[];
                /**
                 * Format: int32
                 * @description How many comments the post has now.
                 */
                count: number;
            };
            connected: {
                userId: string;
                /** Format: int64 */
                head: number;
            };
            conversation_typing: {
                /** @description The group. */
                conversationId: string;
                /** @description Those who began first, at most three; never you. */
                users: components["schemas"]["TypingPerson"][];
                /**
                 * Format: int32
                 * @description How many there are in all.
                 */
                count: number;
            };
            error: {
                event: string;
                /** @enum {string} */
                code: "conflict" | "internal_error" | "invalid_arguments" | "media.not_found" | "media.processing" | "messaging.admins_only" | "messaging.conversation_not_found" | "messaging.edit_window_over" | "messaging.idempotency_conflict" | "messaging.message_not_found" | "messaging.message_to_self" | "messaging.messages_not_accepted" | "messaging.not_answered_yet" | "messaging.not_the_sender" | "messaging.nothing_left" | "messaging.only_admins_send" | "messaging.receiver_not_found" | "messaging.reply_not_found" | "messaging.slow_mode" | "messaging.too_many_edits" | "messaging.too_many_pins" | "messaging.too_many_reactions" | "notifications.not_found" | "notifications.person_not_found" | "notifications.system_is_always_on" | "notifications.too_many_people" | "posts.comment_not_found" | "posts.comments_not_allowed" | "posts.idempotency_conflict" | "posts.no_such_option" | "posts.not_the_comment_author" | "posts.one_option_only" | "posts.poll_ended" | "posts.poll_not_found" | "posts.post_not_found" | "posts.story_not_found" | "posts.too_many_watched" | "posts.too_many_watchers" | "presence.conversation_not_found" | "presence.receiver_not_found" | "rate_limited" | "server_stopping" | "session_ended" | "storage_busy" | "storage_unavailable" | "too_many_connections" | "too_many_frames" | "unknown_method" | "validation_failed";
                message: string;
                fields?: {
                    [key: string]: string[];
                };
                /** Format: int32 */
                retryAfterSeconds?: number;
            };
            feed_changed: {
                postId?: string;
                authorId: string;
                removed?: boolean;
            };
            feed_post_removed: {
                postId: string;
            };
            head: {
                /** Format: int64 */
                seq: number;
            };
            reactions_changed: {
                /** @description The post. */
                postId: string;
                reactions?: components["schemas"]["ReactionCounts"];
                /** @description The comments whose reactions changed; absent if there are none. */
                comments?: components["schemas"]["WatchedCommentReactions"][];
            };
            server_stopping: {
                /** Format: int32 */
                retryAfterSeconds: number;
            };
            slow_down: {
                /**
                 * Format: int32
                 * @description 0: it is over. 1: the presence of others is not told, 2: nor is typing, 3: nor what is new in feeds, stories and watched posts. Durable events are always told.
                 */
                level: number;
                /**
                 * Format: int32
                 * @description Wait this long before asking again for what was left out; it differs from client to client.
                 */
                retryAfterSeconds: number;
            };
            stories_changed: {
                authorId: string;
            };
            user_status_change: {
                userId: string;
                /** @enum {string} */
                status: "offline" | "online" | "away" | "busy" | "invisible";
                text?: string;
                /** Format: date-time */
                lastSeenAt?: string;
            };
            user_stopped_typing: {
                userId: string;
            };
            user_typing: {
                userId: string;
                username: string;
                /** @enum {string} */
                kind: "text" | "recording";
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
