import { html, useEffect, useState } from '../ui/html.js';
import { Icon, IconButton, Time } from '../ui/basic.js';
import { Dialog } from '../ui/overlay.js';
import { hubbub } from '../client.js';
import { t } from '../i18n.js';
import { told } from './marks.js';
import { cardOf, conversationOf, isRequest, pinsOf } from './state.js';
import { gist } from './words.js';

/** The newest pinned message above the messages, and a way to all of them. */
export function PinsBar({ id, onJump }) {
  const [isOpen, setOpen] = useState(false);
  const c = conversationOf(id);
  const pins = pinsOf(id) ?? [];
  const isOpenToMe = Boolean(c && !isRequest(c));
  useEffect(() => { if (isOpenToMe) hubbub.messages.pins(id).catch(() => {}); }, [id, isOpenToMe]);
  if (pins.length === 0) return null;
  const jump = pin => { setOpen(false); onJump(pin.message.seq); };
  return html`
    <div class="pins-bar"><button type="button" class="row-link" onClick=${() => jump(pins[0])}
      aria-label=${`${t('chat.pinned')}: ${gist(pins[0].message)}`}>
        <${Icon} name="pin" size="16" /><span class="cut" dir="auto">${gist(pins[0].message)}</span></button>
      ${pins.length > 1 && html`<button type="button" class="link" onClick=${() => setOpen(true)}>
        ${t('chat.all_pins', { n: pins.length })}</button>`}
      ${isOpen && html`
        <${Dialog} title=${t('chat.pins')} class="small" onClose=${() => setOpen(false)}>
          <ul class="rows">${pins.map(pin => html`
            <li key=${pin.message.id} class="row">
              <button type="button" class="row-link" onClick=${() => jump(pin)}>
                <span class="row-text"><span><bdi class="name">${cardOf(pin.message.senderId).displayName}</bdi> <span
                  class="soft small-text"><${Time} at=${pin.message.sentAt} /></span></span>
                  <span class="cut" dir="auto">${gist(pin.message)}</span></span></button>
              <${IconButton} icon="x" label=${t('chat.unpin_message')}
                onClick=${() => told(hubbub.messages.pin(pin.message.id, false))} /></li>`)}</ul>
        </${Dialog}>`}
    </div>`;
}
