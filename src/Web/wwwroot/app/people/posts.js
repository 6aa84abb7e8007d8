// What a person posted, by tabs.
import { html, useEffect, useState } from '../ui/html.js';
import { Empty, Icon } from '../ui/basic.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { useKept } from '../router.js';
import { Posts } from '../feed/feed.js';
import { PostCard, Quoted } from '../post/card.js';
import { Comment, keepComment } from '../post/comments.js';
import { followers, keep, postOf } from '../post/store.js';

const tabs = { posts: '', replies: 'replies', media: 'media' };

/** Posts, comments and files of a person. @param {{ profile: any, mine: boolean, tab: string | null }} props */
export function PostsOf({ profile, mine, tab }) {
  const shown = tab === 'replies' || tab === 'media' ? tab : 'posts';
  const base = `/@${profile.username}`;
  return html`
    <nav class="tabs" aria-label=${t('people.tabs')}>${Object.entries(tabs).map(([name, query]) => html`
      <a key=${name} href=${query ? `${base}?tab=${query}` : base} aria-current=${name === shown ? 'page' : undefined}>
        ${t(`people.tab_${name}`)}</a>`)}</nav>
    ${shown === 'replies' ? html`<${Replies} profile=${profile} />`
      : shown === 'media' ? html`<${List} key="media" name="media" profile=${profile} mine=${mine} />`
        : html`<${Pins} profile=${profile} /><${List} key="posts" name="posts" profile=${profile} mine=${mine} />`}`;
}

function Pins({ profile }) {
  const [pins, setPins] = useState(/** @type {string[]} */ ([]));
  useEffect(() => {
    call('listPins', { path: { userId: profile.id } }).then(found => setPins(found.map(p => keep(p))), () => {});
  }, [profile.id]);
  return pins.length > 0 && html`
    <section class="pins"><h2 class="section-title"><${Icon} name="pin" size="16" />${t('people.pins')}</h2>
      ${pins.map(id => html`<${PostCard} key=${id} id=${id} />`)}</section>`;
}

function List({ name, profile, mine }) {
  const isMedia = name === 'media';
  const query = isMedia ? { hasMedia: true } : {};
  const list = useKept(name, () => paged(
    cursor => call('listPostsOfUser', { path: { userId: profile.id }, query: { ...query, cursor } }),
    { read: post => ({ id: keep(post), reasons: [] }) }));
  useEffect(() => {
    const follower = {
      gone: id => list.remove(id),
      posted: id => { if (mine && (!isMedia || postOf(id)?.media?.length > 0)) list.put({ id, reasons: [] }); },
    };
    followers.add(follower);
    return () => { followers.delete(follower); };
  }, [list]);
  const none = isMedia ? 'people.no_media' : mine ? 'people.no_posts_yours' : 'people.no_posts';
  return html`
    <${Posts} list=${list} label=${t(`people.tab_${name}`)} />
    ${isEmpty(list) && html`<${Empty} icon=${isMedia ? 'image' : 'file-text'} text=${t(none)} />`}`;
}

function Replies({ profile }) {
  const list = useKept('replies', () => paged(
    cursor => call('listCommentsOfUser', { path: { userId: profile.id }, query: { cursor } }),
    { read: ({ comment, post }) => ({ id: keepComment(comment), postId: keep(post) }) }));
  return html`
    <ul class="said">${list.items.value.map(({ id, postId }) => html`
      <${Said} key=${id} id=${id} postId=${postId} onGone=${() => list.remove(id)} />`)}</ul>
    <${PagedEnd} list=${list} />
    ${isEmpty(list) && html`<${Empty} icon="message-circle" text=${t('people.no_replies')} />`}`;
}

// A comment below the post that it is about.
function Said({ id, postId, onGone }) {
  const post = postOf(postId);
  return post && html`
    <li><${Quoted} post=${post} /><ul class="threads"><${Comment} id=${id} post=${post} onGone=${onGone} /></ul></li>`;
}
