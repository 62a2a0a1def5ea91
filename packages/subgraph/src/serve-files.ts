import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '@capuy/database';
import { auditedFields } from './audit-ledger.js';
import type { RequestContext } from './context.js';
import { DomainError } from './domain-error.js';
import type { ErrorCode } from './error-codes.js';
import { FILE_STATUS, fileCoordinate, type FileAnswer, type FileRoute } from './file-route.js';
import type { Policy } from './policy.js';
import { writeReadings } from './readings.js';
import { Scoped } from './scoped.js';
import { OrdinaryFile } from './secrecy/ordinary-file.js';

/** What the gateway takes; the same here, so that its word is not needed. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

export interface FileServing<Context extends RequestContext> {
  readonly service: string;
  readonly routes: readonly FileRoute<Context>[];
  readonly policy: Policy;
  readonly database: Database;
  /** Who asks: verified against method, path and body. */
  open(request: FastifyRequest, raw: Buffer): Promise<Context>;
  /** What may be told of an error. */
  refusal(error: unknown): { extensions?: { code?: unknown } };
}

/** Registers the routes apart from `/graphql`: they take any kind of body, as bytes. */
export async function serveFiles<Context extends RequestContext>(app: FastifyInstance, serving: FileServing<Context>): Promise<void> {
  const { service, routes, open, refusal } = serving;
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES }, (_request, body, done) => done(null, body));
    for (const route of routes) {
      files.route({
        method: route.method,
        url: `/files/${service}${route.path}`,
        bodyLimit: MAX_FILE_BYTES,
        handler: async (request, reply) => {
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          try {
            const context = await open(request, body);
            const answer = await handle(serving, route, request, context, body);
            await recordFile(serving, route, context);
            return send(reply, answer);
          } catch (error) {
            const told = refusal(error);
            const code = told.extensions?.code as ErrorCode | undefined;
            return reply.code(FILE_STATUS[code ?? 'INTERNAL']).send({ errors: [told] });
          }
        },
      });
    }
  });
}

/** What comes in is looked at only for whoever may send it, and handed on only where it may be kept. */
async function handle<Context extends RequestContext>(
  { service, policy, database }: FileServing<Context>,
  route: FileRoute<Context>,
  request: FastifyRequest,
  context: Context,
  content: Buffer,
): Promise<FileAnswer> {
  const query = request.query as Record<string, string | undefined>;
  const asked = { context, query, params: request.params as Record<string, string>, mediaType: request.headers['content-type'] ?? '' };
  if (route.method === 'GET') return route.handle(asked);
  const entry = policy.operations[fileCoordinate(service, route)];
  if (!entry) throw new DomainError('FORBIDDEN', 'the route is not in the policy');
  requireRole(database, context.actor, entry.capability, policy);
  const { classification, notSecret } = query;
  return route.handle({ ...asked, file: await OrdinaryFile.of({ name: fileNameOf(request), content, classification, notSecret }) });
}

/** Throws FORBIDDEN where no role of the actor carries the capability. */
function requireRole(...[database, actor, capability, policy]: ConstructorParameters<typeof Scoped>): void {
  void new Scoped(database, actor, capability, policy);
}

/** A file of P1 to P3 leaves only with a record: the service's own, with whose it is, or else one that names the route. */
async function recordFile<Context extends RequestContext>(
  { service, policy, database }: FileServing<Context>,
  route: FileRoute<Context>,
  { actor }: Context,
): Promise<void> {
  const coordinate = fileCoordinate(service, route);
  const { capability = '', fieldClass = 'P0' } = policy.operations[coordinate] ?? {};
  if (route.method !== 'GET' || fieldClass === 'P0' || auditedFields(actor)) return;
  await writeReadings(database, actor, [{ type: 'File', field: coordinate, fieldClass, capability }]);
}

function send(reply: FastifyReply, { mediaType, fileName, body }: FileAnswer): FastifyReply {
  void reply.header('content-type', mediaType);
  if (fileName) void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  return reply.send(body);
}

/** Percent-encoded: a header carries no Vietnamese. */
function fileNameOf(request: FastifyRequest): string {
  const header = request.headers['x-capuy-file-name'];
  try {
    return decodeURIComponent(String(header ?? '')).slice(0, 200);
  } catch {
    return '';
  }
}
