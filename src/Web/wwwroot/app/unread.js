// What is unread, in one place: the navigation, the title, the app's badge and the list of conversations show it.
import { computed, effect, signal } from './ui/html.js';
import { call, me, on, state, status } from './client.js';

/** Unread notifications. An unread message has one too. */
export const unreadNotices = computed(() => state.value.unreadNotifications ?? 0);

/** Whether a conversation has something unread, or was marked so. */
export const isUnread = c => c.unreadCount > 0 || c.unreadAfter !== undefined;

// A mute may end by itself.
const now = signal(Date.now());
setInterval(() => { now.value = Date.now(); }, 60_000);

const muted = computed(() => new Set((state.value.notificationPreferences?.mutedConversations ?? [])
  .filter(m => !m.until || Date.parse(m.until) > now.value).map(m => m.conversationId)));

const known = computed(() => (state.value.conversations?.items ?? [])
  .filter(c => !c.isArchived && !muted.value.has(c.id) && isUnread(c)).length);

// The list may go on at the server: what is unread there is counted by it.
const elsewhere = signal(0);

/** Unread conversations, without archived and muted ones. */
export const unreadConversations = computed(() => known.value + elsewhere.value);

// What is beyond the list is another part when the list goes on, or gets or loses a conversation.
const listed = computed(() => {
  const { items, nextCursor } = state.value.conversations ?? {};
  return nextCursor ? `${nextCursor} ${items.length}` : undefined;
});

let turn = 0;
function count() {
  const mine = ++turn;
  if (!listed.value) elsewhere.value = 0;
  else if (status.value === 'live') {
    call('getUnread').then(
      n => { if (mine === turn) elsewhere.value = Math.max(0, n.conversations - known.peek()); }, () => {});
  }
}

effect(count);

// What one reads or marks on another device.
const isBeyond = id => listed.peek() && !state.peek().conversations.items.some(c => c.id === id);
on('message_read_confirmation', e => { if (e.readBy === me.peek()?.id && isBeyond(e.conversationId)) count(); });
on('conversation_marks_changed', e => { if (isBeyond(e.conversationId)) count(); });
