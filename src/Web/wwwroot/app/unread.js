// What is unread, in one place: the navigation, the title, the app's badge and the list of conversations show it.
import { computed, effect, signal } from './ui/html.js';
import { call, state, status } from './client.js';

/** Unread notifications. An unread message has one too. */
export const unreadNotices = computed(() => state.value.unreadNotifications ?? 0);

/** Whether a conversation has something unread, or was marked so. */
export const isUnread = c => c.unreadCount > 0 || c.unreadAfter !== undefined;

const muted = computed(() => new Set((state.value.notificationPreferences?.mutedConversations ?? [])
  .filter(m => !m.until || Date.parse(m.until) > Date.now()).map(m => m.conversationId)));

const known = computed(() => (state.value.conversations?.items ?? [])
  .filter(c => !c.isArchived && !muted.value.has(c.id) && isUnread(c)).length);

// The list may go on at the server: what is unread there is counted by it.
const elsewhere = signal(0);

/** Unread conversations, without archived and muted ones. */
export const unreadConversations = computed(() => known.value + elsewhere.value);

const hasMore = computed(() => Boolean(state.value.conversations?.nextCursor));

effect(() => {
  if (!hasMore.value) elsewhere.value = 0;
  else if (status.value === 'live') {
    call('getUnread').then(n => { elsewhere.value = Math.max(0, n.conversations - known.peek()); }, () => {});
  }
});
