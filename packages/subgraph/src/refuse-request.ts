import type { FastifyError, FastifyInstance } from 'fastify';
import type { ErrorCode } from './error-codes.js';
import { formatError } from './format-error.js';

const FROM_STATUS: Readonly<Record<number, [ErrorCode, string]>> = {
  400: ['BAD_INPUT', 'this is not a request that can be read'],
  413: ['TOO_LARGE', 'the body is too large'],
  415: ['OPERATION_REFUSED', 'this kind of body is not taken'],
};

/** What the server itself refuses, before any handler, is told in the shape and the words of every other refusal. */
export function refuseRequests(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'there is nothing at this address', extensions: { code: 'NOT_FOUND' } }] }),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    const known = FROM_STATUS[status];
    if (!known) return reply.code(500).send({ errors: [formatError({ message: 'something went wrong', extensions: {} }, error)] });
    return reply.code(status).send({ errors: [{ message: known[1], extensions: { code: known[0] } }] });
  });
}
