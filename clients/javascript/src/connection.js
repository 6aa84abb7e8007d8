import { durableEvents, ephemeralEvents } from './generated/events.js';
import { HubbubError, noAnswer } from './rest.js';
import { pauseAfter, sleep, within } from './common/pause.js';
import { writable } from './common/readable.js';

/** @typedef {import('../types/index.js').Status} Status */
/** @typedef {{ hub: import('@microsoft/signalr').HubConnection, closed: Promise<void>, abandon: () => void }} Socket */

const START_MS = 15_000;
const PROBE_MS = 5_000;
const TICK_MS = 5_000;
/** A renewal that failed is tried again this much later. */
const RENEWAL_MS = 5_000;
/** A tick that is this late says that the machine slept. */
const SLEPT_MS = 20_000;

/**
 * Keeps a connection to the hub for as long as it runs. SignalR's own reconnecting gives up, and never repeats a first
 * start that failed, so this has a loop of its own.
 */
export class Connection {
  #parts;
  /** @type {Socket | null} */
  #socket = null;
  #isRunning = false;
  // Each start is a run of its own: what an earlier one still opens is not used.
  #run = 0;
  #failures = 0;
  #retryAfterMs = 0;
  /** @type {{ done: Promise<void>, wake: () => void } | null} */
  #pause = null;
  #lastTick = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticks;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #renewal;
  #isProbing = false;
  /** How much was heard over connections. */
  #heard = 0;

  /**
   * @param {{ signalR: () => Promise<typeof import('@microsoft/signalr')>, url: string,
   *   tokens: import('./tokens.js').Tokens, push: (type: string, payload: any) => void,
   *   catchUp: (head?: number) => Promise<void>, cursor: () => number,
   *   connected: () => void, tick: () => void, random: () => number, now: () => number,
   *   log: import('../types/index.js').Log }} parts
   */
  constructor(parts) {
    this.#parts = parts;
    this.status = writable(/** @type {Status} */ ('starting'));
  }

  get isConnected() {
    return this.#socket !== null;
  }

  /** Runs until `stop`. */
  start() {
    if (!this.#isRunning) {
      this.#isRunning = true;
      this.#failures = 0;
      this.#lastTick = this.#parts.now();
      this.#ticks = setInterval(() => this.#tick(), TICK_MS);
      void this.#loop(++this.#run);
    }
  }

