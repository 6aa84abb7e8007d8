// Clients that send numbers to an echo, and expect each answer and each acknowledgement once, in order.
// node echo.mjs URL TRANSPORTS CLIENTS MESSAGES
import assert from 'node:assert/strict';
import { io } from 'socket.io-client';

const [url, transports, clients, messages] = process.argv.slice(2);
const moves = transports === 'polling,websocket';
const pause = () => new Promise(resolve => setTimeout(resolve, 20));

async function run(client) {
  const socket = io(url, { auth: { token: `${client}` }, transports: transports.split(','), forceNew: true });
  const answers = [];
  const all = new Promise((resolve, reject) => {
    socket.on('message-back', (number, text) => {
      assert.equal(text, 'ünïcödé 🎈');
      if (answers.push(number) === Number(messages)) resolve();
    });
    socket.on('connect_error', reject);
    socket.on('disconnect', reject);
  });
  await new Promise((resolve, reject) => {
    socket.once('auth', auth => (auth.token === `${client}` ? resolve() : reject(new Error(JSON.stringify(auth)))));
    socket.once('connect_error', reject);
  });
  const acks = [];
  for (let number = 0; number < messages; number++) {
    socket.emit('message', number, 'ünïcödé 🎈');
    acks.push(socket.timeout(60_000).emitWithAck('message-with-ack', number));
    await pause();
  }
  const expected = [...Array(Number(messages)).keys()];
  assert.deepEqual(await Promise.all(acks), expected);
  await all;
  assert.deepEqual(answers, expected);
  assert.equal(socket.io.engine.transport.name, moves ? 'websocket' : transports);
  socket.off('disconnect');
  socket.disconnect();
}

await Promise.all([...Array(Number(clients)).keys()].map(run));
