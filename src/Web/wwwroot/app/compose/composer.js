import { html, useEffect, useMemo, useRef, useState } from '../ui/html.js';
import { Avatar, Button, Icon, IconButton, refusalText } from '../ui/basic.js';
import { Dialog, say, toast } from '../ui/overlay.js';
import { doneOrWaiting } from '../act.js';
import { call, hubbub, me, newKey } from '../client.js';
import { date, number, t } from '../i18n.js';
import { go } from '../router.js';
import { Quoted } from '../post/card.js';
import { announce, keep } from '../post/store.js';
import { Audience } from './audience.js';
import { draftKeeper, emptyDraft, readDraft, rememberAudience } from './draft.js';
import { contentOf, draftOf, PlanField, startOf, tomorrow } from './plan.js';
import { Files, useUploads } from './files.js';
import { PollEditor } from './poll-editor.js';

const longest = 5000;
const emptyPoll = { options: ['', ''], days: 1, isMultiple: false };

/** Writes a post, a quote, or a change of one's own or of a planned post. What is written stays until it is sent. */
export function Composer({ what, onClose }) {
  const { quoted, edited, planned } = what;
  const scope = quoted ? `quote-${quoted.id}` : 'post';
  const keeper = useMemo(() => (edited || planned ? undefined : draftKeeper(scope)), []);
  const [draft, setDraft] = useState(() => (edited
    ? {
      ...emptyDraft(), text: edited.text ?? '', audience: edited.audience, circleId: edited.circleId,
      commentPolicy: edited.commentPolicy,
    }
    : planned ? draftOf(planned) : { ...emptyDraft(), text: what.text ?? '', ...readDraft(scope) }));
  const [trouble, setTrouble] = useState(null);
  const [busy, setBusy] = useState(false);
  const box = useRef(null);
  const key = useRef(newKey());
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
      const content = contentOf(draft, quoted?.id ?? planned?.content.sharedPostId);
      if (edited) {
        const { audience, circleId, commentPolicy } = content;
        const body = { text, audience, circleId, commentPolicy };
        keep({ ...edited, ...await call('editPost', { path: { postId: edited.id }, body }) });
      } else if (draft.publishAt || planned) {
        const body = { content, publishAt: draft.publishAt && startOf(draft).toISOString() };
        if (planned) await call('saveDraft', { path: { draftId: planned.id }, body });
        else await call('createDraft', { body, key: key.current });
        keeper?.clear();
        if (draft.publishAt) {
          const time = date(startOf(draft), { dateStyle: 'medium', timeStyle: 'short' });
          const show = { action: t('compose.show_planned'), onAction: () => go('/scheduled') };
          toast(t('compose.planned', { time }), show);
        }
        return onClose();
      } else {
        const pending = hubbub.posts.create(content);
        let post;
        try { post = await doneOrWaiting(pending); } catch (e) { pending.discard(); throw e; }
        if (post) announce(post);
        rememberAudience(draft.audience);
        keeper?.clear();
        if (!post) {
          toast(t('compose.waits'));
          return onClose();
        }
      }
      say(t('compose.sent'));
      onClose();
    } catch (e) {
      setTrouble(e);
      // A refusal is the answer for this key; what is sent next is another draft.
      if (e.status && e.status < 500) key.current = newKey();
      setBusy(false);
    }
  };
  const onKeyDown = e => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing
      && e.keyCode !== 229) { e.preventDefault(); send(); }
  };
  const onPaste = e => { if (e.clipboardData?.files.length && !edited) { e.preventDefault();
    uploads.add([...e.clipboardData.files]); } };
  const onDrop = e => { if (e.dataTransfer?.files.length && !edited) { e.preventDefault();
    uploads.add([...e.dataTransfer.files]); } };
  const title = t(edited || planned ? 'compose.edit' : quoted ? 'compose.quote' : 'compose.new');
  return html`
    <${Dialog} title=${title} class="composer" onClose=${onClose}>
      <div class="composer-who"><${Avatar} user=${me.value} />
        <${Audience} draft=${draft} onChange=${put} sharedPostId=${quoted?.id} /></div>
      <textarea ref=${box} class="composer-text" dir=${draft.text ? 'auto' : undefined} autofocus rows="4"
        value=${draft.text} placeholder=${t('compose.prompt')}
        aria-label=${t('compose.text')} onInput=${e => put({ text: e.target.value })} onKeyDown=${onKeyDown}
        onPaste=${onPaste} onDrop=${onDrop}></textarea>
      ${quoted && html`<${Quoted} post=${quoted} />`}
      <${Files} uploads=${uploads} media=${draft.media} />
      ${draft.poll && html`<${PollEditor} poll=${draft.poll} onChange=${poll => put({ poll })} />`}
      ${draft.publishAt && html`<${PlanField} value=${draft.publishAt} onChange=${publishAt => put({ publishAt })}
        error=${trouble?.fields?.publishAt?.[0]} />`}
      ${trouble && !trouble.fields?.publishAt && html`<p class="form-trouble" role="alert">
        <${Icon} name="circle-alert" size="18" />${refusalText(trouble)}</p>`}
      <div class="composer-foot">
        ${!edited && html`
          <${IconButton} icon="image" label=${t('compose.add_file')} disabled=${Boolean(draft.poll)}
            onClick=${uploads.choose} />
          <${IconButton} icon="chart-no-axes-column" label=${t('compose.add_poll')}
            aria-pressed=${draft.poll ? 'true' : 'false'}
            class=${draft.poll ? 'on' : ''} disabled=${draft.media.length > 0}
            onClick=${() => put({ poll: draft.poll ? undefined : emptyPoll })} />
          <${IconButton} icon="clock" label=${t('compose.plan')} aria-pressed=${draft.publishAt ? 'true' : 'false'}
            class=${draft.publishAt ? 'on' : ''}
            onClick=${() => put({ publishAt: draft.publishAt ? undefined : tomorrow() })} />`}
        <span class="grow"></span>
        ${text.length > longest * .8 && html`<span class="counter ${text.length > longest ? 'over' : ''}">
          ${number(longest - text.length)}</span>`}
        <${Button} variant="primary" busy=${busy} disabled=${!canSend} onClick=${send}>
          ${t(draft.publishAt ? 'compose.schedule' : edited || planned ? 'act.save' : 'compose.send')}</${Button}>
      </div>
    </${Dialog}>`;
}

// As high as the text, so that one sees all of it.
function fit(area) {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
