import { HubbubError } from '../rest.js';

/** Until when lanes of the outbox wait. */
export class Lanes {
  /** @type {Map<string, { until: number, ms: number, isAskedFor: boolean }>} */
  #held = new Map();

  /** @param {string} lane @param {number} now @param {number} ms @param {boolean} isAskedFor by the server */
  hold(lane, now, ms, isAskedFor) {
    this.#held.set(lane, { until: now + ms, ms, isAskedFor });
  }

  /**
   * How much longer it waits. A clock that was set back makes no pause longer.
   * @param {string} lane
   * @param {number} now
   */
  left(lane, now) {
    const held = this.#held.get(lane);
    if (held === undefined) {
      return 0;
    }

    held.until = Math.min(held.until, now + held.ms);
    if (held.until <= now) {
      this.#held.delete(lane);
    }

    return Math.max(0, held.until - now);
  }

  /** The network is back: only what the server asked for still counts. */
  wake() {
    for (const [lane, { isAskedFor }] of this.#held) {
      if (!isAskedFor) {
        this.#held.delete(lane);
      }
    }
  }

  clear() {
    this.#held.clear();
  }
}

/** So many that the server refused are kept. What was never sent is not among them. */
const REFUSED = 100;

/** Those that are too many, oldest first. @param {import('../../types/index.js').OutboxItem[]} items */
export const beyond = items =>
  items.filter(i => i.state === 'failed' && i.error?.code !== 'too_old').slice(0, -REFUSED);

/** What waited longer than this is not sent without being asked for again. */
const TOO_OLD_MS = 24 * 60 * 60 * 1000;

/** @param {import('../../types/index.js').OutboxItem} item @param {number} now */
export const isTooOld = ({ createdAt }, now) => now - createdAt > TOO_OLD_MS;
export const tooOld = () => new HubbubError('too_old', 'It waited for more than a day.');

/**
 * @param {import('../../types/index.js').OutboxItem} item
 * @param {import('../../types/index.js').PendingState} state
 * @param {import('../../types/index.js').OutboxError} [error]
 * @returns {import('../../types/index.js').OutboxItem}
 */
export const inState = (item, state, error) => ({ ...item, state, error, retryAt: undefined });
