import { TextLink, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ResidenceDirection, ResidenceSideLineFragment, ResidenceStatus } from '../generated/graphql';
import { residenceMessages } from './residenceMessages';

export interface ResidenceTilesProps {
  title: string;
  direction: ResidenceDirection;
  side: ResidenceSideLineFragment;
}

/** One end's figures; each leads to its rows. */
export function ResidenceTiles({ title, direction, side }: ResidenceTilesProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const format = useFormat();
  const tile = (label: string, value: number, status?: ResidenceStatus): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd>
        <TextLink
          to="/residence"
          search={({ asOf }) => ({ asOf, direction, ...(status ? { status } : {}) })}
          aria-label={`${messages.seeRows(`${title}, ${label}`)}: ${format.number(value)}`}
        >
          {format.number(value)}
        </TextLink>
      </dd>
    </div>
  );
  return (
    <div className="og-stack-tight">
      <h3 className="og-figures-title">{title}</h3>
      <dl className="og-tiles">
        {tile(messages.linked, side.linked)}
        {tile(messages.waiting, side.waiting, 'INTRODUCED')}
        {tile(messages.received, side.received, 'RECEIVED')}
        {tile(messages.excused, side.excused, 'EXCUSED')}
        {tile(messages.notIntroduced, side.notIntroduced, 'NOT_INTRODUCED')}
      </dl>
      {direction === 'WORKING_HERE' && typeof side.introducedPercent === 'number' ? (
        <p className="og-muted">{messages.introduced(`${format.number(side.introducedPercent, 2)} %`)}</p>
      ) : null}
    </div>
  );
}
