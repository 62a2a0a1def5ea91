import { describe, expect, it } from 'vitest';
import { checkDraft } from './checkDraft';
import { draftReducer, isKey, newDecision, type DraftAction } from './draftReducer';
import { fromReorganization } from './fromReorganization';
import { extentKey, type DraftState } from './DraftState';
import type { EditedOperationFragment } from '../generated/graphql';
import { toDraftInput } from './toDraftInput';
import { withSource } from './withSource';

const ROOT = { id: '00000000-0000-7000-8000-0000000000aa', printedName: 'Đảng bộ tỉnh A' };
const [ONE, TWO] = ['1', '2'].map((digit) => ({ id: `00000000-0000-7000-8000-00000000000${digit}`, printedName: `Chi bộ ${digit}` })) as [
  typeof ROOT,
  typeof ROOT,
];

const EMPTY: DraftState = { title: '', root: ROOT, effectiveOn: '2026-12-01', decisions: [newDecision('d1', '')], operations: [] };

const UNSAID = { areaKind: null, reportingSector: null, branchKind: null };

function after(...actions: DraftAction[]): DraftState {
  return actions.reduce(draftReducer, EMPTY);
}

describe('a source of a new organization', () => {
  it('lends it its type and place until somebody says otherwise', () => {
    const parent = { id: '00000000-0000-7000-8000-0000000000bb', printedName: 'Đảng bộ xã B' };
    const [operation] = after({ type: 'add', kind: 'CONSOLIDATE', key: 'o1' }).operations;
    const first = withSource(operation!, { ...ONE, typeCode: 'SUBORDINATE_BRANCH', parent, ...UNSAID, branchKind: 'LOCALITY' }, ROOT);
    expect(first).toMatchObject({ sources: [ONE], created: [{ typeCode: 'SUBORDINATE_BRANCH', parent, branchKind: 'LOCALITY' }] });
    const second = withSource(
      { ...operation!, ...first },
      { ...TWO, typeCode: 'BASE_BRANCH', parent: ROOT, ...UNSAID, branchKind: 'AGENCY' },
      ROOT,
    );
    expect(second).toMatchObject({ sources: [ONE, TWO], created: [{ typeCode: 'SUBORDINATE_BRANCH', parent, branchKind: 'LOCALITY' }] });
    expect(withSource({ ...operation!, ...second }, { ...TWO, typeCode: 'BASE_BRANCH', parent, ...UNSAID }, ROOT).sources).toHaveLength(2);
  });
});

