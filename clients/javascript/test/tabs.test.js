import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createHubbub } from '../src/client.js';
import { durableEvents } from '../src/generated/events.js';
import { indexedDbStorage } from '../src/store.js';
import { comparable, fresh, person, recorded, until } from './people.js';
import { channels, IDBFactory, Locks, signalR } from './platform.js';
import { Proxy } from './proxy.js';
import { Server } from './server.js';

/** @type {Server} */
let server;
let ben, tabs, sockets, browser;
before(async () => (server = await Server.start()));
after(() => server.stop());

/** Counts the connections that are open. */
class Builder extends signalR.HubConnectionBuilder {
  build() {
    const hub = super.build();
    const start = hub.start.bind(hub);
    hub.start = () => start().then(() => {
      sockets.add(hub);
      hub.onclose(() => sockets.delete(hub));
    });
    return hub;
  }
}

beforeEach(async () => {
  sockets = new Set();
  tabs = [];
  browser = {
    url: server.url, storage: indexedDbStorage(new IDBFactory()), locks: new Locks(), BroadcastChannel: channels(),
    signalR: { ...signalR, HubConnectionBuilder: Builder }, random: () => 0, log: () => {},
  };
  ben = await person(server.url, 'ben');
});
afterEach(() => Promise.all([...tabs, ben].map(hub => hub.stop())));

async function opened(count) {
  const first = await person(server.url, 'ana', browser);
  tabs.push(first);
  while (tabs.length < count) {
    const tab = createHubbub(browser);
    tabs.push(tab);
    await tab.start();
    await until(tab.status, s => s === 'live');
  }

  await ben.people.follow(first.id).done;
  await first.people.follow(ben.id).done;
  return Promise.all(tabs.map(async tab => {
    const { seq } = await until(tab.state, s => s.counts.following === 1 && s.counts.followers === 1);
    return { tab, first: seq, seen: recorded(tab, durableEvents) };
  }));
}

/** All that was sent is there in each tab, each event once and in order, and the state is the server's. */
async function assertWhole(all) {
  const { seq, snapshot } = await fresh(tabs[0], server.url);
  for (const { tab, first, seen } of all) {
    await until(tab.state, s => s.seq >= seq && s.pending.length === 0 && s.wanted.length === 0);
    assert.deepEqual(seen, Array.from({ length: tab.state.get().seq - first }, (_, i) => first + i + 1));
    assert.deepEqual(comparable(tab.state.get()), snapshot);
  }
}

const bodies = tab => tab.state.get().messages[tab.state.get().conversations.items[0].id].items.map(m => m.body);

test('five tabs have one connection, and each sees every event once', async () => {
  const all = await opened(5);
  assert.equal(sockets.size, 1);
  for (let i = 0; i < 5; i++) {
    await ben.messages.send({ to: tabs[0].id, text: `message ${i}` }).done;
  }

  await assertWhole(all);
  assert.equal(sockets.size, 1);
});

test('what any tab sends is sent once, and all show it', async () => {
  const all = await opened(3);
  const pending = tabs.map((tab, i) => tab.messages.send({ to: ben.id, text: `from ${i}` }));
  await Promise.all(pending.map(p => p.done));
  await assertWhole(all);
  await tabs[2].messages.history(tabs[2].state.get().conversations.items[0].id);
  assert.deepEqual(bodies(tabs[2]).sort(), ['from 0', 'from 1', 'from 2']);
});

test('when the tab with the connection closes, another takes over where it was', async () => {
  const all = await opened(3);
  await ben.messages.send({ to: tabs[0].id, text: 'one' }).done;
  await tabs.shift().stop();
  all.shift();
  const sent = tabs[0].messages.send({ to: ben.id, text: 'two' });
  await ben.messages.send({ to: tabs[0].auth.session.get().user.id, text: 'three' }).done;
  await sent.done;
  await assertWhole(all);
  assert.equal(sockets.size, 1);
});

test('a tab whose leader is frozen looks after itself, and nothing is done twice', async () => {
  const all = await opened(2);
  browser.BroadcastChannel.isCut = true;
  await ben.messages.send({ to: tabs[0].id, text: 'unheard' }).done;
  const sent = tabs[1].messages.send({ to: ben.id, text: 'alone' });
  await sent.done;
  await until(tabs[1].state, s => s.conversations.items[0]?.lastSeq === 2);
  await assertWhole(all);
  await tabs[1].messages.history(tabs[1].state.get().conversations.items[0].id);
  assert.deepEqual(bodies(tabs[1]).sort(), ['alone', 'unheard']);
});

test('a log-out in one tab is one in all, and leaves nothing behind', async () => {
  await opened(2);
  const { id } = tabs[0];
  await tabs[1].auth.logout();
  for (const tab of tabs) {
    await until(tab.status, s => s === 'signedOut');
    assert.equal(tab.state.get(), null);
  }

  const store = await browser.storage.open(`hubbub:${server.url}:${id}`);
  assert.equal((await store.load()).size, 0);
});

test('a page that is opened again shows what was stored before it has a network', async t => {
  const proxy = await Proxy.to(server.port);
  t.after(() => proxy.stop());
  browser.url = proxy.url;
  const [{ tab }] = await opened(1);
  await ben.messages.send({ to: tab.id, text: 'seen before' }).done;
  await until(tab.state, s => s.conversations.items.length === 1);
  await tab.stop();
  await proxy.down();
  tabs[0] = createHubbub(browser);
  await tabs[0].start();
  assert.equal(tabs[0].state.get().conversations.items[0].lastMessage.body, 'seen before');
  await until(tabs[0].status, s => s === 'offline');
});
