import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { durableEvents } from '../src/generated/events.js';
import { comparable, fresh, person, recorded, rest, until } from './people.js';
import { Proxy } from './proxy.js';
import { Server } from './server.js';

const MINUTE = 60_000;
const real = Date.now;
/** By how much everything in this process is told another time than the server. */
let jump = 0;
/** @type {Server} */
let server;
/** @type {Proxy} */
let proxy;
let ana, ben, seen, first;
before(async () => {
  server = await Server.start();
  Date.now = () => real() + jump;
});
after(async () => {
  Date.now = real;
  await server.stop();
});

beforeEach(async () => {
  jump = 0;
  proxy = await Proxy.to(server.port);
  [ana, ben] = [await person(proxy.url, 'ana', { random: () => 0 }), await person(server.url, 'ben')];
  await ben.people.follow(ana.id).done;
  await ana.people.follow(ben.id).done;
  seen = recorded(ana, durableEvents);
  first = (await until(ana.state, s => s.counts.following === 1 && s.counts.followers === 1)).seq;
  seen.length = 0;
});
afterEach(async () => {
  jump = 0;
  await Promise.all([ana.stop(), ben.stop()]);
  await proxy.stop();
});

/** Everything is there, each event came once, and what was sent is there once, in order. */
async function assertWhole(sent) {
  const { seq } = await fresh(ana, server.url);
  await until(ana.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
  assert.deepEqual(comparable(ana.state.get()), (await fresh(ana, server.url)).snapshot);
  assert.deepEqual(seen, Array.from({ length: ana.state.get().seq - first }, (_, i) => first + i + 1));
  const token = ben.auth.session.get().accessToken;
  const { items: [{ id }] } = await rest(server.url, token, 'conversations');
  const { items } = await rest(server.url, token, `conversations/${id}/messages?limit=100`);
  assert.deepEqual(items.filter(m => m.senderId === ana.id).map(m => m.body).reverse(), sent);
}

for (const [name, by] of Object.entries({ 'two hours forward': 120 * MINUTE, 'ten minutes back': -10 * MINUTE })) {
  test(`a clock that jumps ${name} loses and doubles nothing`, async () => {
    await ana.messages.send({ to: ben.id, text: 'before' }).done;
    jump = by;
    await ben.messages.send({ to: ana.id, text: 'now' }).done;
    await ana.messages.send({ to: ben.id, text: 'after' }).done;
    await until(ana.state, s => s.conversations.items[0].lastSeq === 3);
    await proxy.cut();
    await ana.messages.send({ to: ben.id, text: 'after a cut' }).done;
    await until(ana.status, s => s === 'live');
    await assertWhole(['before', 'after', 'after a cut']);
    assert.notEqual(ana.auth.session.get(), null);
  });
}

test('after an hour without a network, fifty acts are done once, and hundreds of events that were missed come once',
  async () => {
    await proxy.down();
    await until(ana.status, s => s === 'offline');
    const texts = Array.from({ length: 50 }, (_, i) => `message ${i}`);
    texts.slice(0, 25).forEach(text => ana.messages.send({ to: ben.id, text }));
    jump = 60 * MINUTE;
    // More than one page of the log, and a session that has to be renewed first.
    for (let i = 0; i < 30; i++) {
      await Promise.all(Array.from({ length: 10 }, () => ben.messages.send({ to: ana.id, text: `back ${i}` }).done));
    }

    texts.slice(25).forEach(text => ana.messages.send({ to: ben.id, text }));
    await proxy.up();
    void ana.wake();
    await until(ana.state, s => s.pending.length === 0);
    const { seq } = await fresh(ana, server.url);
    await until(ana.state, s => s.seq >= seq);
    assert.deepEqual(seen, Array.from({ length: ana.state.get().seq - first }, (_, i) => first + i + 1));
    const { id } = ana.state.get().conversations.items[0];
    let [items, cursor] = [[], undefined];
    do {
      const page = await ana.read('listMessages', { path: { conversationId: id }, query: { limit: 100, cursor } });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.equal(items.length, 350);
    assert.deepEqual(items.filter(m => m.senderId === ana.id).map(m => m.body).reverse(), texts);
  });
