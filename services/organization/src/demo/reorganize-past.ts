import { ChoiceReason } from '../reorganization/reorganization-enums.js';
import type { ReorganizationChoiceRuleInput } from '../reorganization/reorganization-inputs.js';
import type { DecisionDraft, OperationDraft, ReorganizationDraft, ResultDraft } from '../reorganization/reorganization.types.js';
import { demoId } from './demo-id.js';
import type { DemoOrganization } from './demo-organization.js';
import type { PastChange } from './past-of-province-a.js';

/** A day's changes in province A between 2016 and 2021: each committee decides on what stands directly under it. */
export function reorganizePast(seed: string, list: readonly DemoOrganization[], change: PastChange): ReorganizationDraft {
  const id = (key: string): string => demoId(seed, 'organization', key);
  const byKey = new Map(list.map((o) => [o.key, o]));
  const decisions: DecisionDraft[] = [];
  const numbers = new Map<string, number>();
  const decisionOf = (parentKey: string): number => {
    const known = numbers.get(parentKey);
    if (known !== undefined) return known;
    numbers.set(parentKey, decisions.length);
    const issuer = issuerOf(byKey.get(parentKey));
    const number = `${decisions.length + 101}-QĐ/${issuer.sign}`;
    decisions.push({ number, issuerId: id(parentKey), issuerName: issuer.name, signedOn: change.signedOn, title: 'Sắp xếp tổ chức đảng' });
    return decisions.length - 1;
  };
  const result = (o: DemoOrganization): ResultDraft => ({
    key: o.key,
    identity: id(o.key),
    name: o.name,
    code: o.code,
    typeCode: o.typeCode,
    reportingSector: o.reportingSector,
    branchKind: o.branchKind,
    parentId: id(o.parentKey),
  });
  const end = (o: DemoOrganization): OperationDraft => ({
    kind: 'END',
    decision: decisionOf(o.parentKey),
    results: [],
    parts: [{ fromId: id(o.key), area: 'WHOLE', population: 'WHOLE' }],
  });
  const operations: OperationDraft[] = [
    ...change.established.map((o): OperationDraft => ({
      kind: 'ESTABLISH',
      decision: decisionOf(o.parentKey),
      results: [result(o)],
      parts: [],
    })),
    ...change.mergers.map(({ result: made, inputs }): OperationDraft => ({
      kind: 'CONSOLIDATE',
      decision: decisionOf(made.parentKey),
      results: [result(made)],
      parts: inputs.map((o) => ({ fromId: id(o.key), toId: made.key, area: 'WHOLE', population: 'WHOLE' })),
    })),
    ...change.ended.map(({ organization }) => end(organization)),
    ...change.sections.flatMap(({ organization, branches }): OperationDraft[] => [
      ...branches.map((o): OperationDraft => ({
        kind: 'MOVE',
        decision: decisionOf(organization.parentKey),
        results: [{ organizationId: id(o.key), parentId: id(organization.parentKey) }],
        parts: [],
      })),
      end(organization),
    ]),
  ];
  const [year, month] = change.day.split('-');
  return {
    title: `Sắp xếp tổ chức cơ sở đảng tỉnh Cao Sơn, ${month}/${year}`,
    rootId: id('A'),
    effectiveOn: change.day,
    decisions,
    operations,
  };
}

/** Where the members of each branch that only ends go. */
export function heirRules(seed: string, change: PastChange): ReorganizationChoiceRuleInput[] {
  const id = (key: string): string => demoId(seed, 'organization', key);
  return change.ended.map(({ organization, heirKey }) => ({
    reason: ChoiceReason.NO_PLACE,
    fromId: id(organization.key),
    toId: id(heirKey),
  }));
}

function issuerOf(o: DemoOrganization | undefined): { name: string; sign: string } {
  const name = o?.name ?? '';
  if (o?.typeCode !== 'DISTRICT') return { name: `Đảng ủy ${name.replace(/^(Xã|Phường) /, (kind) => kind.toLowerCase())}`, sign: 'ĐU' };
  return o.areaKind === 'city'
    ? { name: name.replace('Thành phố', 'Thành ủy'), sign: 'TU' }
    : { name: name.replace('Huyện', 'Huyện ủy'), sign: 'HU' };
}
