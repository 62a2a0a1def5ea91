import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type { Click } from './commit.js';

/** The click behind a root field: two fields of one request are two changes. */
export function clickOf(context: Context, info: GraphQLResolveInfo): Click {
  return context.idempotencyKey ? { key: `${context.idempotencyKey}:${info.path.key}` } : {};
}
