/**
 * One keep-alive HTTP/1.1 connection to this machine with one request in flight. It shares the processor with what it
 * measures, so it reads of a reply only what is needed: status, content-length, body.
 */
import { connect } from 'node:net';

const LOOPBACK = '127.0.0.1';
const HEADER_END = '\r\n\r\n';
const LENGTH_HEADER = /\r\ncontent-length: *(\d+)/i;
const EMPTY = Buffer.alloc(0);

/**
 * @typedef {object} ConnectionEvents
 * @property {(status: number, body: string) => void} onReply body as Latin-1
 * @property {(reason: Error) => void} onBroken the connection is gone; called at most once, never after `close`
 */

export class Connection {
  #socket;
  #pending = EMPTY;
  #closed = false;
  #events;

  /** @param {number} port @param {ConnectionEvents} events */
  constructor(port, events) {
    this.#events = events;
    this.#socket = connect({ host: LOOPBACK, port, noDelay: true });
    this.#socket.on('data', (chunk) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#break(error));
    this.#socket.on('close', () => this.#break(new Error('The server closed the connection')));
  }

  /** @param {string} request see {@link postRequest}; goes out as Latin-1 */
  send(request) {
    this.#socket.write(request, 'latin1');
  }

  /** Drops the connection; no event follows. */
  close() {
    this.#closed = true;
    this.#socket.destroy();
  }

  #break(error) {
    if (this.#closed) return;
    this.close();
    this.#events.onBroken(error);
  }

  #receive(chunk) {
    const data = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const headerEnd = data.indexOf(HEADER_END);
    if (headerEnd < 0) {
      this.#pending = data;
      return;
    }
    const head = data.latin1Slice(0, headerEnd);
    const length = LENGTH_HEADER.exec(head);
    if (length === null) {
      this.#break(new Error(`A reply without content-length cannot be measured: ${head}`));
      return;
    }
    const bodyStart = headerEnd + HEADER_END.length;
    const bodyEnd = bodyStart + Number(length[1]);
    if (data.length < bodyEnd) {
      this.#pending = data;
      return;
    }
    this.#pending = EMPTY;
    this.#events.onReply(Number(head.slice(9, 12)), data.latin1Slice(bodyStart, bodyEnd));
  }
}

/**
 * The function that makes a whole request of a body. Bodies must be ASCII: their length is taken as their size.
 *
 * @param {string} path
 * @returns {(body: string) => string}
 */
export function postRequest(path) {
  const head =
    `POST ${path} HTTP/1.1\r\nHost: ${LOOPBACK}\r\n` +
    'Content-Type: application/json; charset=UTF-8\r\nContent-Length: ';
  return (body) => `${head}${body.length}${HEADER_END}${body}`;
}
