import { HubbubError, noAnswer } from './rest.js';
import { compareIds } from './common/lists.js';
import { writable } from './common/readable.js';
import { sleep, within } from './common/pause.js';

/** @typedef {import('../types/index.js').Session} Session */

/**
 * By their times only if nothing else tells them apart: the clock may have been set back in between.
 * @param {Session} a
 * @param {Session} b
 */
const isNewer = (a, b) => a.refreshToken !== b.refreshToken && (compareIds(a.sessionId, b.sessionId)
  || (a.renewals ?? 0) - (b.renewals ?? 0) || a.issuedAt - b.issuedAt) >= 0;

/** How long one refresh may take; the server repeats its answer for 10 s, so two of these fit. */
const REFRESH_MS = 4_000;
const LOCK_MS = 5_000;
const LOAD_MS = 5_000;

/**
 * The session: who is logged in, and a valid access token. One refresh runs at a time, over all tabs, and only a real
 * refusal ends the session.
 */
export class Tokens {
  #rest;
  #sessions;
  #lock;
  #now;
  #log;
  /** @type {Promise<Session> | null} */
  #refreshing = null;
  // Answers that were asked for before a log-in or log-out are thrown away.
  #generation = 0;
  /** Whether somebody ended the session; otherwise it was too old, and its person may be back. */
  isLeft = false;

  /**
   * @param {{ rest: import('./rest.js').Rest, sessions: import('../types/index.js').SessionStore,
   *   lock: import('./tabs.js').Lock, now: () => number, log: import('../types/index.js').Log }} parts
   */
  constructor({ rest, sessions, lock, now, log }) {
    this.#rest = rest;
    this.#sessions = sessions;
    this.#lock = lock;
    this.#now = now;
    this.#log = log;
    /** The session, or null when nobody is logged in. */
    this.session = writable(/** @type {Session | null} */ (null), e => log('error', 'session', e));
  }

