/** The few words of search that are there before anything is searched. */
import type { Language } from '../../state/view.ts';

export const SEARCH_BOX = {
  vi: { label: 'Tìm thôn, xã, tỉnh', placeholder: 'Tìm thôn, xã, tỉnh…' },
  en: { label: 'Search for a village, commune or province', placeholder: 'Search a place…' },
} as const satisfies Record<Language, Readonly<Record<'label' | 'placeholder', string>>>;
