import { changed, compareIds, drop, put, setOrRemove, without } from '../common/lists.js';

/** @typedef {import('../../types/index.js').State} State */
/** @typedef {import('../../types/index.js').Conversation} Conversation */
/** @typedef {import('../../types/index.js').Message} Message */
/** @typedef {import('../../types/index.js').Card} Card */

const LISTS = /** @type {const} */ (['conversations', 'messageRequests']);

/** @param {Conversation} a @param {Conversation} b */
export const newestFirst = (a, b) => compareIds(b.lastMessageId, a.lastMessageId);

/**
 * Changes the conversation in whichever list it is.
 * @param {State} state
 * @param {string} id
 * @param {(conversation: Conversation) => Conversation} change
 * @returns {State}
 */
export function change(state, id, change) {
  for (const list of LISTS) {
    const before = state[list].items.find(c => c.id === id);
    if (before !== undefined) {
      const after = change(before);
      if (after === before) {
        return state;
      }

      const items = after.lastMessageId === before.lastMessageId
        ? state[list].items.map(c => c === before ? after : c)
        : put(state[list].items, after, c => c.id, newestFirst);
      return { ...state, [list]: { ...state[list], items } };
    }
  }

  return state;
}

/** @param {State} state @param {string} id */
export const find = (state, id) =>
  state.conversations.items.find(c => c.id === id) ?? state.messageRequests.items.find(c => c.id === id);

/** @param {State} state @param {string} want @returns {State} */
export const wanting = (state, want) =>
  state.wanted.includes(want) ? state : { ...state, wanted: [...state.wanted, want] };

/**
 * Puts it into one of the lists, and takes it out of the other.
 * @param {State} state
 * @param {'conversations' | 'messageRequests'} list
 * @param {Conversation} conversation
 * @returns {State}
 */
export function place(state, list, conversation) {
  const other = list === 'conversations' ? 'messageRequests' : 'conversations';
  return {
    ...state,
    [list]: { ...state[list], items: put(state[list].items, conversation, c => c.id, newestFirst) },
    [other]: { ...state[other], items: without(state[other].items, c => c.id === conversation.id) },
  };
}

/**
 * A message came, or was sent from any device.
 * @param {State} state
 * @param {Message} message
 * @param {Card | undefined} peer
 * @param {boolean} isReceived
 * @returns {State}
 */
export function take(state, message, peer, isReceived) {
  const id = message.conversationId;
  if (find(state, id) === undefined) {
    if (message.seq !== 1 || peer === undefined || message.system !== undefined) {
      return wanting(state, `conversation:${id}`);
    }

    state = place(state, 'conversations', {
      id, kind: 'direct', with: peer, lastMessageId: message.id, lastSeq: 0, readSeq: 0, peerDeliveredSeq: 0,
      peerReadSeq: 0, unreadCount: 0, unreadMentionCount: 0, isArchived: false,
    });
  }

  return change(state, id, conversation => {
    let after = conversation;
    if (message.seq > (conversation.lastMessage?.seq ?? 0)) {
      after = { ...after, lastMessage: listed(message), lastMessageId: message.id };
    }

    if (message.seq > conversation.lastSeq) {
      const isUnread = isReceived && message.system === undefined;
      const isMention = message.mentionsAll === true
        || message.mentions?.some(m => m.userId === state.profile.id) === true;
      after = {
        ...after,
        lastSeq: message.seq,
        unreadCount: after.unreadCount + (isUnread ? 1 : 0),
        // A stored state may be older than mentions.
        unreadMentionCount: (after.unreadMentionCount ?? 0) + (isUnread && isMention ? 1 : 0),
      };
    }

    return after;
  });
}

/** Lists of conversations never have the shared post itself. @param {Message} message */
const listed = message => 'sharedPost' in message ? drop(message, ['sharedPost']) : message;

