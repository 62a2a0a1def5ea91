import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RawAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface RawOptions {
  readonly port: number;
  /** An address of this machine's loopback: each is a client of its own. */
  readonly from?: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
/** Between two parts: what was answered meanwhile is read before the connection breaks under what nobody takes any more. */
const PAUSE_MS = 5;

/**
 * Writes bytes as they are, which no HTTP client would, and reads one answer. `false` instead of more parts is what a slow
 * sender does: it says nothing more and waits. Rejects when the connection ends without an answer.
 */
export function rawRequest(
  parts: Iterable<string | Buffer | false>,
  { port, from, timeoutMs = TIMEOUT_MS }: RawOptions,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', ...(from === undefined ? {} : { localAddress: from }) });
    let text = '';
    const late = setTimeout(
      () => end(new Error(`no answer within ${timeoutMs} ms, only ${JSON.stringify(text.slice(0, 200))}`)),
      timeoutMs,
    );
    const end = (error?: Error): void => {
      clearTimeout(late);
      socket.destroy();
      const answer = read(text);
      if (answer) resolve(answer);
      else reject(error ?? new Error('the connection ended without an answer'));
    };
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (read(text)) end();
    });
    socket.on('error', end);
    socket.on('close', () => end());
    socket.on('connect', () => void send());
    const send = async (): Promise<void> => {
      for (const part of parts) {
        if (part === false || socket.destroyed) return;
        await sleep(PAUSE_MS);
        if (socket.destroyed) return;
        if (!socket.write(part)) await new Promise((drained) => socket.once('drain', drained).once('close', drained));
      }
    };
  });
}

/** Undefined until the whole answer is there. */
function read(text: string): RawAnswer | undefined {
  const split = text.indexOf('\r\n\r\n');
  if (split === -1) return undefined;
  const [first = '', ...lines] = text.slice(0, split).split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = text.slice(split + 4);
  const length = Number(headers.get('content-length') ?? 0);
  return Buffer.byteLength(body) < length ? undefined : { status: Number(first.split(' ')[1]), headers, body };
}
