/** Words follow the chosen language once they are there; what cannot be fetched changes nothing and is said. */
import { describe, expect, it, vi } from 'vitest';
import { createPageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW, type Language } from '../../src/state/view.ts';
import { followWords } from '../../src/ui/words.ts';

const modelIn = (language: Language) =>
  createPageModel({ ...DEFAULT_VIEW, language }, '2026-01-01');

describe('the words', () => {
  it('are Vietnamese at once', () => {
    const { words } = followWords(modelIn('vi'));
    expect([words.value.language, words.value.text.app.close]).toEqual(['vi', 'Đóng']);
  });

  it('of another language are awaited at the start', async () => {
    const { words, ready } = followWords(modelIn('en'));
    expect(words.value.language).toBe('vi');
    await ready;
    expect([words.value.language, words.value.text.app.close]).toEqual(['en', 'Close']);
  });

  it('change together with the language that they are in', async () => {
    const model = modelIn('vi');
    const { words } = followWords(model);
    model.actions.setLanguage('en');
    expect(words.value.language).toBe('vi');
    await vi.waitUntil(() => words.value.language === 'en');
    expect(words.value.text.app.close).toBe('Close');
    model.actions.setLanguage('vi');
    expect([words.value.language, words.value.text.app.close]).toEqual(['vi', 'Đóng']);
  });

  it('stay those of the language that was chosen last, whatever arrives later', async () => {
    const model = modelIn('en');
    const { words, ready } = followWords(model);
    model.actions.setLanguage('vi');
    await ready;
    expect(words.value.language).toBe('vi');
  });
});

describe('words that cannot be fetched', () => {
  it('leave those that are shown, and are shown as a failure', async () => {
    const model = modelIn('en');
    const { words, ready } = followWords(model, () => Promise.reject(new TypeError('offline')));
    await ready;
    expect(words.value.language).toBe('vi');
    expect(model.store.failure.value?.code).toBe('network');
  });
});
