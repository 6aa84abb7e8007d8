import { html, signal, useEffect, useMemo, useState } from '../ui/html.js';
import { addressOf, Avatar, Button, errorText, Icon, Name, Time } from '../ui/basic.js';
import { confirm, Menu } from '../ui/overlay.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { Text } from '../ui/text.js';
import { act, attempt } from '../act.js';
import { call, me, newKey, on } from '../client.js';
import { openDraft } from '../drafts.js';
import { t } from '../i18n.js';
import { React } from './actions.js';
import { isMe } from './store.js';

/** @type {Map<string, import('@preact/signals').Signal<any>>} */
const comments = new Map();
/** The lists of replies that are open, by the comment they are under. @type {Map<string, any>} */
const open = new Map();

/** Keeps a comment as the server sent it. What is watched comes without one's own reaction, which stays. */
export function keepComment(comment) {
  const known = comments.get(comment.id);
  if (known) known.value = { ...comment, viewer: comment.viewer ?? known.value.viewer };
  else comments.set(comment.id, signal({ ...comment, viewer: comment.viewer ?? {} }));
  return comment.id;
}

on('reaction_changed', ({ commentId, reaction }) => {
  const known = comments.get(commentId);
  if (known) known.value = { ...known.value, viewer: { ...known.value.viewer, reaction } };
});

export const threads = {
  change(id, part) {
    const known = comments.get(id);
    if (known) known.value = { ...known.value, ...part };
  },
  /** Comments that are new, or may be: each goes where it belongs, if that is open. */
  added(added, top, order) {
    for (const comment of added) {
      const isNew = !comments.has(comment.id);
      keepComment(comment);
      const list = comment.parentId ? open.get(comment.parentId) : top;
      if (!list || list.items.value.some(i => i.id === comment.id)) continue;
      const atTop = !comment.parentId && order === 'newest';
      if (atTop) list.put({ id: comment.id });
      else if (list.isAtEnd || isMe(comment.author)) list.items.value = [...list.items.value, { id: comment.id }];
      if (comment.parentId && isNew) {
        const parent = comments.get(comment.parentId);
        if (parent) parent.value = { ...parent.value, replies: Math.max(parent.value.replies,
          list.items.value.length) };
      }
    }
  },
  removed(id, top) {
    const comment = comments.get(id)?.value;
    if (!comment) return;
    if (comment.replies > 0) {
      threads.change(id, { author: undefined, text: undefined, deletedAt: new Date().toISOString() });
      return;
    }
    (comment.parentId ? open.get(comment.parentId) : top)?.remove(id);
    if (comment.parentId) threads.change(comment.parentId, { replies: Math.max(0,
      (comments.get(comment.parentId)?.value.replies ?? 1) - 1) });
  },
};

/** A comment, its replies when they are asked for, and a form to answer it. */
export function Comment({ id, post, onGone, depth = 0 }) {
  const comment = comments.get(id)?.value;
  const [isAnswering, setAnswering] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [replies, setReplies] = useState(/** @type {any} */ (open.get(id)));
  if (!comment) return null;
  const showReplies = () => {
    const list = paged(
      cursor => call('listReplies', { path: { postId: post.id, commentId: id }, query: { sort: 'oldest', cursor } }),
      { read: c => ({ id: keepComment(c) }) });
    open.set(id, list);
    setReplies(list);
    return list;
  };
  const mayAnswer = post.viewer?.canComment !== false && !comment.deletedAt;
  return html`
    <li class="comment" data-anchor=${id}>
      ${comment.deletedAt ? html`<p class="soft tombstone">${t('comments.deleted')}</p>` : html`
        <article class="comment-box" tabindex="0" aria-labelledby="c-${id}">
          <a href=${addressOf(comment.author)} tabindex="-1" aria-hidden="true"><${Avatar} user=${comment.author}
            size="32" /></a>
          <div class="comment-main">
            <p class="comment-head"><span id="c-${id}"><a href=${addressOf(comment.author)}><${Name}
              user=${comment.author} /></a></span>
              <span class="soft small-text"><${Time} at=${comment.createdAt} />
                ${comment.editedAt && ` · ${t('post.edited')}`}</span></p>
            ${isEditing
              ? html`<${CommentForm} postId=${post.id} edited=${comment}
                onSent=${c => { keepComment(c); setEditing(false); }} onCancel=${() => setEditing(false)} />`
              : html`<p class="pre" dir="auto"><${Text} text=${comment.text} /></p>`}
            <div class="comment-actions">
              <${React} isSmall mine=${comment.viewer?.reaction} reactions=${comment.reactions}
                onPick=${kind => react(post.id, comment, kind)} />
              ${mayAnswer && html`<button type="button" class="act small-text"
                onClick=${() => setAnswering(!isAnswering)} aria-expanded=${isAnswering}>${t('comments.answer')}
                  </button>`}
              <${CommentMenu} post=${post} comment=${comment} onEdit=${() => setEditing(true)} onGone=${onGone} />
            </div>
          </div>
        </article>`}
      ${isAnswering && html`<div class="replies"><${CommentForm} postId=${post.id} parentId=${id} isFocused
        onCancel=${() => setAnswering(false)}
        onSent=${c => { setAnswering(false); if (!open.has(id)) showReplies(); threads.added([c], undefined, 'oldest');
          }} /></div>`}
      ${comment.replies > 0 && !replies && html`<button type="button" class="link more-replies" onClick=${showReplies}>
        <${Icon} name="reply" size="16" /> ${t('comments.replies', { n: comment.replies })}</button>`}
      ${replies && html`
        <ul class="replies ${depth > 2 ? 'flat' : ''}">${replies.items.value.map(r => html`
          <${Comment} key=${r.id} id=${r.id} post=${post} depth=${depth + 1} onGone=${() => threads.removed(r.id)} />`)}
          <${PagedEnd} list=${replies} /></ul>`}
    </li>`;
}

