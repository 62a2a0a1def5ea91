import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { reaches } from './load-reach.js';
import type { OrganizationRow } from './organization-columns.js';
import { PartyOrganization } from './party-organization.js';

@Resolver(() => PartyOrganization)
export class ViewerCanResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its posts, teams, bodies and members.' })
  viewerCanManage(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'organization:manage', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may draft and apply a reorganization of what is below it.' })
  viewerCanReorganize(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'reorganization:apply', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer sees its members: else lists are empty and counts null.' })
  viewerCanReadMembers(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'member:read', id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer reads P2 of its members, such as ethnicity, and may look for members by it.',
  })
  viewerCanReadSensitive(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'person:read-sensitive', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may introduce its people where they live and receive who lives there.' })
  viewerCanManageResidence(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'residence:manage', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer enters and reads the yearly comments on people who live there.' })
  viewerCanCommentResidence(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'residence:comment', id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may open classes and contests of it.' })
  viewerCanManageTraining(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'training:manage', id);
  }
}
