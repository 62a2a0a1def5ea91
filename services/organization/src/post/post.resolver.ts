import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.js';
import type { AgencyRow } from '../agency/agency.service.js';
import { loadAgency } from '../agency/load-agency.js';
import { CommitteeBody } from '../committee-body/committee-body.js';
import type { BodyRow } from '../committee-body/committee-body.service.js';
import { loadBody } from '../committee-body/load-body.js';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadLocality } from '../locality/load-locality.js';
import type { LocalityRow } from '../locality/locality-columns.js';
import { Locality } from '../locality/locality.js';
import { Member } from '../member/member.js';
import type { MemberRow } from '../member/member-columns.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { selectionOf } from '../query/selection.js';
import { loadPosts } from './load-posts.js';
import { Post, PostConnection, PostPlace } from './post.js';
import type { PostRow } from './post.service.js';

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds it. Null where the record is being merged.' })
  person(@Root() { personId }: PostRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, personId);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where, or whose body; as it stood on the day asked about.' })
  organization(
    @Root() { organizationId, asOf }: PostRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }

  @FieldResolver(() => CommitteeBody, { nullable: true, description: 'Null unless held in a committee body.' })
  body(@Root() { bodyId }: PostRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<BodyRow | null> {
    return loadBody(context, info, bodyId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null unless held in an agency.' })
  agency(@Root() { agencyId, asOf }: PostRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<AgencyRow | null> {
    return loadAgency(context, info, agencyId, asOf);
  }

  @FieldResolver(() => Locality, { nullable: true, description: 'Null unless held in a locality.' })
  locality(@Root() { localityId, asOf }: PostRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<LocalityRow | null> {
    return loadLocality(context, info, localityId, asOf);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: PostRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => PartyOrganization)
export class OrganizationPostsResolver {
  @FieldResolver(() => PostConnection, { description: 'Posts held in it on that day, highest first.' })
  posts(
    @Root() { id, asOf }: OrganizationRow,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('place', () => PostPlace, { nullable: true, description: 'Only those held there.' }) place: PostPlace | null,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PostRow> | null> {
    const selection = selectionOf(info, 'nodes');
    const asked = { first, after: after ?? null, place: place ?? null };
    return loaders.load(`posts ${asOf} ${JSON.stringify(asked)} ${selection.key}`, id, (ids) =>
      services.posts.ofOrganizations(actor, ids, asOf, selection, asked),
    );
  }
}

@Resolver(() => Person)
export class PersonPostsResolver {
  @FieldResolver(() => [Post], { description: 'Posts held, past and decided ones too; latest first.' })
  posts(@Root() { id }: PersonRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow[]> {
    return loadPosts(context, info, 'person', id, today());
  }
}

@Resolver(() => Member)
export class MemberPostsResolver {
  @FieldResolver(() => [Post], { description: "The person's posts, past and decided ones too; latest first." })
  posts(@Root() { personId, asOf }: MemberRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow[]> {
    return loadPosts(context, info, 'person', personId, asOf);
  }
}
