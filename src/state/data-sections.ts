/** Parts of the page of data that unfold: an address may name one, and it is open there. */
export const DATA_SECTIONS = ['templates', 'specification'] as const;
export type DataSection = (typeof DATA_SECTIONS)[number];
