/** A dialog turn over HTTP: reads the body, answers, and refuses in the words of the protocol. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { CatalogueError } from '@parley/contracts';
import { assertPlain } from '../http/content-encoding';
import { credentialsOf } from '../http/credentials';
import { isTooDeep } from '../http/unsafe-text';
import { toDialogFailure, type FaultLog } from './dialog-failure';
import { turnStatusOf } from './dialog.interfaces';
import { findUserid } from './dialog-request';
import type { DialogService } from './dialog.service';

const BODY_LIMIT = 256 * 1024;
/** Seconds after which a refused access party may try again. */
const RETRY_AFTER = '2';
const PATH = '/oifde/rest/crs/process';
const PATH_V2 = '/oifde/rest/v2/crs/process/';
const VDN_LIMIT = 256;

export interface DialogHandlerParts {
  dialog: Pick<DialogService, 'turn'>;
  log: FaultLog;
  /** counts a request in; false: the process is about to end */
  begin(): boolean;
  end(): void;
  /** false: the process is about to end */
  isOpen(): boolean;
}

export class DialogHandler {
  constructor(private readonly parts: DialogHandlerParts) {}

  /** Answers `POST` to either address of the interface. @returns false for every other request */
  handleIfTurn(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'POST') return false;
    const vdnId = findVdnId(request.url ?? '');
    if (vdnId === null) return false;
    const isOpen = this.parts.begin();
    response.on('close', this.parts.end);
    if (isOpen) this.handle(request, response, vdnId);
    else {
      response.setHeader('Connection', 'close');
      this.refuse(
        new CatalogueError('unavailable', 'The server is shutting down. Try again in a moment.'),
        response,
        '',
      );
    }
    return true;
  }

  /** Answers a turn; the request is not counted. */
  handle(request: IncomingMessage, response: ServerResponse, vdnId: string | undefined): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) return void chunks.push(chunk);
      if (size - chunk.length > BODY_LIMIT) return;
      chunks.length = 0;
      response.setHeader('Connection', 'close');
      this.refuse(new CatalogueError('tooLarge', 'The body is larger than 256 KiB'), response, '');
    });
    request.on('end', () => {
      if (size > BODY_LIMIT) return;
      const [only] = chunks;
      const text = chunks.length === 1 && only ? only.toString() : Buffer.concat(chunks).toString();
      this.answer(text, request.headers, vdnId, response);
    });
    request.on('error', () => response.destroy());
  }

  /** Every failure tells the simplest IVR to hang up. */
  refuse(error: unknown, response: ServerResponse, userid: string): void {
    if (response.headersSent) return;
    const failure = toDialogFailure(error, this.parts.log);
    const { code, kind } = failure.definition;
    if (kind === 'operational') response.setHeader('Retry-After', RETRY_AFTER);
    const outparams = { call_id: userid, release_reason: '1' };
    const body = { ret: code, userid, outaction: 10, outparams, errorMsg: failure.message };
    send(response, turnStatusOf(failure.error), JSON.stringify(body));
  }

  private answer(
    text: string,
    headers: IncomingHttpHeaders,
    vdnId: string | undefined,
    response: ServerResponse,
  ): void {
    let body: unknown;
    try {
      assertPlain(headers);
      body = parseBody(text);
    } catch (error) {
      return this.refuse(error, response, '');
    }
    // Read now: hundreds of bodies would be kept for it until their replies are on disk.
    const userid = findUserid(body);
    this.parts.dialog.turn(body, credentialsOf(headers), vdnId).then(
      (reply) => {
        // Else the access party would use the connection again when nobody listens any more.
        if (!this.parts.isOpen()) response.setHeader('Connection', 'close');
        send(response, 200, reply);
      },
      (error: unknown) => this.refuse(error, response, userid),
    );
  }
}

/** @returns the vdnId of version 2, undefined for version 1, null where the address is another one */
function findVdnId(url: string): string | undefined | null {
  if (url === PATH) return undefined;
  const [path = ''] = url.split('?', 1);
  if (path === PATH || path === `${PATH}/`) return undefined;
  if (!path.startsWith(PATH_V2)) return null;
  try {
    const vdnId = decodeURIComponent(path.slice(PATH_V2.length));
    return vdnId === '' || vdnId.length > VDN_LIMIT || vdnId.includes('/') ? null : vdnId;
  } catch {
    return null;
  }
}

function parseBody(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new CatalogueError('parameterIncorrect', `The body is not JSON: ${reason.slice(0, 120)}`);
  }
  if (isTooDeep(body)) throw new CatalogueError('parameterIncorrect', 'The body nests too deeply');
  return body;
}

function send(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) return;
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Content-Length': length,
  });
  // a body of ASCII alone goes out without being encoded
  response.end(body, length === body.length ? 'latin1' : 'utf8');
}

/** A value that does not exist is 500 here (seed 000, Return Code); elsewhere the catalogue's status holds. */
