/** Files over HTTP, with the network injected: which failure is which, and that no path leads out of the folder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpSource, ReadError, safePath } from '../../src/io/source.ts';

const BASE = 'https://example.org/site/data/';
const answering = (answer: () => Response | Promise<Response>) => {
  const asked: string[] = [];
  const fetcher: typeof fetch = async (address) => {
    asked.push(String(address));
    return answer();
  };
  return { asked, source: httpSource(BASE, fetcher) };
};
const codeOf = (error: unknown) => (error instanceof ReadError ? error.code : error);
const failure = (reading: Promise<unknown>) => reading.then(() => 'read', codeOf);

describe('a file over HTTP', () => {
  it('is the bytes of the answer, from the folder whether or not its address ends in a slash', async () => {
    const { asked, source } = answering(() => new Response('abc'));
    expect(new TextDecoder().decode(await source.read('layers/a.json'))).toBe('abc');
    const bare = httpSource(BASE.slice(0, -1), async (address) => new Response(String(address)));
    expect(new TextDecoder().decode(await bare.read('a.json'))).toBe(`${BASE}a.json`);
    expect(asked).toEqual([`${BASE}layers/a.json`]);
  });

  it.each([
    [404, 'not-found'],
    [403, 'not-found'],
    [500, 'network'],
    [503, 'network'],
  ])('answered with status %i fails as %s', async (status, code) => {
    const { source } = answering(() => new Response('', { status }));
    expect(await failure(source.read('a.json'))).toBe(code);
  });

  it.each(['text/html', 'Text/HTML; charset=utf-8'])(
    'answered with the start page of the site (%s) is not there',
    async (type) => {
      const headers = { 'content-type': type };
      const { source } = answering(() => new Response('<!doctype html>', { headers }));
      expect(await failure(source.read('a.json'))).toBe('not-found');
    },
  );

  it('that the network cannot bring fails as such, before the answer and in the middle of it', async () => {
    const before = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failure(before.source.read('a.json'))).toBe('network');
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
    const middle = answering(() => new Response(broken));
    expect(await failure(middle.source.read('a.json'))).toBe('network');
  });

  it('that nobody wants any more fails as aborted and not as a failure of the network', async () => {
    const abort = new AbortController();
    const fetcher: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason));
      });
    const reading = failure(httpSource(BASE, fetcher).read('a.json', abort.signal));
    abort.abort();
    expect(await reading).toMatchObject({ name: 'AbortError' });
  });
});

describe('a path', () => {
  it.each([
    '../secret.json',
    'a/../../secret.json',
    '/secret.json',
    '//elsewhere.example/x',
    'https://elsewhere.example/x',
    'data:text/plain,x',
    'a\\..\\b',
  ])('that leaves the folder is refused and nothing is asked: %s', async (path) => {
    const { asked, source } = answering(() => new Response('abc'));
    expect(await failure(source.read(path))).toBe('path-outside-folder');
    expect(asked).toEqual([]);
    expect(() => safePath(path)).toThrow(ReadError);
  });

  it.each([
    ['%2e%2e/secret.json', '%252e%252e/secret.json'],
    [' //elsewhere.example/x', '%20//elsewhere.example/x'],
    ['ht\ntps://elsewhere.example/x', 'ht%0Atps%3A//elsewhere.example/x'],
    ['.\t./secret.json', '.%09./secret.json'],
    ['xã #1?.json', 'x%C3%A3%20%231%3F.json'],
  ])('is a name and not an address: %j', async (path, asked) => {
    const network = answering(() => new Response('abc'));
    await network.source.read(path);
    expect(network.asked).toEqual([BASE + asked]);
  });

  it('of any characters is asked for inside the folder or not at all', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '//',
        '\\',
        '%2e',
        ':',
        'https:',
        '\t',
        '\n',
        ' ',
        '?',
        '#',
        '@',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const path = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(path, async (text) => {
        const { asked, source } = answering(() => new Response('abc'));
        const outcome = await failure(source.read(text));
        expect(['read', 'path-outside-folder', 'not-found']).toContain(outcome);
        expect(asked.every((address) => address.startsWith(BASE))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
