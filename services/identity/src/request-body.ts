import type { IncomingMessage } from 'node:http';

/** Carries the HTTP status to answer with. */
export class BodyRefused extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

const FORM_BYTES = 16_384;
const JSON_BYTES = 1_048_576;

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  expectType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(await read(request, FORM_BYTES));
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  expectType(request, 'application/json');
  try {
    return JSON.parse(await read(request, JSON_BYTES)) as unknown;
  } catch (error) {
    throw error instanceof BodyRefused ? error : new BodyRefused(400, 'the body is not JSON');
  }
}

function expectType(request: IncomingMessage, type: string): void {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== type) throw new BodyRefused(415, `the body is not ${type}`);
}

async function read(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyRefused(413, `the body is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
