// What a tab of someone does. Tests in Node call these functions, one page per tab.
import { createHubbub } from '/src/client.js';
import { durableEvents } from '/src/generated/events.js';
import { comparable, fresh, recorded, until } from '/test/people.js';

const password = 'correct horse battery staple';
let hub, seen, first, server;

/** Opens a tab on the server, through the network or past it, as whoever is logged in. */
export async function open(url, past = url) {
  server = past;
  // The shortest pauses, so that nothing waits for chance.
  hub = createHubbub({ url, random: () => 0, log: () => {} });
  seen = recorded(hub, durableEvents);
  await hub.start();
}

export async function signUp(name) {
  const username = `${name}${Date.now().toString(36)}`;
  const { user } = await hub.auth.register({ username, email: `${username}@example.test`, password });
  return user.id;
}

export const becomes = status => until(hub.status, s => s === status).then(() => {});

/** From here on every event counts. */
export function count() {
  first = hub.state.get().seq;
  seen.length = 0;
}

/** Sends texts, and waits for their answers. */
export const send = (to, texts) => Promise.all(texts.map(text => hub.messages.send({ to, text }).done)).then(() => {});

/** Sends texts, and waits until they are shown as waiting. */
export async function queue(to, texts) {
  texts.forEach(text => hub.messages.send({ to, text }));
  await until(hub.outbox.items, items => texts.every(text => items.some(i => i.input.body.message === text)));
}

export const follow = id => hub.people.follow(id).done.then(() => {});

/** Waits until this tab has all that the server has, and compares. Empty if all is right. */
export async function faults() {
  const { seq } = await fresh(hub, server);
  await until(hub.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
  const { snapshot } = await fresh(hub, server);
  const expected = Array.from({ length: hub.state.get().seq - first }, (_, i) => first + i + 1);
  const states = [comparable(hub.state.get()), snapshot].map(s => JSON.stringify(s));
  return [
    ...states[0] === states[1] ? [] : [`The state is ${states[0]}\nand not ${states[1]}`],
    ...String(seen) === String(expected) ? [] : [`Seen were ${seen} and not ${expected}`],
  ];
}

/** The texts of the newest conversation that the server has, oldest first. */
export async function texts() {
  const [conversation] = hub.state.get().conversations.items;
  const page = await hub.read('listMessages', { path: { conversationId: conversation.id }, query: { limit: 100 } });
  return page.items.map(m => m.body).reverse();
}

/** What is stored of this person. */
export async function stored() {
  const { name } = (await indexedDB.databases()).find(d => /:\d{15,}$/.test(d.name));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const table = opening.result.transaction('rows').objectStore('rows');
      const [seq, keys] = [table.get('s:seq'), table.getAllKeys()];
      keys.onsuccess = () => {
        opening.result.close();
        resolve({ seq: seq.result, keys: keys.result });
      };
    };
  });
}

export const cursor = () => hub.state.get().seq;

/** As someone does who clears the data of this page. */
export async function deleteStored() {
  const { name } = (await indexedDB.databases()).find(d => /:\d{15,}$/.test(d.name));
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve(undefined);
    deleting.onerror = () => reject(deleting.error);
  });
}

/** Waits until the storage has what is shown. */
export async function isKept() {
  while ((await stored()).seq !== hub.state.get().seq) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export const isSent = () => until(hub.outbox.items, items => items.length === 0).then(() => {});

export function clockJumps(ms) {
  const real = Date.now;
  Date.now = () => real() + ms;
}

/** The newest message of the newest conversation. */
export const shown = () => hub.state.get().conversations.items[0].lastMessage.body;

const filler = () => new Promise((resolve, reject) => {
  const opening = indexedDB.open('filler');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

/** Fills the storage of this origin to the last kilobyte. */
export async function fill() {
  const db = await filler();
  for (let bytes = 100_000; bytes > 200;) {
    const isFull = await new Promise(resolve => {
      const transaction = db.transaction('rows', 'readwrite');
      transaction.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))));
      transaction.oncomplete = () => resolve(false);
      transaction.onabort = () => resolve(true);
    });
    bytes = isFull ? bytes / 2 : bytes;
  }

  db.close();
}

export const makeSpace = () => new Promise(resolve => {
  indexedDB.deleteDatabase('filler').onsuccess = () => resolve(undefined);
});
