import { html, useEffect, useMemo, useState } from '../ui/html.js';
import { Avatar, Button, errorText, IconButton, Name, PersonRow, Time } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { Picture } from '../ui/media.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { call, hubbub } from '../client.js';
import { t } from '../i18n.js';
import { isMe } from '../post/store.js';
import { gone, seen } from './row.js';

/** Goes through the stories of each author, one by one. One turns them oneself. */
export function Viewer({ authors, at, onClose }) {
  const all = useMemo(() => authors.flatMap(a => a.stories), []);
  const [index, setIndex] = useState(() => {
    const first = authors[at].stories.find(s => !s.isSeen) ?? authors[at].stories[0];
    return all.indexOf(first);
  });
  const [pane, setPane] = useState('');
  const story = all[index];
  const own = authors.find(a => a.author.id === story.author.id).stories;
  const turn = by => {
    setPane('');
    if (all[index + by]) setIndex(index + by);
    else if (by > 0) onClose();
  };
  useEffect(() => { seen(story); }, [story]);
  useEffect(() => {
    const onKey = e => {
      if (/** @type {Element} */ (e.target).closest('input, textarea')) return;
      const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') turn(e.key === forward ? 1 : -1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const remove = async () => {
    try {
      await call('deleteStory', { path: { storyId: story.id } });
      gone(story.id);
      onClose();
    } catch (e) {
      toast(errorText(e));
    }
  };
  return html`
    <${Dialog} class="story-viewer" onClose=${onClose}
      title=${html`<span class="story-who"><${Avatar} user=${story.author} size="32" /><${Name} user=${story.author} />
        <span class="soft small-text"><${Time} at=${story.createdAt} /></span></span>`}>
      <div class="story-steps" aria-hidden="true">${own.map(s =>
        html`<i key=${s.id} class=${own.indexOf(s) <= own.indexOf(story) ? 'on' : ''}></i>`)}</div>
      <div class="story-stage">
        ${story.media?.kind === 'image' && html`<${Picture} key=${story.id} media=${story.media} size="large" />`}
        ${story.media?.kind === 'video' && html`<video key=${story.id} src=${story.media.urls?.original} controls
          autoplay muted playsinline
          aria-label=${story.media.altText || story.media.name}></video>`}
        ${story.text && html`<p dir="auto" class="pre ${story.media ? 'story-caption' : 'story-text'}">${story.text}
          </p>`}
        <${IconButton} icon="arrow-left" class="story-turn back" label=${t('act.previous')} disabled=${index === 0}
          onClick=${() => turn(-1)} />
        <${IconButton} icon="arrow-left" class="story-turn next" label=${t('act.next')} onClick=${() => turn(1)} />
      </div>
      ${isMe(story.author)
        ? html`<div class="pictures"><${Button} icon="eye" onClick=${() => setPane(pane ? '' : 'viewers')}
          aria-expanded=${pane === 'viewers'}>
              ${t('stories.views', { n: story.views ?? 0 })}</${Button}>
            <span class="grow"></span><${Button} icon="trash-2" onClick=${remove}>${t('act.delete')}</${Button}></div>
            ${pane === 'viewers' && html`<${Viewers} key=${story.id} story=${story} />`}`
        : html`<${Answer} key=${story.id} story=${story} />`}
    </${Dialog}>`;
}

function Viewers({ story }) {
  const list = useMemo(() => paged(cursor => call('listStoryViewers',
    { path: { storyId: story.id }, query: { cursor } }), { idOf: v => v.user.id }), []);
  return html`<ul class="plain-rows">${list.items.value.map(({ user, at }) => html`
      <${PersonRow} key=${user.id} user=${user}><span class="soft small-text"><${Time} at=${at} /></span>
        </${PersonRow}>`)}</ul>
    <${PagedEnd} list=${list} />`;
}

function Answer({ story }) {
  const [text, setText] = useState('');
  const send = async event => {
    event.preventDefault();
    if (!text.trim()) return;
    const pending = hubbub.messages.send({ to: story.author.id, text, storyId: story.id });
    setText('');
    try { await pending.done; toast(t('stories.sent')); } catch (e) { setText(text); toast(errorText(e)); }
  };
  return html`
    <form class="comment-form story-answer" onSubmit=${send}>
      <textarea class="grow" rows="1" dir=${text ? 'auto' : undefined} maxlength="4000" value=${text}
        aria-label=${t('stories.answer')} placeholder=${t('stories.answer')}
        onInput=${e => setText(e.target.value)}
        onKeyDown=${e => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing && e.keyCode !== 229) send(e); }}>
          </textarea>
      <${Button} type="submit" variant="primary" disabled=${!text.trim()}>${t('comments.send')}</${Button}>
    </form>`;
}
