import { html, signal, useEffect, useMemo, useState } from '../ui/html.js';
import { Field, Icon, IconButton, refusalText } from '../ui/basic.js';
import { call, hubbub, me } from '../client.js';
import { bytes, t } from '../i18n.js';

const most = 10;
const types = 'image/jpeg,image/png,image/webp,image/gif,image/avif,video/mp4,video/webm,video/quicktime,audio/*,.pdf';

/** Uploads that go on after the page that began them: by whose and what for. @type {Map<string, any>} */
const kept = new Map();

/**
 * The files of what is being written: those that are there, and those on their way.
 * @param {any[]} media @param {(media: any[]) => void} onChange may be called after the component has gone, if kept
 * @param {string} [keptAs] the draft that they belong to; without one, uploads end with the component
 */
export function useUploads(media, onChange, keptAs) {
  const key = useMemo(() => keptAs && `${me.peek()?.id}:${keptAs}`, []);
  const its = useMemo(() => kept.get(key ?? '') ?? { pending: signal(/** @type {any[]} */ ([])) }, []);
  Object.assign(its, { media, onChange });
  if (key) kept.set(key, its);
  useEffect(() => () => { if (!keptAs) its.pending.value.forEach(u => u.stop.abort()); }, []);
  const put = now => { its.media = now; its.onChange(now); };
  const patch = (key, part) => {
    its.pending.value = its.pending.value.map(u => (u.key === key ? { ...u, ...part } : u));
  };
  const drop = key => { its.pending.value = its.pending.value.filter(u => u.key !== key); };

  function add(files) {
    const room = most - its.media.length - its.pending.value.length;
    for (const file of files.slice(0, Math.max(0, room))) {
      const key = crypto.randomUUID();
      const upload = { key, file, name: file.name, progress: 0, error: null, stop: new AbortController() };
      its.pending.value = [...its.pending.value, upload];
      send(upload);
    }
  }

  async function send(upload) {
    patch(upload.key, { error: null });
    try {
      const sent = hubbub.media.upload(upload.file, {
        signal: upload.stop.signal, onProgress: progress => patch(upload.key, { progress }),
      });
      const done = await sent.done;
      put([...its.media, done]);
      drop(upload.key);
    } catch (error) {
      if (upload.stop.signal.aborted) drop(upload.key);
      else patch(upload.key, { error });
    }
  }

  return {
    pending: its.pending.value, add,
    retry: send,
    cancel: upload => { upload.stop.abort(); drop(upload.key); },
    remove: id => {
      put(its.media.filter(m => m.id !== id));
      call('deleteMedia', { path: { mediaId: id } }).catch(() => {});
    },
    describe: async (id, altText) => {
      const now = await call('describeMedia', { path: { mediaId: id }, body: { altText } });
      put(its.media.map(m => (m.id === id ? { ...m, ...now } : m)));
    },
    choose: () => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, accept: types });
      input.addEventListener('change', () => add([...input.files]));
      input.click();
    },
  };
}

/** The files under the text: each can be described and removed; those on their way show how far they are. */
export const Files = ({ uploads, media }) => (media.length > 0 || uploads.pending.length > 0) && html`
  <ul class="composer-files">
    ${media.map(m => html`<${Described} key=${m.id} media=${m} uploads=${uploads} />`)}
    ${uploads.pending.map(u => html`
      <li key=${u.key} class="composer-file">
        <${Icon} name=${u.error ? 'circle-alert' : 'upload'} size="24" />
        <div class="grow">
          <p class="cut"><bdi>${u.name}</bdi> <span class="soft">${bytes(u.file.size)}</span></p>
          ${u.error ? html`<p class="field-error">${refusalText(u.error)}</p>`
            : html`<progress max="1" value=${u.progress} aria-label=${t('compose.uploading', { name: u.name })}>
              </progress>`}
        </div>
        ${u.error && html`<${IconButton} icon="refresh-cw" label=${t('act.retry')} onClick=${() => uploads.retry(u)}
          />`}
        <${IconButton} icon="x" label=${t('compose.cancel_file', { name: u.name })} onClick=${() => uploads.cancel(u)}
          />
      </li>`)}
  </ul>`;

function Described({ media: m, uploads }) {
  const [alt, setAlt] = useState(m.altText ?? '');
  const save = () => { if (alt !== (m.altText ?? '')) uploads.describe(m.id, alt).catch(() => {}); };
  return html`
    <li class="composer-file">
      ${m.kind === 'image' && m.urls ? html`<img src=${m.urls.small ?? m.urls.original} alt="" width="72" height="72"
        />`
        : html`<${Icon} name=${m.kind === 'image' ? 'image' : 'file-text'} size="24" />`}
      ${m.kind === 'image' || m.kind === 'video'
        ? html`<${Field} label=${t('compose.alt')} class="grow tight" value=${alt} maxlength="1500"
          placeholder=${t('compose.alt_hint')}
            onInput=${e => setAlt(e.target.value)} onBlur=${save} />`
        : html`<p class="grow cut"><bdi>${m.name}</bdi></p>`}
      <${IconButton} icon="x" label=${t('compose.remove_file', { name: m.name })} onClick=${() => uploads.remove(m.id)}
        />
    </li>`;
}
