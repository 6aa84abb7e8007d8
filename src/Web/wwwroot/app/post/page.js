import { html, useEffect, useRef, useState } from '../ui/html.js';
import { Empty, Select, Skeleton, Trouble } from '../ui/basic.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call, hubbub, on, status } from '../client.js';
import { t } from '../i18n.js';
import { useKept } from '../router.js';
import { PostCard } from './card.js';
import { Comment, CommentForm, keepComment, threads } from './comments.js';
import { keep, postOf } from './store.js';

const orders = ['oldest', 'newest', 'most_liked'];

/** One post with what people wrote under it, which changes while it is open. */
export default function PostPage({ params, query }) {
  const { id } = params;
  const post = postOf(id);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    return call('getPost', { path: { postId: id } }).then(p => { keep(p); }, setError);
  };
  useEffect(() => { load(); }, [id]);
  useWatched(id, load);
  const title = post ? t('post.of', { name: post.author.displayName }) : t('post.title');
  return html`
    <${Head} title=${title} shownTitle=${t('post.title')} backTo="/" />
    ${error && (error.status === 404 || error.status === 400)
      ? html`<${Empty} icon="eye-off" text=${t('post.gone')} />`
      : error && !post ? html`<${Trouble} error=${error} retry=${load} />`
        : post === null ? html`<${Empty} icon="eye-off" text=${t('post.gone')} />`
          : !post ? html`<${Skeleton} kind="post" rows="1" />`
            : html`<${PostCard} id=${id} isOpen />
                <${Comments} post=${post} startsBelow=${query.get('to') === 'comments'} />`}`;
}

// Live while it is open; what was missed while there was no connection is read again.
function useWatched(id, reload) {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    let isFirst = true;
    const end = status.subscribe(now => {
      if (now !== 'live') return;
      if (!isFirst) latest.current();
      isFirst = false;
    });
    const unwatch = hubbub.posts.watch(id);
    return () => { end(); unwatch(); };
  }, [id]);
}

function Comments({ post, startsBelow }) {
  const [order, setOrder] = useState('oldest');
  const list = useKept(`comments.${order}`, () => paged(
    cursor => call('listComments', { path: { postId: post.id }, query: { sort: order, cursor } }),
    { read: c => ({ id: keepComment(c) }) }));
  const form = useRef(null);
  useEffect(() => { if (startsBelow) form.current?.querySelector('textarea')?.focus(); }, []);
  useEffect(() => {
    const ends = [
      on('comment_added', event => event.postId === post.id && threads.added(event.comments, list, order)),
      on('comment_changed', event => event.postId === post.id && event.comments.forEach(keepComment)),
      on('comment_removed', event => event.postId === post.id
        && event.commentIds.forEach(id => threads.removed(id, list))),
      on('reactions_changed', event => event.postId === post.id
        && event.comments?.forEach(c => threads.change(c.commentId, { reactions: c.reactions }))),
    ];
    return () => ends.forEach(end => end());
  }, [list]);
  const mayComment = post.viewer?.canComment !== false;
  return html`
    <section class="comments" aria-label=${t('post.comments', { n: post.counts.comments })}>
      <div class="comments-head"><h2>${t('post.comments', { n: post.counts.comments })}</h2>
        <${Select} label=${html`<span class="hidden">${t('comments.order')}</span>`} value=${order}
          onChange=${e => setOrder(e.target.value)} options=${orders.map(o => [o, t(`comments.${o}`)])} /></div>
      <div ref=${form}>${mayComment
        ? html`<${CommentForm} postId=${post.id} onSent=${c => threads.added([c], list, order)} />`
        : html`<p class="soft no-comments">${t('comments.closed')}</p>`}</div>
      <ul class="threads">${list.items.value.map(({ id }) => html`<${Comment} key=${id} id=${id} post=${post}
        onGone=${() => threads.removed(id, list)} />`)}</ul>
      <${PagedEnd} list=${list} />
      ${isEmpty(list) && mayComment && html`<p class="soft no-comments">${t('comments.none')}</p>`}
    </section>`;
}
