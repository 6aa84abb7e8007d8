import { html, signal } from '../ui/html.js';
import { confirm, Menu, toast } from '../ui/overlay.js';
import { attempt } from '../act.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { openComposer } from '../compose/open.js';
import { relate } from '../people/relationship.js';
import { change, forget, isMe } from './store.js';

/** The post about which something is shown: who sees it, its history, why it is in the feed, who reacted. */
export const shownAbout = signal(/** @type {{ what: string, post: any } | null} */ (null));

/** Copies the whole address of a page. @param {string} path */
export async function copyLink(path) {
  await navigator.clipboard.writeText(location.origin + path);
  toast(t('post.copied'));
}

/** More acts: on one's own posts, and on those of others. `share` is the share by which this post is shown. */
export function PostMenu({ post, share }) {
  const mine = isMe(post.author);
  const about = what => () => { shownAbout.value = { what, post }; };
  return html`
    <${Menu} label=${t('act.more')} items=${[
      mine && { icon: 'pencil', text: t('act.edit'), onClick: () => openComposer({ edited: post }) },
      mine && { icon: 'pin', text: t(post.isPinned ? 'post.unpin' : 'post.pin'), onClick: () => pin(post) },
      post.viewer?.saved && hasFolders() && { icon: 'bookmark', text: t('saved.to_folder'), onClick: about('folder') },
      mine && { icon: 'eye', text: t('post.audience'), onClick: about('audience') },
      { icon: 'heart', text: t('post.who_reacted'), onClick: about('reactions') },
      post.editedAt && { icon: 'clock', text: t('post.history'), onClick: about('history') },
      !mine && { icon: 'info', text: t('post.why'), onClick: about('why') },
      !mine && { icon: 'volume-x', text: t('people.mute_name', { name: post.author.displayName }), onClick: () =>
        mute(post.author) },
      share && isMe(share.author) && { icon: 'repeat-2', text: t('post.unshare'), onClick: () => remove(share, false) },
      mine && { icon: 'trash-2', text: t('act.delete'), danger: true, onClick: () => remove(post, true) },
    ]} />`;
}

const hasFolders = () => (state.value.own?.folders ?? []).length > 0;

const pin = post => attempt(async () => {
  const now = await call(post.isPinned ? 'unpinPost' : 'pinPost', { path: { postId: post.id } });
  change(post.id, p => ({ ...p, isPinned: now.isPinned }));
  toast(t(now.isPinned ? 'post.pinned' : 'post.unpinned'));
});

async function mute(user) {
  if (await relate(user.id, 'muteUser', { muted: true })) {
    toast(t('people.muted', { name: user.displayName }), {
      action: t('act.undo'), onAction: () => relate(user.id, 'unmuteUser', { muted: false }),
    });
  }
}

async function remove(post, asks) {
  if (asks && !await confirm(t('post.delete_title'), t('post.delete_text'), t('act.delete'))) return;
  await attempt(async () => {
    await call('deletePost', { path: { postId: post.id } });
    forget(post.id);
  });
}
