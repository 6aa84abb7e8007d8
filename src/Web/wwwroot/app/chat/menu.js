import { html, useEffect, useLayoutEffect, useRef, useState } from '../ui/html.js';
import { Icon } from '../ui/basic.js';
import { confirm, say, toast } from '../ui/overlay.js';
import { hubbub, me } from '../client.js';
import { t } from '../i18n.js';
import { told } from './marks.js';
import { pinsOf } from './state.js';
import { asked } from './write.js';

const quick = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
const more = [
  '😀', '😅', '😊', '😍', '😘', '😎', '🤔', '😴', '😡', '🥳', '😱', '🤗', '🙄', '😬', '🤝', '👏', '👎', '👌', '💪',
    '🙌',
  '🔥', '✨', '🎉', '💯', '✅', '❌', '❓', '👀', '💡', '🎶', '☕', '🍞', '🍲', '🍰', '🌱', '🌈', '⭐', '🚂', '🏠', '💔',
];

/** What can be done with a message: reactions above, acts below. It lies beside `from`, which gets the focus back. */
export function MessageMenu({ message: m, chat, from, acts, onClose }) {
  const ref = useRef(/** @type {HTMLElement} */ (null));
  const [isWide, setWide] = useState(false);
  const isOwn = m.senderId === me.value.id;
  const canAct = Boolean(chat.c && chat.c.peerReadSeq !== undefined || chat.c?.kind === 'group');
  const isPinned = pinsOf(m.conversationId)?.some(p => p.message.id === m.id);
  useEffect(() => {
    const list = ref.current;
    list.showPopover();
    /** @type {HTMLElement | null} */ (list.querySelector('[role=menuitem]'))?.focus();
    if (canAct && !pinsOf(m.conversationId)) hubbub.messages.pins(m.conversationId).catch(() => {});
  }, []);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list.matches(':popover-open')) list.showPopover();
    const at = (from?.closest('.message')?.querySelector('.bubble') ?? from).getBoundingClientRect();
    const size = list.getBoundingClientRect();
    const isEnd = isOwn !== (document.documentElement.dir === 'rtl');
    list.style.left = `${Math.max(8, Math.min(innerWidth - size.width - 8, isEnd ? at.right - size.width
      : at.left))}px`;
    const below = at.bottom + 6 + size.height < innerHeight;
    list.style.top = `${Math.max(8, below ? at.bottom + 6 : Math.min(innerHeight - size.height - 8,
      at.top - size.height - 6))}px`;
  });
  const shut = () => { if (ref.current?.matches(':popover-open')) ref.current.hidePopover(); };
  const pick = run => { shut(); run(); };
  const react = emoji => pick(() => {
    const mine = m.reactions?.some(r => r.emoji === emoji && r.isMine);
    told(hubbub.messages.react(m.id, emoji, !mine));
  });
  const remove = async () => {
    if (await confirm(t('chat.delete_title'), t('chat.delete_text'),
      t('chat.delete_all'))) told(hubbub.messages.delete(m.id));
  };
  const hide = () => told(hubbub.messages.hide(m.id));
  const copy = () => navigator.clipboard.writeText(m.body).then(() => toast(t('chat.copied')), () => {});
  const ask = kind => () => { asked.value = { kind, message: m }; };
  const onKeyDown = e => {
    const all = [...ref.current.querySelectorAll('button')];
    const index = all.indexOf(/** @type {any} */ (document.activeElement));
    const inRow = e.key === 'ArrowRight' || e.key === 'ArrowLeft';
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: all.length - 1 }[e.key] ?? (inRow
      ? index + (e.key === forward ? 1 : -1) : undefined);
    if (e.key === 'Tab') shut();
    if (to === undefined) return;
    e.preventDefault();
    all[(to + all.length) % all.length].focus();
  };
  const entry = (icon, text, onClick, danger) => html`
    <button type="button" role="menuitem" tabindex="-1" class=${danger ? 'danger' : ''} onClick=${() => pick(onClick)}>
      <${Icon} name=${icon} size="18" />${text}</button>`;
  const emoji = e => html`<button type="button" role="menuitem" tabindex="-1" key=${e}
    aria-label=${t('chat.react_with', { emoji: e })}
    class=${m.reactions?.some(r => r.emoji === e && r.isMine) ? 'on' : ''} onClick=${() => react(e)}>${e}</button>`;
  return html`
    <div popover="auto" class="menu message-menu" role="menu" aria-label=${t('chat.message_menu')} ref=${ref}
      onKeyDown=${onKeyDown}
      onToggle=${e => { if (e.newState === 'closed') { from?.closest('[data-row]')?.focus({ preventScroll: true });
        onClose(); } }}>
      ${canAct && html`<div class="emoji-row" role="group">${quick.map(emoji)}
        ${!isWide && html`<button type="button" role="menuitem" tabindex="-1" aria-label=${t('chat.more_emoji')}
          onClick=${() => setWide(true)}><${Icon} name="smile-plus" /></button>`}</div>`}
      ${isWide ? html`<div class="emoji-grid" role="group">${more.map(emoji)}</div>` : html`
        ${canAct && entry('reply', t('chat.reply'), ask('reply'))}
        ${m.body && entry('copy', t('chat.copy'), copy)}
        ${isOwn && m.body && !m.isForwarded && canAct && entry('pencil', t('act.edit'), ask('edit'))}
        ${entry('share-2', t('chat.forward'), () => acts.forward(m))}
        ${canAct && entry('pin', t(isPinned ? 'chat.unpin_message' : 'chat.pin_message'), () => {
          const pinned = hubbub.messages.pin(m.id, !isPinned);
          told(pinned);
          pinned.done.then(() => say(t(isPinned ? 'chat.unpinned' : 'chat.pinned')), () => {});
        })}
        ${(isOwn || m.reactions || m.editedAt) && entry('info', t('chat.info'), () => acts.info(m))}
        ${canAct && entry('eye-off', t('chat.delete_me'), hide)}
        ${isOwn && entry('trash-2', t('chat.delete_all'), remove, true)}`}
    </div>`;
}
