/** How requests for code outside the shell are answered, whatever becomes of the storage. */
import { describe, expect, test } from 'vitest';
import { answerCode } from '../../src/service-worker/code-answers.ts';
import { storeNames } from '../../src/service-worker/stores.ts';
import { memoryStores } from '../support/memory-stores.ts';

const SITE = 'https://host/site/';
const CHUNK = `${SITE}assets/table-0a1b2c3d.js`;

function worldOf(stores: CacheStorage) {
  const asked: string[] = [];
  const works: Promise<void>[] = [];
  const world = {
    stores,
    names: storeNames(SITE),
    fetch: async ({ url }: Request) => {
      asked.push(url);
      return new Response('code', { headers: { 'content-type': 'text/javascript' } });
    },
    afterwards: (work: Promise<void>) => {
      works.push(work);
    },
  };
  const answer = async () => {
    const text = await (await answerCode(CHUNK, new Request(CHUNK), world)).text();
    await Promise.all(works);
    return text;
  };
  return { asked, answer };
}

describe('code outside the shell', () => {
  test('is asked for once and kept', async () => {
    const { asked, answer } = worldOf(memoryStores());
    expect([await answer(), await answer()]).toEqual(['code', 'code']);
    expect(asked).toEqual([CHUNK]);
  });

  test('comes from the server where storage is refused', async () => {
    const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    const { asked, answer } = worldOf({
      ...memoryStores(),
      match: refuse,
      open: refuse,
    } as CacheStorage);
    expect([await answer(), await answer()]).toEqual(['code', 'code']);
    expect(asked).toEqual([CHUNK, CHUNK]);
  });
});
