import { html, useState } from '../ui/html.js';
import { Avatar, Button, Field } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { hubbub, state } from '../client.js';
import { t } from '../i18n.js';
import { told } from './marks.js';
import { faceOf, gist, nameOf } from './words.js';

/** Sends a message on to other conversations. */
export function Forward({ message, onClose }) {
  const [words, setWords] = useState('');
  const [sent, setSent] = useState(/** @type {string[]} */ ([]));
  const all = (state.value.conversations?.items ?? []).filter(c => !(c.group?.onlyAdminsSend && c.role === 'member')
    && c.with?.isAvailable !== false && nameOf(c).toLocaleLowerCase().includes(words.toLocaleLowerCase().trim()));
  const send = c => {
    const pending = hubbub.messages.forward(message.id, { conversationId: c.id });
    told(pending);
    setSent([...sent, c.id]);
    toast(t('chat.forwarded_to', { name: nameOf(c) }));
  };
  return html`
    <${Dialog} title=${t('chat.forward')} class="small" onClose=${onClose}>
      <p class="quoted soft clamp small" dir="auto">${gist(message)}</p>
      <${Field} label=${t('chat.forward_to')} type="search" value=${words} onInput=${e => setWords(e.target.value)} />
      <ul class="rows">${all.slice(0, 50).map(c => html`
        <li class="row" key=${c.id}><${Avatar} user=${faceOf(c)} size="32" /><bdi class="name cut grow">${nameOf(c)}</bdi>
          <${Button} disabled=${sent.includes(c.id)} onClick=${() => send(c)}>${t(sent.includes(c.id) ? 'chat.tick_sent' : 'chat.send')}</${Button}></li>`)}</ul>
    </${Dialog}>`;
}
