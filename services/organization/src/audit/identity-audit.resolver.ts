import { AuditEntryConnection, AuditEntryFilter } from '@capuy/audit/graph';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';

@Resolver()
export class IdentityAuditResolver {
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      "Records of the log of sign-ins (nhật ký đăng nhập), latest first: sign-ins, refused ones, second factors, accounts and clients. P2. Null where the installation's provider is another's.",
  })
  identityAuditEntries(
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Null = all.' }) filter: AuditEntryFilter | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'A cursor. Null = from the latest.' }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<AuditEntryConnection | null> {
    return services.identityAudit.entries(actor, filter ?? {}, first, after);
  }
}
