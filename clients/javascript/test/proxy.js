import { connect, createServer } from 'node:net';
import { once } from 'node:events';

/** The network between a client and a server. */
export class Proxy {
  #target;
  #server;
  #pairs = new Set();
  #chunks = Infinity;
  /** What is sent is not delivered, and nobody is told. */
  isSilent = false;
  /** Told of each attempt to connect. */
  onAccept = () => {};
  /** Nothing can be reached. */
  isDown = false;

  static async to(port) {
    const proxy = new Proxy();
    proxy.#target = port;
    proxy.#server = createServer(client => proxy.#accept(client)).listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    proxy.url = `http://127.0.0.1:${proxy.#server.address().port}`;
    return proxy;
  }

  /** Cuts everything at the n-th piece that passes from now on, in whichever direction, before it is delivered. */
  cutAfter(chunks) {
    this.#chunks = chunks;
  }

  /** Whether the cut that was asked for has happened. */
  get hasCut() {
    return this.#chunks === Infinity;
  }

  cut() {
    this.#chunks = Infinity;
    for (const pair of this.#pairs) {
      pair.forEach(socket => socket.destroy());
    }
  }

  async stop() {
    this.isDown = true;
    this.cut();
    this.#server.close();
  }

  #accept(client) {
    this.onAccept();
    if (this.isDown) {
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
        if (this.#chunks !== Infinity && this.#chunks-- <= 0) {
          this.cut();
        } else if (!this.isSilent) {
          to.write(data);
        }
      });
      from.on('error', end);
      from.on('close', end);
    }
  }
}
