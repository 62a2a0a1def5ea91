import type { ReorganizationDraft, OperationDraft } from '../reorganization/reorganization.types.js';
import { demoId } from './demo-id.js';
import type { DemoOrganization } from './demo-organization.js';

/** The bloc ends on 1/2/2025; its base organizations go to two new Party organizations of the province. */
export function reorganizeBloc(seed: string, list: readonly DemoOrganization[]): ReorganizationDraft {
  const id = (key: string): string => demoId(seed, 'organization', key);
  const bases = list.filter((o) => o.parentKey === 'A.K');
  const party = (o: DemoOrganization): boolean => /Tỉnh ủy|Ban Dân tộc/.test(o.name);
  const operations: OperationDraft[] = [
    {
      kind: 'ESTABLISH',
      decision: 0,
      parts: [],
      results: [
        { key: 'party', name: 'Các cơ quan Đảng tỉnh Cao Sơn', code: 'A.D', typeCode: 'PROVINCIAL_PARTY_AGENCIES', parentId: id('A') },
        { key: 'people', name: 'Ủy ban nhân dân tỉnh Cao Sơn', code: 'A.U', typeCode: 'PROVINCIAL_PEOPLES_COMMITTEE', parentId: id('A') },
      ],
    },
    ...bases.map((o): OperationDraft => ({
      kind: 'MOVE',
      decision: 0,
      parts: [],
      results: [{ organizationId: id(o.key), parentId: party(o) ? 'party' : 'people' }],
    })),
    { kind: 'END', decision: 0, results: [], parts: [{ fromId: id('A.K'), area: 'WHOLE', population: 'WHOLE' }] },
  ];
  return {
    title: 'Kết thúc Đảng bộ Khối, lập hai Đảng bộ mới trực thuộc Tỉnh ủy Cao Sơn',
    rootId: id('A'),
    effectiveOn: '2025-02-01',
    decisions: [
      {
        number: '1120-QĐ/TU',
        issuerId: id('A'),
        issuerName: 'Tỉnh ủy Cao Sơn',
        signedOn: '2025-01-20',
        title: 'Kết thúc hoạt động Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
      },
    ],
    operations,
  };
}
