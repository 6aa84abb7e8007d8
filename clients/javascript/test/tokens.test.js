import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createHubbub } from '../src/client.js';
import { durableEvents } from '../src/generated/events.js';
import { Rest } from '../src/rest.js';
import { memoryStorage } from '../src/store.js';
import { lockIn } from '../src/tabs.js';
import { Tokens } from '../src/tokens.js';
import { answer, idle } from './fakes.js';
import { person, recorded, until } from './people.js';
import { Locks } from './platform.js';
import { Server } from './server.js';

const MINUTE = 60_000;
const url = 'http://hubbub.example';

/** A server that only refreshes, as it is told to. */
function refreshing(...acts) {
  const asked = [];
  let next = 0;
  const fetch = async (_, { body }) => {
    asked.push(JSON.parse(body).refreshToken);
    return acts[Math.min(next++, acts.length - 1)]();
  };
  return { asked, fetch };
}

let count = 0;
const pair = () => answer(200, {
  user: { id: '1', username: 'ana' }, sessionId: '2', expiresIn: 900,
  accessToken: `access ${++count}`, refreshToken: `refresh ${count}`,
});
const lost = () => Promise.reject(new TypeError('fetch failed'));
const refused = () => answer(401, { code: 'accounts.invalid_refresh_token', title: 'It has ended.' });

async function holding({ fetch }, { storage = memoryStorage(), locks = new Locks(), isStale = true } = {}) {
  const tokens = new Tokens({
    rest: new Rest(url, fetch, undefined), sessions: storage.sessions(url), lock: lockIn(locks, url), now: Date.now,
    log: () => {},
  });
  const issuedAt = Date.now() - (isStale ? 15 * MINUTE : 0);
  const session = {
    user: { id: '1' }, sessionId: '2', accessToken: 'old', refreshToken: 'first',
    issuedAt, expiresAt: issuedAt + 15 * MINUTE,
  };
  await tokens.adopt(session);
  return tokens;
}

test('a refresh whose answer was lost is repeated at once with the same token', async () => {
  const server = refreshing(lost, pair);
  const tokens = await holding(server);
  assert.match(await tokens.access(), /^access/);
  assert.deepEqual(server.asked, ['first', 'first']);
});

for (const [name, failure] of Object.entries({
  'no answer': lost,
  'a server that stops': () => answer(503, { code: 'server_stopping', retryAfterSeconds: 3 }),
  'a bug': () => answer(500, { code: 'internal_error' }),
  'a proxy that says 401': () => answer(401, '<html>'),
})) {
  test(`${name} does not sign out`, async () => {
    const tokens = await holding(refreshing(failure));
    await assert.rejects(tokens.access());
    assert.notEqual(tokens.session.get(), null);
  });
}

test('a refusal signs out, and is forgotten by the storage', async () => {
  const storage = memoryStorage();
  const tokens = await holding(refreshing(refused), { storage });
  await assert.rejects(tokens.access(), { code: 'accounts.invalid_refresh_token' });
  assert.equal(tokens.session.get(), null);
  assert.equal(await storage.sessions(url).get(), null);
});

test('ten tabs that need a token at once ask for one', async () => {
  const [storage, locks, server] = [memoryStorage(), new Locks(), refreshing(pair)];
  const tabs = await Promise.all(Array.from({ length: 10 }, () => holding(server, { storage, locks })));
  const tokens = await Promise.all(tabs.map(tab => tab.access()));
  assert.equal(server.asked.length, 1);
  assert.equal(new Set(tokens).size, 1);
});

test('a tab that was refused takes what another has stored meanwhile', async () => {
  const storage = memoryStorage();
  const newer = { user: { id: '1' }, sessionId: '2', accessToken: 'theirs', refreshToken: 'second',
    issuedAt: Date.now(), expiresAt: Date.now() + 15 * MINUTE };
  const tokens = await holding(refreshing(async () => {
    await storage.sessions(url).set(newer);
    return refused();
  }), { storage, locks: null });
  assert.equal(await tokens.access(), 'theirs');
});

test('what another tab has stored is newer, though the clock was set back before it was', async () => {
  const storage = memoryStorage();
  const server = refreshing(refused);
  const tokens = await holding(server, { storage });
  const issuedAt = tokens.session.get().issuedAt - 10 * MINUTE;
  await storage.sessions(url).set({
    ...tokens.session.get(), accessToken: 'theirs', refreshToken: 'second', renewals: 1,
    issuedAt, expiresAt: Date.now() + 15 * MINUTE,
  });
  assert.equal(await tokens.access(), 'theirs');
  assert.equal(server.asked.length, 0);
});

test('a tab that hangs with the lock holds up nobody for longer than five seconds', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const locks = new Locks();
  void locks.request(`hubbub:token:${url}`, {}, () => new Promise(() => {}));
  const tokens = await holding(refreshing(pair), { locks });
  const token = tokens.access();
  await idle();
  t.mock.timers.tick(5_000);
  assert.match(await token, /^access/);
});

test('an answer after the log-out is thrown away', async () => {
  let release;
  const storage = memoryStorage();
  const later = () => new Promise(resolve => (release = () => resolve(pair())));
  const tokens = await holding(refreshing(later), { storage });
  const token = tokens.access();
  await idle();
  await tokens.end(true);
  release();
  await assert.rejects(token, { code: 'signed_out' });
  assert.equal(tokens.session.get(), null);
  assert.equal(await storage.sessions(url).get(), null);
});

/** @type {Server} */
let server;
before(async () => (server = await Server.start({ Tokens__AccessSeconds: '6' })));
after(() => server.stop());

test('a client lives on through the ends of its tokens, and sees everything once', async () => {
  const [ana, ben] = [await person(server.url, 'ana'), await person(server.url, 'ben')];
  await ana.people.follow(ben.id).done;
  await until(ana.state, s => s.counts.following === 1);
  const seen = recorded(ana, durableEvents);
  const first = ana.state.get().seq;
  const tokens = new Set();
  ana.auth.session.subscribe(session => tokens.add(session?.accessToken));
  for (let i = 0; tokens.size < 3; i++) {
    await ben.messages.send({ to: ana.id, text: `message ${i}` }).done;
    await idle(200);
  }

  const { seq } = await ana.read('sync', { query: { after: 0, limit: 1 } }).then(page => ({ seq: page.head }));
  await until(ana.state, s => s.seq >= seq);
  assert.deepEqual(seen, Array.from({ length: ana.state.get().seq - first }, (_, i) => first + i + 1));
  await Promise.all([ana.stop(), ben.stop()]);
});

test('a session that is revoked elsewhere signs out, and what was stored of it is removed', async () => {
  const storage = memoryStorage();
  const ana = await person(server.url, 'ana', { storage });
  const { sessionId } = ana.auth.session.get();
  const other = createHubbub({ url: server.url, log: () => {} });
  await other.start();
  await other.auth.login(ana.username, ana.password);
  await other.call('revokeSession', { path: { sessionId } });
  await until(ana.status, s => s === 'signedOut');
  assert.equal(ana.state.get(), null);
  assert.equal((await (await storage.open(`hubbub:${server.url}:${ana.id}`)).load()).size, 0);
  await Promise.all([ana.stop(), other.stop()]);
});
