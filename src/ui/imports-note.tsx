/** Says on every page that figures have something in them that was not published: fetched once there is something to say. */
import { importsWords } from './i18n/imports.ts';
import { PageLink } from './links.tsx';
import { usePage } from './page.ts';

/** One line; nothing where nothing was taken in. */
export function ImportsNote() {
  const { model, language } = usePage();
  const { imports, asideImports } = model.store;
  const words = importsWords(language.value).note;
  const tables = imports.value.reduce((sum, { inbox }) => sum + (inbox?.used ?? 1), 0);
  const aside = asideImports.value.length;
  if (tables === 0 && aside === 0) return null;
  const isCounted = model.derived.hasImports.value;
  const unplaced = imports.value
    .flatMap((applied) => applied.unplaced)
    .reduce((sum, { rows }) => sum + rows, 0);
  const said = [
    tables > 0 && (isCounted ? words.counted(tables) : words.counting(tables)),
    unplaced > 0 && words.unplaced(unplaced),
    aside > 0 && words.uncounted(aside),
  ];
  return (
    <p class="ribbon-imports">
      {said.filter((part) => part !== false).join(' · ')}.{' '}
      <PageLink page="data">{words.link}</PageLink>
    </p>
  );
}
