import { signal } from '../ui/html.js';
import { call } from '../client.js';

const every = 5000;
const most = 180;

/** The samples of the last quarter of an hour, the oldest first. @type {import('@preact/signals').Signal<any[]>} */
export const samples = signal([]);
export const startedAt = signal(/** @type {string | undefined} */ (undefined));
export const trouble = signal(/** @type {any} */ (null));

/** Asks for what is new every five seconds, while the page is seen; the answer ends that. */
export function watch() {
  let timer;
  let turn = 0;
  const ask = async () => {
    const mine = ++turn;
    if (!document.hidden) await load();
    if (mine === turn) timer = setTimeout(ask, every);
  };
  const onSeen = () => {
    if (document.hidden) return;
    clearTimeout(timer);
    ask();
  };
  document.addEventListener('visibilitychange', onSeen);
  ask();
  return () => {
    turn++;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onSeen);
  };
}

/** Asks for what is new. */
export async function load() {
  const old = samples.value;
  try {
    let found = await call('getMetrics', { query: { since: old.at(-1)?.at } });
    // A server that was started again knows nothing of before, and may have samples of before its last one here.
    const isSame = found.startedAt === startedAt.value;
    if (!isSame && old.length > 0) found = await call('getMetrics');
    const known = new Set(found.samples.map(s => s.at));
    startedAt.value = found.startedAt;
    samples.value = [...(isSame ? old.filter(s => !known.has(s.at)) : []), ...found.samples].slice(-most);
    trouble.value = null;
  } catch (e) {
    trouble.value = e;
  }
}
