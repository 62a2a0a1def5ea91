import { type Connection, FileLanguage, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import {
  CancelHandOverInput,
  DraftHandOverInput,
  type HandOver,
  HandOverConnection,
  HandOverPayload,
  HandOverReceiptInput,
  HandOverStatus,
  RecordDueConnection,
} from './hand-over.js';
import type { DueRow } from './retention.service.js';
import { HandedOver, RecordDue, RecordsDueFilter, RetentionRule } from './retention.js';

type Done = Promise<{ id: string } & Changed>;

@Resolver(() => RecordDue)
export class RetentionResolver {
  @Query(() => [RetentionRule], { description: 'How long each kind of record is kept at an organization (thời hạn bảo quản).' })
  retentionRules(
    @Arg('underId', () => ID) underId: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Default today.' }) on: string | null,
    @Arg('language', () => FileLanguage, { defaultValue: FileLanguage.VI }) language: FileLanguage,
    @Ctx() { actor, services }: Context,
  ): Promise<RetentionRule[]> {
    return services.retention.rules(actor, underId, on ?? null, language);
  }

  @Query(() => RecordDueConnection, {
    description: 'Records whose time of keeping is over and that no hand-over has (hồ sơ đến hạn nộp lưu), what is due first at the top.',
  })
  recordsDue(
    @Arg('filter', () => RecordsDueFilter) filter: RecordsDueFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<DueRow>> {
    return services.retention.due(actor, filter, first, after ?? null);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Who keeps it. Null where it cannot be read just now, or has ended.',
  })
  organization(
    @Root() { organizationId }: DueRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }

  @Query(() => Boolean, { description: 'Whether the viewer may hand over records of an organization.' })
  viewerCanHandOver(@Arg('underId', () => ID) underId: string, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'retention:manage', underId);
  }

  @Query(() => HandOverConnection, { description: 'Hand-overs to archives (giao nộp lưu trữ), latest first.' })
  handOvers(
    @Arg('underId', () => ID) underId: string,
    @Arg('status', () => HandOverStatus, { nullable: true }) status: HandOverStatus | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<HandOver>> {
    return services.handOvers.list(actor, underId, status ?? null, first, after ?? null);
  }

  @Mutation(() => HandOverPayload, { description: 'Draws up the hand-over of records that are due (lập biên bản giao nộp).' })
  draftHandOver(
    @Arg('input', () => DraftHandOverInput) input: DraftHandOverInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Done {
    return context.services.handOvers.draft(context.actor, input, clickOf(context, info));
  }

  @Mutation(() => HandOverPayload, { description: 'Gives a drafted hand-over up: its records are due again (hủy biên bản).' })
  cancelHandOver(
    @Arg('input', () => CancelHandOverInput) input: CancelHandOverInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Done {
    return context.services.handOvers.cancel(context.actor, input, clickOf(context, info));
  }

  @Mutation(() => HandOverPayload, { description: 'Notes that the archive has the records (ghi lưu trữ đã nhận); nothing is deleted.' })
  recordHandOverReceipt(
    @Arg('input', () => HandOverReceiptInput) input: HandOverReceiptInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Done {
    return context.services.handOvers.receive(context.actor, input, clickOf(context, info));
  }
}

@Resolver(() => Member)
export class MemberHandedOverResolver {
  @FieldResolver(() => HandedOver, {
    nullable: true,
    description: "That the member's file is in the archive (đã nộp lưu). Null where it is not.",
  })
  handedOver(@Root() { id }: MemberRow, @Ctx() { actor, services, loaders }: Context): Promise<HandedOver | null> {
    return loaders.load('handed over', id, (ids) => services.retention.ofMembers(actor, ids));
  }
}
