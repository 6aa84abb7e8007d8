// The release server on a data directory that is filled once, and Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const program = process.env.HUBBUB_PROGRAM
  ?? fileURLToPath(new URL('../../../artifacts/bin/Web/release/Hubbub.Web.dll', import.meta.url));

export const password = 'a long pass phrase';

/** Starts the server without limits. @param {string} directory where its data is */
export async function startServer(directory) {
  mkdirSync(directory, { recursive: true });
  const server = spawn('dotnet', [program, '--environment=Development', '--urls=http://127.0.0.1:0',
    '--RateLimits:Enabled=false', '--Messaging:Requests=false', '--Media:UnprovedQuotaBytes=1073741824',
    '--Logging:LogLevel:Default=Warning'], { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', text => {
      said += text;
      const banner = /serves on (http:\/\/[^\s,]+)[\s,]/.exec(said);
      if (banner) resolve(banner[1]);
    });
    server.once('close', code => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    url,
    async stop() {
      server.removeAllListeners('close');
      server.kill('SIGTERM');
      await once(server, 'close');
    },
  };
}

/** Chromium, and contexts of it in which one is logged in. @param {string} url of the server */
export async function startBrowser(url) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const desktop = { width: 1280, height: 800 };
  const phone = { width: 390, height: 800 };
  /** @param {object} [more] */
  const newContext = more => browser.newContext({ baseURL: url, locale: 'en', viewport: desktop, ...more });

  /** Logs in as a person does. @returns what a context needs to be logged in too, without anything else */
  async function logIn(username) {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto('/login');
    await page.fill('input[name=login]', username);
    await page.fill('input[name=password]', password);
    await page.click('button[type=submit]');
    await page.waitForSelector('.page-head');
    const state = await context.storageState({ indexedDB: true });
    await context.close();
    for (const origin of state.origins) {
      origin.indexedDB = origin.indexedDB?.filter(d => d.name === 'hubbub');
    }
    return state;
  }
  return { newContext, logIn, phone, close: () => browser.close() };
}
