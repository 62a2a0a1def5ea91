import { defineMessages, Empty, Section, useFormat, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationTeamsDocument, type OrganizationTeamsQuery } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationFrame } from './OrganizationFrame';
import { useOrganizationId } from './useOrganizationId';

const catalog = defineMessages(
  {
    none: 'Chi bộ này không chia tổ đảng',
    leader: (name: string) => `Tổ trưởng: ${name}`,
    noLeader: 'Chưa có tổ trưởng',
    count: (count: string) => `${count} đảng viên`,
  },
  {
    none: 'This branch has no Party teams',
    leader: (name: string) => `Leader: ${name}`,
    noLeader: 'No leader yet',
    count: (count: string) => `${count} members`,
  },
);

type Organization = NonNullable<OrganizationTeamsQuery['partyOrganization']>;
type Team = Organization['teams'][number];
type Post = Organization['posts']['nodes'][number];

/** The Party teams of a branch with their leaders and members. */
export function TeamsPage(): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const leaderOf = (team: Team, posts: readonly Post[]): string | null => {
    const leader = posts.find(
      ({ position, person }) => position === 'TEAM_LEADER' && team.members.some((member) => member.person?.id === person?.id),
    );
    return leader?.person ? messages.leader(leader.person.fullName) : null;
  };
  const [query, retry] = useQuery({ query: OrganizationTeamsDocument, variables: { id, asOf } });
  return (
    <OrganizationFrame
      query={query}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      organization={(data) => data.partyOrganization}
    >
      {({ teams, posts }) =>
        teams.length === 0 ? (
          <Empty title={messages.none} />
        ) : (
          <div className="og-stack">
            {teams.map((team) => (
              <Section key={team.id} title={team.name}>
                <p>
                  {leaderOf(team, posts.nodes) ?? messages.noLeader} · {messages.count(format.number(team.members.length))}
                </p>
                <ul className="og-columns">
                  {team.members.map((member) => (
                    <li key={member.id}>
                      <MemberLink member={member} />
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </div>
        )
      }
    </OrganizationFrame>
  );
}
