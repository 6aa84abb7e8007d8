// What tests have of a browser in Node: fakes. In a page, test/browser/page/platform.js has the real things.
import { IDBFactory } from 'fake-indexeddb';
import * as signalR from '@microsoft/signalr';
import { memoryStorage } from '../src/store.js';
import { channels, Locks } from './fakes.js';

export { channels, IDBFactory, Locks, signalR };

/** Where a client keeps its things when the test does not care. */
export const usualStorage = () => memoryStorage();

/** @param {string} name of a setting of the run */
export const setting = name => process.env[name];
