/** What became of the files of an inbox, as it is read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_REASONS, ANSWER_STATES, type InboxRecord } from '../../../src/core/inbox/record.ts';
import { inboxOf } from '../../../src/io/kept-imports/kept-inbox.ts';

const anyRecord: fc.Arbitrary<InboxRecord> = fc.record({
  ...{ files: fc.nat(), used: fc.nat(), communes: fc.nat(), answered: fc.nat() },
  ...{ duplicates: fc.nat(), replaced: fc.nat() },
  missing: fc.array(fc.record({ code: fc.string(), name: fc.string(), place: fc.string() })),
  entries: fc.array(
    fc.record({
      ...{ file: fc.string(), of: fc.string(), date: fc.string() },
      ...{ code: fc.string(), commune: fc.string(), rows: fc.nat() },
      state: fc.constantFrom(...ANSWER_STATES),
      because: fc.constantFrom(...ANSWER_REASONS),
    }),
    { minLength: 1 },
  ),
});

describe('the record of an inbox', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(inboxOf(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
    );
  });

  it('is refused as a whole where anything in it is something else', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.constantFrom(null, -1, [], {}), (record, at, wrong) => {
        const spoilt = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
        const [entry] = spoilt['entries'] as Record<string, unknown>[];
        const targets = [spoilt, entry!];
        const target = targets[at % 2]!;
        const keys = Object.keys(target).filter(
          (key) => !(Array.isArray(target[key]) && Array.isArray(wrong)),
        );
        target[keys[at % keys.length]!] = wrong;
        expect(inboxOf(spoilt)).toBeNull();
      }),
    );
  });

  it('may be anything at all', () => {
    fc.assert(fc.property(fc.anything(), (value) => void inboxOf(value)));
  });
});
