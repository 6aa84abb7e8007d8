import { errorText } from './ui/basic.js';
import { toast } from './ui/overlay.js';
import { hubbub } from './client.js';

/**
 * Does an act through the outbox: once, also if one leaves the page or has no connection; of acts that say the same
 * thing anew, the last counts. What it will be is shown as soon as it is stored, and taken back if it is refused.
 * @template {import('hubbub').OperationId} K
 * @param {K} operation @param {import('hubbub').Input} input
 * @param {{ show?: () => void, takeBack?: () => void }} [guess]
 * @returns {Promise<any>} the answer; undefined if it was refused
 */
export async function act(operation, input, { show, takeBack } = {}) {
  const pending = hubbub.write(operation, input);
  let isShown = false;
  const end = hubbub.outbox.items.subscribe(items => {
    if (!isShown && items.some(i => i.key === pending.key)) {
      isShown = true;
      show?.();
    }
  });
  try {
    return await pending.done;
  } catch (e) {
    // It is done anew by pressing again, not from the outbox.
    if (pending.state === 'failed') pending.discard();
    takeBack?.();
    toast(errorText(e));
    return undefined;
  } finally {
    end();
  }
}

/**
 * Does something at once, and says why if it is refused.
 * @param {() => Promise<any>} run @returns {Promise<any>} its answer, or true without one; undefined if it was refused
 */
export async function attempt(run) {
  try { return await run() ?? true; } catch (e) { toast(errorText(e)); return undefined; }
}

/**
 * Waits until an act is done, or until it is clear that it has to wait for the network or its turn.
 * @param {import('hubbub').Pending<any>} pending @returns {Promise<any>} the answer; undefined if it waits
 */
export async function doneOrWaiting(pending) {
  let end = () => {};
  const waits = new Promise(resolve => {
    end = hubbub.outbox.items.subscribe(items => {
      const item = items.find(i => i.key === pending.key);
      if (item && (item.state === 'waiting' || item.state === 'queued' && hubbub.status.get() === 'offline')) {
        resolve(undefined);
      }
    });
  });
  try { return await Promise.race([pending.done, waits]); } finally { end(); }
}
