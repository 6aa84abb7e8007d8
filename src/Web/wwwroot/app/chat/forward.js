import { html, useState } from '../ui/html.js';
import { Avatar, Button, ButtonLink, Field } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { hubbub, state } from '../client.js';
import { t } from '../i18n.js';
import { told } from './marks.js';
import { faceOf, gist, nameOf } from './words.js';

/** Conversations to choose from, with a button to send something to each. @param {{ send: (c: any) => any }} props */
export function SendTo({ send }) {
  const [words, setWords] = useState('');
  const [sent, setSent] = useState(/** @type {string[]} */ ([]));
  const open = (state.value.conversations?.items ?? []).filter(c =>
    !(c.group?.onlyAdminsSend && c.role === 'member') && c.with?.isAvailable !== false);
  const sought = words.toLocaleLowerCase().trim();
  const found = open.filter(c => nameOf(c).toLocaleLowerCase().includes(sought));
  const pick = c => {
    told(send(c));
    setSent([...sent, c.id]);
  };
  if (open.length === 0) {
    return html`<p class="soft">${t('chat.empty')}</p>
      <${ButtonLink} href="/search">${t('chat.find_people')}</${ButtonLink}>`;
  }
  return html`
    <${Field} label=${t('chat.forward_to')} type="search" value=${words} onInput=${e => setWords(e.target.value)} />
    <ul class="rows">${found.slice(0, 50).map(c => html`
      <li class="row" key=${c.id}><${Avatar} user=${faceOf(c)} size="32" />
        <bdi class="name cut grow">${nameOf(c)}</bdi>
        <${Button} disabled=${sent.includes(c.id)} onClick=${() => pick(c)}>
          ${t(sent.includes(c.id) ? 'chat.tick_sent' : 'chat.send')}</${Button}></li>`)}</ul>
    ${found.length === 0 && html`<p class="soft">${t('chat.nobody_called')}</p>`}`;
}

/** Sends a message on to other conversations. */
export function Forward({ message, onClose }) {
  const send = c => {
    toast(t('chat.forwarded_to', { name: nameOf(c) }));
    return hubbub.messages.forward(message.id, { conversationId: c.id });
  };
  return html`
    <${Dialog} title=${t('chat.forward')} class="small" onClose=${onClose}>
      <p class="quoted soft clamp small" dir="auto">${gist(message)}</p>
      <${SendTo} send=${send} />
    </${Dialog}>`;
}
