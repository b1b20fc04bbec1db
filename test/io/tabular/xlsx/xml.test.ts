/** The reader of XML told what no spreadsheet program writes: it says so at once, however long that is. */
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/core/steps.ts';
import { tellXml } from '../../../../src/io/tabular/xlsx/xml.ts';

function told(text: string, wanted = 'r'): string[] {
  const said: string[] = [];
  finish(
    tellXml(
      text,
      {
        open: (name, attribute) => said.push(`${name} ${attribute(wanted)}`),
        close: (name) => said.push(`/${name}`),
        text: (piece) => said.push(piece),
      },
      'part',
    ),
  );
  return said;
}

/** Letters enough to take minutes when each is looked at once for every other. */
const MANY = 200_000;

describe('a document', () => {
  it('is told by its tags, an attribute by its whole name', () => {
    expect(told('<x:row xr="1" r = \'2\' ><c/>a &lt; b</x:row>')).toEqual([
      'row 2',
      'c null',
      '/c',
      'a < b',
      '/row',
    ]);
  });

  it('with a name that never ends is refused in time', () => {
    expect(() => told(`<${'a'.repeat(MANY)}`)).toThrow('xml-damaged');
  });

  it('with a word that is no attribute is told in time', () => {
    expect(told(`<c ${'a'.repeat(MANY)}/>`)).toEqual(['c null', '/c']);
  });
});
