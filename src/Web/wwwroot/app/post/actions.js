import { html, useRef, useState } from '../ui/html.js';
import { Icon, IconButton } from '../ui/basic.js';
import { Menu } from '../ui/overlay.js';
import { count, t } from '../i18n.js';
import { openComposer } from '../compose/open.js';
import { copyLink, shownAbout } from './menu.js';
import { react, save, share } from './store.js';

/** The six reactions, in their order. */
export const kinds = { like: '👍', love: '❤️', haha: '😂', wow: '😮', sad: '😢', angry: '😠' };

/** How many reactions there are in all. */
export const total = reactions => Object.values(reactions ?? {}).reduce((sum, n) => sum + n, 0);

/** What can be done with a post, under it. */
export function Actions({ post }) {
  const saved = post.viewer?.saved;
  const mayShare = post.audience === 'public';
  return html`
    <footer class="post-actions">
      <a class="act" href="/post/${post.id}?to=comments" aria-label=${t('post.comments', { n: post.counts.comments })}
        title=${t('post.comment')}><${Icon} name="message-circle" /><${Count} n=${post.counts.comments} /></a>
      <${Menu} label=${t('post.shares', { n: post.counts.shares })} class="act" items=${[
        mayShare && { icon: 'repeat-2', text: t('post.share'), onClick: () => share(post) },
        { icon: 'quote', text: t('post.quote'), onClick: () => openComposer({ quoted: post }) },
        { icon: 'send', text: t('post.send'), onClick: () => { shownAbout.value = { what: 'send', post }; } },
        { icon: 'link', text: t('post.copy'), onClick: () => copyLink(`/post/${post.id}`) },
      ]}><${Icon} name="repeat-2" /><${Count} n=${post.counts.shares} /></${Menu}>
      <${React} mine=${post.viewer?.reaction} reactions=${post.counts.reactions} onPick=${kind => react(post, kind)} />
      <${IconButton} icon="bookmark" class="act ${saved ? 'on' : ''}" aria-pressed=${saved ? 'true' : 'false'}
        label=${t(saved ? 'post.unsave' : 'post.save')} onClick=${() => save(post, saved ? undefined : {})} />
    </footer>`;
}

const Count = ({ n }) => html`<span class="act-count" aria-hidden="true">${n > 0 ? count(n) : ''}</span>`;

/** A press likes or withdraws; held, under the mouse, or by the arrow keys it offers all six. */
export function React({ mine, reactions, onPick, isSmall = false }) {
  const box = useRef(null);
  const timer = useRef(0);
  const wasHeld = useRef(false);
  // The six are in the page from when they are about to be used.
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  const n = total(reactions);
  const open = () => {
    const list = box.current.querySelector('.reactions');
    list.showPopover();
    const at = box.current.getBoundingClientRect();
    const size = list.getBoundingClientRect();
    Object.assign(list.style, {
      left: `${Math.max(8, Math.min(innerWidth - size.width - 8, at.left - 8))}px`,
      top: `${at.top - size.height - 4 > 60 ? at.top - size.height - 4 : at.bottom + 4}px`,
    });
  };
  const close = () => box.current.querySelector('.reactions').hidePopover();
  const wait = ms => { clearTimeout(timer.current); timer.current = setTimeout(() =>
    { wasHeld.current = true; open(); }, ms); };
  const stop = () => clearTimeout(timer.current);
  const press = () => {
    stop();
    if (wasHeld.current) { wasHeld.current = false; return; }
    onPick(mine ? undefined : 'like');
  };
  const pick = kind => { close(); wasHeld.current = false; onPick(kind === mine ? undefined : kind);
    box.current.querySelector('.act').focus(); };
  const onKeyDown = event => {
    const all = [...box.current.querySelectorAll('.reactions button')];
    const at = all.indexOf(document.activeElement);
    if (at < 0 && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); open();
      all[0].focus(); }
    if (at >= 0 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      all[(at + (event.key === forward ? 1 : -1) + all.length) % all.length].focus();
    }
  };
  return html`
    <span class="react ${isSmall ? 'small-text' : ''}" ref=${box} onKeyDown=${onKeyDown} onPointerLeave=${stop}
      onPointerEnter=${near} onPointerDown=${near} onFocusIn=${near}>
      <button type="button" class="act ${mine ? 'on' : ''}" aria-pressed=${mine ? 'true' : 'false'}
        aria-label=${`${t(mine ? `react.${mine}` : 'react.like')} · ${t('post.reactions', { n })}`}
          title=${t('react.hint')}
        onClick=${press} onPointerDown=${e => e.pointerType !== 'mouse' && wait(400)}
        onPointerEnter=${e => e.pointerType === 'mouse' && !mine && wait(700)} onContextMenu=${e => e.preventDefault()}>
        ${mine ? html`<span class="emoji" aria-hidden="true">${kinds[mine]}</span>`
          : html`<${Icon} name="heart" size=${isSmall ? 16 : 20} />`}
        <${Count} n=${n} /></button>
      <span popover="auto" class="reactions" role="group" aria-label=${t('react.choose')}
        onToggle=${e => { if (e.newState === 'closed') wasHeld.current = false; }}>
        ${isNear && Object.entries(kinds).map(([kind, emoji]) => html`
          <button type="button" key=${kind} aria-label=${t(`react.${kind}`)} title=${t(`react.${kind}`)}
            aria-pressed=${kind === mine ? 'true' : 'false'} onClick=${() => pick(kind)}>${emoji}</button>`)}
      </span>
    </span>`;
}
