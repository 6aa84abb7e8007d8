import { html, useEffect, useState } from '../ui/html.js';
import { Icon } from '../ui/basic.js';
import { status } from '../client.js';
import { t } from '../i18n.js';

// A short interruption is nobody's business; one of five seconds is said.
const grace = 5000;

/** How things stand with the server, when they do not stand well. */
export function Status({ isLoud = false }) {
  const now = status.value;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (now === 'live' || now === 'signedOut') return undefined;
    const timer = setTimeout(() => setLate(true), grace);
    return () => clearTimeout(timer);
  }, [now === 'live' || now === 'signedOut']);
  const isSaid = isLoud ? now !== 'live' : isLate;
  return html`<div role="status" class="status-box">${isSaid && html`
    <p class="status ${now}"><${Icon} name=${now === 'offline' || now === 'reconnecting' ? 'wifi-off' : 'refresh-cw'}
      size="16" />
      ${t(`status.${now}`)}</p>`}</div>`;
}
