// The posts that are loaded: one signal each, so that a card is drawn again alone.
import { signal } from '../ui/html.js';
import { toast } from '../ui/overlay.js';
import { act } from '../act.js';
import { call, me, on, status } from '../client.js';
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

// It is not there, or not for one's eyes; what else an error says is not about the post.
const isGone = e => !e.isRetryable && [400, 403, 404].includes(e.status);

const whenLive = () => new Promise(done => {
  const end = status.subscribe(now => {
    if (now !== 'live') return;
    done(undefined);
    queueMicrotask(() => end());
  });
});

/** Those that are asked for now. @type {Set<string>} */
const asked = new Set();

/** Asks for a post, until it is there or known to be gone. @param {string} id */
export async function ask(id) {
  if (asked.has(id)) return;
  asked.add(id);
  for (;;) {
    try {
      keep(await call('getPost', { path: { postId: id } }));
      break;
    } catch (e) {
      if (isGone(e)) {
        forget(id);
        break;
      }
      await new Promise(done => setTimeout(done, e.retryAfterMs ?? 5_000));
      await whenLive();
    }
  }
  asked.delete(id);
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
on('reaction_changed', ({ postId, commentId, reaction }) => {
  const post = posts.get(postId)?.peek();
  if (commentId || !post || post.viewer.reaction === reaction) return;
  change(postId, p => ({ ...p, viewer: { ...p.viewer, reaction } }));
  // From another tab or device; only the author is sent the counts.
  if (!isMe(post.author)) call('getPost', { path: { postId } }).then(keep, () => {});
});
on('poll_changed', ({ postId, poll }) => change(postId, p => ({ ...p, poll })));
on('saved_changed', ({ postId, saved }) => change(postId, p => ({ ...p, viewer: { ...p.viewer, saved } })));
on('comment_added', ({ postId, count }) => change(postId, p => ({ ...p, counts: { ...p.counts, comments: count } })));
on('comment_removed', ({ postId, count }) => change(postId, p => ({ ...p, counts: { ...p.counts, comments: count } })));

// What happened meanwhile is not told one by one: what is on the page is read again.
on('snapshot', ({ isReset }) => {
  if (!isReset) return;
  const shown = new Set([...document.querySelectorAll('[data-anchor]')].map(e => e.getAttribute('data-anchor')));
  for (const [id, post] of posts) {
    if (post.value && shown.has(id)) ask(id);
  }
});

/** Reacts with a kind, or withdraws the reaction. @param {any} post @param {string | undefined} kind */
export async function react(post, kind) {
  const before = { reaction: post.viewer.reaction, reactions: post.counts.reactions };
  const reactions = { ...before.reactions };
  if (before.reaction) reactions[before.reaction]--;
  if (kind) reactions[kind] = (reactions[kind] ?? 0) + 1;
  const show = state => change(post.id, p => (
    { ...p, viewer: { ...p.viewer, reaction: state.reaction }, counts: { ...p.counts, reactions: state.reactions } }));
  const path = { postId: post.id };
  const guess = { show: () => show({ reaction: kind, reactions }), takeBack: () => show(before) };
  const answer = await (kind ? act('reactToPost', { path, body: { kind } }, guess)
    : act('withdrawPostReaction', { path }, guess));
  if (answer) show(answer);
}

/**
 * Saves a post, or removes it from what is saved.
 * @param {any} post @param {{ folderId?: string } | undefined} saved
 */
export function save(post, saved) {
  const before = post.viewer.saved;
  const show = now => change(post.id, p => ({ ...p, viewer: { ...p.viewer, saved: now } }));
  const path = { postId: post.id };
  const guess = { show: () => show(saved), takeBack: () => show(before) };
  return saved ? act('savePost', { path, body: saved }, guess) : act('unsavePost', { path }, guess);
}

/** Shares a post with everyone. */
export async function share(post) {
  const shared = await act('createPost', { body: { sharedPostId: post.id, audience: 'public' } });
  if (shared) {
    announce(shared);
    toast(t('post.shared'));
  }
}

/** Whether this person is oneself. */
export const isMe = user => user?.id === me.value?.id;
