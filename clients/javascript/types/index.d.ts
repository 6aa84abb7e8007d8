import type { operations as Operations } from './openapi.js';
import type {
  Account, Card, Comment, CommentList, Conversation, EventInfo, Events, FeedItem, History, Media, Page, PinnedMessage,
  Post, PublicProfile, Readable, Relationship, State, Status, Story,
} from './model.js';
import type { Input, OutboxError, OutboxItem, Pending } from './outbox.js';

export * from './model.js';
export * from './outbox.js';

/** Who is logged in. Times are milliseconds of the client's clock. */
export interface Session {
  user: Account;
  sessionId: string;
  accessToken: string;
  refreshToken: string;
  issuedAt: number;
  expiresAt: number;
  /** How often its tokens were renewed. */
  renewals?: number;
}

/** The name of an operation, as in the OpenAPI description. */
export type OperationId = keyof Operations;
type Content<T> = T extends { content: { 'application/json': infer C } } ? C : undefined;
type Ok<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : undefined;
/** What an operation answers. */
export type Answer<K extends OperationId> = Operations[K] extends { responses: infer R } ? Content<Ok<R>> : never;

/** What the server refused, or that there was no answer (`no_answer`). */
export declare class HubbubError extends Error {
  /** Of the protocol (docs/protocol/errors.md); or `no_answer`, `signed_out`, `discarded`, `too_old`, `cancelled`. */
  code: string;
  status?: number;
  /** Faults by member of the input. */
  fields?: Record<string, string[]>;
  retryAfterMs?: number;
  /** The same may succeed later. Pending writes are repeated by themselves. */
  isRetryable: boolean;
  traceId?: string;
}

/** A message; at least one of `text`, `mediaIds` and `sharedPostId`. */
export interface SendMessage {
  /** A user; or give `conversationId`. */
  to?: string;
  conversationId?: string;
  text?: string;
  storyId?: string;
  replyToId?: string;
  mediaIds?: string[];
  sharedPostId?: string;
}

export type FeedKind = 'home' | 'explore' | 'friends' | `circle:${string}`;
/** A list of posts that does not move under the reader. */
export interface Feed {
  /** What is shown now, with its posts. */
  items: Readable<{ post: Post; reasons: FeedItem['reasons'] }[]>;
  /** How many new posts wait. */
  waiting: Readable<number>;
  /** Whether there are older ones. */
  hasMore: Readable<boolean>;
  /** Loads the next page. */
  more(): Promise<void>;
  /** Loads what is new; it waits until `showWaiting`, unless the feed is empty. */
  refresh(): Promise<void>;
  /** Puts what waits at the top. */
  showWaiting(): void;
  /** Takes a post out of this feed, here only. */
  remove(postId: string): void;
}

export interface DraftContent { text?: string; [member: string]: unknown }
/** What one is writing, for one place (`conversation:1`, `post`, `comment:2`). It survives the page. */
export interface Draft {
  readonly scope: string;
  content: Readable<DraftContent>;
  /** Changes members of it; it is stored 300 ms after the last change. */
  set(changes: DraftContent): void;
  /** Stores it now. */
  flush(): Promise<void>;
  /** Forgets it. */
  clear(): Promise<void>;
}

