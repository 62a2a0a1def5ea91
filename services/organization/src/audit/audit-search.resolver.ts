import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { AuditAccount, AuditPerson } from './audit-search.js';

@Resolver()
export class AuditSearchResolver {
  @Query(() => [AuditAccount], { description: 'Accounts to search the audit log by, for its auditor (chọn người làm); at most 20.' })
  auditAccounts(
    @Arg('search', () => String, { description: 'Part of the name, at least two letters, or the whole sign-in name.' }) search: string,
    @Ctx() { actor, services }: Context,
  ): Promise<AuditAccount[]> {
    return services.auditSearch.accounts(actor, search);
  }

  @Query(() => [AuditPerson], { description: 'Persons to search the audit log by, for its auditor (chọn hồ sơ của ai); at most 20.' })
  auditPersons(
    @Arg('search', () => String, { description: 'Part of the name, at least two letters.' }) search: string,
    @Ctx() { actor, services }: Context,
  ): Promise<AuditPerson[]> {
    return services.auditSearch.persons(actor, search);
  }
}
