import { html, useEffect, useRef, useState } from '../ui/html.js';
import { IconButton } from '../ui/basic.js';
import { number, t } from '../i18n.js';
import { length } from './words.js';

const bars = 40;

/** The loudness of a recording in `bars` parts, from 0 to 1; a flat line if it is not known. */
function loudness(waveform) {
  const bytes = waveform ? Uint8Array.from(atob(waveform), c => c.charCodeAt(0)) : new Uint8Array(0);
  return Array.from({ length: bars }, (_, i) => {
    const part = bytes.subarray(Math.floor(i * bytes.length / bars),
      Math.max(1, Math.floor((i + 1) * bytes.length / bars)));
    return part.length ? Math.max(...part) / 255 : 0;
  });
}

let playing = null;

/** A voice note: play, pause, the place in it, and its length. One plays at a time. */
export function Voice({ media: m }) {
  const audio = useRef(/** @type {HTMLAudioElement} */ (null));
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [whole, setWhole] = useState((m.durationMs ?? 0) / 1000);
  const [speed, setSpeed] = useState(1);
  const frame = useRef(0);
  useEffect(() => () => { audio.current?.pause(); cancelAnimationFrame(frame.current); }, []);
  const follow = () => {
    if (!audio.current) return;
    setAt(audio.current.currentTime);
    if (!audio.current.paused) frame.current = requestAnimationFrame(follow);
  };
  const turn = () => {
    if (!audio.current.paused) return audio.current.pause();
    playing?.pause();
    playing = audio.current;
    audio.current.playbackRate = speed;
    audio.current.play().catch(() => setPlaying(false));
  };
  const faster = () => {
    const next = speed === 1 ? 1.5 : speed === 1.5 ? 2 : 1;
    setSpeed(next);
    audio.current.playbackRate = next;
  };
  const known = seconds => { if (Number.isFinite(seconds) && seconds > 0) setWhole(seconds); };
  const part = whole > 0 ? Math.min(1, at / whole) : 0;
  return html`
    <div class="voice">
      <audio ref=${audio} src=${m.urls?.original} preload="none" onPlay=${() => { setPlaying(true); follow(); }}
        onPause=${() => setPlaying(false)}
        onEnded=${() => { setPlaying(false); setAt(0); }} onDurationChange=${e => known(e.target.duration)}></audio>
      <${IconButton} icon=${isPlaying ? 'pause' : 'play'} label=${t(isPlaying ? 'chat.pause' : 'chat.play')}
        onClick=${turn} />
      <div class="voice-bars">
        ${loudness(m.waveform).map((v, i) => html`<i key=${i} class=${i / bars < part ? 'on' : ''}
          style=${{ height: `${10 + v * 90}%` }}></i>`)}
        <input type="range" min="0" max=${Math.max(whole, .1)} step="0.1" value=${at} aria-label=${t('chat.place')}
          aria-valuetext=${length(at)} onInput=${e => { audio.current.currentTime = Number(e.target.value);
            setAt(Number(e.target.value)); }} />
      </div>
      <span class="voice-time">${length(isPlaying || at > 0 ? at : whole)}</span>
      <button type="button" class="voice-speed" aria-label=${t('chat.speed_of', { n: speed })} onClick=${faster}>
        ${number(speed)}×</button>
    </div>`;
}
