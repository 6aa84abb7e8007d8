/** The types of what is written, and waits until it is done. */

/** What an operation of REST takes. `body` is sent as JSON, or as it is if it is a file or a form. */
export interface Input {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: any;
  /** `Idempotency-Key`; the outbox chooses its own. */
  key?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Of reading and receiving: what the message belongs to, and its number there. */
  conversationId?: string;
  seq?: number;
}

export type PendingState = 'queued' | 'sending' | 'waiting' | 'done' | 'failed';

/** A write that is done once, however often it has to be sent, and survives the page. */
export interface Pending<T> {
  /** One key for life; a retry of what the server refused gets a new one. */
  readonly key: string;
  readonly state: PendingState;
  /** When it is sent again, by the client's clock. */
  readonly retryAt?: number;
  readonly error?: OutboxError;
  /** The answer; fails with a `HubbubError` when it is refused or discarded. */
  readonly done: Promise<T>;
  retry(): void;
  discard(): void;
}

export interface OutboxError { code: string; message: string; status?: number; fields?: Record<string, string[]> }
/** A pending write, as it is stored. */
export interface OutboxItem {
  key: string;
  operation: string;
  input: Input;
  lane: string;
  collapse?: string;
  order: number;
  createdAt: number;
  tries: number;
  state: PendingState;
  retryAt?: number;
  error?: OutboxError;
}
