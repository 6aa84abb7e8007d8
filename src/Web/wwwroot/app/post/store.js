// The posts that are loaded: one signal each, so that a card is drawn again alone.
import { signal } from '../ui/html.js';
import { errorText } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { call, me, on } from '../client.js';
import { t } from '../i18n.js';

/** @type {Map<string, import('@preact/signals').Signal<any>>} */
const posts = new Map();

/** Lists that follow what happens: each is told of posts that are new, or gone. */
export const followers = new Set();

/** Keeps a post as the server sent it, and the one that it shares. @returns {string} its id */
export function keep(post) {
  if (post.sharedPost) keep(post.sharedPost);
  signalOf(post.id).value = post;
  return post.id;
}

// One that is not known yet too: who asks for it is drawn again when it comes.
function signalOf(id) {
  if (!posts.has(id)) posts.set(id, signal(undefined));
  return posts.get(id);
}

/** The post as it is known now: undefined if it never was, null if it is gone. @param {string} id */
export const postOf = id => signalOf(id).value;

/** Changes a post that is loaded. @param {string} id @param {(post: any) => any} change */
export function change(id, change) {
  const known = posts.get(id);
  if (known?.value) known.value = change(known.value);
}

/** Forgets a post everywhere. @param {string} id */
export function forget(id) {
  const known = posts.get(id);
  if (known) known.value = null;
  for (const follower of followers) follower.gone?.(id);
}

/** Tells lists of a post that was just written here. */
export function announce(post) {
  keep(post);
  for (const follower of followers) follower.posted?.(post.id);
}

on('post_changed', ({ post }) => {
  const old = postOf(post.id);
  keep({ ...post, sharedPost: post.sharedPost ?? old?.sharedPost, viewer: { ...post.viewer, ...old?.viewer } });
});
on('post_removed', ({ postId }) => forget(postId));
on('feed_post_removed', ({ postId }) => forget(postId));
on('post_counts_changed', ({ postId, counts }) => change(postId, p => ({ ...p, counts })));
on('reactions_changed', ({ postId, reactions }) =>
  reactions && change(postId, p => ({ ...p, counts: { ...p.counts, reactions } })));
on('reaction_changed', ({ postId, commentId, reaction }) =>
  !commentId && change(postId, p => ({ ...p, viewer: { ...p.viewer, reaction } })));
on('poll_changed', ({ postId, poll }) => change(postId, p => ({ ...p, poll })));
on('saved_changed', ({ postId, saved }) => change(postId, p => ({ ...p, viewer: { ...p.viewer, saved } })));
on('comment_added', ({ postId, count }) => change(postId, p => ({ ...p, counts: { ...p.counts, comments: count } })));
on('comment_removed', ({ postId, count }) => change(postId, p => ({ ...p, counts: { ...p.counts, comments: count } })));

/** @type {Map<string, { wanted?: () => Promise<void> }>} */
const running = new Map();

/**
 * Acts that can be turned on and off: one runs, one waits, and the last that was asked for wins.
 * @param {string} key of the thing that is turned @param {() => Promise<void>} run
 */
export async function latest(key, run) {
  const busy = running.get(key);
  if (busy) { busy.wanted = run; return; }
  const mine = { wanted: /** @type {any} */ (run) };
  running.set(key, mine);
  try {
    while (mine.wanted) {
      const next = mine.wanted;
      mine.wanted = undefined;
      await next();
    }
  } finally {
    running.delete(key);
  }
}

/** Reacts with a kind, or withdraws the reaction. @param {any} post @param {string | undefined} kind */
export function react(post, kind) {
  const before = { reaction: post.viewer.reaction, reactions: post.counts.reactions };
  const reactions = { ...before.reactions };
  if (before.reaction) reactions[before.reaction]--;
  if (kind) reactions[kind] = (reactions[kind] ?? 0) + 1;
  const show = (reaction, all) => change(post.id, p => (
    { ...p, viewer: { ...p.viewer, reaction }, counts: { ...p.counts, reactions: all } }));
  show(kind, reactions);
  return latest(`react:${post.id}`, async () => {
    try {
      const answer = await (kind
        ? call('reactToPost', { path: { postId: post.id }, body: { kind } })
        : call('withdrawPostReaction', { path: { postId: post.id } }));
      show(answer.reaction, answer.reactions);
    } catch (e) {
      show(before.reaction, before.reactions);
      toast(errorText(e));
    }
  });
}

/** Saves a post, or removes it from what is saved. @param {any} post @param {{ folderId?: string } | undefined} saved */
export function save(post, saved) {
  const before = post.viewer.saved;
  const show = now => change(post.id, p => ({ ...p, viewer: { ...p.viewer, saved: now } }));
  show(saved);
  return latest(`save:${post.id}`, async () => {
    try {
      await (saved ? call('savePost', { path: { postId: post.id }, body: saved })
        : call('unsavePost', { path: { postId: post.id } }));
    } catch (e) {
      show(before);
      toast(errorText(e));
    }
  });
}

/** Shares a post with one's followers. */
export async function share(post, key) {
  try {
    const shared = await call('createPost', { body: { sharedPostId: post.id, audience: 'public' }, key });
    announce(shared);
    toast(t('post.shared'));
  } catch (e) {
    toast(errorText(e));
  }
}

/** Whether this person is oneself. */
export const isMe = user => user?.id === me.value?.id;
