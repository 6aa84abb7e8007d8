import { decodeBlurHash } from 'fast-blurhash';
import { html, useEffect, useLayoutEffect, useRef, useState } from './html.js';
import { Icon } from './basic.js';
import { Dialog } from './overlay.js';
import { bytes, t } from '../i18n.js';

/** An image at its size from the start, blurred until it is there; its description where it cannot be shown. */
export function Picture({ media, size = 'medium', onClick, cover }) {
  const [state, setState] = useState('loading');
  const { width = 4, height = 3, altText = '' } = media;
  const source = media.urls?.[size] ?? media.urls?.original;
  const image = html`
    <img src=${source} alt=${altText} width=${width} height=${height} loading="lazy" decoding="async"
      class=${state} onLoad=${() => setState('shown')} onError=${() => setState('failed')} />`;
  return html`
    <span class="picture ${cover ? 'cover' : ''}" style=${cover ? undefined : { aspectRatio: `${width} / ${height}` }}>
      ${state !== 'shown' && media.blurhash && html`<${Blur} hash=${media.blurhash} />`}
      ${state === 'failed'
        ? html`<span class="picture-failed">${altText || t('media.failed')}</span>`
        : onClick ? html`<button type="button" class="picture-open" onClick=${onClick}
            aria-label=${altText ? undefined : t('media.open')}>${image}</button>` : image}
      ${altText && state === 'shown' && html`<span class="badge alt" title=${altText} aria-hidden="true">ALT</span>`}
    </span>`;
}

function Blur({ hash }) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    const pixels = decodeBlurHash(hash, 24, 24);
    ref.current.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), 24, 24), 0, 0);
  }, [hash]);
  return html`<canvas class="blur" ref=${ref} width="24" height="24" aria-hidden="true"></canvas>`;
}

/** The files of a post or message. */
export function MediaGrid({ media }) {
  const [open, setOpen] = useState(-1);
  const seen = media.filter(m => m.kind === 'image');
  const rest = media.filter(m => m.kind !== 'image');
  const one = seen.length === 1;
  return html`
    ${seen.length > 0 && html`
      <div class="media-grid media-${Math.min(seen.length, 4)}">
        ${seen.slice(0, 4).map((m, i) => html`
          <div class="media-cell" key=${m.id}>
            <${Picture} media=${m} cover=${!one} size=${one ? 'large' : 'medium'} onClick=${() => setOpen(i)} />
            ${i === 3 && seen.length > 4 && html`<span class="media-more" aria-hidden="true">+${seen.length - 4}
              </span>`}
          </div>`)}
      </div>`}
    ${rest.map(m => html`<${OtherFile} media=${m} key=${m.id} />`)}
    ${open >= 0 && html`<${Viewer} pictures=${seen} at=${open} onClose=${() => setOpen(-1)} />`}`;
}

function OtherFile({ media: m }) {
  if (m.kind === 'video') {
    return html`<video class="video" controls preload="metadata" src=${m.urls?.original}
      aria-label=${m.altText || m.name}
      style=${m.width ? { aspectRatio: `${m.width} / ${m.height}` } : undefined}></video>`;
  }
  if (m.kind === 'audio') {
    return html`<audio class="audio" controls preload="none" src=${m.urls?.original} aria-label=${m.altText || m.name}>
      </audio>`;
  }
  return html`
    <a class="document" href=${m.urls?.original} download=${m.name}>
      <${Icon} name="file-text" size="24" /><span class="row-text"><bdi class="cut">${m.name}</bdi>
      <span class="soft">${bytes(m.bytes)}</span></span></a>`;
}

function Viewer({ pictures, at, onClose }) {
  const [shown, setShown] = useState(at);
  const media = pictures[shown];
  const turn = by => setShown(old => (old + by + pictures.length) % pictures.length);
  useEffect(() => {
    const onKey = e => {
      const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') turn(e.key === forward ? 1 : -1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return html`
    <${Dialog} title=${t('media.of', { i: shown + 1, n: pictures.length })} class="viewer" onClose=${onClose}
      actions=${pictures.length > 1 && html`
        <button type="button" class="button plain" onClick=${() => turn(-1)}>${t('act.previous')}</button>
        <button type="button" class="button plain" onClick=${() => turn(1)}>${t('act.next')}</button>`}>
      <${Picture} key=${media.id} media=${media} size="original" />
      ${media.altText && html`<p class="soft" dir="auto">${media.altText}</p>`}
    </${Dialog}>`;
}