  /** Takes the session that was kept, if there is one. */
  async load() {
    const generation = this.#generation;
    try {
      const kept = await this.#sessions.get();
      if (kept !== null && this.session.get() === null && generation === this.#generation) {
        this.session.set(kept);
      }
    } catch (e) {
      this.#log('warn', 'The session could not be read yet.', e);
      // A storage may be slow to begin with: nobody has to log in because of that.
      void sleep(LOAD_MS).done.then(() =>
        generation === this.#generation && this.session.get() === null ? this.load() : undefined);
    }
  }

  /**
   * Logs in, signs up or reactivates.
   * @param {'logIn' | 'register' | 'reactivateAccount'} operation
   * @param {object} body
   */
  async begin(operation, body) {
    const generation = ++this.#generation;
    this.isLeft = false;
    const answer = await this.#rest.call(operation, { body });
    if (generation !== this.#generation) {
      throw new HubbubError('signed_out', 'Another log-in or log-out came in between.');
    }

    return this.adopt(this.#sessionOf(answer));
  }

  /** Uses a session from elsewhere, and keeps it. @param {Session} session */
  async adopt(session) {
    await this.#keep(session);
    this.session.set(session);
    return session;
  }

  /**
   * Takes what another tab has stored; or only said, if it could not store it.
   * @param {Session | null | undefined} said null after a log-out
   * @param {boolean} isLeft whether somebody ended it, as that tab knows
   */
  async reread(said, isLeft) {
    const kept = await this.#kept();
    let isTaken = false;
    for (const other of [kept, said]) {
      const mine = this.session.get();
      if (other && (mine === null || mine.user.id !== other.user.id || isNewer(other, mine))) {
        this.session.set(other);
        isTaken = true;
      }
    }

    if (!isTaken && !said && (said === null || kept === null)) {
      this.isLeft ||= isLeft;
      this.#forget();
    }
  }

  /** Ends the session here, without asking the server. @param {boolean} isLeft whether somebody wanted it */
  async end(isLeft) {
    this.#generation++;
    this.isLeft = isLeft;
    // First the store: other tabs look there when they hear of it.
    await this.#keep(null);
    this.#forget();
  }

  /** When the access token should be replaced, by the client's clock. @param {Session} session */
  static staleAt(session) {
    const life = session.expiresAt - session.issuedAt;
    return session.expiresAt - Math.min(60_000, life / 4);
  }

  /** Whose session it is. */
  owner() {
    return this.session.get()?.user.id;
  }

  /** A token that is valid for a while. @returns {Promise<string>} */
  async access() {
    const session = this.#current();
    return this.#now() < Tokens.staleAt(session) ? session.accessToken : this.refresh(session.accessToken);
  }

  /**
   * A token in place of one that was refused or is about to end.
   * @param {string} old
   * @returns {Promise<string>}
   */
  async refresh(old) {
    const session = this.#current();
    if (session.accessToken !== old && this.#now() < Tokens.staleAt(session)) {
      return session.accessToken;
    }

    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return (await this.#refreshing).accessToken;
  }

  async #refresh() {
    const generation = this.#generation;
    const { session, refusal } = await this.#lock('token', LOCK_MS, () => this.#ask(this.#current(), generation));
    if (generation !== this.#generation) {
      throw new HubbubError('signed_out', 'The session has ended.');
    }

    if (refusal !== undefined) {
      await this.end(false);
      throw refusal;
    }

    const next = /** @type {Session} */ (session);
    this.session.set(next);
    return next;
  }

  /**
   * @param {Session} mine
   * @param {number} generation
   * @returns {Promise<{ session?: Session, refusal?: HubbubError }>}
   */
  async #ask(mine, generation) {
    const newer = await this.#newerThan(mine);
    if (newer !== undefined && this.#now() < Tokens.staleAt(newer)) {
      return { session: newer };
    }

    const body = { refreshToken: (newer ?? mine).refreshToken };
    try {
      const session = { ...this.#sessionOf(await this.#twice(body)), renewals: ((newer ?? mine).renewals ?? 0) + 1 };
      if (generation === this.#generation) {
        await this.#keep(session);
      }

      return { session };
    } catch (e) {
      if (!(e instanceof HubbubError) || e.code !== 'accounts.invalid_refresh_token') {
        throw e;
      }

      // Without the lock, another tab may have been first, and used the successor.
      const successor = await this.#newerThan(newer ?? mine);
      return successor === undefined ? { refusal: e } : { session: successor };
    }
  }

  /** An answer that was lost is asked for again at once: the server repeats it. @param {object} body */
  async #twice(body) {
    const ask = () => within(
      this.#rest.call('refreshSession', { body, timeoutMs: REFRESH_MS }), REFRESH_MS + 100, () => noAnswer('late'));
    try {
      return await ask();
    } catch (e) {
      if (e instanceof HubbubError && e.code === 'no_answer') {
        return ask();
      }

      throw e;
    }
  }

  /** @param {Session} mine */
  async #newerThan(mine) {
    const kept = await this.#kept();
    return kept !== null && kept.user.id === mine.user.id && isNewer(kept, mine) ? kept : undefined;
  }

  async #kept() {
    try {
      return await this.#sessions.get();
    } catch (e) {
      this.#log('warn', 'The session could not be read.', e);
      return this.session.get();
    }
  }

  /** @param {Session | null} session */
  async #keep(session) {
    try {
      await this.#sessions.set(session);
    } catch (e) {
      this.#log('warn', 'The session could not be stored; it lasts as long as this page.', e);
      // What is stored instead would be taken for stolen by the server.
      await this.#sessions.set(null).catch(() => {});
    }
  }

  #forget() {
    this.#generation++;
    this.session.set(null);
  }

  #current() {
    const session = this.session.get();
    if (session === null) {
      throw new HubbubError('signed_out', 'Nobody is logged in.');
    }

    return session;
  }

  /** @param {any} answer @returns {Session} */
  #sessionOf({ user, sessionId, accessToken, refreshToken, expiresIn }) {
    const issuedAt = this.#now();
    return { user, sessionId, accessToken, refreshToken, issuedAt, expiresAt: issuedAt + expiresIn * 1000 };
  }
}
