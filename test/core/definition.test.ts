/** The definition as a value: written and read back, and never a way to throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTING_TECHNOLOGIES,
  DEFAULT_DEFINITION,
  type Definition,
  formatDefinition,
  isIsoDate,
  parseDefinition,
  SCOPES,
  sameDefinition,
  weakIsCovered,
} from '../../src/core/definition.ts';
import { EVIDENCE_KINDS } from '../../src/core/model.ts';

const definitions: fc.Arbitrary<Definition> = fc.record({
  technology: fc.constantFrom(...COUNTING_TECHNOLOGIES),
  operator: fc.oneof(
    fc.constant({ kind: 'any' } as const),
    fc.constant({ kind: 'at-least-two' } as const),
    fc.string({ minLength: 1 }).map((id) => ({ kind: 'named', id }) as const),
  ),
  evidence: fc.constantFrom(...EVIDENCE_KINDS),
  weakCounts: fc.boolean(),
  scope: fc.constantFrom(...SCOPES),
  asOf: fc.constantFrom(null, '2025-12-31', '2024-02-29'),
});

describe('definition', () => {
  it('by default counts 3G or better of any operator as reported, weak signal included, nationally, at the latest date', () => {
    expect(formatDefinition(DEFAULT_DEFINITION)).toBe('3G.any.reported.weak.national.latest');
  });

  it('is read back as it was written, whatever the operator is called', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(parseDefinition(formatDefinition(definition))).toEqual(definition);
      }),
    );
  });

  it('is written even for an operator whose id holds half a surrogate pair', () => {
    const odd = { ...DEFAULT_DEFINITION, operator: { kind: 'named', id: 'a\ud800' } } as const;
    expect(parseDefinition(formatDefinition(odd)).operator).toEqual({
      kind: 'named',
      id: 'a\ufffd',
    });
  });

  it('reads any text without throwing, and what it reads can be written and read again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const definition = parseDefinition(text);
        expect(sameDefinition(parseDefinition(formatDefinition(definition)), definition)).toBe(
          true,
        );
      }),
    );
  });

  it('takes the default for each part it does not understand', () => {
    expect(parseDefinition('2G.op-.guessed.?.world.2025-02-30')).toEqual(DEFAULT_DEFINITION);
    expect(parseDefinition('4G.op-%E0%A4%A.declared.strong.provincial.2025-02-28')).toEqual({
      technology: '4G',
      operator: { kind: 'any' },
      evidence: 'declared',
      weakCounts: false,
      scope: 'provincial',
      asOf: '2025-02-28',
    });
  });

  it('always counts weak signal under the provincial scope, where only villages without any are taken off', () => {
    expect(weakIsCovered({ ...DEFAULT_DEFINITION, weakCounts: false })).toBe(false);
    expect(weakIsCovered({ ...DEFAULT_DEFINITION, weakCounts: false, scope: 'provincial' })).toBe(
      true,
    );
  });
});

describe('ISO dates', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is a date', (text) =>
    expect(isIsoDate(text)).toBe(true),
  );
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '31/12/2025',
    '2025-1-1',
    '',
  ])('%s is none', (text) => expect(isIsoDate(text)).toBe(false));
});