describe('a draft of a reorganization', () => {
  it('becomes a new organization out of whole sources', () => {
    const state = after(
      { type: 'heading', part: { title: ' Sáp nhập ' } },
      { type: 'change-decision', key: 'd1', part: { number: '12-QĐ/TU', issuerName: 'Tỉnh ủy', signedOn: '2026-11-20' } },
      { type: 'add', kind: 'CONSOLIDATE', key: 'o1' },
      {
        type: 'change',
        key: 'o1',
        part: {
          sources: [ONE, TWO],
          created: [
            { key: 'o1-1', name: ' Chi bộ mới ', code: '', typeCode: 'SUBORDINATE_BRANCH', parent: ROOT, ...UNSAID, branchKind: 'SCHOOL' },
          ],
        },
      },
    );
    expect(checkDraft(state)).toEqual({});
    expect(toDraftInput(state)).toEqual({
      title: 'Sáp nhập',
      effectiveOn: '2026-12-01',
      decisions: [{ number: '12-QĐ/TU', issuerName: 'Tỉnh ủy', signedOn: '2026-11-20' }],
      operations: [
        {
          kind: 'CONSOLIDATE',
          decision: 0,
          results: [
            {
              key: 'o1-1',
              name: 'Chi bộ mới',
              code: null,
              typeCode: 'SUBORDINATE_BRANCH',
              parentId: ROOT.id,
              ...UNSAID,
              branchKind: 'SCHOOL',
            },
          ],
          parts: [
            { fromId: ONE.id, toId: 'o1-1', area: 'WHOLE', population: 'WHOLE' },
            { fromId: TWO.id, toId: 'o1-1', area: 'WHOLE', population: 'WHOLE' },
          ],
        },
      ],
    });
  });

  it('divides into parts unless told otherwise', () => {
    const state = after(
      { type: 'add', kind: 'DIVIDE', key: 'o1' },
      {
        type: 'change',
        key: 'o1',
        part: { sources: [ONE], extents: { [extentKey(ONE.id, 'o1-2')]: { area: 'PART', population: 'NONE' } } },
      },
    );
    expect(state.operations[0]?.created).toHaveLength(2);
    expect(toDraftInput(state).operations[0]?.parts).toEqual([
      { fromId: ONE.id, toId: 'o1-1', area: 'PART', population: 'PART' },
      { fromId: ONE.id, toId: 'o1-2', area: 'PART', population: 'NONE' },
    ]);
  });

  it('keeps the identity of what is absorbed into, renamed or moved', () => {
    const state = after(
      { type: 'add', kind: 'ABSORB', key: 'o1' },
      { type: 'change', key: 'o1', part: { sources: [ONE], survivor: TWO } },
      { type: 'add', kind: 'RENAME', key: 'o2' },
      { type: 'change', key: 'o2', part: { sources: [TWO], name: 'Chi bộ 2A' } },
      { type: 'add', kind: 'MOVE', key: 'o3' },
      { type: 'change', key: 'o3', part: { sources: [ONE], parent: ROOT } },
    );
    const [absorb, rename, move] = toDraftInput(state).operations;
    expect(absorb).toMatchObject({ results: [{ organizationId: TWO.id }], parts: [{ fromId: ONE.id, toId: TWO.id }] });
    expect(rename).toEqual({ kind: 'RENAME', decision: 0, results: [{ organizationId: TWO.id, name: 'Chi bộ 2A' }], parts: [] });
    expect(move).toEqual({ kind: 'MOVE', decision: 0, results: [{ organizationId: ONE.id, parentId: ROOT.id }], parts: [] });
  });

  it('ends an organization without a successor', () => {
    const state = after({ type: 'add', kind: 'END', key: 'o1' }, { type: 'change', key: 'o1', part: { sources: [ONE] } });
    expect(toDraftInput(state).operations[0]).toEqual({
      kind: 'END',
      decision: 0,
      results: [],
      parts: [{ fromId: ONE.id, toId: null, area: 'WHOLE', population: 'WHOLE' }],
    });
  });

  it('says what is missing at the path where the server would', () => {
    const errors = checkDraft(after({ type: 'add', kind: 'CONSOLIDATE', key: 'o1' }));
    expect(errors).toMatchObject({
      title: 'REQUIRED',
      'decisions.0.number': 'REQUIRED',
      'operations.0.parts': 'TOO_FEW',
      'operations.0.results.0.name': 'REQUIRED',
    });
    expect(checkDraft(EMPTY)['operations']).toBe('REQUIRED');
  });

  it('gives back what it was stored with: classification, several decisions, and what no card asks', () => {
    const decision = (id: string, number: string): NonNullable<EditedOperationFragment['decision']> => ({
      __typename: 'Decision',
      id,
      number,
      issuerName: 'Tỉnh ủy A',
      signedOn: '2026-11-20',
    });
    const nothing = { currentName: null, name: null, code: null, typeCode: null, parentId: null, parentName: null, ...UNSAID };
    const stored: EditedOperationFragment[] = [
      {
        __typename: 'ReorganizationOperation',
        id: '1',
        kind: 'CONSOLIDATE',
        decision: decision('11', '1-QĐ/TU'),
        results: [
          {
            ...nothing,
            __typename: 'ReorganizationResult',
            organizationId: '00000000-0000-7000-8000-0000000000cc',
            isNew: true,
            name: 'phường C',
            typeCode: 'COMMUNE',
            parentId: ROOT.id,
            parentName: ROOT.printedName,
            areaKind: 'Phường',
            reportingSector: 'COMMUNE',
            branchKind: 'LOCALITY',
          },
        ],
        parts: [ONE, TWO].map(({ id, printedName }) => ({
          __typename: 'ReorganizationPart',
          fromId: id,
          fromName: printedName,
          toId: '00000000-0000-7000-8000-0000000000cc',
          toName: 'phường C',
          area: 'WHOLE',
          population: 'PART',
        })),
      },
      {
        __typename: 'ReorganizationOperation',
        id: '2',
        kind: 'RENAME',
        decision: decision('22', '2-QĐ/TU'),
        results: [
          {
            ...nothing,
            __typename: 'ReorganizationResult',
            organizationId: ONE.id,
            isNew: false,
            currentName: ONE.printedName,
            name: 'phường Một',
            areaKind: 'Phường',
            reportingSector: 'COMMUNE',
          },
        ],
        parts: [],
      },
    ];
    const input = toDraftInput(fromReorganization({ title: 'Đợt 1', effectiveOn: '2026-12-01', root: ROOT, operations: stored }));
    expect(input.decisions.map(({ number }) => number)).toEqual(['1-QĐ/TU', '2-QĐ/TU']);
    expect(input.operations).toMatchObject([
      {
        decision: 0,
        results: [{ name: 'phường C', areaKind: 'Phường', reportingSector: 'COMMUNE', branchKind: 'LOCALITY' }],
        parts: [{ population: 'PART' }, { population: 'PART' }],
      },
      { decision: 1, results: [{ organizationId: ONE.id, name: 'phường Một', areaKind: 'Phường', reportingSector: 'COMMUNE' }] },
    ]);
  });

  it('rests on the first decision again where its own is taken out', () => {
    const state = after(
      { type: 'add-decision', key: 'd2', signedOn: '2026-11-20' },
      { type: 'add', kind: 'END', key: 'o1' },
      { type: 'change', key: 'o1', part: { decision: 'd2' } },
      { type: 'remove-decision', key: 'd2' },
      { type: 'remove-decision', key: 'd1' },
    );
    expect(state.decisions).toHaveLength(1);
    expect(state.operations[0]?.decision).toBe('d1');
  });

  it('forgets a parent that is no longer to be created', () => {
    const state = after(
      { type: 'add', kind: 'ESTABLISH', key: 'o1' },
      { type: 'add', kind: 'ESTABLISH', key: 'o2' },
      {
        type: 'change',
        key: 'o2',
        part: { created: [{ key: 'o2-1', name: '', code: '', typeCode: '', parent: { id: 'o1-1', printedName: 'Mới' }, ...UNSAID }] },
      },
      { type: 'remove', key: 'o1' },
    );
    expect(state.operations[0]?.created[0]?.parent).toBeNull();
    expect(isKey('o1-1')).toBe(true);
    expect(isKey(ROOT.id)).toBe(false);
  });
});
