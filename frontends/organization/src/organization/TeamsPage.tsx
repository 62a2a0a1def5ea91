import { Empty, Section, useFormat, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationTeamsDocument, type OrganizationTeamsQuery } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { AssignToTeam } from './AssignToTeam';
import { CreateTeam } from './CreateTeam';
import { OrganizationFrame } from './OrganizationFrame';
import { teamMessages } from './teamMessages';
import { useOrganizationId } from './useOrganizationId';

type Organization = NonNullable<OrganizationTeamsQuery['partyOrganization']>;
type Team = Organization['teams'][number];
type Post = Organization['posts']['nodes'][number];

/** The Party teams of a branch with their leaders and members. */
export function TeamsPage(): ReactNode {
  const messages = useMessages(teamMessages);
  const format = useFormat();
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const [query, retry] = useQuery({ query: OrganizationTeamsDocument, variables: { id, asOf } });
  const reload = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <OrganizationFrame query={query} onRetry={reload} organization={(data) => data.partyOrganization}>
      {({ teams, posts, viewerCanManage, viewerCanEnterOnBehalf }) => (
        <div className="og-stack">
          {viewerCanManage || viewerCanEnterOnBehalf ? (
            <div>
              <CreateTeam organizationId={id} may={{ viewerCanManage, viewerCanEnterOnBehalf }} onDone={reload} />
            </div>
          ) : null}
          {teams.length === 0 ? <Empty title={messages.none} /> : null}
          {teams.map((team) => (
            <Section
              key={team.id}
              title={team.name}
              actions={
                viewerCanManage || viewerCanEnterOnBehalf ? (
                  <AssignToTeam organizationId={id} team={team} may={{ viewerCanManage, viewerCanEnterOnBehalf }} onDone={reload} />
                ) : null
              }
            >
              <p>
                {leaderOf(team, posts.nodes, messages.leader) ?? messages.noLeader} · {messages.count(format.number(team.members.length))}
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
      )}
    </OrganizationFrame>
  );
}

/** The member of the team who holds a leader's post in the branch. */
function leaderOf(team: Team, posts: readonly Post[], written: (name: string) => string): string | null {
  const leader = posts.find(
    ({ position, person }) => position === 'TEAM_LEADER' && person && team.members.some((member) => member.person?.id === person.id),
  );
  return leader?.person ? written(leader.person.fullName) : null;
}
