import { HubbubError } from '../rest.js';

/** Until when lanes of the outbox wait. */
export class Lanes {
  /** @type {Map<string, { until: number, isAskedFor: boolean }>} */
  #held = new Map();

  /** @param {string} lane @param {number} until @param {boolean} isAskedFor by the server */
  hold(lane, until, isAskedFor) {
    this.#held.set(lane, { until, isAskedFor });
  }

  /** @param {string} lane */
  until(lane) {
    return this.#held.get(lane)?.until ?? 0;
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

export const tooOld = () => new HubbubError('too_old', 'It waited for more than a day.');

/**
 * @param {import('../../types/index.js').OutboxItem} item
 * @param {import('../../types/index.js').PendingState} state
 * @param {import('../../types/index.js').OutboxError} [error]
 * @returns {import('../../types/index.js').OutboxItem}
 */
export const inState = (item, state, error) => ({ ...item, state, error, retryAt: undefined });
