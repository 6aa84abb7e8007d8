import { post } from '../reducer/posts.js';
import { change } from '../reducer/conversations.js';
import { compareIds, setOrRemove } from '../common/lists.js';

/** @typedef {import('../../types/index.js').State} State */
/** @typedef {import('../../types/index.js').Input} Input */
/**
 * What the outbox knows of an operation.
 * @typedef {object} Act
 * @property {(input: Input) => string} [lane] acts of one lane are done one after the other
 * @property {(input: Input) => string} [collapse] of the acts with the same text that wait, only the last is done
 * @property {(waiting: Input, next: Input) => boolean} [keeps] whether the one that waits already says more
 * @property {(input: Input, key: string) => Input} [keyed] puts the key where the operation has it
 * @property {boolean} [isEchoed] an event with its key says that it is done
 * @property {boolean} [isRemoval] when it is repeated, that the target is gone means that it is done
 * @property {(state: State, input: Input) => State} [guess] what it will look like
 * @property {(state: State, input: Input, answer: any) => State} [settle] what its answer says
 */

/** @param {Input} input @param {string} key @returns {Input} */
const inHeader = (input, key) => ({ ...input, key });
/** @param {Input} input @param {string} key @returns {Input} */
const inBody = (input, key) => ({ ...input, body: { ...input.body, clientMessageId: key } });
/** @param {string} member @returns {(input: Input) => string} */
const lane = member => input => `${member}:${input.path?.[member]}`;
const [ofPost, ofUser, ofMessage, ofConversation] = ['postId', 'userId', 'messageId', 'conversationId'].map(lane);
/** @param {Input} input */
const ofReceiver = ({ body }) =>
  body.receiverId === undefined ? `conversation:${body.conversationId}` : `to:${body.receiverId}`;
/** @param {string} name @param {(input: Input) => string} of @returns {(input: Input) => string} */
const one = (name, of) => input => `${name}:${of(input)}`;

/** @param {State} state @param {Input} input @param {any} kind @returns {State} */
const reacting = (state, input, kind) => post(state, id(input), p => {
  const before = p.viewer.reaction;
  if (before === kind) {
    return p;
  }

  const reactions = { ...p.counts.reactions };
  if (before !== undefined) {
    reactions[before] = Math.max(0, reactions[before] - 1);
  }

  if (kind !== undefined) {
    const added = /** @type {keyof typeof reactions} */ (kind);
    reactions[added]++;
  }

  return { ...p, counts: { ...p.counts, reactions }, viewer: setOrRemove(p.viewer, 'reaction', kind) };
});
/** @param {Input} input */
const id = input => String(input.path?.postId);
/** @type {(state: State, input: Input, answer: any) => State} */
const reacted = (state, input, { reaction, reactions }) => post(state, id(input), p => ({
  ...p, counts: { ...p.counts, reactions }, viewer: setOrRemove(p.viewer, 'reaction', reaction),
}));
/** @type {(state: State, input: Input, answer: any) => State} */
const related = (state, input, relationship) => ({
  ...state, relationships: { ...state.relationships, [String(input.path?.userId)]: relationship },
});
/** @param {object} changes @returns {(state: State, input: Input) => State} */
const relating = changes => (state, input) => {
  const userId = String(input.path?.userId);
  const known = state.relationships[userId];
  return known === undefined ? state : related(state, input, { ...known, ...changes });
};
/** @param {string} name @param {object} guess @returns {Act} */
const relation = (name, guess) => ({
  lane: ofUser, collapse: one(name, ofUser), settle: related, guess: relating(guess),
});
/** @param {object | undefined} saved @returns {(state: State, input: Input) => State} */
const saving = saved => (state, input) =>
  post(state, id(input), p => ({ ...p, viewer: setOrRemove(p.viewer, 'saved', saved) }));
/** @param {string} name @param {() => object} changes @returns {Act} */
const marks = (name, changes) => ({
  lane: ofConversation, collapse: one(name, ofConversation),
  guess: (state, input) => change(state, String(input.path?.conversationId), c => ({ ...c, ...changes() })),
});
/** @param {(input: Input) => string} lane @returns {Act} */
const removal = lane => ({ lane, isRemoval: true });

/**
 * Acts without a lane of their own wait for those about the same thing.
 * @param {string} operation
 * @param {Input} input
 */
export function laneOf(operation, input) {
  const [about] = Object.entries(input.path ?? {});
  return acts[operation]?.lane?.(input) ?? (about === undefined ? operation : about.join(':'));
}

