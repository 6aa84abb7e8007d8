import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { durableEvents } from '../src/generated/events.js';
import { memoryStorage } from '../src/store.js';
import { comparable, fresh, person, recorded, rest, until } from './people.js';
import { Proxy } from './proxy.js';
import { Server } from './server.js';

/** @type {Server} */
let server;
/** @type {Proxy} */
let proxy;
let ana, ben, seen, first;
before(async () => (server = await Server.start()));
after(() => server.stop());

beforeEach(async () => {
  proxy = await Proxy.to(server.port);
  ben = await person(server.url, 'ben');
  // The shortest pauses, so that nothing waits for chance.
  ana = await person(proxy.url, 'ana', { random: () => 0 });
  await ben.people.follow(ana.id).done;
  await ana.people.follow(ben.id).done;
  seen = recorded(ana, durableEvents);
  first = (await until(ana.state, s => s.counts.following === 1 && s.counts.followers === 1)).seq;
  seen.length = 0;
});
afterEach(async () => {
  await ana.stop();
  await ben.stop();
  await proxy.stop();
});

/** The texts that the server has of the conversation between the two, oldest first. */
async function stored() {
  const token = ben.auth.session.get().accessToken;
  const { items: [conversation] } = await rest(server.url, token, 'conversations');
  const { items } = conversation === undefined ? { items: [] }
    : await rest(server.url, token, `conversations/${conversation.id}/messages?limit=100`);
  return items.map(m => m.body).reverse();
}

/** Nothing is missing, nothing came twice, and the state is the server's. */
async function assertWhole() {
  const { seq } = await fresh(ana, server.url);
  await until(ana.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
  assert.deepEqual(comparable(ana.state.get()), (await fresh(ana, server.url)).snapshot);
  assert.deepEqual(seen, Array.from({ length: ana.state.get().seq - first }, (_, i) => first + i + 1));
}

test('wherever the network is cut, each message is sent once and each event seen once', async () => {
  const texts = [];
  let cuts = 0;
  for (let i = 0; i < 20; i++) {
    const [out, back] = [`out ${i}`, `back ${i}`];
    // First within what is under way, then within what it takes to connect again.
    if (i >= 6) {
      await proxy.cut();
    }

    await proxy.cutAfter(i < 6 ? i : i - 6);
    const sent = ana.messages.send({ to: ben.id, text: out });
    await ben.messages.send({ to: ana.id, text: back }).done;
    await sent.done;
    await until(ana.state, s => s.conversations.items[0]?.lastSeq === 2 * (i + 1));
    cuts += await proxy.hasCut() ? 1 : 0;
    await proxy.cutAfter(null);
    texts.push(out, back);
  }

  assert.ok(cuts >= 12, `${cuts} cuts`);
  assert.deepEqual((await stored()).sort(), texts.sort());
  await assertWhole();
});

test('fifty acts that waited without a network are done once, in the order of their lane', async () => {
  await proxy.down();
  await until(ana.status, s => s === 'offline');
  const texts = Array.from({ length: 45 }, (_, i) => `message ${i}`);
  const pending = texts.map(text => ana.messages.send({ to: ben.id, text }));
  for (let i = 0; i < 4; i++) {
    ana.people.mute(ben.id, i % 2 === 1); // the last one counts
  }

  ana.people.follow(ben.id, false);
  await until(ana.outbox.items, items => items.length === 47);
  await ben.messages.send({ to: ana.id, text: 'meanwhile' }).done;
  await proxy.up();
  await Promise.all(pending.map(p => p.done));
  assert.deepEqual((await stored()).filter(t => t !== 'meanwhile'), texts);
  await assertWhole();
  const token = ana.auth.session.get().accessToken;
  const { muted, following } = await rest(server.url, token, `users/${ben.id}/relationship`);
  assert.deepEqual([muted, following], [true, false]);
});

test('a connection that is dead without saying so is found and replaced', async () => {
  await until(ana.status, s => s === 'live');
  await proxy.mute();
  await ben.messages.send({ to: ana.id, text: 'Do you hear me?' }).done;
  const probed = ana.wake();
  await until(ana.status, s => s !== 'live');
  await proxy.unmute();
  await proxy.cut();
  await probed;
  await until(ana.state, s => s.conversations.items[0]?.lastMessage?.body === 'Do you hear me?');
  await until(ana.status, s => s === 'live');
  await assertWhole();
});

test('a connection that answers late, and brings events, is not replaced', async () => {
  await until(ana.status, s => s === 'live');
  const statuses = [];
  ana.status.subscribe(s => statuses.push(s));
  await proxy.deafen();
  let isProbed = false;
  const probed = ana.wake().then(() => (isProbed = true));
  while (!isProbed) {
    await ben.messages.send({ to: ana.id, text: 'Are you busy?' }).done;
  }

  await probed;
  await proxy.unmute();
  await ana.messages.send({ to: ben.id, text: 'Yes' }).done;
  await assertWhole();
  assert.deepEqual(statuses, []);
});

test('after a crash of the server everything goes on', async () => {
  const sent = ana.messages.send({ to: ben.id, text: 'before' });
  await server.kill();
  const during = ana.messages.send({ to: ben.id, text: 'during' });
  await until(ana.status, s => s !== 'live');
  await server.restart();
  await Promise.all([sent.done, during.done]);
  await until(ben.status, s => s === 'live');
  await ben.messages.send({ to: ana.id, text: 'after' }).done;
  await until(ana.status, s => s === 'live');
  assert.deepEqual(await stored(), ['before', 'during', 'after']);
  await assertWhole();
});

test('a server that stops is not asked again before it said', async () => {
  let notBefore = 0;
  ana.on('server_stopping', e => (notBefore = Date.now() + e.retryAfterSeconds * 1000));
  await ben.stop();
  const terminated = server.terminate();
  await until(ana.status, s => s === 'reconnecting');
  const stopped = Date.now();
  await terminated;
  await server.restart();
  await until(ana.status, s => s === 'live');
  assert.ok(notBefore > 0);
  const accepted = (await proxy.acceptedAt()).find(at => at >= stopped);
  assert.ok(accepted >= notBefore, `${notBefore - accepted} ms too early`);
  await assertWhole();
});

test('a state that the server does not know any more is replaced, and what waits stays', async () => {
  const storage = memoryStorage();
  const cleo = await person(proxy.url, 'cleo', { storage, random: () => 0 });
  await cleo.stop();
  const store = await storage.open(`hubbub:${proxy.url}:${cleo.id}`);
  await store.commit({ puts: [['s:seq', 1_000_000]], deletes: [] });
  const resets = [];
  cleo.on('snapshot', e => resets.push(e.isReset));
  await cleo.start();
  cleo.drafts.open('post').set({ text: 'half a' });
  await until(cleo.state, s => s !== null && s.seq < 1_000_000);
  await until(cleo.status, s => s === 'live');
  assert.deepEqual(resets, [true]);
  assert.deepEqual(comparable(cleo.state.get()), (await fresh(cleo, server.url)).snapshot);
  assert.equal(cleo.drafts.open('post').content.get().text, 'half a');
  await cleo.stop();
  assert.ok((await store.load()).get('s:seq') < 1_000_000);
});
