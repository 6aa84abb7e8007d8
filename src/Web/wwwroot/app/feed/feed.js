import { html, signal, useEffect, useRef } from '../ui/html.js';
import { Icon, Empty } from '../ui/basic.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { call, me, on, onHints, status } from '../client.js';
import { t } from '../i18n.js';
import { here, usePlaceAfterReload } from '../router.js';
import { PostCard } from '../post/card.js';
import { followers, keep, postOf } from '../post/store.js';
import { isNewer, ToMark, useMarker } from './marker.js';
import { Slot } from './slot.js';

// So many of the newest posts are looked at, if there are new ones.
const looked = 10;

const operations = {
  home: ['getHomeFeed', { order: 'chronological' }], ranked: ['getHomeFeed', { order: 'ranked' }],
  friends: ['getFriendsFeed', {}], explore: ['getExploreFeed', {}],
};

/**
 * A feed as it is loaded. What is new waits until one asks for it, so that nothing moves while one reads.
 * @param {string} kind one of `operations`, or `circle-` and its id
 */
export function makeFeed(kind) {
  const circleId = kind.startsWith('circle-') ? kind.slice('circle-'.length) : undefined;
  const [operation, query] = circleId ? ['listCirclePosts', {}] : operations[kind];
  const read = item => ({ id: keep(item.post), reasons: item.reasons });
  const waiting = signal(/** @type {string[]} */ ([]));
  const mark = signal(/** @type {string | undefined} */ (undefined));
  // A reload in the middle of it is no new visit.
  let isMarked = kind !== 'home' || Boolean(here.peek().isReloaded && here.peek().place?.anchor);
  /** @param {string} [cursor] @param {number} [limit] @returns {Promise<any>} */
  const load = async (cursor, limit) => {
    /** @type {any} */
    const page = await call(operation, { path: circleId && { circleId }, query: { ...query, cursor, limit } });
    if (!isMarked) mark.value = page.marker;
    isMarked = true;
    return page;
  };
  const list = paged(cursor => load(cursor), { read });
  return {
    kind, list, waiting,
    /** Up to here it was read, on any device, when it was loaded first. */
    mark,
    /** Looks for what is new. */
    async look() {
      if (kind !== 'home' || list.state.value !== 'idle' || !list.isStarted) return;
      const newest = list.items.value[0]?.id ?? '0';
      const first = await load(undefined, 1).catch(() => undefined);
      if (!first?.items.some(i => isNewer(i.post.id, newest))) return;
      const page = await load(undefined, looked).catch(() => undefined);
      waiting.value = (page?.items ?? []).map(i => i.post.id)
        .filter(id => isNewer(id, newest) && !list.items.value.some(i => i.id === id));
    },
    /** Puts what waits at the top. */
    async showWaiting() {
      const page = await load(undefined);
      const known = new Set(list.items.value.map(i => i.id));
      const items = page.items.map(read);
      waiting.value = [];
      // More than a page is new: the old list would have a hole.
      if (items.every(i => !known.has(i.id)) && page.nextCursor) await list.again();
      else list.items.value = [...items.filter(i => !known.has(i.id)), ...list.items.value];
    },
    gone: id => { list.remove(id); waiting.value = waiting.value.filter(w => w !== id); },
    posted: id => { if (kind === 'home' && list.isStarted) list.put({ id, reasons: [{ kind: 'own' }] }); },
  };
}

/** A feed on a page: posts, what waits above them, and what to do when there are none. */
export function Feed({ feed, label = t(`feed.${feed.kind}`), empty }) {
  const { list, waiting } = feed;
  const mark = feed.mark.value;
  useMarker(feed.kind === 'home');
  useEffect(() => {
    followers.add(feed);
    const ends = feed.kind === 'home' ? [
      on('feed_changed', event => {
        if (event.removed) list.items.value = list.items.value.filter(i => postOf(i.id)?.author.id !== event.authorId);
        else if (event.authorId !== me.value?.id) {
          if (event.postId && !waiting.value.includes(event.postId)) waiting.value = [...waiting.value, event.postId];
          else if (!event.postId) feed.look();
        }
      }),
      // Hints may be lost while there is no connection.
      status.subscribe(now => { if (now === 'live') feed.look(); }),
      onHints(() => feed.look()),
    ] : [];
    return () => { followers.delete(feed); ends.forEach(end => end()); };
  }, [feed]);
  const show = async () => { await feed.showWaiting(); scrollTo({ top: 0 }); focusFirst(); };
  return html`
    ${waiting.value.length > 0 && html`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${show}>
        <${Icon} name="arrow-up" size="16" /><span>${t('feed.waiting', { n: waiting.value.length })}</span></button>
          </div>`}
    ${mark && html`<${ToMark} list=${list} mark=${mark} />`}
    <${Posts} list=${list} label=${label} mark=${mark} />
    ${isEmpty(list) && (empty ?? html`<${Empty} icon="house" text=${t('feed.empty')} />`)}`;
}

const focusFirst = () =>
  /** @type {HTMLElement | null} */ (document.querySelector('main article'))?.focus({ preventScroll: true });

// Drawn at once; the others when there is time, or when they are seen.
const first = 4;

/** Posts of a list that is loaded page by page; `mark`: the newest of those that were read before. */
export function Posts({ list, label, mark }) {
  const items = list.items.value;
  const firstRead = mark && items[0] && isNewer(items[0].id, mark)
    ? items.find(i => !isNewer(i.id, mark))?.id : undefined;
  usePlaceAfterReload(list);
  // A row whose element is the same as before is not drawn again.
  const rows = useRef(new WeakMap());
  const row = (item, i) => {
    const isMarked = item.id === firstRead;
    const known = rows.current.get(item);
    if (known?.at === i && known.isMarked === isMarked) return known.row;
    const made = html`
      <${Slot} key=${item.id} id=${item.id} heights=${list.heights} isFirst=${i < first} render=${() => html`
        ${isMarked && html`<p class="feed-mark soft small-text"><span>${t('feed.mark')}</span></p>`}
        <${PostCard} id=${item.id} reasons=${item.reasons} place=${{ at: i + 1 }} />`} />`;
    rows.current.set(item, { at: i, isMarked, row: made });
    return made;
  };
  return html`
    <div role=${items.length > 0 ? 'feed' : undefined} aria-label=${items.length > 0 ? label : undefined}
      aria-busy=${list.state.value === 'loading' ? 'true' : 'false'} class="posts">
      ${items.map(row)}
    </div>
    <${PagedEnd} list=${list} kind="post" />`;
}