/** Counts that are older than what is known are left. @param {Conversation} c @param {any} e @returns {Conversation} */
export const counted = (c, e) => e.lastSeq !== undefined && e.lastSeq >= c.lastSeq && e.unreadCount !== undefined
  ? { ...c, unreadCount: e.unreadCount, unreadMentionCount: e.unreadMentionCount ?? 0, lastSeq: e.lastSeq } : c;

/** @param {State} state @param {Conversation} conversation @param {'conversations' | 'messageRequests'} list */
function restore(state, conversation, list) {
  const placed = place(state, list, conversation);
  return conversation.id in state.messages ? wanting(placed, `messages:${conversation.id}`) : placed;
}

/** @type {import('../../types/index.js').Reducers} */
export const conversations = {
  message_read_confirmation(state, e) {
    return change(state, e.conversationId, c => {
      if (e.readBy === state.profile.id) {
        const marked = setOrRemove(
          { ...c, readSeq: Math.max(c.readSeq, e.readSeq) }, 'unreadAfter', e.unreadAfter);
        return counted(marked, e);
      }

      return c.peerReadSeq === undefined ? c : {
        ...c,
        peerReadSeq: Math.max(c.peerReadSeq, e.readSeq),
        peerDeliveredSeq: Math.max(c.peerDeliveredSeq ?? 0, e.readSeq),
      };
    });
  },
  message_delivered_confirmation: (state, e) => change(state, e.conversationId, c =>
    c.peerDeliveredSeq === undefined || c.peerDeliveredSeq >= e.deliveredSeq
      ? c : { ...c, peerDeliveredSeq: e.deliveredSeq }),
  message_draft_updated: (state, e) => change(state, e.conversationId, c => setOrRemove(c, 'draft', e.draft)),
  conversation_marks_changed(state, e) {
    if (find(state, e.conversationId) === undefined) {
      return e.pinnedAt === undefined ? state : wanting(state, `conversation:${e.conversationId}`);
    }

    return change(state, e.conversationId, c => {
      const pinned = setOrRemove({ ...c, isArchived: e.isArchived }, 'pinnedAt', e.pinnedAt);
      return counted(setOrRemove(pinned, 'unreadAfter', e.unreadAfter), e);
    });
  },
  conversation_removed(state, e) {
    const id = e.conversationId;
    return {
      ...state,
      conversations: { ...state.conversations, items: without(state.conversations.items, c => c.id === id) },
      messageRequests: { ...state.messageRequests, items: without(state.messageRequests.items, c => c.id === id) },
      messages: drop(state.messages, [id]),
      pins: drop(state.pins, [id]),
      wanted: without(state.wanted, want => want.endsWith(`:${id}`)),
    };
  },
  conversation_restored: (state, e) => restore(state, e.conversation, 'conversations'),
  conversation_updated: (state, e) => restore(state, e.conversation, 'conversations'),
  message_request_received: (state, e) => restore(state, e.conversation, 'messageRequests'),
  group_updated: (state, e) => change(state, e.conversationId, c => ({ ...c, group: e.group })),
  group_members_changed: (state, e) => change(state, e.conversationId, c => {
    const mine = e.members.find(m => m.userId === state.profile.id);
    const after = { ...c, memberCount: e.memberCount };
    if (mine?.role === undefined) {
      return after;
    }

    const promoted = { ...after, role: mine.role };
    return mine.role === 'member' ? setOrRemove(promoted, 'joinRequestCount', undefined) : promoted;
  }),
  group_invitations_changed: (state, e) => ({ ...state, groupInvitations: e.groupInvitationCount }),
  join_requests_changed: (state, e) => change(state, e.conversationId, c =>
    setOrRemove(c, 'joinRequestCount', e.joinRequestCount === 0 ? undefined : e.joinRequestCount)),
};

/**
 * Puts this card wherever the person is shown in conversations.
 * @param {State} state
 * @param {Card} card
 * @returns {State}
 */
export function renamed(state, card) {
  for (const list of LISTS) {
    const items = changed(state[list].items, c => c.with?.id === card.id ? { ...c, with: card } : c);
    state = items === state[list].items ? state : { ...state, [list]: { ...state[list], items } };
  }

  return state;
}