/** @type {Record<string, Act>} */
export const acts = {
  sendMessage: {
    lane: ofReceiver,
    keyed: inBody,
    isEchoed: true,
  },
  forwardMessage: {
    lane: ofReceiver,
    keyed: inBody,
    isEchoed: true,
  },
  createGroup: { keyed: inBody },
  markMessageRead: {
    lane: input => `conversationId:${input.conversationId}`, collapse: input => `read:${input.conversationId}`,
    keeps: (waiting, next) => Number(waiting.seq) >= Number(next.seq),
    guess: (state, input) => change(state, String(input.conversationId), c => {
      const upTo = Number(input.seq);
      // How many of those after it are unread is not known here, unless it is the last one.
      return upTo <= c.readSeq && c.unreadAfter === undefined ? c
        : { ...c, readSeq: Math.max(c.readSeq, upTo), unreadCount: upTo >= c.lastSeq ? 0 : c.unreadCount };
    }),
  },
  markMessageDelivered: {
    lane: input => `delivered:${input.conversationId}`, collapse: input => `delivered:${input.conversationId}`,
    keeps: (waiting, next) => Number(waiting.seq) >= Number(next.seq),
  },
  editMessage: { lane: ofMessage },
  deleteMessage: removal(ofMessage),
  hideMessage: { lane: ofMessage },
  addMessageReaction: { lane: ofMessage, collapse: one('emoji', i => `${ofMessage(i)}:${i.path?.emoji}`) },
  removeMessageReaction: { lane: ofMessage, collapse: one('emoji', i => `${ofMessage(i)}:${i.path?.emoji}`) },
  pinMessage: { lane: ofMessage, collapse: one('pin', ofMessage) },
  unpinMessage: { lane: ofMessage, collapse: one('pin', ofMessage) },
  archiveConversation: marks('archive', () => ({ isArchived: true, pinnedAt: undefined })),
  unarchiveConversation: marks('archive', () => ({ isArchived: false })),
  pinConversation: marks('pin', () => ({ isArchived: false, pinnedAt: new Date().toISOString() })),
  unpinConversation: marks('pin', () => ({ pinnedAt: undefined })),
  saveMessageDraft: { lane: one('draft', ofConversation), collapse: one('draft', ofConversation) },
  deleteMessageDraft: { lane: one('draft', ofConversation), collapse: one('draft', ofConversation) },
  createGroupInvite: { lane: ofConversation, keyed: inHeader },
  createPost: { keyed: inHeader },
  editPost: { lane: ofPost },
  deletePost: removal(ofPost),
  pinPost: { lane: ofPost, collapse: one('pin', ofPost) },
  unpinPost: { lane: ofPost, collapse: one('pin', ofPost) },
  reactToPost: {
    lane: ofPost, collapse: one('reaction', ofPost), settle: reacted,
    guess: (state, input) => reacting(state, input, input.body.kind),
  },
  withdrawPostReaction: {
    lane: ofPost, collapse: one('reaction', ofPost), settle: reacted,
    guess: (state, input) => reacting(state, input, undefined),
  },
  voteInPoll: {
    lane: ofPost, collapse: one('vote', ofPost),
    settle: (state, input, poll) => post(state, id(input), p => ({ ...p, poll })),
    guess: (state, input) => post(state, id(input), p =>
      p.poll === undefined ? p : { ...p, poll: { ...p.poll, ownVotes: input.body.options } }),
  },
  savePost: {
    lane: ofPost, collapse: one('save', ofPost), guess: (state, input) => saving(input.body ?? {})(state, input),
    settle: (state, input, saved) => saving(saved)(state, input),
  },
  unsavePost: { lane: ofPost, collapse: one('save', ofPost), guess: saving(undefined), settle: saving(undefined) },
  addComment: { lane: ofPost, keyed: inHeader },
  editComment: { lane: ofPost },
  deleteComment: removal(ofPost),
  reactToComment: { lane: ofPost, collapse: one('reaction', i => `${ofPost(i)}:${i.path?.commentId}`) },
  withdrawCommentReaction: { lane: ofPost, collapse: one('reaction', i => `${ofPost(i)}:${i.path?.commentId}`) },
  createDraft: { keyed: inHeader },
  saveDraft: { lane: lane('draftId'), collapse: one('save', lane('draftId')) },
  deleteDraft: removal(lane('draftId')),
  publishDraft: { lane: lane('draftId') },
  createStory: { keyed: inHeader },
  deleteStory: removal(lane('storyId')),
  viewStory: { lane: lane('storyId'), collapse: one('view', lane('storyId')) },
  followUser: relation('follow', { following: true }),
  unfollowUser: relation('follow', { following: false, requested: false }),
  blockUser: relation('block', { blocked: true, following: false, followedBy: false }),
  unblockUser: relation('block', { blocked: false }),
  muteUser: relation('mute', { muted: true }),
  unmuteUser: relation('mute', { muted: false }),
  removeFollower: relation('follower', { followedBy: false }),
  acceptFollowRequest: { lane: ofUser, isRemoval: true, settle: related },
  declineFollowRequest: { lane: ofUser, isRemoval: true, settle: related },
  turnDial: { lane: ofUser, collapse: one('dial', ofUser) },
  followTag: { lane: lane('tag'), collapse: one('follow', lane('tag')) },
  unfollowTag: { lane: lane('tag'), collapse: one('follow', lane('tag')) },
  setStatus: { collapse: () => 'status' },
  moveFeedMarker: {
    collapse: () => 'marker',
    keeps: (waiting, next) => compareIds(waiting.body.postId, next.body.postId) >= 0,
    guess: (state, input) => ({ ...state, own: { ...state.own, feedMarker: input.body.postId } }),
  },
  markNotificationRead: {
    lane: lane('notificationId'), collapse: one('read', lane('notificationId')),
    guess: (state, input) => ({
      ...state,
      notifications: {
        ...state.notifications,
        items: state.notifications.items.map(n => n.id === input.path?.notificationId ? { ...n, isRead: true } : n),
      },
    }),
  },
  deleteNotification: removal(lane('notificationId')),
  markAllNotificationsRead: { collapse: () => 'read' },
  announce: { keyed: inHeader },
};

/**
 * What is shown: what the server has confirmed, and on it what waits. Guesses are never stored, so none is taken back.
 * @param {State} state
 * @param {import('../../types/index.js').OutboxItem[]} items
 * @returns {State}
 */
export function shown(state, items) {
  if (items.length === 0) {
    return state;
  }

  const guessed = items.filter(i => i.state !== 'failed').reduce(
    (s, item) => acts[item.operation]?.guess?.(s, item.input) ?? s, state);
  return { ...guessed, pending: items };
}
