import { changed, compareIds, put, setOrRemove, without } from '../common/lists.js';
import { renamed } from './conversations.js';

/** @typedef {import('../../types/index.js').State} State */

/** @param {{ id: string }} a @param {{ id: string }} b */
const ascending = (a, b) => compareIds(a.id, b.id);
/** @param {{ id: string }} a @param {{ id: string }} b */
const descending = (a, b) => compareIds(b.id, a.id);
/** @param {{ id: string }} row */
const idOf = row => row.id;

/** @param {State} state @param {Partial<State['own']>} changes @returns {State} */
const owning = (state, changes) => ({ ...state, own: { ...state.own, ...changes } });

/** The author's card on one's own posts and stories follows the profile. @param {State} state @param {any} who */
function rename(state, who) {
  /** @template {{ author: any }} T @param {T} row @returns {T} */
  const named = row => ({
    ...row,
    author: setOrRemove({ ...row.author, username: who.username, displayName: who.displayName }, 'avatar', who.avatar),
  });
  return owning(state, {
    posts: { ...state.own.posts, items: state.own.posts.items.map(named) },
    stories: state.own.stories.map(named),
  });
}

/** @type {import('../../types/index.js').Reducers} */
export const own = {
  account_updated: (state, e) => ({ ...state, account: e.account }),
  profile_updated: (state, e) => rename({ ...state, profile: e.profile }, e.profile),
  user_updated(state, e) {
    const items = changed(state.notifications.items, n => {
      const after = n.fromUser?.id === e.user.id ? { ...n, fromUser: e.user } : n;
      const actors = after.metadata?.actors;
      const named = actors === undefined ? actors : changed(actors, a => a.id === e.user.id ? e.user : a);
      return named === actors ? after : { ...after, metadata: { ...after.metadata, actors: named } };
    });
    const after = items === state.notifications.items
      ? state : { ...state, notifications: { ...state.notifications, items } };
    return renamed(after, e.user);
  },
  relationship_changed: (state, e) => ({
    ...state, counts: e.counts, relationships: { ...state.relationships, [e.userId]: e.relationship },
  }),
  feed_marker_moved: (state, e) => owning(state, { feedMarker: e.postId }),
  dial_changed(state, e) {
    const { dial } = e;
    return owning(state, {
      dials: dial.mode === 'everything'
        ? without(state.own.dials, d => d.userId === dial.userId)
        : put(state.own.dials, dial, d => d.userId, (a, b) => compareIds(a.userId, b.userId)),
    });
  },
  circle_changed: (state, e) => owning(state, { circles: put(state.own.circles, e.circle, idOf, ascending) }),
  circle_removed: (state, e) => owning(state, { circles: without(state.own.circles, c => c.id === e.circleId) }),
  folder_changed: (state, e) => owning(state, { folders: put(state.own.folders, e.folder, idOf, ascending) }),
  tag_follow_changed(state, e) {
    const rest = state.own.followedTags.filter(tag => tag !== e.tag);
    return owning(state, { followedTags: e.isFollowed ? [...rest, e.tag].sort(byCodeUnits) : rest });
  },
  draft_changed: (state, e) => owning(state, { drafts: put(state.own.drafts, e.draft, idOf, descending) }),
  draft_removed: (state, e) => owning(state, { drafts: without(state.own.drafts, d => d.id === e.draftId) }),
  story_changed: (state, e) => owning(state, { stories: put(state.own.stories, e.story, idOf, descending) }),
  story_removed: (state, e) => owning(state, { stories: without(state.own.stories, s => s.id === e.storyId) }),
};

/** @param {string} a @param {string} b */
const byCodeUnits = (a, b) => a < b ? -1 : a > b ? 1 : 0;
