import { html, useRef, useState } from '../ui/html.js';
import { Button, errorText, Icon } from '../ui/basic.js';
import { Dialog } from '../ui/overlay.js';
import { call, newKey } from '../client.js';
import { number, t } from '../i18n.js';
import { Audience } from '../compose/audience.js';
import { Files, useUploads } from '../compose/files.js';
import { made } from './row.js';

const longest = 500;

/** Makes a story: words, a picture or a video, or both. It is gone after a day. */
export function Maker({ onClose }) {
  const [draft, setDraft] = useState({ text: '', audience: 'followers', circleId: undefined, media: [] });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(null);
  const key = useRef(newKey());
  const put = part => setDraft(old => ({ ...old, ...part }));
  const uploads = useUploads(draft.media, media => put({ media: media.slice(-1) }));
  const text = draft.text.trim();
  const canSend = (text || draft.media.length > 0) && text.length <= longest && uploads.pending.length === 0;
  const send = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      made(await call('createStory', {
        body: { text, audience: draft.audience, circleId: draft.circleId, mediaId: draft.media[0]?.id },
          key: key.current,
      }));
      onClose();
    } catch (e) {
      if (e.status && e.status < 500) key.current = newKey();
      setTrouble(e);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${t('stories.new')} class="composer" onClose=${onClose}>
      <${Audience} draft=${draft} onChange=${put} />
      <textarea class="composer-text" dir=${draft.text ? 'auto' : undefined} autofocus rows="4" value=${draft.text}
        aria-label=${t('stories.text')}
        placeholder=${t('stories.prompt')} onInput=${e => put({ text: e.target.value })}></textarea>
      <${Files} uploads=${uploads} media=${draft.media} />
      ${trouble && html`<p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="18" />
        ${errorText(trouble)}</p>`}
      <div class="composer-foot">
        <${Button} icon="image" disabled=${draft.media.length > 0 || uploads.pending.length > 0}
          onClick=${uploads.choose}>${t('stories.file')}</${Button}>
        <span class="grow"></span>
        ${text.length > longest * .8 && html`<span class="counter ${text.length > longest ? 'over' : ''}">
          ${number(longest - text.length)}</span>`}
        <${Button} variant="primary" busy=${busy} disabled=${!canSend} onClick=${send}>${t('stories.send')}</${Button}>
      </div>
    </${Dialog}>`;
}
