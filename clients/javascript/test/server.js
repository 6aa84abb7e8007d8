import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.env.HUBBUB_PROGRAM
  ?? join(dirname(fileURLToPath(import.meta.url)), '../../../artifacts/bin/Web/debug/Hubbub.Web.dll');

/** A server of its own, in a directory of its own, with limits that tests do not reach. */
export class Server {
  #process;
  #directory;
  #settings;

  static async start(settings = {}) {
    const server = new Server();
    server.#directory = await mkdtemp(join(tmpdir(), 'hubbub-client-'));
    server.#settings = settings;
    await server.#run(0);
    return server;
  }

  async #run(port) {
    const limits = [
      'Messages', 'MessageEdits', 'Reactions', 'RelationshipChanges', 'Posts', 'Comments', 'NotificationUpdates',
      'BulkOperations', 'LogIns', 'RestPerUser', 'RestPerAddress', 'CostPerUser', 'CostPerAddress',
    ];
    this.#process = spawn('dotnet', ['exec', program, '--environment=Development', `--urls=http://127.0.0.1:${port}`], {
      cwd: this.#directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...Object.fromEntries(limits.map(name => [`RateLimits__${name}__Permits`, '1000000'])),
        Realtime__PressureMilliseconds: '0', // a busy machine leaves nothing out that a test waits for
        ...this.#settings,
      },
    });
    this.#process.stderr.resume();
    this.url = await new Promise((resolve, reject) => {
      let said = '';
      this.#process.stdout.on('data', text => {
        said += text;
        const banner = /serves on (http:\/\/[^\s,]+)[\s,]/.exec(said);
        if (banner) {
          resolve(banner[1]);
        }
      });
      this.#process.once('close', code => reject(new Error(`The server ended with ${code}:\n${said}`)));
    });
    this.port = Number(new URL(this.url).port);
  }

  /** As a crash does. */
  async kill() {
    this.#process.kill('SIGKILL');
    await once(this.#process, 'close');
  }

  /** As an operator does; clients are told. */
  async terminate() {
    this.#process.kill('SIGTERM');
    await once(this.#process, 'close');
  }

  /** On the same port, with the same data. */
  async restart() {
    await this.#run(this.port);
  }

  async stop() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await this.kill();
    }

    await rm(this.#directory, { recursive: true, force: true });
  }
}
