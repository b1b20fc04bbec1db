/** One file as JSON: whole, unaltered, text, JSON; every way to fail is an issue that names the file. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readJson } from '../../src/io/read-file.ts';
import { ReadError } from '../../src/io/source.ts';
import { bytesOf, memorySource } from '../support/memory-source.ts';

const FILE = 'a.json';
const WHOLE = '{"tên":["Thôn 1",{"n":2}]}';
const sha256 = (content: unknown) => createHash('sha256').update(bytesOf(content)).digest('hex');
const read = (content: unknown, expected: { bytes?: number; sha256?: string } = {}) =>
  readJson(memorySource({ [FILE]: content }), {
    file: FILE,
    bytes: null,
    sha256: null,
    ...expected,
  });
const codeOf = async (...args: Parameters<typeof read>) => {
  const result = await read(...args);
  return result.ok ? 'read' : `${result.reason.code} ${result.reason.file}`;
};

afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
  it('that is as the manifest says is read', async () => {
    const expected = { bytes: bytesOf(WHOLE).length, sha256: sha256(WHOLE) };
    expect(await read(WHOLE, expected)).toEqual({ ok: true, json: JSON.parse(WHOLE) });
  });

  it('that begins with a byte order mark is read', async () => {
    expect(await codeOf(`\ufeff${WHOLE}`)).toBe('read');
  });

  it('that is not there is missing, and that is no failure of the network', async () => {
    expect(await read(undefined)).toMatchObject({
      ok: false,
      offline: false,
      reason: { code: 'file-missing', file: FILE, row: null, column: null },
    });
  });

  it('that the network does not bring is unreadable, and the network is named', async () => {
    expect(await read(new ReadError('network', FILE))).toMatchObject({
      ok: false,
      offline: true,
      reason: { code: 'file-unreadable', value: 'network' },
    });
  });

  it('outside the folder is missing', async () => {
    const source = memorySource({});
    const result = await readJson(source, { file: '../x.json', bytes: null, sha256: null });
    expect(result).toMatchObject({
      ok: false,
      reason: { code: 'file-missing', file: '../x.json' },
    });
  });

  it('that is shorter than the manifest says was cut off, even if it is JSON', async () => {
    expect(await codeOf('{}', { bytes: 3 })).toBe('file-truncated a.json');
  });

  it('that stops in the middle was cut off', async () => {
    expect(await codeOf('{"features":[{"type":"Feat')).toBe('file-truncated a.json');
    expect(await codeOf('')).toBe('file-truncated a.json');
  });

  it('cut anywhere is never taken for the whole', async () => {
    const bytes = bytesOf(WHOLE);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect((await read(bytes.slice(0, length))).ok).toBe(false);
      }),
    );
  });

  it('with one letter changed has another checksum', async () => {
    const expected = { sha256: sha256(WHOLE) };
    expect(await codeOf(WHOLE.replace('1', '7'), expected)).toBe('checksum-mismatch a.json');
  });

  it('is read without its checksum where the page cannot compute one, as on plain HTTP', async () => {
    vi.stubGlobal('crypto', {});
    expect(await codeOf(WHOLE, { sha256: '00'.repeat(32) })).toBe('read');
    expect(await codeOf('{}', { bytes: 3 })).toBe('file-truncated a.json');
  });

  it.each([
    ['in another encoding', Uint8Array.of(0x7b, 0x22, 0xe3, 0x22, 0x3a, 0x31, 0x7d)],
    ['that is a page of the web server', '<!doctype html><title>Not found</title>'],
    ['of a table', 'code,name\n1,Thôn 1\n'],
    ['with a comma too much', '{"a":1,}'],
  ])('%s is unreadable', async (_, content) => {
    expect(await codeOf(content)).toBe('file-unreadable a.json');
  });

  it('of any bytes is JSON or an issue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        const result = await read(bytes);
        if (!result.ok) expect(result.reason.file).toBe(FILE);
      }),
    );
  });

  it('that nobody wants any more throws, because there is nobody to tell', async () => {
    const source = memorySource({ [FILE]: WHOLE });
    const reading = readJson(
      source,
      { file: FILE, bytes: null, sha256: null },
      AbortSignal.abort(),
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
