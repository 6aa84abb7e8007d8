// What is known of conversations, in parts that change alone.
import { computed, signal } from '../ui/html.js';
import { call, me, on, state } from '../client.js';

/** @type {Map<string, import('@preact/signals').ReadonlySignal<any>>} */
const made = new Map();

function part(key, read) {
  if (!made.has(key)) made.set(key, computed(() => read(state.value)));
  return made.get(key).value;
}

const byId = id => c => c.id === id;

/** A conversation or a message request, or undefined. @param {string} id */
export const conversationOf = id => part(`conversation:${id}`, s =>
  s.conversations?.items.find(byId(id)) ?? s.messageRequests?.items.find(byId(id)));

/** The conversation with a person, or undefined. @param {string} userId */
export const conversationWith = userId => part(`with:${userId}`, s =>
  s.conversations?.items.find(c => c.with?.id === userId) ?? s.messageRequests?.items.find(c => c.with?.id === userId));

/** What is loaded of a conversation, oldest first; undefined before. @param {string} id */
export const historyOf = id => part(`history:${id}`, s => s.messages?.[id]);

/** Its pinned messages, if they were asked for. @param {string} id */
export const pinsOf = id => part(`pins:${id}`, s => s.pins?.[id]);

/** Who types: in a group by its id, to oneself by the person's. @param {string} key */
export const typingIn = key => part(`typing:${key}`, s => s.typing?.[key]);

/** @param {string | undefined} userId */
export const presenceOf = userId => userId && part(`presence:${userId}`, s => s.presence?.[userId]);

/** Until when a conversation is muted: an instant, `true` for ever, or undefined. @param {string} id */
export const mutedUntil = id => part(`muted:${id}`, s => {
  const entry = s.notificationPreferences?.mutedConversations?.find(m => m.conversationId === id);
  return entry && (!entry.until || Date.parse(entry.until) > Date.now()) ? entry.until ?? true : undefined;
});

/** A stranger's conversation that one has not accepted. */
export const isRequest = c => c.kind === 'direct' && c.peerReadSeq === undefined;

/** Messages that are not stored at the server yet, oldest first. @param {{ id?: string, peer?: any }} chat */
export const waitingIn = ({ id, peer }) => (state.value.pending ?? []).filter(i =>
  (i.operation === 'sendMessage' || i.operation === 'forwardMessage') && i.state !== 'done'
  && (id !== undefined && i.input.body.conversationId === id || peer && i.input.body.receiverId === peer.id));

/** The scope of a conversation's draft: with a person the same before and after the first message. */
export const scopeOf = ({ id, peer }) => (peer ? `with:${peer.id}` : `conversation:${id}`);

/** Files of messages on their way, by id: the outbox has only their ids. */
export const ownFiles = new Map();

/** @type {Map<string, import('@preact/signals').Signal<any>>} */
const cards = new Map();

/** Keeps how a person is shown. */
export function keepCard(user) {
  if (!user) return;
  const known = cards.get(user.id);
  if (!known) cards.set(user.id, signal(user));
  else if (known.value?.displayName !== user.displayName
    || known.value.avatar?.small !== user.avatar?.small) known.value = user;
}

/** How a person is shown; asked for if it is not known. @param {string} id */
export function cardOf(id) {
  if (id === me.value?.id) return me.value;
  if (!cards.has(id)) {
    const made = signal({ id, displayName: '…' });
    cards.set(id, made);
    call('getProfile', { path: { userId: id } }).then(keepCard, () =>
      keepCard({ id, displayName: '?', isAvailable: false }));
  }
  return cards.get(id).value;
}

on('receive_message', e => keepCard(e.sender));
on('message_sent', e => keepCard(e.receiver));
on('user_updated', e => keepCard(e.user ?? e));

const members = new Map();

/** Loads the names of a group's members, once. @param {string} id @param {boolean} [again] */
export function wantMembers(id, again = false) {
  if (!members.has(id)) members.set(id, signal(null));
  else if (!again) return;
  loadMembers(id).then(found => { members.get(id).value = found; }, () => {});
}

/** The members of a group, or null before they are loaded. @param {string} id */
export const membersOf = id => members.get(id)?.value ?? null;

async function loadMembers(id) {
  const found = [];
  let cursor;
  do {
    const page = await call('listGroupMembers', { path: { conversationId: id }, query: { cursor, limit: 100 } });
    page.items.forEach(m => keepCard(m.user));
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const rank = { owner: 0, admin: 1, member: 2 };
  return found.sort((a, b) => rank[a.role] - rank[b.role]);
}

on('group_members_changed', e => members.has(e.conversationId) && wantMembers(e.conversationId, true));
