import type { Readable } from 'node:stream';
import type { ErrorCode } from './error-codes.js';
import type { OrdinaryFile } from './secrecy/ordinary-file.js';

/** A file that comes in, or is asked for, with who asks. */
export interface FileRequest<Context> {
  readonly context: Context;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** What the sender says it is: to be checked against the bytes. */
  readonly mediaType: string;
}

export interface FileAnswer {
  readonly mediaType: string;
  /** The browser offers to save it under this name; absent for JSON. */
  readonly fileName?: string;
  readonly body: Buffer | string | Readable;
}

interface Route {
  /** Below `/files/<service>`, with parameters: `/exports/:id`. */
  readonly path: string;
}

/** A file that goes out. */
export interface DownloadRoute<Context> extends Route {
  readonly method: 'GET';
  /** Throws DomainError like a resolver. The service authorizes, as everywhere. */
  handle(request: FileRequest<Context>): Promise<FileAnswer>;
}

/** A file that comes in: it is handed on only where its sender stated that it is ordinary and nothing in it says otherwise. */
export interface UploadRoute<Context> extends Route {
  readonly method: 'POST';
  /** Throws DomainError like a resolver. The service authorizes, as everywhere. */
  handle(request: FileRequest<Context> & { readonly file: OrdinaryFile }): Promise<FileAnswer>;
}

/** One route below `/files/<service>`: the gateway sends it with a token bound to method, path and body. */
export type FileRoute<Context> = DownloadRoute<Context> | UploadRoute<Context>;

/** The route's name in the policy table: `GET /files/organization/exports/:id`. */
export function fileCoordinate(service: string, { method, path }: { method: 'GET' | 'POST'; path: string }): string {
  return `${method} /files/${service}${path}`;
}

/** HTTP status of a refused file: a browser that saves or sends one reads it. */
export const FILE_STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  INVALID_STATE: 409,
  RETRY: 503,
  DEADLINE: 504,
  UNAVAILABLE: 503,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  OPERATION_REFUSED: 400,
  INTERNAL: 500,
};
