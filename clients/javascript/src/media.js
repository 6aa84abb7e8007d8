import { errorOf, HubbubError, noAnswer, pauseOf } from './rest.js';
import { newKey } from './outbox/pending.js';
import { pauseAfter, sleep } from './common/pause.js';
import { writable } from './common/readable.js';

/** @typedef {import('../types/index.js').Media} Media */

/** Files above this must be sent in parts. */
export const WHOLE_BYTES = 8 * 1024 * 1024;
/** How often a file that is being processed is asked for, in case nothing told of it. */
const PROCESSING_MS = 10_000;
/** What takes longer than this to be sent is sent again: the connection is dead. */
const SEND_MS = 10 * 60_000;

/** @param {import('./runtime.js').Runtime} runtime @returns {import('../types/index.js').Hubbub['media']} */
export function uploads(runtime) {
  return { upload: (file, options = {}) => new Sending(runtime, file, options) };
}

/** A file on its way. It goes on after each loss of the network where the server has it up to. */
class Sending {
  #runtime;
  #file;
  #options;
  #progress = writable(0);
  /** @type {import('../types/index.js').PendingState} */
  #state = 'queued';
  /** @type {AbortController} */
  #abort = new AbortController();
  /** @type {string | undefined} */
  #uploadId;
  /** @type {Promise<Media>} */
  #done;

  /**
   * @param {import('./runtime.js').Runtime} runtime
   * @param {Blob & { name?: string }} file
   * @param {import('../types/index.js').UploadOptions} options
   */
  constructor(runtime, file, options) {
    this.#runtime = runtime;
    this.#file = file;
    this.#options = options;
    this.key = newKey();
    this.progress = { get: this.#progress.get, subscribe: this.#progress.subscribe };
    /** @type {import('../types/index.js').OutboxError | undefined} */
    this.error = undefined;
    /** @type {number | undefined} */
    this.retryAt = undefined;
    options.signal?.addEventListener('abort', () => this.discard());
    if (options.signal?.aborted === true) {
      this.#abort.abort();
    }

    this.#done = this.#begin();
  }

  #begin() {
    const done = this.#run();
    // It ends with the session, and does not go on as someone else's.
    const [{ closing }, abort] = [this.#runtime, this.#abort];
    const end = () => abort.abort();
    closing.add(end);
    done.catch(() => {}).finally(() => closing.delete(end));
    return done;
  }

  get state() {
    return this.#state;
  }

  get done() {
    return this.#done;
  }

  retry() {
    if (this.#state === 'failed') {
      this.key = newKey();
      this.#uploadId = undefined;
      this.#abort = new AbortController();
      this.error = undefined;
      this.#done = this.#begin();
    }
  }

  discard() {
    this.#abort.abort();
    if (this.#uploadId !== undefined && this.#state !== 'done') {
      this.#runtime.rest.call('cancelUpload', { path: { uploadId: this.#uploadId } }).catch(() => {});
    }
  }

  /** @returns {Promise<Media>} */
  async #run() {
    const isWhole = this.#file.size <= WHOLE_BYTES;
    for (let failures = 0; ; failures++) {
      try {
        this.#state = 'sending';
        this.#unlessGivenUp();
        const media = await this.#ready(isWhole ? await this.#whole() : await this.#parts());
        this.#report(1);
        this.#state = 'done';
        return media;
      } catch (e) {
        const error = e instanceof HubbubError ? e : noAnswer(e);
        if (this.#abort.signal.aborted || !error.isRetryable || (failures >= 5 && error.code.startsWith('http_4'))) {
          this.#state = 'failed';
          const why = this.#abort.signal.aborted ? new HubbubError('cancelled', 'It was given up.') : error;
          const { code, message, status, fields } = why;
          this.error = { code, message, status, fields };
          throw why;
        }

        const ms = pauseAfter(failures, this.#runtime.random, error.retryAfterMs);
        this.#state = 'waiting';
        this.retryAt = this.#runtime.now() + ms;
        const pause = sleep(ms);
        this.#abort.signal.addEventListener('abort', pause.wake);
        await pause.done;
        this.retryAt = undefined;
      }
    }
  }

  #unlessGivenUp() {
    if (this.#abort.signal.aborted) {
      throw new HubbubError('cancelled', 'It was given up.');
    }
  }

