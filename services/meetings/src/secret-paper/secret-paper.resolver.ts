import { type Connection, MAX_PAGE } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { RecordSecretPaperInput, RecordSecretPaperPayload, SecretPaper, SecretPaperConnection } from './secret-paper.js';

@Resolver(() => SecretPaper)
export class SecretPaperResolver {
  @Query(() => SecretPaperConnection, {
    description: 'Papers above ORDINARY of an organization and of what lies below it, the latest first (sổ theo dõi văn bản mật).',
  })
  secretPapers(
    @Arg('underId', () => ID) underId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: `At most ${MAX_PAGE}.` }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<SecretPaper>> {
    return services.secretPapers.list(actor, underId, first, after);
  }

  @Mutation(() => RecordSecretPaperPayload, {
    description: 'Records that a paper above ORDINARY exists: number, day and keeper (ghi sổ văn bản mật).',
  })
  async recordSecretPaper(
    @Arg('input', () => RecordSecretPaperInput) input: RecordSecretPaperInput,
    @Ctx() { actor, services, idempotencyKey }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordSecretPaperPayload> {
    const key = idempotencyKey === undefined ? undefined : `${idempotencyKey}:${String(info.path.key)}`;
    return { paper: await services.secretPapers.record(actor, input, key) };
  }
}