  async stop() {
    this.#isRunning = false;
    this.#run++;
    clearInterval(this.#ticks);
    clearTimeout(this.#renewal);
    this.#pause?.wake();
    const socket = this.#socket;
    this.#socket = null;
    if (socket !== null) {
      socket.abandon();
      await within(socket.hub.stop(), 2_000, () => noAnswer('stop')).catch(() => {});
    }
  }

  /**
   * Calls a method of the hub.
   * @param {string} method
   * @param {object} argument
   * @param {number} ms
   * @returns {Promise<any>}
   */
  async invoke(method, argument, ms) {
    const socket = this.#socket;
    if (socket === null) {
      throw noAnswer('There is no connection.');
    }

    /** @type {any} */
    let answer;
    try {
      answer = await within(socket.hub.invoke(method, argument), ms, () => noAnswer(method));
    } catch (e) {
      throw e instanceof HubbubError ? e : noAnswer(e);
    }

    this.#heard++;
    if (!answer.ok) {
      const { code, message, fields, retryAfterSeconds } = answer.error;
      throw new HubbubError(code, message, {
        fields,
        retryAfterMs: retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000,
        isRetryable: ['conflict', 'rate_limited', 'storage_busy', 'storage_unavailable', 'server_stopping',
          'internal_error'].includes(code),
      });
    }

    return answer.data;
  }

  /** The network or the page came back: no need to wait longer, unless the server asked for it. */
  wake() {
    if (this.#retryAfterMs === 0) {
      this.#pause?.wake();
    }

    return this.probe();
  }

  /** Asks whether the connection is alive, and replaces it if there is no answer: its own state cannot be trusted. */
  async probe() {
    const socket = this.#socket;
    if (socket === null || this.#isProbing) {
      return;
    }

    this.#isProbing = true;
    const heard = this.#heard;
    try {
      const page = await this.invoke('sync', { afterSeq: this.#parts.cursor(), limit: 1 }, PROBE_MS);
      if (page.reset || page.events.length > 0) {
        this.#parts.catchUp(page.head).catch(e => this.#parts.log('info', 'catching up failed', e));
      }
    } catch (e) {
      // One that is busy with much else answers late, and is as good as any.
      if (this.#heard === heard) {
        this.#parts.log('info', 'The connection did not answer and is replaced.', e);
        this.#drop(socket);
      }
    } finally {
      this.#isProbing = false;
    }
  }

  /** @param {number} run */
  async #loop(run) {
    while (run === this.#run) {
      try {
        const socket = await this.#open();
        if (run !== this.#run) {
          return this.#drop(socket);
        }

        this.#socket = socket;
        await this.#ready(socket);
        await this.#hold();
        // A connection that lasted was no failure; one that was cut while it caught up was.
        this.#set('reconnecting');
      } catch (e) {
        if (run === this.#run) {
          this.#failures++;
          await this.#fell(e);
        }
      }

      if (run === this.#run) {
        this.#pause = sleep(pauseAfter(this.#failures, this.#parts.random, this.#retryAfterMs));
        await this.#pause.done;
        this.#pause = null;
        this.#retryAfterMs = 0;
      }
    }
  }

  /** @param {Socket} socket */
  async #ready(socket) {
    this.#set('catchingUp');
    await Promise.race([this.#parts.catchUp(), socket.closed.then(() => Promise.reject(noAnswer('closed')))]);
    if (socket !== this.#socket) {
      return;
    }

    this.#failures = 0;
    this.#set('live');
    this.#parts.connected();
    this.#renewLater();
  }

  /** Until the connection has ended that is in use then. */
  async #hold() {
    let socket = this.#socket;
    while (socket !== null) {
      await socket.closed;
      if (socket === this.#socket) {
        this.#socket = null;
      }

      socket = this.#socket;
    }
  }

  /**
   * The hub could not be reached, or not be used. What REST says tells why, and brings what was missed.
   * @param {unknown} e
   */
  async #fell(e) {
    const socket = this.#socket;
    if (socket !== null) {
      this.#drop(socket);
      this.#socket = null;
    }

    this.#parts.log('info', 'There is no connection.', e);

    try {
      await this.#parts.catchUp();
      this.#set('reconnecting');
    } catch (failure) {
      const refusal = failure instanceof HubbubError ? failure : undefined;
      this.#retryAfterMs = Math.max(this.#retryAfterMs, refusal?.retryAfterMs ?? 0);
      this.#set(refusal?.code === 'no_answer' ? 'offline' : 'reconnecting');
    }
  }

  /** @returns {Promise<Socket>} */
  async #open() {
    const { HubConnectionBuilder, LogLevel } = await this.#parts.signalR();
    const hub = new HubConnectionBuilder()
      .withUrl(`${this.#parts.url}/hubs/social`, { accessTokenFactory: () => this.#parts.tokens.access() })
      .configureLogging(LogLevel.None)
      .build();
    for (const type of new Set([...durableEvents, ...ephemeralEvents])) {
      hub.on(type, payload => this.#receive(type, payload));
    }

    /** @type {() => void} */
    let abandon = () => {};
    const closed = /** @type {Promise<void>} */ (new Promise(resolve => {
      abandon = resolve;
    }));
    hub.onclose(abandon);
    const started = hub.start();
    try {
      await within(started, START_MS, () => noAnswer('the start took too long'));
    } catch (e) {
      started.catch(() => {});
      void hub.stop().catch(() => {});
      throw e;
    }

    return { hub, closed, abandon };
  }

  /** @param {string} type @param {any} payload */
  #receive(type, payload) {
    this.#heard++;
    if (type === 'server_stopping') {
      this.#retryAfterMs = payload.retryAfterSeconds * 1000;
    } else if (type === 'connected' || type === 'head') {
      const head = type === 'connected' ? payload.head : payload.seq;
      this.#parts.catchUp(head).catch(e => this.#parts.log('info', 'catching up failed', e));
    }

    this.#parts.push(type, payload);
  }

  /** @param {Socket} socket */
  #drop(socket) {
    socket.abandon();
    void socket.hub.stop().catch(() => {});
  }

  /** The server ends a connection with its token. A new one takes over shortly before. */
  #renewLater() {
    clearTimeout(this.#renewal);
    const session = this.#parts.tokens.session.get();
    if (session !== null) {
      const early = Math.min((60 + 60 * this.#parts.random()) * 1000, (session.expiresAt - session.issuedAt) / 3);
      const ms = Math.max(1_000, session.expiresAt - early - this.#parts.now());
      this.#renewal = setTimeout(() => void this.#renew(), ms);
    }
  }

  async #renew() {
    const old = this.#socket;
    if (old === null || !this.#isRunning) {
      return;
    }

    try {
      const session = this.#parts.tokens.session.get();
      if (session !== null && session.expiresAt - this.#parts.now() < (session.expiresAt - session.issuedAt) / 2) {
        await this.#parts.tokens.refresh(session.accessToken);
      }

      const next = await this.#open();
      if (this.#socket !== old || !this.#isRunning) {
        return this.#drop(next);
      }

      this.#socket = next;
      this.#drop(old);
      await this.#parts.catchUp();
      this.#parts.connected();
      this.#renewLater();
    } catch (e) {
      this.#parts.log('info', 'The connection could not be renewed yet.', e);
      clearTimeout(this.#renewal);
      this.#renewal = setTimeout(() => void this.#renew(), RENEWAL_MS);
    }
  }

  #tick() {
    const now = this.#parts.now();
    if (now - this.#lastTick > TICK_MS + SLEPT_MS) {
      void this.wake();
    }

    this.#lastTick = now;
    this.#parts.tick();
  }

  /** @param {Status} status */
  #set(status) {
    if (this.#isRunning) {
      this.status.set(status);
    }
  }
}
