import type { Socket } from 'node:net';
import { type ErrorCode, STATUS_OF_CODE } from '../error-codes.js';

const STATUS_TEXT: Partial<Record<ErrorCode, string>> = {
  BAD_INPUT: 'Bad Request',
  TOO_LARGE: 'Content Too Large',
  DEADLINE: 'Gateway Timeout',
};

/**
 * What is no HTTP request, or is not one in time (two lengths, a length beside chunks, a bare line feed, endless headers),
 * is answered in the same shape as every refusal, and the connection ends: nobody knows where its next request would begin.
 */
export function refuseConnection({ code: failure }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || failure === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code: ErrorCode =
    failure === 'HPE_HEADER_OVERFLOW' ? 'TOO_LARGE' : failure === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'DEADLINE' : 'BAD_INPUT';
  const body = JSON.stringify({ errors: [{ message: 'this is not a request that can be read', extensions: { code } }] });
  socket.end(
    `HTTP/1.1 ${STATUS_OF_CODE[code]} ${STATUS_TEXT[code]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncache-control: no-store\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}
