import { buildMeetingsSchema, policy as meetings } from '@capuy/meetings';
import { buildOrganizationSchema, policy as organization } from '@capuy/organization';
import type { Policy } from '@capuy/subgraph';
import { type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { commandNames, loadCommand } from '../registry.js';
import { cliPolicy } from './cli-policy.js';
import { doorPolicy } from './door-policy.js';

/** One service's table, and what each of its operations is for, where the operation says. */
export interface PolicyTable {
  readonly service: string;
  readonly title: string;
  readonly policy: Policy;
  readonly purposes: Readonly<Record<string, string>>;
}

/** Every table of the installation. A service that is not here has none of its operations on the page. */
export async function policyTables(): Promise<readonly PolicyTable[]> {
  const commands = await Promise.all(commandNames().map(loadCommand));
  return [
    graphTable('organization', 'Tổ chức, người (organization)', organization, await buildOrganizationSchema()),
    graphTable('meetings', 'Sinh hoạt (meetings)', meetings, await buildMeetingsSchema()),
    {
      service: 'door',
      title: 'Cửa vào và đăng nhập (gateway, identity)',
      policy: doorPolicy,
      purposes: Object.fromEntries(Object.entries(doorPolicy.operations).map(([path, { what }]) => [path, what ?? ''])),
    },
    {
      service: 'cli',
      title: 'Lệnh quản trị trên máy chủ (capuy)',
      policy: cliPolicy,
      purposes: Object.fromEntries(commands.map((command) => [`capuy ${command?.name}`, command?.summary ?? ''])),
    },
  ];
}

function graphTable(service: string, title: string, policy: Policy, schema: GraphQLSchema): PolicyTable {
  const purposes = Object.entries(policy.operations).map(([coordinate, { what }]) => [coordinate, what ?? purposeOf(schema, coordinate)]);
  return { service, title, policy, purposes: Object.fromEntries(purposes) as Record<string, string> };
}

/** The description that the graph itself gives of a field, or of the type that a neighbor asks for. */
function purposeOf(schema: GraphQLSchema, coordinate: string): string {
  const [name = '', field = ''] = coordinate.split('.');
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInputObjectType(type)) return '';
  return (type.getFields()[field]?.description ?? type.description ?? '').replaceAll(/\s+/g, ' ').trim();
}
