import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createHubbub } from '../src/client.js';
import { durableEvents } from '../src/generated/events.js';
import { indexedDbStorage, memoryStorage } from '../src/store.js';
import { idle } from './fakes.js';
import { comparable, fresh, person, recorded, until } from './people.js';
import { channels, IDBFactory, Locks } from './platform.js';
import { Server } from './server.js';

// Node keeps idle connections with timers of its own. One that was begun before a test takes the clock cannot be ended
// meanwhile, and takes a later request on its connection for one that nobody answers.
const pooled = globalThis.fetch;
globalThis.fetch = (url, init) => pooled(url, { ...init, headers: { ...init?.headers, connection: 'close' } });

/** @type {Server} */
let server;
let ana, ben;
before(async () => (server = await Server.start()));
after(() => server.stop());
beforeEach(async () => (ben = await person(server.url, 'ben')));
afterEach(() => Promise.all([ana, ben].map(hub => hub.stop())));

const full = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));

/** IndexedDB, and how often it was asked to write; `fails` says which writes fail. */
function troubled(fails) {
  const kept = indexedDbStorage(new IDBFactory());
  const storage = {
    isShared: true, writes: 0, isWell: false,
    sessions: url => kept.sessions(url),
    open: async name => {
      const store = await kept.open(name);
      return { ...store, commit: rows => !storage.isWell && fails(++storage.writes) ? full() : store.commit(rows) };
    },
  };
  return storage;
}

/** Signs ana up, and counts what she sees from here on. */
async function signedUp(options) {
  ana = await person(server.url, 'ana', options);
  await ben.people.follow(ana.id).done;
  await ana.people.follow(ben.id).done;
  const { seq: first } = await until(ana.state, s => s.counts.following === 1 && s.counts.followers === 1);
  return { first, seen: recorded(ana, durableEvents) };
}

async function talk(rounds) {
  for (let i = 0; i < rounds; i++) {
    await Promise.all([
      ben.messages.send({ to: ana.id, text: `to ana ${i}` }).done,
      ana.messages.send({ to: ben.id, text: `to ben ${i}` }).done,
    ]);
  }
}

async function assertWhole({ first, seen }, messages) {
  const { seq } = await fresh(ana, server.url);
  await until(ana.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
  assert.deepEqual(comparable(ana.state.get()), (await fresh(ana, server.url)).snapshot);
  assert.deepEqual(seen, Array.from({ length: ana.state.get().seq - first }, (_, i) => first + i + 1));
  assert.equal(ana.state.get().conversations.items[0].lastSeq, messages);
}

for (const [name, fails] of Object.entries({
  'that is full': () => true,
  'of which every third write fails': n => n % 3 === 0,
})) {
  test(`a storage ${name} loses and doubles nothing, and the next page goes on from what it has`, async () => {
    const storage = troubled(fails);
    const counted = await signedUp({ storage });
    await talk(4);
    await assertWhole(counted, 8);
    assert.ok(storage.writes > 5, `${storage.writes} writes`);
    await ana.stop();
    storage.isWell = true;
    await ben.messages.send({ to: ana.id, text: 'while away' }).done;
    await ana.start();
    await until(ana.status, s => s === 'live');
    await talk(1);
    const { seq } = await fresh(ana, server.url);
    await until(ana.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
    assert.deepEqual(comparable(ana.state.get()), (await fresh(ana, server.url)).snapshot);
    assert.equal(ana.state.get().conversations.items[0].lastSeq, 11);
  });
}

test('a storage that never answers is given up, and the client lives in memory', async t => {
  const first = await person(server.url, 'ana');
  const session = first.auth.session.get();
  await first.stop();
  const factory = { open: () => ({}), deleteDatabase: () => ({}) };
  t.mock.timers.enable({ apis: ['setTimeout'] });
  ana = createHubbub({
    url: server.url, storage: indexedDbStorage(factory), log: () => {}, session, locks: null,
  });
  let isStarted = false;
  const started = ana.start().then(() => (isStarted = true));
  while (!isStarted) {
    t.mock.timers.tick(10_000);
    await idle();
  }

  t.mock.timers.reset();
  await started;
  await until(ana.status, s => s === 'live');
});

test('a storage that is slow to begin with logs nobody out', async t => {
  const kept = memoryStorage();
  const first = await person(server.url, 'ana', { storage: kept });
  await first.stop();
  let fails = 1;
  const sessions = url => ({
    ...kept.sessions(url), get: () => fails-- > 0 ? Promise.reject(new Error('Not yet')) : kept.sessions(url).get(),
  });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  ana = createHubbub({ url: server.url, storage: { ...kept, sessions }, log: () => {} });
  await ana.start();
  assert.equal(ana.status.get(), 'signedOut');
  t.mock.timers.tick(5_000);
  t.mock.timers.reset();
  await until(ana.status, s => s === 'live');
});

test('two tabs whose storage cannot keep the session refresh in turn, and neither is signed out', async () => {
  const kept = indexedDbStorage(new IDBFactory());
  let [isFull, now] = [false, 0];
  const storage = {
    ...kept,
    sessions: url => ({
      get: () => kept.sessions(url).get(),
      set: session => isFull && session !== null ? full() : kept.sessions(url).set(session),
    }),
  };
  const browser = { url: server.url, storage, locks: new Locks(), BroadcastChannel: channels(), log: () => {},
    now: () => Date.now() + now };
  ana = await person(server.url, 'ana', browser);
  const other = createHubbub(browser);
  await other.start();
  await until(other.status, s => s === 'live');
  isFull = true;
  for (const tab of [ana, ana, other, ana, other, other]) {
    const { refreshToken } = tab.auth.session.get();
    now += 14.5 * 60_000;
    await tab.people.get(ana.id);
    assert.notEqual(tab.auth.session.get().refreshToken, refreshToken);
    for (const each of [ana, other]) {
      await until(each.auth.session, s => s.refreshToken === tab.auth.session.get().refreshToken);
    }
  }

  await other.stop();
});
