// The app's one client, and what the pages read of it as signals.
import 'signalr';
import { createHubbub } from 'hubbub';
import { forgetSeen, readOrSeen } from './seen.js';
import { computed, signal } from './ui/html.js';

export const hubbub = createHubbub({ url: location.origin, signalR: globalThis.signalR });

/** @template T @param {{ get(): T, subscribe(fn: (value: T) => void): () => void }} readable */
function signalOf(readable) {
  const made = signal(readable.get());
  readable.subscribe(value => { made.value = value; });
  return made;
}

/** 'starting', 'live', 'catchingUp', 'reconnecting', 'offline' or 'signedOut'. */
export const status = signalOf(hubbub.status);

/** What is known of one's own things: the snapshot with every event applied. */
const known = signalOf(hubbub.state);
export const state = computed(() => known.value ?? /** @type {any} */ ({}));

/** What waits for its turn, its answer or the network. */
export const outbox = signalOf(hubbub.outbox.items);

/** One's own profile, or undefined before it is known. */
export const me = computed(() => state.value.profile);

/**
 * Calls an operation of the API by its name in the description. What was read before is there without a network too.
 * @type {typeof hubbub.call}
 */
export const call = (operation, input) =>
  readOrSeen(hubbub.auth.session.get()?.user.id, operation, input, () => hubbub.call(operation, input));

// What a page has loaded and keeps is one person's. One that slept may wake up as another's.
let owner;
hubbub.auth.session.subscribe(session => {
  if (session && owner && session.user.id !== owner) location.reload();
  owner ??= session?.user.id;
});

hubbub.status.subscribe(now => { if (now === 'signedOut') forgetSeen(); });

/** Listens to an event of the hub; the answer ends it. @type {typeof hubbub.on} */
export const on = (type, fn) => hubbub.on(type, fn);

/** Whenever hints about feeds and stories are told again, which the server had left out; the answer ends it. */
export const onHints = fn => hubbub.onHints(fn);

/** A key under which an act is done once, however often it is asked for. */
export const newKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/[+/=]/g, c =>
    ({ '+': '-', '/': '_', '=': '' })[c]);
