import { createHubbub } from '../src/client.js';
import { usualStorage } from './platform.js';

const password = 'correct horse battery staple';
let people = 0;

/** Signs someone up, with a client that is live. */
export async function person(url, name, options = {}) {
  const hub = createHubbub({ url, storage: usualStorage(), log: () => {}, ...options });
  const username = `${name}${++people}${Date.now().toString(36)}`;
  await hub.start();
  await hub.auth.register({ username, email: `${username}@example.test`, password });
  await until(hub.status, s => s === 'live');
  return Object.assign(hub, { username, password, id: hub.auth.session.get().user.id });
}

/** Waits for a readable to have such a value. */
export function until(readable, fits, ms = 120_000) {
  return new Promise((resolve, reject) => {
    let off = () => {};
    const timer = setTimeout(() => {
      off();
      reject(new Error(`It stayed ${JSON.stringify(readable.get())?.slice(0, 2000)}; waited for ${fits}`));
    }, ms);
    const look = () => {
      if (fits(readable.get())) {
        clearTimeout(timer);
        off();
        resolve(readable.get());
        return true;
      }

      return false;
    };
    if (!look()) {
      off = readable.subscribe(look);
    }
  });
}

/** A call of REST with someone's session, past the client. */
export async function rest(url, token, path, method = 'GET', body = undefined) {
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    const text = await answer.text();
    throw Object.assign(new Error(`${method} ${path}: ${answer.status} ${text}`), { code: JSON.parse(text).code });
  }

  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

const parts = ['account', 'profile', 'counts', 'conversations', 'messageRequests', 'groupInvitations', 'notifications',
  'unreadNotifications', 'notificationPreferences', 'own'];

/** What a snapshot has, without what is signed anew each time. */
export function comparable(state) {
  const text = JSON.stringify(Object.fromEntries(parts.map(name => [name, state[name]])), sorted);
  return JSON.parse(text.replace(/(expires|signature)=[^"&]*/g, '$1='));
}

function sorted(_, value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).sort().map(key => [key, value[key]])) : value;
}

/** The state that a new device would be given. */
export async function fresh(hub, url) {
  const snapshot = await rest(url, hub.auth.session.get().accessToken, 'bootstrap');
  return { snapshot: comparable(snapshot), seq: snapshot.seq };
}

/** Every durable event that reaches the handlers, in the order in which it does. */
export function recorded(hub, types) {
  const seqs = [];
  for (const type of types) {
    hub.on(type, (_, { seq }) => seq !== undefined && seqs.push(seq));
  }

  return seqs;
}