function CommentMenu({ post, comment, onEdit, onGone }) {
  const mine = isMe(comment.author);
  if (!mine && !isMe(post.author)) return null;
  const remove = async () => {
    if (!await confirm(t('comments.delete_title'), t('comments.delete_text'), t('act.delete'))) return;
    if (await attempt(() => call('deleteComment', { path: { postId: post.id, commentId: comment.id } }))) onGone();
  };
  return html`<${Menu} label=${t('act.more')} items=${[
    mine && { icon: 'pencil', text: t('act.edit'), onClick: onEdit },
    { icon: 'trash-2', text: t('act.delete'), danger: true, onClick: remove },
  ]} />`;
}

async function react(postId, comment, kind) {
  const path = { postId, commentId: comment.id };
  const before = { reaction: comment.viewer?.reaction, reactions: comment.reactions };
  const reactions = { ...before.reactions };
  if (before.reaction) reactions[before.reaction]--;
  if (kind) reactions[kind]++;
  const show = state => threads.change(comment.id, { viewer: { reaction: state.reaction },
    reactions: state.reactions });
  const guess = { show: () => show({ reaction: kind, reactions }), takeBack: () => show(before) };
  const answer = await (kind ? act('reactToComment', { path, body: { kind } }, guess)
    : act('withdrawCommentReaction', { path }, guess));
  if (answer) show(answer);
}

/** Writes a comment, a reply, or a change of one's own. What is written stays until it is sent. */
export function CommentForm({ postId, parentId, edited, isFocused, onSent, onCancel }) {
  const draft = useMemo(() => (edited ? undefined : openDraft(`comment:${parentId ?? postId}`)), []);
  const [text, show] = useState(edited?.text ?? draft.content.get().text ?? '');
  useEffect(() => draft?.content.subscribe(now => show(now.text ?? '')), []);
  const setText = now => { if (draft) draft.set(now ? { text: now } : { text: now, key: undefined }); else show(now); };
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  // The key lives as long as the text: without an answer the page may go, and what is sent anew is the same comment.
  const add = async () => {
    const key = draft.content.get().key ?? newKey();
    draft.set({ key });
    await draft.flush();
    const comment = await call('addComment', { path: { postId }, body: { text, parentId }, key });
    const now = draft.content.get().text ?? '';
    const rest = now.startsWith(text) ? now.slice(text.length) : now;
    if (rest) draft.set({ text: rest, key: undefined });
    else draft.clear();
    return comment;
  };
  const send = async event => {
    event?.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    setError(null);
    try {
      onSent(await (edited
        ? call('editComment', { path: { postId, commentId: edited.id }, body: { text } })
        : add()));
    } catch (e) {
      if (e.status && e.status < 500) draft?.set({ key: undefined });
      setError(e);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = e => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing && e.keyCode !== 229) send(e);
    if (e.key === 'Escape' && onCancel) { e.stopPropagation(); onCancel(); }
  };
  return html`
    <form class="comment-form" onSubmit=${send}>
      ${!edited && html`<${Avatar} user=${me.value} size="32" />`}
      <div class="grow">
        <textarea rows="1" dir=${text ? 'auto' : undefined} value=${text} maxlength="2000"
          placeholder=${t('comments.prompt')} aria-label=${t(parentId ? 'comments.your_answer' : 'comments.yours')}
          autofocus=${isFocused} onInput=${e => { setText(e.target.value); e.target.style.height = 'auto';
            e.target.style.height = `${e.target.scrollHeight}px`; }}
          onKeyDown=${onKeyDown} ref=${el => { if (el && isFocused
            && !el.dataset.seen) { el.dataset.seen = '1'; el.focus(); } }}></textarea>
        ${error && html`<p class="field-error" role="alert">${error.fields ? Object.values(error.fields).flat()[0]
          : errorText(error)}</p>`}
      </div>
      ${onCancel && html`<${Button} onClick=${onCancel}>${t('act.cancel')}</${Button}>`}
      <${Button} type="submit" variant="primary" busy=${busy} disabled=${!text.trim()}>
        ${t(edited ? 'act.save' : 'comments.send')}</${Button}>
    </form>`;
}

