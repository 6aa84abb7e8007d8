import { acts, shown } from './outbox/acts.js';
import { Connection } from './connection.js';
import { Outbox } from './outbox.js';
import { environment, signalR } from './environment.js';
import { hear } from './hear.js';
import { listen } from './page.js';
import { sleep } from './common/pause.js';
import { writable } from './common/readable.js';
import { Pressure } from './pressure.js';
import { Rest } from './rest.js';
import { forget, memoryStorage } from './store.js';
import { Sync } from './sync.js';
import { lockIn, Tabs } from './tabs.js';
import { Tokens } from './tokens.js';
import { reload, Watches } from './watches.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {import('../types/index.js').Status} Status */

/** What waits for an event that says the same as its answer is shown as waiting at most this long. */
const ECHO_MS = 1_500;
/** A leader that does not take an act in this time is gone. */
const ACK_MS = 2_000;

/** The parts of a client, and how they work together. */
export class Runtime {
  /** @type {Map<string, Set<(event: any, info: import('../types/index.js').EventInfo) => void>>} */
  #handlers = new Map();
  /** @type {Tabs | null} */
  #tabs = null;
  #isStarted = false;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** Whose state is shown. @type {string | null} */
  #userId = null;
  /** @type {(() => void)[]} */
  #ends = [];

