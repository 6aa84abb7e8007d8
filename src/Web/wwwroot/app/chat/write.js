import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../ui/html.js';
import { Icon, IconButton } from '../ui/basic.js';
import { hubbub, me } from '../client.js';
import { openDraft } from '../drafts.js';
import { number, t } from '../i18n.js';
import { Files, useUploads } from '../compose/files.js';
import { told } from './marks.js';
import { canRecord, Recorder } from './record.js';
import { conversationOf, historyOf, ownFiles, scopeOf } from './state.js';
import { gist } from './words.js';
import { cardOf } from './state.js';
import { signal } from '../ui/html.js';

const longest = 4000;

/** What the field of a conversation is asked to do: answer a message or change one. */
export const asked = signal(/** @type {{ kind: 'reply' | 'edit', message: any } | null} */ (null));

/** The field for a message. What is written stays until it is sent: here at once, on other devices after a pause. */
export function Write({ chat }) {
  const { id, peer, c } = chat;
  const draft = useMemo(() => openDraft(scopeOf(chat)), []);
  const [content, setContent] = useState(/** @returns {any} */ () => draft.content.get());
  const [edited, setEdited] = useState(/** @type {any} */ (null));
  const [isRecording, setRecording] = useState(false);
  const field = useRef(/** @type {HTMLTextAreaElement} */ (null));
  // What is typed before this runs is there too.
  useEffect(() => { setContent(draft.content.get()); return draft.content.subscribe(setContent); }, [draft]);
  useEffect(() => () => { draft.flush(); asked.value = null; }, [draft]);

  const text = edited ? edited.text : content.text ?? '';
  const media = edited ? [] : content.media ?? [];
  const attach = now => {
    now.forEach(m => ownFiles.set(m.id, m));
    draft.set({ media: now });
  };
  const uploads = useUploads(content.media ?? [], attach, draft.scope);
  const save = useShared(chat, draft);
  const typing = useTyping(chat);

  useEffect(() => {
    const what = asked.value;
    if (!what) return;
    asked.value = null;
    if (what.kind === 'reply') { setEdited(null); draft.set({ replyTo: what.message.id }); save(); }
    else setEdited({ message: what.message, text: what.message.body ?? '' });
    field.current?.focus();
  }, [asked.value]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, innerHeight * .4)}px`;
  }, [text, isRecording]);
  useEffect(() => { if (matchMedia('(hover: hover)').matches
    && !document.querySelector('dialog[open]')) field.current?.focus(); }, [isRecording]);

  const target = id ? { conversationId: id } : { to: peer.id };
  const answered = !edited && content.replyTo ? historyOf(id)?.items.find(m => m.id === content.replyTo) : undefined;
  const trimmed = text.trim();
  const isTooLong = text.length > longest;
  const canSend = !isTooLong && uploads.pending.length === 0 && (trimmed || media.length > 0 || edited?.message.media);
  const put = value => {
    if (edited) return setEdited({ ...edited, text: value });
    draft.set({ text: value });
    typing(value.trim() !== '');
    save();
  };
  const send = () => {
    if (!canSend) return;
    if (edited) {
      if (trimmed !== edited.message.body) told(hubbub.messages.edit(edited.message.id, trimmed));
      return setEdited(null);
    }
    hubbub.messages.send({ ...target, text: trimmed, mediaIds: media.length ? media.map(m => m.id)
      : undefined, replyToId: content.replyTo });
    draft.set({ text: '', media: [], replyTo: undefined });
    draft.flush();
    save.sent();
    typing.sent();
    field.current?.focus();
  };
  const editLast = () => {
    const last = historyOf(id)?.items.findLast(m => isMine(m) && m.body && !m.deletedAt && !m.system);
    if (last) setEdited({ message: last, text: last.body });
  };
  const onKeyDown = e => {
    if (e.isComposing || e.keyCode === 229) return;
    if (e.key === 'Enter' && !e.shiftKey && !e.altKey) { e.preventDefault(); send(); }
    if (e.key === 'Escape' && (edited || answered)) { e.preventDefault(); edited ? setEdited(null)
      : draft.set({ replyTo: undefined }); }
    if (e.key === 'ArrowUp' && !text && id) { e.preventDefault(); editLast(); }
  };
  const take = (e, files) => { if (files?.length && !edited) { e.preventDefault(); uploads.add([...files]); } };
  const sendVoice = note => {
    ownFiles.set(note.id, note);
    hubbub.messages.send({ ...target, mediaIds: [note.id], replyToId: content.replyTo });
    draft.set({ replyTo: undefined });
  };
  return html`
    <div class="write" onDragOver=${e => e.preventDefault()} onDrop=${e => take(e, e.dataTransfer?.files)}>
      ${(edited || answered) && html`
        <div class="write-about"><${Icon} name=${edited ? 'pencil' : 'reply'} size="18" />
          <span class="row-text"><span class="strong">${edited ? t('chat.editing')
            : t('chat.reply_to', { name: cardOf(answered.senderId).displayName })}</span>
            <span class="soft cut" dir="auto">${gist(edited ? edited.message : answered)}</span></span>
          <${IconButton} icon="x" label=${t('act.cancel')} onClick=${() =>
            (edited ? setEdited(null) : draft.set({ replyTo: undefined }))} /></div>`}
      ${!edited && html`<${Files} uploads=${uploads} media=${media} />`}
      ${isRecording ? html`<${Recorder} onSend=${sendVoice} onBeat=${() => typing(true, 'recording')}
          onClose=${() => { setRecording(false); typing(false); }} />` : html`
        <form class="write-line" onSubmit=${e => { e.preventDefault(); send(); }}>
          ${!edited && html`<${IconButton} icon="paperclip" label=${t('compose.add_file')} onClick=${uploads.choose}
            />`}
          <div class="field-box grow"><textarea ref=${field} rows="1" dir=${text ? 'auto' : undefined} value=${text}
            aria-label=${t('chat.message')}
            placeholder=${t('chat.message')} enterkeyhint="send" onInput=${e => put(e.target.value)}
              onKeyDown=${onKeyDown}
            onBlur=${() => typing(false)} onPaste=${e => take(e, e.clipboardData?.files)}></textarea></div>
          ${text.length > longest * .8 && html`<span class="counter ${isTooLong ? 'over' : ''}">
            ${number(longest - text.length)}</span>`}
          ${!canSend && !text && !edited && canRecord() && (c || peer)
            ? html`<${IconButton} icon="mic" label=${t('chat.record')} onClick=${() => setRecording(true)} />`
            : html`<button class="icon-button send" aria-disabled=${canSend ? undefined : 'true'}
              aria-label=${t(edited ? 'act.save' : 'chat.send')}
                title=${t(edited ? 'act.save' : 'chat.send')}><${Icon} name=${edited ? 'check' : 'send'} /></button>`}
        </form>`}
    </div>`;
}

// Tells that one types, at most every four seconds, and that one does not any more.
function useTyping({ id, peer, c }) {
  const last = useRef({ at: 0, isOn: false });
  const to = c?.kind === 'group' ? { conversationId: id } : peer ? { to: peer.id } : undefined;
  /** @param {boolean} isOn @param {'text' | 'recording'} [kind] */
  const tell = (isOn, kind = 'text') => {
    const now = Date.now();
    if (!to || !c || (isOn ? now - last.current.at < 4000 : !last.current.isOn)) return;
    last.current = { at: isOn ? now : 0, isOn };
    hubbub.messages.typing(to, { isOn, kind });
  };
  // The message itself ends it.
  tell.sent = () => { last.current = { at: 0, isOn: false }; };
  return tell;
}

// The draft as all devices of this person see it: stored after a pause; taken from another device unless one writes
// here.
function useShared({ id }, draft) {
  const timer = useRef(0);
  const owner = useMemo(() => me.peek()?.id, []);
  const stored = id && conversationOf(id)?.draft;
  const store = () => {
    clearTimeout(timer.current);
    timer.current = 0;
    // Another one may be logged in by the time it is left.
    if (!id || me.peek()?.id !== owner) return;
    const { text = '', replyTo } = /** @type {any} */ (draft.content.get());
    const known = conversationOf(id)?.draft;
    if (text.trim() || replyTo) {
      if (text !== known?.text || replyTo !== known?.replyToId) {
        hubbub.write('saveMessageDraft', { path: { conversationId: id },
          body: { text, replyToId: replyTo } }).done.catch(() => {});
      }
    } else if (known) {
      hubbub.write('deleteMessageDraft', { path: { conversationId: id },
        query: { savedAt: known.savedAt } }).done.catch(() => {});
    }
  };
  useEffect(() => {
    const { text = '', synced = '', replyTo } = /** @type {any} */ (draft.content.get());
    const theirs = stored?.text ?? '';
    if (theirs === text) { if (theirs !== synced) draft.set({ synced: theirs }); }
    else if (text === synced && !timer.current) draft.set({ text: theirs, synced: theirs,
      replyTo: stored?.replyToId ?? replyTo });
  }, [stored?.savedAt]);
  useEffect(() => () => { if (timer.current) store(); }, []);
  const save = () => { clearTimeout(timer.current); timer.current = setTimeout(store, 2000); };
  save.sent = store;
  return save;
}

const isMine = m => m.senderId === hubbub.state.get()?.profile?.id;
