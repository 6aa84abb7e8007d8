/** A page with a client, driven from Node. `tab.sends(…)` is `page/tab.js`'s `send(…)`, and so on. */
export class Tab {
  /** Connections that were opened. */
  #sockets = [];
  /** What nobody caught. */
  errors = [];

  /** @param {import('playwright-core').BrowserContext} context */
  static async open(context, ...args) {
    const tab = new Tab();
    tab.page = await context.newPage();
    tab.page.on('pageerror', e => tab.errors.push(e.message));
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

  /**
   * As browsers do with pages in the background: nothing runs in it, and it keeps its locks and connections. Their own
   * way, `Page.setWebLifecycleState`, does nothing to pages that Playwright keeps in front.
   */
  async freeze() {
    this.cdp = await this.page.context().newCDPSession(this.page);
    const paused = new Promise(resolve => this.cdp.once('Debugger.paused', resolve));
    await this.cdp.send('Debugger.enable');
    await this.cdp.send('Debugger.pause');
    void this.cdp.send('Runtime.evaluate', { expression: '0' });
    await paused;
  }

  async thaw() {
    await this.cdp.send('Debugger.resume');
    await this.cdp.send('Debugger.disable');
  }
}
