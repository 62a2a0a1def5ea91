import type { Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { FindingSeverity } from '../finding/finding.types.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { ReorganizationStatus } from './reorganization-enums.js';
import { ReorganizationFilter } from './reorganization-inputs.js';
import { ReorganizationPreview } from './reorganization-preview.js';
import {
  ChoicePlace,
  Reorganization,
  ReorganizationChoice,
  ReorganizationChoiceConnection,
  ReorganizationConnection,
  ReorganizationFinding,
  ReorganizationFindingConnection,
  ReorganizationOperation,
  ReorganizationOperationConnection,
} from './reorganization.js';

const PAGE = { defaultValue: 50, description: 'At most 100.' };

@Resolver(() => Reorganization)
export class ReorganizationResolver {
  @Query(() => Reorganization, { nullable: true, description: "Null where there is none, or a draft outside the reader's reach." })
  reorganization(@Arg('id', () => ID) id: string, @Ctx() { actor, services }: Context): Promise<Reorganization | null> {
    return services.reorganizationQueries.byId(actor, id);
  }

  @Query(() => ReorganizationConnection, {
    description: 'Applied ones, and the drafts the reader may work on; the newest effective day first.',
  })
  reorganizations(
    @Arg('filter', () => ReorganizationFilter, { nullable: true }) filter: ReorganizationFilter | null,
    @Arg('first', () => Int, PAGE) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<Reorganization>> {
    return services.reorganizationQueries.list(actor, filter ?? {}, { first, after });
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'The organization whose subtree it changes. Null only while it is not readable.',
  })
  root(
    @Root() { rootId, effectiveOn }: Reorganization,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, rootId, effectiveOn);
  }

  @FieldResolver(() => ReorganizationOperationConnection)
  operations(
    @Root() { id }: Reorganization,
    @Arg('first', () => Int, PAGE) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ReorganizationOperation>> {
    return services.reorganizationQueries.operations(actor, id, { first, after });
  }

  @FieldResolver(() => ReorganizationFindingConnection, { description: 'Errors first.' })
  findings(
    @Root() { id }: Reorganization,
    @Arg('severity', () => FindingSeverity, { nullable: true }) severity: FindingSeverity | null,
    @Arg('first', () => Int, PAGE) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ReorganizationFinding>> {
    return services.reorganizationQueries.findings(actor, id, severity, { first, after });
  }

  @FieldResolver(() => ReorganizationChoiceConnection, { description: 'Empty for whoever may not draft above the root.' })
  choices(
    @Root() { id }: Reorganization,
    @Arg('unsettled', () => Boolean, { nullable: true, description: 'true: only those nobody settled; false: only settled ones.' })
    unsettled: boolean | null,
    @Arg('first', () => Int, PAGE) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<ReorganizationChoice>> {
    return services.reorganizationQueries.choices(actor, id, unsettled, { first, after });
  }

  @FieldResolver(() => ReorganizationPreview, { nullable: true, description: 'Null unless a draft.' })
  preview(@Root() { id, status }: Reorganization, @Ctx() { actor, services }: Context): Promise<ReorganizationPreview | null> {
    return status === ReorganizationStatus.DRAFT ? services.reorganizationPreviews.preview(actor, id) : Promise.resolve(null);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may apply it: a draft, and the role above its root.' })
  viewerCanApply(@Root() reorganization: Reorganization, @Ctx() { actor, services }: Context): Promise<boolean> {
    return services.reorganizationQueries.mayApply(actor, reorganization);
  }
}

@Resolver(() => ReorganizationOperation)
export class ReorganizationOperationResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'The decision it rests on. Null only while it is not readable.' })
  decision(
    @Root() { decisionId }: ReorganizationOperation,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => ReorganizationChoice)
export class ReorganizationChoiceResolver {
  @FieldResolver(() => [ChoicePlace], {
    description: 'The successors to choose among; empty for NO_PLACE, where any organization under the root may be named.',
  })
  places(@Root() { id }: ReorganizationChoice, @Ctx() { actor, services }: Context): Promise<ChoicePlace[]> {
    return services.reorganizationQueries.places(actor, id);
  }
}
