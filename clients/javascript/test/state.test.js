import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { durableEvents } from '../src/generated/events.js';
import { comparable, fresh, person, recorded, rest, until } from './people.js';
import { setting } from './platform.js';
import { Server } from './server.js';

/** @type {Server} */
let server;
before(async () => (server = await Server.start()));
after(() => server.stop());

const count = Number(setting('HUBBUB_CLIENT_ACTS') ?? 120);
const seed = Number(setting('HUBBUB_TEST_SEED') ?? Date.now() % 1_000_000);

/** The same choices for the same seed. */
function chooser() {
  let state = seed;
  return count => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % count;
  };
}

test('the state after random acts of several people is the one that a new device gets', async t => {
  t.diagnostic(`HUBBUB_TEST_SEED=${seed}`);
  const people = await Promise.all(['ana', 'ben', 'cleo'].map(name => person(server.url, name)));
  t.after(() => Promise.all(people.map(hub => hub.stop())));
  const seen = people.map(hub => recorded(hub, durableEvents));
  const first = people.map(hub => hub.state.get().seq);
  const choose = chooser();
  const failures = [];
  for (let i = 0; i < count; i++) {
    const me = people[choose(3)];
    const them = people.filter(p => p !== me)[choose(2)];
    await random(choose, me, them, people).catch(e => failures.push(e.code ?? e.message));
  }

  t.diagnostic(`refused: ${[...new Set(failures)].join(', ')}`);
  assert.ok(failures.every(code => /^(messaging|posts|graph|notifications|profiles)\./.test(code)), failures.join());
  for (const [i, hub] of people.entries()) {
    await settled(hub);
    const { snapshot } = await fresh(hub, server.url);
    assert.deepEqual(comparable(hub.state.get()), snapshot, `as ${hub.username} sees it`);
    assert.deepEqual(seen[i], Array.from({ length: hub.state.get().seq - first[i] }, (_, n) => first[i] + n + 1));
  }
});

/** Waits until nothing is under way any more. */
async function settled(hub) {
  for (let before = -1; ;) {
    const { seq } = await fresh(hub, server.url);
    await until(hub.state, s => s.seq >= seq && s.wanted.length === 0 && s.pending.every(p => p.state === 'failed'));
    if (before === seq) {
      return;
    }

    before = seq;
  }
}

async function random(choose, me, them, people) {
  const token = me.auth.session.get().accessToken;
  const call = (path, method, body) => rest(server.url, token, path, method, body);
  const state = me.state.get();
  const any = list => list.length === 0 ? undefined : list[choose(list.length)];
  const conversation = any([...state.conversations.items, ...state.messageRequests.items]);
  const last = conversation?.lastMessage;
  const mine = any(state.own.posts.items);
  const notification = any(state.notifications.items);
  const acts = [
    () => me.messages.send({ to: them.id, text: `Hello ${choose(1000)}` }).done,
    () => me.messages.send({ to: them.id, text: `Again ${choose(1000)}` }).done,
    () => conversation && me.messages.send({ conversationId: conversation.id, text: 'So?', replyToId: last?.id }).done,
    () => conversation && me.messages.history(conversation.id),
    () => conversation && me.messages.pins(conversation.id),
    () => conversation && me.messages.read(conversation.id, conversation.lastSeq)?.done,
    () => last && me.messages.edit(last.id, `Edited ${choose(1000)}`).done,
    () => last && me.messages.delete(last.id).done,
    () => last && me.messages.hide(last.id).done,
    () => last && me.messages.react(last.id, any(['👍', '🎉', '❤️']), choose(3) > 0).done,
    () => last && me.messages.pin(last.id, choose(3) > 0).done,
    () => conversation && me.conversations.archive(conversation.id, choose(2) > 0).done,
    () => conversation && me.conversations.pin(conversation.id, choose(2) > 0).done,
    () => last && me.conversations.markUnread(conversation.id, last.id).done,
    () => conversation && me.write('saveMessageDraft', {
      path: { conversationId: conversation.id }, body: { text: `draft ${choose(9)}` } }).done,
    () => conversation && me.conversations.accept(conversation.id).done,
    () => me.write('createGroup', {
      body: { name: `Group ${choose(100)}`, memberIds: people.filter(p => p !== me).map(p => p.id) },
    }).done,
    () => conversation?.kind === 'group'
      && call(`groups/${conversation.id}`, 'PATCH', { name: `Group ${choose(100)}` }),
    () => conversation?.kind === 'group' && call(`groups/${conversation.id}/leave`, 'POST'),
    () => me.people.follow(them.id, choose(3) > 0).done,
    () => me.people.mute(them.id, choose(3) === 0).done,
    () => choose(3) === 0 && me.people.block(them.id).done.then(() => me.people.block(them.id, false).done),
    () => me.posts.create({ text: `Post #tag${choose(5)} @${them.username}` }).done,
    () => mine && me.posts.edit(mine.id, { text: `Edited ${choose(100)}` }).done,
    () => mine && choose(3) === 0 && me.posts.delete(mine.id).done,
    () => any(them.state.get().own.posts.items)
      && me.posts.react(any(them.state.get().own.posts.items).id, any(['like', 'love', null])).done,
    () => any(them.state.get().own.posts.items)
      && me.comments.add(any(them.state.get().own.posts.items).id, 'A comment').done,
    () => mine && me.posts.react(mine.id, any(['like', 'sad', null])).done,
    () => mine && me.posts.save(mine.id).done,
    () => mine && me.posts.unsave(mine.id).done,
    () => notification && me.notifications.read(notification.id).done,
    () => notification && me.notifications.delete(notification.id).done,
    () => choose(4) === 0 && me.notifications.readAll().done,
    () => call('circles', 'POST', { name: `Circle ${choose(1000)}` }),
    () => me.people.followTag(`tag${choose(5)}`, choose(2) > 0).done,
    () => call('profiles/me', 'PATCH', { displayName: `Name ${choose(100)}` }),
    () => call('drafts', 'POST', { content: { text: `Draft ${choose(100)}` } }),
    () => me.stories.create({ text: `Story ${choose(100)}` }).done,
  ];
  await acts[choose(acts.length)]();
}
