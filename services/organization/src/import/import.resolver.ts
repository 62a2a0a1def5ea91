import { columnName } from '@capuy/spreadsheet';
import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Job } from '../job/job.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import {
  ImportBatch,
  ImportBatchConnection,
  ImportColumn,
  ImportCounts,
  ImportFaultCount,
  ImportFieldInfo,
  type ImportRow,
  ImportRowConnection,
} from './import-batch.js';
import { ImportRowFilter } from './import-input.js';
import { importTableOf } from './import-tables.js';

@Resolver(() => ImportBatch)
export class ImportResolver {
  @Query(() => ImportBatch, { description: "A table that one sent oneself. NOT_FOUND for somebody else's, and once it has expired." })
  importBatch(@Arg('id', () => ID) id: string, @Ctx() { actor, services }: Context): Promise<ImportBatch> {
    return services.importQueries.batch(actor, id);
  }

  @Query(() => ImportBatchConnection, { description: 'Tables that one sent oneself and that are still kept, latest first.' })
  importBatches(
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ImportBatch>> {
    return services.importQueries.list(actor, first, after ?? null);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Below which everything in it lies. Null where it is unknown today.',
  })
  organization(
    @Root() { organizationId }: ImportBatch,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }

  @FieldResolver(() => Job, { nullable: true, description: 'The latest work on it: reading or applying. Null before the first.' })
  async job(@Root() { jobId }: ImportBatch, @Ctx() { actor, services }: Context): Promise<Job | null> {
    return jobId === null ? null : services.jobs.job(actor, jobId);
  }

  @FieldResolver(() => [ImportFieldInfo], { description: 'What its columns may mean.' })
  fields(@Root() { kind }: ImportBatch): ImportFieldInfo[] {
    return importTableOf(kind).fields.map(({ name, title, required = false }) => ({ name, title, required }));
  }

  @FieldResolver(() => [ImportColumn], { description: 'Its columns with what they mean. Empty until it is read.' })
  columns(@Root() { titles, mapping }: ImportBatch): ImportColumn[] {
    return titles.map((title, column) => ({ column, letter: columnName(column), title, field: mapping[column] ?? null }));
  }

  @FieldResolver(() => ImportCounts)
  counts(@Root() { id }: ImportBatch, @Ctx() { actor, services }: Context): Promise<ImportCounts> {
    return services.importQueries.counts(actor, id);
  }

  @FieldResolver(() => [ImportFaultCount], { description: 'Its faults by kind and column.' })
  faults(@Root() { id }: ImportBatch, @Ctx() { actor, services }: Context): Promise<ImportFaultCount[]> {
    return services.importQueries.faults(actor, id);
  }

  @FieldResolver(() => ImportRowConnection, { description: 'Its rows in the order of the spreadsheet.' })
  rows(
    @Root() { id }: ImportBatch,
    @Arg('filter', () => ImportRowFilter, { nullable: true }) filter: ImportRowFilter | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ImportRow>> {
    return services.importQueries.rows(actor, id, filter ?? {}, first, after ?? null);
  }
}
