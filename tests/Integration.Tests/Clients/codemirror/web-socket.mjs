// CodeMirror's transport, over a WebSocket: one message a frame.
import { once } from 'node:events';
import WebSocket from 'ws';

/** A transport for LSPClient, and how to close it: the close code that the server answers. */
export async function connectWebSocket(address) {
  const socket = new WebSocket(address);
  const handlers = new Set();
  socket.on('message', (message) => handlers.forEach((handle) => handle(message.toString())));
  await once(socket, 'open');
  return {
    transport: {
      send: (message) => socket.send(message),
      subscribe: (handler) => handlers.add(handler),
      unsubscribe: (handler) => handlers.delete(handler),
    },
    async close() {
      const closed = once(socket, 'close');
      socket.close(1000);
      const [code] = await closed;
      return code;
    },
  };
}
