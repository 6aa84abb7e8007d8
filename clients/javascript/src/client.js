import { conversationsApi, messagesApi } from './api/messages.js';
import { notificationsApi, peopleApi } from './api/people.js';
import { commentsApi, postsApi, storiesApi } from './api/posts.js';
import { drafts } from './drafts.js';
import { feeds } from './feeds.js';
import { uploads } from './media.js';
import { derived } from './common/readable.js';
import { HubbubError } from './rest.js';
import { Runtime } from './runtime.js';

export { HubbubError };

/**
 * Makes a client of one server. It does nothing until `start` or `auth.login`.
 * @param {import('../types/index.js').Options} [options]
 * @returns {import('../types/index.js').Hubbub}
 */
export function createHubbub(options = {}) {
  const runtime = new Runtime(options);
  const { tokens, outbox, state } = runtime;
  /** @type {any} */
  const read = (/** @type {string} */ operation, /** @type {any} */ input) => runtime.rest.call(operation, input);
  /** @type {any} */
  const write = (/** @type {string} */ operation, /** @type {any} */ input) => outbox.add(operation, input ?? {});
  return {
    auth: {
      session: { get: tokens.session.get, subscribe: tokens.session.subscribe },
      login: (login, password, more) => runtime.enter('logIn', { login, password, ...more }),
      register: input => runtime.enter('register', input),
      reactivate: (login, password, more) => runtime.enter('reactivateAccount', { login, password, ...more }),
      logout: () => runtime.leave(),
    },
    start: () => runtime.start(),
    stop: () => runtime.stop(),
    wake: () => runtime.wake(),
    status: { get: runtime.status.get, subscribe: runtime.status.subscribe },
    pressure: { get: runtime.pressure.level.get, subscribe: runtime.pressure.level.subscribe },
    onHints: fn => runtime.pressure.onHints(fn),
    state: { get: state.get, subscribe: state.subscribe },
    select: (fn, equal) => derived(
      state, s => s === null ? undefined : fn(s),
      equal === undefined ? Object.is : (a, b) => a === undefined || b === undefined ? a === b : equal(a, b)),
    on: (type, fn) => runtime.on(type, /** @type {any} */ (fn)),
    read,
    call: read,
    write,
    messages: messagesApi(runtime, read, write),
    conversations: conversationsApi(runtime, read, write),
    posts: postsApi(runtime, read, write),
    comments: commentsApi(runtime, read, write),
    people: peopleApi(runtime, read, write),
    notifications: notificationsApi(runtime, read, write),
    stories: storiesApi(runtime, read, write),
    feed: feeds(runtime),
    outbox: {
      items: { get: outbox.items.get, subscribe: outbox.items.subscribe },
      pending: key => outbox.pending(key),
      retry: (key, input) => outbox.retry(key, input),
      discard: key => outbox.discard(key),
    },
    drafts: drafts(runtime),
    media: uploads(runtime),
  };
}
