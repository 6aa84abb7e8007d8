import { remote } from './remote.js';

export const Proxy = remote('Proxy', 'to', [
  'cut', 'cutAfter', 'hasCut', 'down', 'up', 'mute', 'unmute', 'deafen', 'acceptedAt', 'stop',
]);