export interface Upload extends Pending<Media> { readonly progress: Readable<number> }
export interface UploadOptions {
  altText?: string;
  /** From 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}

export type Log = (level: 'info' | 'warn' | 'error', message: string, cause?: unknown) => void;

/** What a client works with. */
export interface Options {
  /** Of the server, such as `https://hubbub.example`; in a browser the page's own by default. */
  url?: string;
  /** A session from elsewhere; by default the one that is stored. */
  session?: Session;
  /** Where state is kept; by default IndexedDB, or memory where there is none. */
  storage?: 'memory' | 'indexedDB' | Storage;
  /** `leader` (the default where storage is shared): one tab has the connection. `each`: every tab has its own. */
  tabs?: 'leader' | 'each';
  fetch?: typeof fetch;
  /** The SignalR module; by default `globalThis.signalR`, or the package `@microsoft/signalr`. */
  signalR?: typeof import('@microsoft/signalr');
  /** Milliseconds; for tests. */
  now?: () => number;
  random?: () => number;
  log?: Log;
  /** Web Locks and BroadcastChannel; by default the browser's. */
  locks?: LockManager | null;
  BroadcastChannel?: typeof BroadcastChannel | null;
}

/** One transaction. `expected`: nothing is written if the stored cursor is greater. */
export interface Commit {
  puts: [key: string, value: unknown][];
  deletes: string[];
  expected?: number;
  isReset?: boolean;
  /** Nothing is written either if another than the known one wrote last, unless everything is replaced. */
  writer?: { mine: string; known?: string };
}
/** What is kept of one person: rows by key. */
export interface Store {
  /** All rows. */
  load(): Promise<Map<string, any>>;
  /** Writes all of it or nothing; false if it was refused because of another tab. */
  commit(commit: Commit): Promise<boolean>;
  /** Lets go of it, for now. */
  close(): Promise<unknown>;
  /** Removes everything. */
  destroy(): Promise<unknown>;
}
export interface SessionStore { get(): Promise<Session | null>; set(session: Session | null): Promise<unknown> }
/** Where things are kept; `isShared` says that other tabs see the same. */
export interface Storage {
  isShared: boolean;
  sessions(url: string): SessionStore;
  open(name: string): Promise<Store>;
}

export interface Paging { cursor?: string; limit?: number }

/** A client of one server, for one person. */
export interface Hubbub {
  auth: {
    /** Who is logged in. */
    session: Readable<Session | null>;
    /** Logs in with a username or an email address. */
    login(login: string, password: string, options?: { deviceName?: string }): Promise<Session>;
    /** Creates an account and logs in. */
    register(input: { username: string; email: string; password: string; deviceName?: string }): Promise<Session>;
    /** Brings a frozen account back, or one that is to be deleted, and logs in. */
    reactivate(login: string, password: string, options?: { deviceName?: string }): Promise<Session>;
    /** Ends the session, and removes everything that was stored of this person. */
    logout(): Promise<void>;
  };
  /** Shows what is stored, connects, and stays connected until `stop`. */
  start(): Promise<void>;
  /** Disconnects; what is stored stays for the next start. */
  stop(): Promise<void>;
  /** Says that the network or the app is back, where no browser tells it: looks whether the connection is alive. */
  wake(): Promise<void>;
  /** How it is connected. */
  status: Readable<Status>;
  /**
   * How much the server leaves out because it has too much to do: 0 nothing, 1 the presence of others, 2 typing too, 3
   * hints about feeds, stories and watched posts too.
   */
  pressure: Readable<number>;
  /**
   * Calls the function when hints that were left out are told again, after the pause that the server asked for: read
   * again what you show of stories; feeds and watched posts are read by the client. Returns how to end that.
   */
  onHints(fn: () => void): () => void;
  /** What is shown: confirmed, and on it what waits in the outbox. Null before the first snapshot. */
  state: Readable<State | null>;
  /** A part of the state; it changes only when `equal` says so. Undefined before there is a state. */
  select<T>(fn: (state: State) => T, equal?: (a: T, b: T) => boolean): Readable<T | undefined>;
  /** Calls the handler for each event of this type; durable ones once and in order. Returns how to end that. */
  on<K extends keyof Events>(type: K, fn: (event: Events[K], info: EventInfo) => void): () => void;
  /** Any operation of REST that reads, by its id. */
  read<K extends OperationId>(operation: K, input?: Input): Promise<Answer<K>>;
  /** Any operation of REST that writes, through the outbox. */
  write<K extends OperationId>(operation: K, input?: Input): Pending<Answer<K>>;
  /** Calls an operation once, at once, outside of the outbox: for forms whose errors are shown where they are. */
  call<K extends OperationId>(operation: K, input?: Input): Promise<Answer<K>>;
  messages: {
    /** Sends a message to a person or a conversation. */
    send(message: SendMessage): Pending<Answer<'sendMessage'>>;
    /** Sends a copy of a message elsewhere. */
    forward(messageId: string, to: { to?: string; conversationId?: string }): Pending<Answer<'forwardMessage'>>;
    /** Loads a conversation's newest messages into `state.messages`, or with `before: true` the next older ones. */
    history(conversationId: string, options?: { before?: boolean; limit?: number }): Promise<History>;
    /** Takes what was loaded of a history out of the state again, but for about so many of the newest messages. */
    forgetOlder(conversationId: string, keep: number): void;
    /** Loads the pinned messages into `state.pins`. */
    pins(conversationId: string): Promise<PinnedMessage[]>;
    /** Reads up to the message with this number; of those that wait, the greatest counts. */
    read(conversationId: string, seq: number): Pending<Answer<'markMessageRead'>> | undefined;
    /** Changes the text of one's own message. */
    edit(messageId: string, text: string): Pending<Answer<'editMessage'>>;
    /** Takes one's own message back, for everyone. */
    delete(messageId: string): Pending<Answer<'deleteMessage'>>;
    /** Removes a message for oneself only. */
    hide(messageId: string): Pending<Answer<'hideMessage'>>;
    /** Adds a reaction, or with `false` removes it. */
    react(messageId: string, emoji: string, isOn?: boolean): Pending<Answer<'addMessageReaction'>>;
    /** Pins a message for all of the conversation, or with `false` unpins it. */
    pin(messageId: string, isOn?: boolean): Pending<unknown>;
    /** Says that one types; nothing happens while there is no connection. Repeat it while one goes on. */
    typing(
      to: { to?: string; conversationId?: string }, options?: { kind?: 'text' | 'recording'; isOn?: boolean }): void;
    /** Finds messages in one's conversations, newest first. */
    search(query: { q?: string; from?: string; conversationId?: string; after?: string; before?: string;
      hasFile?: boolean; cursor?: string; limit?: number }): Promise<Answer<'searchMessages'>>;
  };
  conversations: {
    /** Loads a page of the list into the state: the next one, or one of archived conversations. */
    more(): Promise<void>;
    /** Loads one conversation into the state. */
    get(conversationId: string): Promise<Conversation>;
    /** Moves it to the archive, or with `false` back. */
    archive(conversationId: string, isOn?: boolean): Pending<unknown>;
    /** Keeps it at the top of the list, or with `false` no longer. */
    pin(conversationId: string, isOn?: boolean): Pending<unknown>;
    /** Marks it unread from this message on. */
    markUnread(conversationId: string, messageId: string): Pending<Answer<'markUnread'>>;
    /** Mutes it until a time (RFC 3339), for good without one; null ends it. */
    mute(conversationId: string, until?: string | null): Pending<unknown>;
    /** Accepts a message request. */
    accept(conversationId: string): Pending<Conversation>;
    /** Declines a message request. */
    decline(conversationId: string): Pending<unknown>;
  };
  posts: {
    /** Loads one post into `state.posts`. */
    get(postId: string): Promise<Post>;
    /** Publishes a post; the input is the body of `createPost`. */
    create(input: object): Pending<Post>;
    /** Changes one's own post; the input is the body of `editPost`. */
    edit(postId: string, input: object): Pending<Post>;
    /** Deletes one's own post. */
    delete(postId: string): Pending<unknown>;
    /** Reacts with `like`, `love`, `haha`, `wow`, `sad` or `angry`; null takes that back. */
    react(postId: string, kind: string | null): Pending<Answer<'reactToPost'>>;
    /** Votes for options of its poll, by their numbers from 0. */
    vote(postId: string, options: number[]): Pending<Answer<'voteInPoll'>>;
    /** Saves it, in a folder or in none. */
    save(postId: string, folderId?: string | null): Pending<unknown>;
    /** Takes it out of what is saved. */
    unsave(postId: string): Pending<unknown>;
    /** Pins one's own post to the profile, or with `false` unpins it. */
    pin(postId: string, isOn?: boolean): Pending<unknown>;
    /** Reports what was on the screen; reports are gathered for a second. */
    viewed(postIds: string[]): void;
    /** Keeps a post live until the returned function is called; over all reconnects. */
    watch(postId: string): () => void;
    /** A page of someone's posts, newest first. */
    ofUser(userId: string, paging?: Paging): Promise<Answer<'listPostsOfUser'>>;
  };
  comments: {
    /** Loads comments of a post, or replies to a comment, into `state.comments`; `more` the next page. */
    list(
      postId: string, options?: { parentId?: string; sort?: CommentList['sort']; more?: boolean }): Promise<
      CommentList>;
    /** Comments on a post, or with `parentId` replies to a comment. */
    add(postId: string, text: string, options?: { parentId?: string }): Pending<Comment>;
    /** Changes one's own comment. */
    edit(postId: string, commentId: string, text: string): Pending<Comment>;
    /** Deletes one's own comment, or one on one's own post. */
    delete(postId: string, commentId: string): Pending<unknown>;
    /** As of posts. */
    react(postId: string, commentId: string, kind: string | null): Pending<Answer<'reactToComment'>>;
  };
  people: {
    /** Someone's profile. */
    get(userId: string): Promise<PublicProfile>;
    /** The same, by username. */
    byUsername(username: string): Promise<PublicProfile>;
    /** Finds people by name. */
    find(q: string, paging?: Paging): Promise<Page<Card>>;
    /** Follows, or asks to; with `false` ends that. */
    follow(userId: string, isOn?: boolean): Pending<Relationship>;
    /** Blocks, or with `false` unblocks. */
    block(userId: string, isOn?: boolean): Pending<Relationship>;
    /** Mutes, or with `false` unmutes. */
    mute(userId: string, isOn?: boolean): Pending<Relationship>;
    /** Accepts or declines a request to follow oneself. */
    answerRequest(userId: string, isAccepted: boolean): Pending<Relationship>;
    /** Follows a tag, or with `false` no longer. */
    followTag(tag: string, isOn?: boolean): Pending<unknown>;
    /** Asks who of them is there, into `state.presence`. */
    presence(userIds: string[]): Promise<void>;
    /** What others see of oneself: a status, and a text if one likes. */
    setStatus(status: 'online' | 'away' | 'busy' | 'invisible', text?: string): Pending<unknown>;
  };
  notifications: {
    /** Loads the next page into the state. */
    more(): Promise<void>;
    /** Marks one read. */
    read(notificationId: string): Pending<unknown>;
    /** Marks all read. */
    readAll(): Pending<unknown>;
    /** Removes one. */
    delete(notificationId: string): Pending<unknown>;
  };
  stories: {
    /** Loads the stories of the people one follows into `state.stories`. */
    load(): Promise<Story[]>;
    /** Publishes a story; the input is the body of `createStory`. */
    create(input: object): Pending<Story>;
    /** Tells the author that one has seen it. */
    viewed(storyId: string): Pending<unknown>;
    /** Deletes one's own story. */
    delete(storyId: string): Pending<unknown>;
  };
  /** A feed; the same one for the same kind and order. */
  feed(kind: FeedKind, options?: { order?: 'chronological' | 'ranked' }): Feed;
  outbox: {
    /** All that is not done, oldest first. Of what was refused, the newest hundred are kept. */
    items: Readable<OutboxItem[]>;
    /** The write with this key, for example one of an earlier page. */
    pending(key: string): Pending<unknown>;
    /** Sends a failed one again, with another input if one is given. */
    retry(key: string, input?: Input): Pending<unknown>;
    /** Gives one up. If it is being sent, it may still be done. */
    discard(key: string): void;
  };
  /** What is being written, for one place. */
  drafts: { open(scope: string): Draft };
  /** Uploads a file. Above 8 MiB it goes in parts, and on where it was after a loss. */
  media: { upload(file: Blob & { name?: string }, options?: UploadOptions): Upload };
}

/** Makes a client of one server. It does nothing until `start` or `auth.login`. */
export declare function createHubbub(options?: Options): Hubbub;
