import { connect, createServer } from 'node:net';
import { once } from 'node:events';

/** The network between a client and a server. Its methods are awaited, because in pages they are calls to Node. */
export class Proxy {
  #target;
  #server;
  #pairs = new Set();
  #accepted = [];
  #isSilent = false;
  #isDeaf = false;
  #isDown = false;
  /** How many pieces pass before the cut, or null. */
  #chunks = null;

  static async to(port) {
    const proxy = new Proxy();
    proxy.#target = port;
    proxy.#server = createServer(client => proxy.#accept(client)).listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    proxy.port = proxy.#server.address().port;
    proxy.url = `http://127.0.0.1:${proxy.port}`;
    return proxy;
  }

  /**
   * Cuts everything at the n-th piece that passes from now on, in whichever direction, before it is delivered.
   * @param {number | null} chunks
   */
  cutAfter(chunks) {
    this.#chunks = chunks;
  }

  /** Whether the cut that was asked for has happened. */
  hasCut() {
    return this.#chunks === null;
  }

  cut() {
    this.#chunks = null;
    for (const pair of this.#pairs) {
      pair.forEach(socket => socket.destroy());
    }
  }

  /** From now on, nothing can be reached. */
  down() {
    this.#isDown = true;
    this.cut();
  }

  up() {
    this.#isDown = false;
  }

  /** What is sent is not delivered, and nobody is told. */
  mute() {
    this.#isSilent = true;
  }

  unmute() {
    this.#isSilent = this.#isDeaf = false;
  }

  /** The same, of what clients send. */
  deafen() {
    this.#isDeaf = true;
  }

  /** When someone tried to connect, in milliseconds of the clock. */
  acceptedAt() {
    return this.#accepted;
  }

  async stop() {
    this.down();
    this.#server.close();
  }

  #accept(client) {
    this.#accepted.push(Date.now());
    if (this.#isDown) {
      client.destroy();
      return;
    }

    const server = connect(this.#target, '127.0.0.1');
    const pair = [client, server];
    this.#pairs.add(pair);
    const end = () => {
      pair.forEach(socket => socket.destroy());
      this.#pairs.delete(pair);
    };
    for (const [from, to] of [[client, server], [server, client]]) {
      from.on('data', data => {
        if (this.#chunks !== null && this.#chunks-- <= 0) {
          this.cut();
        } else if (!this.#isSilent && !(this.#isDeaf && from === client)) {
          to.write(data);
        }
      });
      from.on('error', end);
      from.on('close', end);
    }
  }
}
