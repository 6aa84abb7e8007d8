import { remote } from './remote.js';

export const Server = remote('Server', 'start', ['kill', 'terminate', 'restart', 'stop']);
