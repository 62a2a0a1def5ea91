import { useFormat, useMessages } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { OrganizationLink } from '../links/OrganizationLink';
import { extents, operations } from '../terms/lineageTerms';
import type { LineageLink } from './LineageGraph';
import { layoutLineage } from './layoutLineage';
import { useTerms } from '../terms/useTerms';
import { lineageMessages } from './lineageMessages';
import { useWidth } from './useWidth';

export interface LineagePictureProps {
  focusId: string | null;
  names: ReadonlyMap<string, string>;
  links: readonly LineageLink[];
}

/** Boxes are links in HTML, so that names wrap and keys reach them; the curves behind them are SVG. */
export function LineagePicture({ focusId, names, links }: LineagePictureProps): ReactNode {
  const messages = useMessages(lineageMessages);
  const extent = useMessages(extents);
  const operation = useTerms(operations);
  const format = useFormat();
  const [box, available] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutLineage(links, available), [links, available]);
  const { width, height } = layout;
  return (
    <div ref={box} className="og-picture" role="group" aria-label={messages.picture}>
      {available > 0 ? (
        <div className="og-picture-ground" style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            {layout.curves.map(({ key, path, link }) => (
              <path
                key={key}
                d={path}
                className={link.population === 'WHOLE' && link.area === 'WHOLE' ? 'og-curve' : 'og-curve og-curve-part'}
              />
            ))}
          </svg>
          {layout.boxes.map(({ key, organizationId, day, x, y, width: w, height: h }) => (
            <div
              key={key}
              className={organizationId === focusId ? 'og-box og-box-focus' : 'og-box'}
              style={{ left: x, top: y, width: w, height: h }}
            >
              <OrganizationLink organization={{ id: organizationId, printedName: names.get(organizationId) ?? organizationId }} day={day} />
              <span className="og-muted">{messages.asOf(format.day(day))}</span>
            </div>
          ))}
          {layout.curves.map(({ key, labelX, labelY, link }) => (
            <div key={key} className="og-curve-label" style={{ left: labelX, top: labelY }} aria-hidden="true">
              <span>{operation(link.operation)}</span>
              {link.area === link.population ? (
                <span>{extent[link.area]}</span>
              ) : (
                <>
                  <span>{messages.areaShort(extent[link.area])}</span>
                  <span>{messages.populationShort(extent[link.population])}</span>
                </>
              )}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
