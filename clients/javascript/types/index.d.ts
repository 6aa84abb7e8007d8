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
export interface Store {
  load(): Promise<Map<string, any>>;
  commit(commit: Commit): Promise<boolean>;
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

export interface Hubbub {
  auth: {
    session: Readable<Session | null>;
    login(login: string, password: string, options?: { deviceName?: string }): Promise<Session>;
    register(input: { username: string; email: string; password: string; deviceName?: string }): Promise<Session>;
    reactivate(login: string, password: string, options?: { deviceName?: string }): Promise<Session>;
    /** Ends the session, and removes everything that was stored of this person. */
    logout(): Promise<void>;
  };
  /** Shows what is stored, connects, and stays connected until `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Says that the network or the app is back, where no browser tells it: looks whether the connection is alive. */
  wake(): Promise<void>;
  status: Readable<Status>;
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
    send(message: SendMessage): Pending<Answer<'sendMessage'>>;
    forward(messageId: string, to: { to?: string; conversationId?: string }): Pending<Answer<'forwardMessage'>>;
    /** Loads a conversation's newest messages into `state.messages`, or with `before: true` the next older ones. */
    history(conversationId: string, options?: { before?: boolean; limit?: number }): Promise<History>;
    pins(conversationId: string): Promise<PinnedMessage[]>;
    /** Reads up to the message with this number; of those that wait, the greatest counts. */
    read(conversationId: string, seq: number): Pending<Answer<'markMessageRead'>> | undefined;
    edit(messageId: string, text: string): Pending<Answer<'editMessage'>>;
    delete(messageId: string): Pending<Answer<'deleteMessage'>>;
    hide(messageId: string): Pending<Answer<'hideMessage'>>;
    react(messageId: string, emoji: string, isOn?: boolean): Pending<Answer<'addMessageReaction'>>;
    pin(messageId: string, isOn?: boolean): Pending<unknown>;
    /** Says that one types; nothing happens while there is no connection. Repeat it while one goes on. */
    typing(
      to: { to?: string; conversationId?: string }, options?: { kind?: 'text' | 'recording'; isOn?: boolean }): void;
    search(query: { q?: string; from?: string; conversationId?: string; after?: string; before?: string;
      hasFile?: boolean; cursor?: string; limit?: number }): Promise<Answer<'searchMessages'>>;
  };
  conversations: {
    /** Loads a page of the list into the state: the next one, or one of archived conversations. */
    more(): Promise<void>;
    get(conversationId: string): Promise<Conversation>;
    archive(conversationId: string, isOn?: boolean): Pending<unknown>;
    pin(conversationId: string, isOn?: boolean): Pending<unknown>;
    markUnread(conversationId: string, messageId: string): Pending<Answer<'markUnread'>>;
    mute(conversationId: string, until?: string | null): Pending<unknown>;
    accept(conversationId: string): Pending<Conversation>;
    decline(conversationId: string): Pending<unknown>;
  };
  posts: {
    get(postId: string): Promise<Post>;
    create(input: object): Pending<Post>;
    edit(postId: string, input: object): Pending<Post>;
    delete(postId: string): Pending<unknown>;
    react(postId: string, kind: string | null): Pending<Answer<'reactToPost'>>;
    vote(postId: string, options: number[]): Pending<Answer<'voteInPoll'>>;
    save(postId: string, folderId?: string | null): Pending<unknown>;
    unsave(postId: string): Pending<unknown>;
    pin(postId: string, isOn?: boolean): Pending<unknown>;
    /** Reports what was on the screen; reports are gathered for a second. */
    viewed(postIds: string[]): void;
    /** Keeps a post live until the returned function is called; over all reconnects. */
    watch(postId: string): () => void;
    ofUser(userId: string, paging?: Paging): Promise<Answer<'listPostsOfUser'>>;
  };
  comments: {
    /** Loads comments of a post, or replies to a comment, into `state.comments`; `more` the next page. */
    list(
      postId: string, options?: { parentId?: string; sort?: CommentList['sort']; more?: boolean }): Promise<
      CommentList>;
    add(postId: string, text: string, options?: { parentId?: string }): Pending<Comment>;
    edit(postId: string, commentId: string, text: string): Pending<Comment>;
    delete(postId: string, commentId: string): Pending<unknown>;
    react(postId: string, commentId: string, kind: string | null): Pending<Answer<'reactToComment'>>;
  };
  people: {
    get(userId: string): Promise<PublicProfile>;
    byUsername(username: string): Promise<PublicProfile>;
    find(q: string, paging?: Paging): Promise<Page<Card>>;
    follow(userId: string, isOn?: boolean): Pending<Relationship>;
    block(userId: string, isOn?: boolean): Pending<Relationship>;
    mute(userId: string, isOn?: boolean): Pending<Relationship>;
    answerRequest(userId: string, isAccepted: boolean): Pending<Relationship>;
    followTag(tag: string, isOn?: boolean): Pending<unknown>;
    /** Asks who of them is there, into `state.presence`. */
    presence(userIds: string[]): Promise<void>;
    setStatus(status: 'online' | 'away' | 'busy' | 'invisible', text?: string): Pending<unknown>;
  };
  notifications: {
    more(): Promise<void>;
    read(notificationId: string): Pending<unknown>;
    readAll(): Pending<unknown>;
    delete(notificationId: string): Pending<unknown>;
  };
  stories: {
    /** Loads the stories of the people one follows into `state.stories`. */
    load(): Promise<Story[]>;
    create(input: object): Pending<Story>;
    viewed(storyId: string): Pending<unknown>;
    delete(storyId: string): Pending<unknown>;
  };
  feed(kind: FeedKind, options?: { order?: 'chronological' | 'ranked' }): Feed;
  outbox: {
    items: Readable<OutboxItem[]>;
    pending(key: string): Pending<unknown>;
    /** Sends a failed one again, with another input if one is given. */
    retry(key: string, input?: Input): Pending<unknown>;
    discard(key: string): void;
  };
  drafts: { open(scope: string): Draft };
  media: { upload(file: Blob & { name?: string }, options?: UploadOptions): Upload };
}

/** Makes a client of one server. It does nothing until `start` or `auth.login`. */
export declare function createHubbub(options?: Options): Hubbub;
