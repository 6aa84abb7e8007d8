// What lies over the page: dialogs, menus, short notes, and what is read aloud.
import { html, signal, useEffect, useId, useLayoutEffect, useRef, useState } from './html.js';
import { Button, Icon, IconButton } from './basic.js';
import { t } from '../i18n.js';

/** A dialog: focus goes in, Esc closes, focus comes back. */
export function Dialog({ title, onClose, children, actions, class: name = '', canClose = () => true }) {
  const ref = useRef(null);
  const id = useId();
  useEffect(() => {
    const from = document.activeElement;
    ref.current.showModal();
    document.documentElement.classList.add('is-modal');
    (ref.current.querySelector('[autofocus]')
      ?? ref.current.querySelector('textarea, input, .dialog-actions button'))?.focus();
    return () => {
      if (!document.querySelector('dialog[open]:not(:scope)')) document.documentElement.classList.remove('is-modal');
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);
  const close = async () => { if (await canClose()) onClose(); };
  return html`
    <dialog ref=${ref} class="dialog ${name}" aria-labelledby=${id}
      onCancel=${e => { e.preventDefault(); close(); }}
      onMouseDown=${e => e.target === ref.current && close()}>
      <div class="dialog-box">
        <header class="dialog-head"><h2 id=${id}>${title}</h2>
          <${IconButton} icon="x" label=${t('act.close')} onClick=${close} /></header>
        <div class="dialog-body">${children}</div>
        ${actions && html`<footer class="dialog-actions">${actions}</footer>`}
      </div>
      <${Spoken} />
    </dialog>`;
}

const question = signal(null);

/** Asks before something that cannot be undone. @returns {Promise<boolean>} */
export const confirm = (title, text, action) =>
  new Promise(resolve => { question.value = { title, text, action, resolve }; });

const note = signal(null);
let noteEnds;

/** Says something short for five seconds, with one thing to do about it. @param {string} text */
export function toast(text, { action, onAction } = /** @type {any} */ ({})) {
  clearTimeout(noteEnds);
  note.value = { text, action, onAction };
  say(text);
  noteEnds = setTimeout(() => { note.value = null; }, 5000);
}

/** Where questions and notes are shown; once, at the end of the page. */
export function Overlays() {
  const asked = question.value;
  const answer = value => { question.value = null; asked.resolve(value); };
  return html`
    ${asked && html`
      <${Dialog} title=${asked.title} class="small" onClose=${() => answer(false)} actions=${html`
        <${Button} autofocus onClick=${() => answer(false)}>${t('act.cancel')}</${Button}>
        <${Button} variant="danger" onClick=${() => answer(true)}>${asked.action}</${Button}>`}>
        <p>${asked.text}</p>
      </${Dialog}>`}
    ${note.value && html`
      <div class="toast"><span>${note.value.text}</span>
        ${note.value.action && html`<button type="button" onClick=${() =>
          { note.value.onAction(); note.value = null; }}>
          ${note.value.action}</button>`}</div>`}
    <${Spoken} />`;
}

const spoken = signal('');

/** Reads a text aloud to those who use a screen reader. @param {string} text */
export function say(text) {
  // The same text twice would be silent.
  spoken.value = spoken.value === text ? `${text}\u00a0` : text;
}

const Spoken = () => html`<div class="hidden" aria-live="polite">${spoken.value}</div>`;

/**
 * A button with a menu of acts: `items` are `{ icon, text, onClick, href?, danger? }`, or null for none. They are in
 * the page from when the button is about to be used: a feed has two menus a post.
 */
export function Menu({ icon = 'ellipsis', label, items, children, class: name = '' }) {
  const id = useId();
  const button = useRef(null);
  const list = useRef(null);
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  const entries = () => [...list.current.querySelectorAll('[role^=menuitem]')];
  const place = () => {
    const at = button.current.getBoundingClientRect();
    const box = list.current.getBoundingClientRect();
    const isRtl = document.documentElement.dir === 'rtl';
    const left = isRtl ? at.left : at.right - box.width;
    const below = at.bottom + 4 + box.height < innerHeight;
    Object.assign(list.current.style, {
      left: `${Math.max(8, Math.min(innerWidth - box.width - 8, left))}px`,
      top: `${below ? at.bottom + 4 : Math.max(8, at.top - box.height - 4)}px`,
    });
  };
  const show = () => { place(); entries()[0]?.focus(); };
  const onToggle = e => {
    // What was chosen may have taken the menu away.
    if (!button.current) return;
    button.current.setAttribute('aria-expanded', String(e.newState === 'open'));
    if (e.newState !== 'open') return;
    if (isNear) show();
    else near();
  };
  useLayoutEffect(() => { if (isNear && list.current.matches(':popover-open')) show(); }, [isNear]);
  const onKeyDown = e => {
    const all = entries();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[e.key];
    if (e.key === 'Tab') list.current.hidePopover();
    if (to === undefined) return;
    e.preventDefault();
    all[to % all.length].focus();
  };
  const pick = item => { list.current.hidePopover(); button.current.focus(); item.onClick?.(); };
  return html`
    <button type="button" ref=${button} class=${children ? `menu-button ${name}` : `icon-button ${name}`}
      aria-label=${children ? undefined : label}
      title=${label} aria-haspopup="menu" aria-expanded="false" popovertarget=${id}
      onPointerEnter=${near} onPointerDown=${near} onFocus=${near}>
      ${children ?? html`<${Icon} name=${icon} />`}</button>
    <div popover="auto" id=${id} class="menu" role="menu" aria-label=${label} ref=${list} onToggle=${onToggle}
      onKeyDown=${onKeyDown}>
      ${isNear && items.filter(Boolean).map(item => item.href
        ? html`<a role="menuitem" tabindex="-1" href=${item.href} onClick=${() => list.current.hidePopover()}>
            <${Icon} name=${item.icon} size="18" />${item.text}</a>`
        : html`<button type="button" role=${item.isChosen === undefined ? 'menuitem' : 'menuitemradio'} tabindex="-1"
            aria-checked=${item.isChosen} class=${item.danger ? 'danger' : ''} onClick=${() => pick(item)}>
            ${item.icon && html`<${Icon} name=${item.icon} size="18" />`}${item.text}
            ${item.isChosen && html`<${Icon} name="check" size="16" class="icon end" />`}</button>`)}
    </div>`;
}
