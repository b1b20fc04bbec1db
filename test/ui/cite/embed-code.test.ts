import { describe, expect, test } from 'vitest';
import { embedAddress, embedCode, siteAddress } from '../../../src/ui/cite/embed-code.ts';

const PAGE = 'https://tinh.example/phu-song/?data=datasets/x/#place=08&lang=en';

describe('the address of an embed', () => {
  test('is beside the page, with its dataset, its view and the version', () => {
    const embed = embedAddress(PAGE, '2026-09-30.1a2b3c4d');
    const { pathname, searchParams, hash } = new URL(embed);
    expect(pathname).toBe('/phu-song/embed.html');
    expect(searchParams.get('data')).toBe('datasets/x/');
    expect(searchParams.get('version')).toBe('2026-09-30.1a2b3c4d');
    expect(hash).toBe('#place=08&lang=en');
    expect(embedAddress(PAGE.replace('/?', '/index.html?'), 'v')).toContain('/phu-song/embed.html');
  });

  test('leads back to the page', () => {
    const back = new URL(siteAddress(embedAddress(PAGE, 'v'), '#place=08'));
    expect([back.pathname, back.searchParams.get('data'), back.hash]).toEqual([
      '/phu-song/',
      'datasets/x/',
      '#place=08',
    ]);
    expect(back.searchParams.has('version')).toBe(false);
  });
});

test('the code of a frame holds title and address as text, whatever they are', () => {
  const code = embedCode('https://a.example/?x="><b>&y', '"><script>alert(1)</script>');
  expect(code.match(/<\/?[a-z]+/g)).toEqual(['<iframe', '</iframe']);
  expect(code).toContain('src="https://a.example/?x=&quot;&gt;&lt;b&gt;&amp;y"');
});
