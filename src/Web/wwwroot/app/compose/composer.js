import { html, useEffect, useMemo, useRef, useState } from '../ui/html.js';
import { Avatar, Button, errorText, Icon, IconButton } from '../ui/basic.js';
import { Dialog, say } from '../ui/overlay.js';
import { call, me, newKey } from '../client.js';
import { number, t } from '../i18n.js';
import { Quoted } from '../post/card.js';
import { announce, keep } from '../post/store.js';
import { Audience } from './audience.js';
import { draftKeeper, emptyDraft, readDraft, rememberAudience } from './draft.js';
import { Files, useUploads } from './files.js';
import { PollEditor } from './poll-editor.js';

const longest = 5000;

/** Writes a post, a quote, or a change of one's own post. What is written stays until it is sent. */
export function Composer({ what, onClose }) {
  const { quoted, edited } = what;
  const scope = quoted ? `quote-${quoted.id}` : 'post';
  const keeper = useMemo(() => (edited ? undefined : draftKeeper(scope)), []);
  const [draft, setDraft] = useState(() => (edited
    ? { ...emptyDraft(), text: edited.text ?? '', audience: edited.audience, circleId: edited.circleId, media: [], commentPolicy: edited.commentPolicy }
    : { ...emptyDraft(), text: what.text ?? '', ...readDraft(scope) }));
  const [trouble, setTrouble] = useState(null);
  const [busy, setBusy] = useState(false);
  const box = useRef(null);
  const put = part => setDraft(old => {
    const now = { ...old, ...part };
    keeper?.set(now);
    return now;
  });
  const uploads = useUploads(draft.media, media => put({ media }));
  useEffect(() => () => keeper?.end(), []);
  useEffect(() => fit(box.current), [draft.text]);

  const text = draft.text.trim();
  const filled = draft.poll?.options.filter(o => o.trim()).length ?? 0;
  const canSend = text.length <= longest && uploads.pending.length === 0 && (draft.poll ? text && filled > 1
    : text || draft.media.length > 0 || (edited && edited.media?.length > 0));
  const send = async () => {
    if (!canSend || busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const body = { text, audience: draft.audience, circleId: draft.circleId, commentPolicy: draft.commentPolicy };
      if (edited) {
        keep({ ...edited, ...await call('editPost', { path: { postId: edited.id }, body }) });
      } else {
        announce(await call('createPost', {
          body: {
            ...body, sharedPostId: quoted?.id, mediaIds: draft.media.length ? draft.media.map(m => m.id) : undefined,
            poll: draft.poll && {
              options: draft.poll.options.map(o => o.trim()).filter(Boolean), isMultiple: draft.poll.isMultiple,
              endsAt: new Date(Date.now() + draft.poll.days * 86_400_000).toISOString(),
            },
          },
          key: draft.key,
        }));
        rememberAudience(draft.audience);
        keeper?.clear();
      }
      say(t('compose.sent'));
      onClose();
    } catch (e) {
      setTrouble(e);
      // A refusal is the answer for this key; what is sent next is another post.
      if (e.status && e.status < 500) put({ key: newKey() });
      setBusy(false);
    }
  };
  const onKeyDown = e => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); send(); }
  };
  const onPaste = e => { if (e.clipboardData?.files.length && !edited) { e.preventDefault(); uploads.add([...e.clipboardData.files]); } };
  const onDrop = e => { if (e.dataTransfer?.files.length && !edited) { e.preventDefault(); uploads.add([...e.dataTransfer.files]); } };
  return html`
    <${Dialog} title=${t(edited ? 'compose.edit' : quoted ? 'compose.quote' : 'compose.new')} class="composer" onClose=${onClose}>
      <div class="composer-who"><${Avatar} user=${me.value} />
        <${Audience} draft=${draft} onChange=${put} sharedPostId=${quoted?.id} /></div>
      <textarea ref=${box} class="composer-text" dir=${draft.text ? 'auto' : undefined} autofocus rows="4" value=${draft.text} placeholder=${t('compose.prompt')}
        aria-label=${t('compose.text')} onInput=${e => put({ text: e.target.value })} onKeyDown=${onKeyDown}
        onPaste=${onPaste} onDrop=${onDrop}></textarea>
      ${quoted && html`<${Quoted} post=${quoted} />`}
      <${Files} uploads=${uploads} media=${draft.media} />
      ${draft.poll && html`<${PollEditor} poll=${draft.poll} onChange=${poll => put({ poll })} />`}
      ${trouble && html`<p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="18" />${said(trouble)}</p>`}
      <div class="composer-foot">
        ${!edited && html`
          <${IconButton} icon="image" label=${t('compose.add_file')} disabled=${Boolean(draft.poll)} onClick=${uploads.choose} />
          <${IconButton} icon="chart-no-axes-column" label=${t('compose.add_poll')} aria-pressed=${draft.poll ? 'true' : 'false'}
            class=${draft.poll ? 'on' : ''} disabled=${draft.media.length > 0}
            onClick=${() => put({ poll: draft.poll ? undefined : { options: ['', ''], days: 1, isMultiple: false } })} />`}
        <span class="grow"></span>
        ${text.length > longest * .8 && html`<span class="counter ${text.length > longest ? 'over' : ''}">${number(longest - text.length)}</span>`}
        <${Button} variant="primary" busy=${busy} disabled=${!canSend} onClick=${send}>${t(edited ? 'act.save' : 'compose.send')}</${Button}>
      </div>
    </${Dialog}>`;
}

const said = error => (error.fields ? Object.values(error.fields).flat()[0] : errorText(error));

// As high as the text, so that one sees all of it.
function fit(area) {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
