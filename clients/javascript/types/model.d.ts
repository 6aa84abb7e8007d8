import type { components as Hub } from './asyncapi.js';
import type { OutboxItem } from './outbox.js';
import type { components as Rest } from './openapi.js';

type Schemas = Rest['schemas'];

export type Account = Schemas['AccountRow'];
export type Profile = Schemas['OwnProfile'];
export type PublicProfile = Schemas['PublicProfile'];
export type Card = Schemas['UserCard'];
export type Relationship = Schemas['RelationshipRow'];
export type Conversation = Schemas['ConversationSummary'];
export type Message = Schemas['MessageRow'];
export type PinnedMessage = Schemas['PinnedMessageRow'];
export type Notification = Schemas['NotificationRow'];
export type Post = Schemas['PostRow'];
export type Comment = Schemas['CommentRow'];
export type Story = Schemas['StoryRow'];
export type Media = Schemas['MediaCard'];
export type FeedItem = Schemas['FeedItem'];
export type Snapshot = Schemas['Bootstrap'];
export type Presence = Hub['schemas']['EphemeralEvents']['user_status_change'];
export interface Page<T> { items: T[]; nextCursor: string | null }

/** Events that are in the server's log. A handler gets each of them once, in order. */
export type DurableEvents = Hub['schemas']['DurableEvents'];
/** Events that can be lost: use them to show things sooner, never to keep count of something. */
export type EphemeralEvents = Hub['schemas']['EphemeralEvents'];
/** What the client itself has to say. */
export interface OwnEvents {
  /** The state was replaced by a fresh one: at the first start, and when the client was away for more than 30 days. */
  snapshot: { seq: number; isReset: boolean };
}

export type Events = Omit<DurableEvents, 'poll_changed'> & Omit<EphemeralEvents, never> & OwnEvents
  & { poll_changed: DurableEvents['poll_changed'] | Omit<DurableEvents['poll_changed'], 'seq'> };

export interface EventInfo {
  /** The event's number in the log, if it is durable. */
  seq?: number;
  /** It was fetched after it had been missed, and not pushed as it happened. */
  isReplay: boolean;
}

/** A value that can be read at any time. `subscribe` calls back on changes only, and returns how to end that. */
export interface Readable<T> {
  get(): T;
  subscribe(fn: (value: T) => void): () => void;
}

/**
 * `starting`: nothing is known yet · `live`: everything is shown as it happens · `catchingUp`: connected, fetching what
 * was missed · `reconnecting`: the server can be reached, the hub not yet · `offline`: there is no answer ·
 * `signedOut`: log in.
 */
export type Status = 'starting' | 'live' | 'catchingUp' | 'reconnecting' | 'offline' | 'signedOut';

/** Everything that is known: the snapshot, which events keep up to date, and what was loaded besides. */
export interface State extends Snapshot {
  /** Histories that were asked for, by conversation. */
  messages: Record<string, History>;
  /** Pinned messages that were asked for, by conversation. */
  pins: Record<string, PinnedMessage[]>;
  /** Posts that were loaded, by id. */
  posts: Record<string, Post>;
  /** Comments that were loaded: of a post by its id, replies by `postId/commentId`. Not stored. */
  comments: Record<string, CommentList>;
  /** Relationships that were asked for or changed, by user. Not stored. */
  relationships: Record<string, Relationship>;
  /** Who is there, by user. Not stored. */
  presence: Record<string, Presence>;
  /** Who types: to you by user id, in a group by conversation id. Not stored. */
  typing: Record<string, Typing>;
  /** Feeds that were opened, by kind. */
  feeds: Record<string, FeedRows>;
  /** The stories of people one follows, if they were loaded. */
  stories: Story[] | null;
  /** What one did and the server has not confirmed, oldest first. */
  pending: OutboxItem[];
  /** What still has to be loaded because of events; for the client itself. */
  wanted: string[];
}

/** Who types, until when if nothing more is heard. */
export interface Typing {
  users: { userId: string; username?: string; kind: string }[];
  count: number;
  until: number;
}

/** Messages by ascending `seq`, without a hole up to the newest. There are older ones unless `nextCursor` is null. */
export interface History { items: Message[]; nextCursor: string | null }
export interface CommentList extends Page<Comment> { sort: 'newest' | 'oldest' | 'most_liked' }
export interface FeedRow { postId: string; reasons: FeedItem['reasons'] }
export interface FeedRows {
  items: FeedRow[];
  /** New ones, which appear when they are asked for. */
  waiting: FeedRow[];
  nextCursor: string | null;
  /** Where what waits goes on, if it does not reach what is shown: then it takes its place. */
  waitingCursor?: string | null;
  /** False until the first page was loaded from the server since the start. */
  isFresh: boolean;
}

export type Reducers = { [K in keyof DurableEvents]?: (state: State, event: DurableEvents[K]) => State };
export type EphemeralReducers = {
  [K in keyof EphemeralEvents]?: (state: State, event: EphemeralEvents[K], now: number) => State
} & { poll_changed?: (state: State, event: Omit<DurableEvents['poll_changed'], 'seq'>) => State };