  /** @param {import('../types/index.js').Options} options */
  constructor(options) {
    this.options = options;
    const { url, now, random, fetch, log, storage, locks, Channel } = environment(options);
    this.url = url;
    this.now = now;
    this.random = random;
    this.fetch = fetch;
    this.log = log;
    this.storage = storage;
    this.locks = locks;
    this.Channel = Channel;
    /** @type {import('../types/index.js').Store | null} */
    this.store = null;
    /** What ends with the session. @type {Set<() => void>} */
    this.closing = new Set();
    /** @type {{ begin(rows: Map<string, any>): void, flush(): Promise<void>, end(): void } | undefined} */
    this.drafts = undefined;
    this.status = writable(/** @type {Status} */ ('starting'));
    this.pressure = new Pressure(this);
    /** What is shown. @type {ReturnType<typeof writable<State | null>>} */
    this.state = writable(/** @type {State | null} */ (null), e => this.log('error', 'a subscriber failed', e));

    const open = new Rest(this.url, this.fetch, undefined);
    this.tokens = new Tokens({
      rest: open, now: this.now, log: this.log,
      sessions: this.storage.sessions(this.url), lock: lockIn(this.locks, this.url),
    });
    this.rest = new Rest(this.url, this.fetch, this.tokens);
    /** @type {Connection} */
    this.connection = new Connection({
      url: this.url, tokens: this.tokens, random: this.random, now: this.now, log: this.log,
      signalR: () => signalR(options),
      push: (type, payload) => this.#pushed(type, payload),
      catchUp: head => this.sync.catchUp(head),
      cursor: () => this.sync.cursor,
      connected: () => this.#connected(),
      tick: () => this.sync.tick(),
    });
    /** @type {Sync} */
    this.sync = new Sync({
      rest: this.rest, now: this.now, log: this.log,
      invoke: (method, argument, ms) => this.connection.invoke(method, argument, ms),
      isConnected: () => this.connection.isConnected,
      isWriter: () => this.#tabs?.role.get() !== 'follower',
      emit: (type, payload, isReplay) => this.#emit(type, payload, isReplay),
      applied: (from, events, isReplay) => {
        if (this.#tabs?.role.get() === 'leader') {
          this.#tabs.say({ from, events, isReplay });
        }
      },
    });
    /** @type {Outbox} */
    this.outbox = new Outbox({
      rest: this.rest, now: this.now, random: this.random, log: this.log,
      isRunner: () => this.#userId !== null && this.#tabs?.role.get() !== 'follower',
      settled: (item, answer) => this.#settled(item, answer),
      said: message => this.#saidByOutbox(message),
      // What was sent is soon told of by an event; if that was lost, it is fetched.
      echoed: () => sleep(ECHO_MS).done.then(() => this.sync.catchUp()).catch(() => {}),
    });
    this.watches = new Watches({
      invoke: (method, postId) => this.connection.invoke(method, { postId }, 10_000),
      say: message => this.#tabs?.say(message),
      reload: postId => reload(this, postId),
    });
    this.pressure.onHints(() => this.watches.reload());
    const show = () => {
      const state = this.sync.state.get();
      this.state.set(state === null ? null : shown(state, this.outbox.items.get()));
    };
    this.sync.state.subscribe(show);
    this.outbox.items.subscribe(show);
    this.tokens.session.subscribe(session => {
      this.#tabs?.say({ session: true, current: session, isLeft: this.tokens.isLeft });
      this.#entered(session, true);
    });
    this.connection.status.subscribe(status => this.#become(status));
  }

  async start() {
    if (this.#isStarted) {
      return this.#turn.then(() => {});
    }

    this.#isStarted = true;
    this.#ends.push(listen({
      shown: () => this.#tabs?.shown(),
      leaving: () => void Promise.all([this.drafts?.flush(), this.sync.flush()]),
      wake: () => void this.wake(),
      probe: () => void this.connection.probe(),
    }, this.now));
    if (this.options.session !== undefined && this.tokens.session.get() === null) {
      await this.tokens.adopt(this.options.session);
    } else {
      await this.tokens.load();
    }

    this.#entered(this.tokens.session.get(), false);
    await this.#turn;
  }

  async stop() {
    this.#isStarted = false;
    this.#ends.splice(0).forEach(end => end());
    this.#entered(null, false);
    await this.#turn;
    this.status.set('starting');
  }

  /** The network or the page came back. */
  async wake() {
    this.outbox.wake();
    await this.connection.wake();
  }

  /** @param {'logIn' | 'register' | 'reactivateAccount'} operation @param {object} body */
  async enter(operation, body) {
    const session = await this.tokens.begin(operation, body);
    await this.#turn;
    return session;
  }

  /** Logs out: here at once, on the server if it can be reached. */
  async leave() {
    const session = this.tokens.session.get();
    if (session !== null) {
      // With the token that there is: a refresh now would begin another one.
      const plain = new Rest(this.url, this.fetch, {
        access: async () => session.accessToken, refresh: async () => session.accessToken,
      });
      await plain.call('logOut', { timeoutMs: 5_000 }).catch(e => this.log('info', 'The session ends by itself.', e));
      await this.tokens.end(true);
      await this.#turn;
    }
  }

  /** @param {string} type @param {(event: any, info: import('../types/index.js').EventInfo) => void} fn */
  on(type, fn) {
    const handlers = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, handlers.add(fn));
    return () => void handlers.delete(fn);
  }

  get confirmed() {
    return this.sync.state.get();
  }

  /**
   * Changes of the session are taken one after the other.
   * @param {import('../types/index.js').Session | null} session
   * @param {boolean} isForgotten whether what is stored of who was here before is removed
   */
  #entered(session, isForgotten) {
    const userId = this.#isStarted ? session?.user.id ?? null : null;
    this.#turn = this.#turn.then(() => this.#switch(userId, isForgotten)).catch(
      e => this.log('error', 'The client could not begin.', e));
  }

  /** @param {string | null} userId @param {boolean} isForgotten */
  async #switch(userId, isForgotten) {
    if (userId !== this.#userId) {
      if (this.#userId !== null) {
        await this.#close(isForgotten);
      }

      if (userId !== null) {
        await this.#open(userId);
      }
    }

    if (userId === null && this.#isStarted) {
      this.status.set('signedOut');
    }
  }

  /** @param {string} userId */
  async #open(userId) {
    const name = `hubbub:${this.url}:${userId}`;
    /** @type {Map<string, any>} */
    let rows = new Map();
    try {
      this.store = await this.storage.open(name);
      rows = await this.store.load();
    } catch (e) {
      this.log('warn', 'The storage cannot be used; everything is kept in memory.', e);
      this.store = await memoryStorage().open(name);
    }

    this.#userId = userId;
    this.sync.begin(this.store, rows);
    const isShared = this.storage.isShared && this.options.tabs !== 'each';
    this.#tabs = new Tabs({
      name, locks: isShared ? this.locks : null,
      channel: isShared && this.Channel !== null ? new this.Channel(name) : null,
      isHidden: () => /** @type {any} */ (globalThis).document?.hidden ?? false,
      heard: message => hear(this, message, {
        isFollower: this.#tabs?.role.get() === 'follower',
        become: status => this.#become(status),
        say: said => this.#tabs?.say(said),
      }),
    });
    this.#tabs.role.subscribe(role => this.#play(role));
    this.#tabs.start();
    this.drafts?.begin(rows);
    this.outbox.begin(this.store, rows);
    this.#play(this.#tabs.role.get());
  }

  /** @param {boolean} isForgotten */
  async #close(isForgotten) {
    this.#userId = null; // from here on, nothing is sent
    this.closing.forEach(end => end());
    this.closing.clear();
    await this.drafts?.flush();
    this.drafts?.end();
    await this.sync.flush();
    this.#tabs?.stop();
    this.#tabs = null;
    await this.connection.stop();
    this.outbox.end();
    const store = this.store;
    this.store = null;
    await this.sync.end();
    if (isForgotten) {
      await forget(store, this.tokens.isLeft).catch(
        e => this.log('warn', 'What was stored could not be removed.', e));
    }
  }

  /** @param {'leader' | 'follower' | 'solo'} role */
  #play(role) {
    if (role === 'follower') {
      void this.connection.stop();
      this.sync.catchUp().then(() => this.#become('live'), () => {});
      this.#tabs?.say({ hello: true });
    } else {
      this.connection.start();
      this.outbox.run();
    }
  }

  /** @param {any} message */
  #saidByOutbox(message) {
    this.#tabs?.say(message);
    if (message.outbox === 'added' && this.#tabs?.role.get() === 'follower') {
      setTimeout(() => this.outbox.takeOver(message.item.key), ACK_MS);
    }
  }

  #connected() {
    this.outbox.wake();
    this.watches.again();
    this.#tabs?.say({ rewatch: true, pressure: this.pressure.level.get() });
  }

  /** @param {string} type @param {any} payload */
  #pushed(type, payload) {
    if (payload.seq === undefined && !['connected', 'head', 'server_stopping'].includes(type)) {
      this.#tabs?.say({ pass: type, payload });
    }

    this.sync.push(type, payload);
  }

  /** @param {string} type @param {any} payload @param {boolean} isReplay */
  #emit(type, payload, isReplay) {
    if (type === 'message_sent' && payload.clientMessageId !== undefined) {
      const { id: messageId, conversationId, seq, sentAt } = payload.message;
      this.outbox.finish(payload.clientMessageId, undefined, { messageId, conversationId, seq, sentAt });
    } else if (type === 'session_revoked' && payload.sessionId === this.tokens.session.get()?.sessionId) {
      void this.tokens.end(true);
    }

    if (type === 'snapshot' && payload.isReset && this.#tabs?.role.get() === 'leader') {
      this.#tabs.say({ reset: true });
    }

    if (type === 'comment_added' && payload.hasMore) {
      this.watches.more(payload.postId);
    }

    for (const handler of [...this.#handlers.get(type) ?? []]) {
      try {
        handler(payload, { seq: payload.seq, isReplay });
      } catch (e) {
        this.log('error', `A handler of ${type} failed.`, e);
      }
    }
  }

  /** What an answer says is shown with it. @param {import('../types/index.js').OutboxItem} item @param {any} answer */
  #settled(item, answer) {
    const settle = acts[item.operation]?.settle;
    if (settle !== undefined && answer !== undefined) {
      this.sync.change(state => settle(state, item.input, answer));
    }
  }

  /** @param {Status} status */
  #become(status) {
    if (this.#userId === null) {
      return;
    }

    this.status.set(status);
    if (this.#tabs?.role.get() === 'leader') {
      this.#tabs.say({ status });
    }
  }
}
