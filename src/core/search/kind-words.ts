/**
 * Words that people put before a name and leave out again: what kind of place it is, in full and abbreviated, and that it is a
 * former one. In a query they may match a name but need not. Plain forms (`fold.ts`), Vietnamese and English.
 */
import type { Word } from './fold.ts';

const PHRASES = [
  ...['to dan pho', 'khu dan cu', 'khu pho', 'khoi pho', 'tieu khu', 'dac khu'],
  ...['thi tran', 'thi xa', 'thanh pho', 'cum dan cu', 'special zone'],
  ...['xa', 'phuong', 'tinh', 'huyen', 'quan', 'thon', 'ban', 'ap', 'buon', 'bon', 'lang', 'xom'],
  ...['khom', 'khoi', 'to', 'phum', 'soc', 'plei', 'khu', 'doi'],
  ...['tdp', 'kdc', 'kp', 'tt', 'tx', 'tp', 'p', 'x', 'h', 'q'],
  ...['commune', 'ward', 'township', 'district', 'province', 'city', 'village', 'hamlet'],
  ...['cu', 'moi', 'former', 'old', 'new'],
].map((phrase) => phrase.split(' '));

const LONGEST_FIRST = PHRASES.toSorted((a, b) => b.length - a.length);

/** Which words of a text only say what kind of place it is, by position; none where nothing else would be left. */
export function kindWords(words: readonly Pick<Word, 'plain'>[]): boolean[] {
  const marked = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    const phrase = LONGEST_FIRST.find((each) =>
      each.every((plain, i) => words[at + i]?.plain === plain),
    );
    if (!phrase) continue;
    marked.fill(true, at, at + phrase.length);
    at += phrase.length - 1;
  }
  return marked.every((is) => is) ? marked.fill(false) : marked;
}
