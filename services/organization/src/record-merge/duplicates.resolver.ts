import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadPerson } from '../person/load-person.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { DuplicatePairConnection, type DuplicatePairRow, KeepRecordsApartInput, KeepRecordsApartPayload } from './duplicate-pair.js';
import { MergeRecord, type MergeRecordRow } from './merge-record.js';

@Resolver()
export class DuplicatesResolver {
  @Query(() => DuplicatePairConnection, {
    description: 'Records below an organization that may be of one person (hồ sơ trùng), by name.',
  })
  duplicateRecords(
    @Arg('underId', () => ID) underId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<DuplicatePairRow>> {
    return services.duplicates.list(actor, underId, first, after ?? null);
  }

  @Mutation(() => KeepRecordsApartPayload, { description: 'Says that two records are of two people: they are not offered again.' })
  keepRecordsApart(
    @Arg('input', () => KeepRecordsApartInput) input: KeepRecordsApartInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KeepRecordsApartPayload> {
    return context.services.duplicates.keepApart(context.actor, input, clickOf(context, info));
  }
}

@Resolver(() => MergeRecord)
export class MergeRecordResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where the record became part of another just now.' })
  person(@Root() { personId }: MergeRecordRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, personId);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The latest Party life. Null where the person is no member.' })
  member(@Root() { memberId }: MergeRecordRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<MemberRow | null> {
    return loadMember(context, info, memberId, today());
  }
}
