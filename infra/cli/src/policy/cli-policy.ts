import { ANYONE_SIGNED_IN, type Policy } from '@capuy/subgraph';

/**
 * Who may give which command, with `--as ACCOUNT`. Whoever reaches the machine's secrets could go around it: it keeps an
 * honest operator from acting in another's name by mistake, and what a command does to the database is held by the
 * service's own policy besides.
 */
export const cliPolicy: Policy = {
  capabilities: {
    'installation:see': [ANYONE_SIGNED_IN],
    'installation:deploy': ['ADMINISTRATOR'],
    'installation:secure': ['ADMINISTRATOR'],
    'installation:fill': [],
    'sign-in:help': ['ADMINISTRATOR'],
    'grant:manage': ['ADMINISTRATOR'],
    'audit:verify': ['SECURITY_AUDITOR'],
  },
  operations: {
    'capuy demo': { capability: 'installation:fill', fieldClass: 'P2' },
    'capuy reorganize': { capability: 'installation:fill', fieldClass: 'P0' },
    'capuy deploy-remote': { capability: 'installation:deploy', fieldClass: 'P0' },
    'capuy rollback-remote': { capability: 'installation:deploy', fieldClass: 'P0' },
    'capuy integrator': { capability: 'grant:manage', fieldClass: 'P0' },
    'capuy end-integrator': { capability: 'grant:manage', fieldClass: 'P0' },
    'capuy rotate-keys': { capability: 'installation:secure', fieldClass: 'P0' },
    'capuy sign-in': { capability: 'grant:manage', fieldClass: 'P0' },
    'capuy slip': { capability: 'sign-in:help', fieldClass: 'P0' },
    'capuy unlock': { capability: 'sign-in:help', fieldClass: 'P0' },
    'capuy audit': { capability: 'audit:verify', fieldClass: 'P2' },
    'capuy status': { capability: 'installation:see', fieldClass: 'P0' },
    'capuy policy': { capability: 'installation:see', fieldClass: 'P0' },
  },
};
