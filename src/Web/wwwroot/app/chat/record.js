import { html, useEffect, useRef, useState } from '../ui/html.js';
import { Icon, IconButton, errorText } from '../ui/basic.js';
import { say, toast } from '../ui/overlay.js';
import { hubbub } from '../client.js';
import { t } from '../i18n.js';
import { length } from './words.js';

const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const longest = 15 * 60;

/** Whether this browser can record. */
export const canRecord = () => Boolean(globalThis.MediaRecorder && navigator.mediaDevices?.getUserMedia);

/** Records a voice note and sends it, or not. `onSend` gets the stored file; `onBeat` is called while it records. */
export function Recorder({ onSend, onBeat, onClose }) {
  const [seconds, setSeconds] = useState(0);
  const [part, setPart] = useState(/** @type {number | null} */ (null));
  const [level, setLevel] = useState(0);
  const run = useRef(/** @type {any} */ ({}));
  useEffect(() => {
    begin();
    return () => end(false);
  }, []);

  async function begin() {
    const its = run.current;
    try {
      its.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      toast(t('chat.no_microphone'));
      return onClose();
    }
    if (its.isOver) return its.stream.getTracks().forEach(track => track.stop());
    its.recorder = new MediaRecorder(its.stream, { mimeType: types.find(type => MediaRecorder.isTypeSupported(type)) });
    its.pieces = [];
    its.recorder.addEventListener('dataavailable', e => its.pieces.push(e.data));
    its.context = new AudioContext();
    const meter = its.context.createAnalyser();
    its.context.createMediaStreamSource(its.stream).connect(meter);
    const samples = new Uint8Array(meter.fftSize);
    const began = Date.now();
    its.timer = setInterval(() => {
      meter.getByteTimeDomainData(samples);
      setLevel(Math.min(1, Math.max(...samples.map(v => Math.abs(v - 128))) / 64));
      const now = Math.floor((Date.now() - began) / 1000);
      setSeconds(now);
      onBeat();
      if (now >= longest) send();
    }, 200);
    its.recorder.start();
    say(t('chat.recording'));
  }

  function end(isOver = true) {
    const its = run.current;
    its.isOver = true;
    clearInterval(its.timer);
    its.stream?.getTracks().forEach(track => track.stop());
    its.context?.close().catch(() => {});
    its.context = undefined;
    if (!isOver) its.upload?.discard();
  }

  async function send() {
    const its = run.current;
    if (its.isOver || !its.recorder) return;
    const type = its.recorder.mimeType.split(';')[0];
    await new Promise(resolve => {
      its.recorder.addEventListener('stop', resolve, { once: true });
      its.recorder.stop();
    });
    end();
    setPart(0);
    const file = new File(its.pieces, `voice.${type === 'audio/mp4' ? 'm4a' : type.slice(6)}`, { type });
    try {
      its.upload = hubbub.media.upload(file, { onProgress: setPart });
      const media = await its.upload.done;
      its.upload = undefined;
      onSend(media);
    } catch (e) {
      if (e.code !== 'cancelled') toast(errorText(e));
    }
    onClose();
  }

  return html`
    <div class="recorder" role="group" aria-label=${t('chat.recording')}>
      <${IconButton} icon="trash-2" label=${t('chat.discard_voice')} onClick=${onClose} />
      ${part === null ? html`<span class="recorder-dot" style=${{ scale: String(1 + level) }}></span><span
        class="recorder-time">${length(seconds)}</span>
          <span class="grow soft cut">${t('chat.recording')}</span>`
        : html`<progress class="grow" max="1" value=${part} aria-label=${t('chat.sending_voice')}></progress>`}
      <button type="button" class="icon-button send" disabled=${part !== null} aria-label=${t('chat.send')}
        title=${t('chat.send')} onClick=${send}>
        <${Icon} name="send" /></button>
    </div>`;
}
