/** Archives that we write: any reader unpacks them to what they were given. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { type ZipEntry, zipArchive } from '../../../src/io/export/zip.ts';
import { inflateArchive } from '../../../src/io/tabular/archive.ts';

const DAY = '2026-11-23';
const zipped = (entries: readonly ZipEntry[], isPacked = true) =>
  finish(zipArchive(entries, DAY, isPacked));

const entry = fc.record({
  name: fc.stringMatching(/^[a-z0-9][a-z0-9/.-]{0,20}[a-z]$/),
  bytes: fc.uint8Array({ maxLength: 600 }),
});

describe('an archive that we write', () => {
  it('is unpacked to what it was given, by another reader and by ours', () => {
    const entries = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 6 });
    fc.assert(
      fc.property(entries, fc.boolean(), (given, isPacked) => {
        const bytes = zipped(given, isPacked);
        const expected = Object.fromEntries(given.map((each) => [each.name, each.bytes]));
        expect({ ...unzipSync(bytes) }).toEqual(expected);
        if (given.length === 0) return;
        const read = finish(inflateArchive(bytes, () => true));
        expect(Object.fromEntries(read)).toEqual(expected);
      }),
    );
  });

  it('has the checksum and the day that the format asks for', () => {
    // The check value of CRC-32 (ISO 3309) is that of the digits 1 to 9.
    const view = new DataView(
      zipped([{ name: 'a', bytes: new TextEncoder().encode('123456789') }]).buffer,
    );
    expect(view.getUint32(14, true)).toBe(0xcbf4_3926);
    expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 23);
  });

  it('is packed in short steps, however large an entry is', () => {
    const bytes = Uint8Array.from({ length: 1_500_000 }, (_, i) => (i * i) % 251);
    const steps = zipArchive([{ name: 'a.bin', bytes }], DAY, true);
    let [count, last] = [0, -1];
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(Buffer.compare(unzipSync(step.value)['a.bin']!, bytes)).toBe(0);
        break;
      }
      expect(step.value).toBeGreaterThan(last);
      expect(step.value).toBeLessThan(1);
      last = step.value;
      count++;
    }
    expect(count).toBe(6);
  });
});