  /** @returns {Promise<Media>} */
  async #whole() {
    const form = new FormData();
    form.set('file', this.#file, this.#file.name ?? 'file');
    if (this.#options.altText !== undefined) {
      form.set('altText', this.#options.altText);
    }

    return this.#send('uploadMedia', { body: form, key: this.key }, 0);
  }

  /** @returns {Promise<Media>} */
  async #parts() {
    const { rest } = this.#runtime;
    const { altText } = this.#options;
    const named = { name: this.#file.name ?? 'file', bytes: this.#file.size };
    const body = altText === undefined ? named : { ...named, altText };
    const upload = this.#uploadId === undefined
      ? await rest.call('beginUpload', { body, key: this.key })
      : await rest.call('getUpload', { path: { uploadId: this.#uploadId } });
    const path = { uploadId: this.#uploadId = upload.uploadId };
    let { offset } = upload;
    while (offset < this.#file.size) {
      this.#unlessGivenUp();
      const part = this.#file.slice(offset, Math.min(offset + upload.chunkBytes, this.#file.size));
      try {
        ({ offset } = await this.#send('appendChunk', { path, query: { offset }, body: part }, offset));
      } catch (e) {
        const there = e instanceof HubbubError && e.code === 'media.wrong_offset' ? Number(e.fields?.offset?.[0]) : NaN;
        if (Number.isNaN(there)) {
          throw e;
        }

        offset = there; // it had arrived, and the answer was lost
      }
    }

    return rest.call('completeUpload', { path });
  }

  /** An image may still be processed; then it cannot be used yet. @param {Media} media @returns {Promise<Media>} */
  async #ready(media) {
    if (media.state !== 'processing') {
      return media;
    }

    const { rest } = this.#runtime;
    return new Promise((resolve, reject) => {
      const ends = [
        this.#runtime.on('media_ready', e => e.media.id === media.id && end(() => resolve(e.media))),
        this.#runtime.on('media_failed', e => e.mediaId === media.id && end(() => reject(new HubbubError(e.code)))),
      ];
      const ask = setInterval(() => rest.call('getMedia', { path: { mediaId: media.id } }).then(
        m => m.state === 'processing' || end(() => resolve(m)),
        e => e.isRetryable === true || end(() => reject(e))), PROCESSING_MS);
      this.#abort.signal.addEventListener('abort', () => end(() => reject(new HubbubError('cancelled'))));
      /** @param {() => void} settle */
      function end(settle) {
        clearInterval(ask);
        ends.forEach(off => off());
        settle();
      }
    });
  }

  /**
   * Browsers tell of progress only with XMLHttpRequest; elsewhere parts are all the progress there is.
   * @param {string} operation
   * @param {import('../types/index.js').Input} input
   * @param {number} sent
   * @returns {Promise<any>}
   */
  async #send(operation, input, sent) {
    const { rest } = this.#runtime;
    const Xhr = /** @type {any} */ (globalThis).XMLHttpRequest;
    const answer = Xhr === undefined || this.#runtime.options.fetch !== undefined
      ? await rest.call(operation, { ...input, signal: this.#abort.signal, timeoutMs: SEND_MS })
      : await rest.authorized(token => this.#byXhr(Xhr, rest.address(operation, input), input, sent, token));
    this.#report((answer.offset ?? this.#file.size) / this.#file.size);
    return answer;
  }

  /**
   * @param {typeof XMLHttpRequest} Xhr
   * @param {{ method: string, url: string }} to
   * @param {import('../types/index.js').Input} input
   * @param {number} sent
   * @param {string} token
   */
  async #byXhr(Xhr, { method, url }, { body, key }, sent, token) {
    this.#unlessGivenUp();
    return new Promise((resolve, reject) => {
      const xhr = new Xhr();
      xhr.open(method, url);
      xhr.timeout = SEND_MS;
      xhr.setRequestHeader('authorization', `Bearer ${token}`);
      if (key !== undefined) {
        xhr.setRequestHeader('idempotency-key', key);
      }

      if (!(body instanceof FormData)) {
        xhr.setRequestHeader('content-type', 'application/octet-stream');
      }

      xhr.upload.onprogress = e => this.#report((sent + e.loaded) / Math.max(this.#file.size, sent + e.total));
      xhr.onload = () => {
        /** @type {any} */
        let said;
        try {
          said = JSON.parse(xhr.responseText);
        } catch {
          said = undefined; // from a proxy, which does not speak the protocol
        }

        const pause = pauseOf(xhr.getResponseHeader('retry-after'), xhr.getResponseHeader('date'));
        return xhr.status < 300 && said !== undefined ? resolve(said) : reject(errorOf(xhr.status, said, pause));
      };
      xhr.onerror = xhr.ontimeout = xhr.onabort = () => reject(noAnswer('upload'));
      this.#abort.signal.addEventListener('abort', () => xhr.abort());
      xhr.send(body);
    });
  }

  /** @param {number} part */
  #report(part) {
    this.#progress.set(Math.min(1, part));
    try {
      this.#options.onProgress?.(Math.min(1, part));
    } catch (e) {
      this.#runtime.log('error', 'onProgress failed.', e);
    }
  }
}
