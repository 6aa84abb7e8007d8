import { LONGEST_ASKED } from './common/pause.js';
import { operations } from './generated/operations.js';

/** What the server, or the way to it, refused. See docs/protocol/errors.md for the codes. */
export class HubbubError extends Error {
  /**
   * @param {string} code of the protocol, or `no_answer`, `discarded`, `signed_out`
   * @param {string} [message]
   * @param {{ status?: number, fields?: Record<string, string[]>, retryAfterMs?: number, isRetryable?: boolean,
   *   traceId?: string, cause?: unknown }} [more]
   */
  constructor(code, message = code, more = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'HubbubError';
    this.code = code;
    this.status = more.status;
    this.fields = more.fields;
    this.retryAfterMs = more.retryAfterMs;
    this.isRetryable = more.isRetryable ?? false;
    this.traceId = more.traceId;
  }
}

/** Codes that pass without a change to the request, though their status does not say so. */
const PASSING = new Set(['conflict', 'media.processing']);

/** What does not change by itself, whoever says it. */
const FINAL = new Set([405, 411, 413, 414, 415, 431]);

/**
 * @param {number} status
 * @param {any} problem
 * @param {number} [retryAfterMs]
 */
export function errorOf(status, problem, retryAfterMs) {
  const isKnown = typeof problem?.code === 'string';
  const code = isKnown ? problem.code : `http_${status}`;
  return new HubbubError(code, problem?.title ?? code, {
    status,
    fields: problem?.errors,
    retryAfterMs: problem?.retryAfterSeconds === undefined ? retryAfterMs : problem.retryAfterSeconds * 1000,
    // Without a code it is not the server's word, but that of something on the way to it.
    isRetryable: (!isKnown && !FINAL.has(status)) || status >= 500 || status === 429 || status === 408
      || PASSING.has(code),
    traceId: problem?.traceId,
  });
}

/** @param {unknown} cause */
export const noAnswer = cause =>
  new HubbubError('no_answer', 'There was no answer.', { isRetryable: true, cause });

/**
 * @typedef {{ access(): Promise<string>, refresh(rejected: string): Promise<string>,
 *   owner?: () => string | undefined }} Bearer
 */

/** Calls of REST, by the operation's id in the OpenAPI description. */
export class Rest {
  #url;
  #fetch;
  #tokens;

  /**
   * @param {string} url of the server, without a slash at the end
   * @param {typeof fetch} fetch
   * @param {Bearer | undefined} tokens
   */
  constructor(url, fetch, tokens) {
    this.#url = url;
    this.#fetch = fetch;
    this.#tokens = tokens;
  }

  /**
   * @param {string} operation
   * @param {import('../types/index.js').Input} [input]
   */
  address(operation, input = {}) {
    const [method, template] = operations[operation] ?? unknown(operation);
    const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(input.path?.[name])));
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(input.query ?? {})) {
      if (value !== undefined && value !== null) {
        query.set(name, String(value));
      }
    }

    const asked = query.toString();
    return { method, url: `${this.#url}${path}${asked === '' ? '' : `?${asked}`}` };
  }

  /**
   * Calls an operation and returns its answer. A token that was refused is refreshed once.
   * @param {string} operation
   * @param {import('../types/index.js').Input} [input]
   * @returns {Promise<any>}
   * @throws {HubbubError}
   */
  async call(operation, input = {}) {
    return this.#tokens === undefined ? this.#once(operation, input, undefined)
      : this.authorized(token => this.#once(operation, input, token));
  }

  /**
   * Calls something with a token, and once more with a new one if it was refused.
   * @template T
   * @param {(token: string) => Promise<T>} call
   * @returns {Promise<T>}
   */
  async authorized(call) {
    const tokens = /** @type {Bearer} */ (this.#tokens);
    const owner = tokens.owner?.();
    const token = await tokens.access();
    try {
      return await call(token);
    } catch (e) {
      if (!(e instanceof HubbubError) || e.status !== 401 || e.code !== 'unauthenticated') {
        throw e;
      }

      const next = await tokens.refresh(token);
      if (tokens.owner?.() !== owner) {
        throw new HubbubError('signed_out', 'Someone else is logged in now.');
      }

      return call(next);
    }
  }

  /**
   * @param {string} operation
   * @param {import('../types/index.js').Input} input
   * @param {string | undefined} token
   */
  async #once(operation, input, token) {
    const { method, url } = this.address(operation, input);
    /** @type {Record<string, string>} */
    const headers = {};
    if (token !== undefined) {
      headers.authorization = `Bearer ${token}`;
    }

    if (input.key !== undefined) {
      headers['idempotency-key'] = input.key;
    }

    const isJson = input.body !== undefined && !isBinary(input.body);
    if (isJson) {
      headers['content-type'] = 'application/json';
    } else if (input.body !== undefined && !(input.body instanceof FormData)) {
      headers['content-type'] = 'application/octet-stream';
    }

    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), input.timeoutMs ?? 30_000);
    const stop = () => late.abort();
    input.signal?.addEventListener('abort', stop);
    if (input.signal?.aborted === true) {
      stop();
    }

    try {
      const answer = await this.#fetch(url, {
        method,
        headers,
        body: isJson ? JSON.stringify(input.body) : /** @type {any} */ (input.body),
        signal: late.signal,
        cache: 'no-store', // so that nothing stays on the disk after a log-out
      });
      const text = await answer.text();
      if (!answer.ok) {
        throw errorOf(answer.status, parsed(text), retryAfter(answer.headers));
      }

      return text === '' ? undefined : JSON.parse(text);
    } catch (e) {
      throw e instanceof HubbubError ? e : noAnswer(e);
    } finally {
      clearTimeout(timer);
      input.signal?.removeEventListener('abort', stop);
    }
  }
}

/** @param {string} operation @returns {never} */
function unknown(operation) {
  throw new TypeError(`There is no operation ${operation}.`);
}

/** @param {unknown} body */
const isBinary = body => body instanceof FormData || body instanceof Blob || body instanceof ArrayBuffer
  || ArrayBuffer.isView(body);

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // from a proxy, which does not speak the protocol
  }
}

/** @param {Headers} headers */
function retryAfter(headers) {
  return pauseOf(headers.get('retry-after'), headers.get('date'));
}

/**
 * What `Retry-After` asks for, in milliseconds: proxies may name a time, which is one of the server's clock.
 * @param {string | null} asked
 * @param {string | null} date
 */
export function pauseOf(asked, date) {
  const ms = /^\d+$/.test(asked ?? '') ? Number(asked) * 1000
    : Date.parse(asked ?? '') - (Date.parse(date ?? '') || Date.now());
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_ASKED);
}
