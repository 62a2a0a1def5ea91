import { buildMeetingsSchema, policy as meetingsPolicy } from '@capuy/meetings';
import { buildOrganizationSchema, policy } from '@capuy/organization';
import 'reflect-metadata';
import { getNamedType, type GraphQLSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';
import { figure } from '../src/figure.js';
import { ASKED_OTHERWISE, NOT_ASKED } from '../src/worlds/not-asked.js';
import { DOCUMENTS } from '../src/worlds/questions.js';

/** What a document asks for, by the policy's names: fields, conditions, and entities that are resolved. */
function askedIn(schema: GraphQLSchema, document: string): string[] {
  const types = new TypeInfo(schema);
  const asked: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field: ({ name }) => void asked.push(`${types.getParentType()?.name}.${name.value}`),
      InlineFragment: ({ typeCondition }) => void asked.push(`${typeCondition?.name.value}.__resolveReference`),
      ObjectField: {
        enter: ({ name }) => {
          const parent = types.getParentInputType();
          asked.push(`${parent ? getNamedType(parent).toString() : ''}.${name.value}`);
        },
      },
    }),
  );
  return asked;
}

const queries = (schema: GraphQLSchema): string[] =>
  Object.keys(schema.getQueryType()?.getFields() ?? {})
    .filter((name) => !name.startsWith('_'))
    .map((name) => `Query.${name}`);

test('whatever can be read is asked in the random worlds, or is left out for a reason that is written down', async () => {
  const [organization, meetings] = [await buildOrganizationSchema(), await buildMeetingsSchema()];
  const read = [...Object.keys(policy.operations), ...Object.keys(meetingsPolicy.operations)].filter(
    (name) => !/^(Mutation\.|POST )/.test(name),
  );
  const readable = new Set([...read, ...queries(organization), ...queries(meetings)]);
  const asked = new Set([
    ...ASKED_OTHERWISE,
    ...DOCUMENTS.organization.flatMap((document) => askedIn(organization, document)),
    ...DOCUMENTS.meetings.flatMap((document) => askedIn(meetings, document)),
  ]);
  const left = Object.keys(NOT_ASKED);
  expect([...readable].filter((name) => !asked.has(name) && !left.includes(name))).toEqual([]);
  expect(left.filter((name) => asked.has(name) || !readable.has(name))).toEqual([]);
  figure('operations that random worlds ask', [...readable].filter((name) => asked.has(name)).length);
  figure('operations left out of random worlds for a written reason', left.length);
});
