import { RuleSet } from '@capuy/rules/graph';
import { ObjectType } from 'type-graphql';

@ObjectType({
  implements: RuleSet,
  simpleResolvers: true,
  description:
    'A rule set on the sizes, terms and competences of Party organizations and on the clocks of a Party life (bộ quy định về tổ chức đảng và đảng viên).',
})
export class OrganizationRuleSet extends RuleSet {}
