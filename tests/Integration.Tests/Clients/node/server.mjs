// The server, as a child process or behind a TCP port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/** Streams to the server, and a promise of how its end looked from here. */
export async function reachServer({ server, port }) {
  if (port) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return streams(socket, socket, once(socket, 'close').then(() => null));
  }
  const [command, ...args] = server;
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  return streams(child.stdout, child.stdin, once(child, 'exit').then(([code]) => code));
}

function streams(readable, writable, ended) {
  return { reader: new StreamMessageReader(readable), writer: new StreamMessageWriter(writable), ended };
}
