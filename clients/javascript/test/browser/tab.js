/** A page with a client, driven from Node. `tab.sends(…)` is `page/tab.js`'s `send(…)`, and so on. */
export class Tab {
  /** Connections that were opened. */
  #sockets = [];

  /** @param {import('playwright-core').BrowserContext} context */
  static async open(context, ...args) {
    const tab = new Tab();
    tab.page = await context.newPage();
    tab.page.on('websocket', socket => tab.#sockets.push(socket));
    await tab.page.goto('/test/browser/page/index.html');
    await tab.does('open', ...args);
    return tab;
  }

  does(act, ...args) {
    return this.page.evaluate(async ([name, given]) => (await import('/test/browser/page/tab.js'))[name](...given),
      [act, args]);
  }

  /** How many connections it has. */
  get connections() {
    return this.#sockets.filter(socket => !socket.isClosed()).length;
  }

  /** As the system does with pages in the background: nothing runs in it, and it keeps what it holds. */
  async freeze() {
    this.cdp = await this.page.context().newCDPSession(this.page);
    await this.cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async thaw() {
    await this.cdp.send('Page.setWebLifecycleState', { state: 'active' });
  }
}
