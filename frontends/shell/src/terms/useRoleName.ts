import { useMessages } from '@capuy/web';
import { roleNames } from './roleNames';

/** The name of a role's code; a code that is new here stands as it is. */
export function useRoleName(): (role: string) => string {
  const names = useMessages(roleNames) as Readonly<Record<string, string>>;
  return (role) => names[role] ?? role;
}
