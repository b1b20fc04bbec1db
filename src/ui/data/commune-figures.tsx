/** Figures that a table states of communes, beside what their villages add up to: what differs most first. */
import '../styles/data-figures.css';
import { useId, useState } from 'preact/hooks';
import {
  type ComparedCommune,
  type ComparedFigure,
  differs,
  STATED_FIGURES,
} from '../../core/commune-figures.ts';
import type { ImportPlan } from '../../core/imports.ts';
import { formatChange, formatCount } from '../format.ts';
import { rolesWords } from '../i18n/roles.ts';
import { saveFile } from './save-file.ts';
import { useCommuneFigures } from './use-commune-figures.ts';
import { useFlow } from './use-flow.ts';

/** Rows of the table at first, and more each time. */
const PAGE = 50;

export function CommuneFigures({ plan }: { readonly plan: ImportPlan }) {
  const { page } = useFlow();
  const words = rolesWords(page.language.value, page.nouns.value).figures;
  const found = useCommuneFigures(plan.planId);
  return (
    <section class="data-figures">
      <h3>{words.title}</h3>
      {found === 'failed' && <p class="data-warning">{words.failed}</p>}
      {found === null && <p class="data-note">{words.counting}</p>}
      {typeof found === 'object' && found && (
        <Compared planId={plan.planId} communes={found.communes} />
      )}
    </section>
  );
}

/** One figure of one commune. */
interface Row {
  readonly commune: ComparedCommune;
  readonly figure: ComparedFigure;
}

function Compared({
  planId,
  communes,
}: {
  readonly planId: string;
  readonly communes: readonly ComparedCommune[];
}) {
  const { page } = useFlow();
  const words = rolesWords(page.language.value, page.nouns.value).figures;
  const id = useId();
  const [isAll, setAll] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const differing = communes.filter(({ figures }) => figures.some(differs));
  const uncounted = communes.filter(({ figures }) => figures.some(isUncounted));
  const hasCovered = communes.some(({ figures }) =>
    figures.some(({ figure }) => figure === 'villages_covered'),
  );
  const rows = rowsOf(communes).filter(({ figure }) => isAll || differs(figure));
  return (
    <>
      <p class="sentence">{words.sentence(communes.length, differing.length, uncounted.length)}</p>
      <p class="data-note">
        {hasCovered && `${words.covered(page.signal.value)} `}
        {communes.some(({ figures }) => figures.some(isRange)) && words.range}
      </p>
      <p class="data-figures-all">
        <input
          id={id}
          type="checkbox"
          checked={isAll}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        <label for={id}>{words.all}</label>
      </p>
      {rows.length > 0 && <FigureTable rows={rows.slice(0, shown)} />}
      <p class="data-note" role="status">
        {words.shown(Math.min(shown, rows.length), rows.length)}
      </p>
      <p class="data-next">
        {shown < rows.length && (
          <button type="button" class="button button-plain" onClick={() => setShown(shown + PAGE)}>
            {words.more}
          </button>
        )}
        <SaveFigures planId={planId} />
      </p>
    </>
  );
}

function FigureTable({ rows }: { readonly rows: readonly Row[] }) {
  const { page } = useFlow();
  const words = rolesWords(page.language.value, page.nouns.value).figures;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="data-scroll" tabIndex={0} aria-label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.commune}</th>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.stated}</th>
            <th scope="col">{words.counted}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ commune, figure }) => (
            <tr key={`${commune.code} ${figure.figure}`} class={differs(figure) ? 'is-off' : ''}>
              <th scope="row">
                {commune.name} <span class="faint">{commune.within}</span>
                {commune.lines.length > 1 && (
                  <span class="faint"> ({words.rows(commune.lines.length)})</span>
                )}
              </th>
              <td>{words.figures[figure.figure]}</td>
              <td class="number">{formatCount(figure.stated, page.language.value)}</td>
              <td class="number">
                <Counted figure={figure} />
              </td>
              <td class="number">
                {isUncounted(figure)
                  ? ''
                  : differs(figure)
                    ? formatChange(figure.difference, page.language.value)
                    : words.same}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Counted({ figure: { least, most } }: { readonly figure: ComparedFigure }) {
  const { page } = useFlow();
  const words = rolesWords(page.language.value, page.nouns.value).figures;
  const count = (value: number) => formatCount(value, page.language.value);
  if (Number.isNaN(least)) return <>{words.open}</>;
  if (least === most) return <>{count(least)}</>;
  return (
    <>{Number.isFinite(most) ? `${count(least)}–${count(most)}` : words.atLeast(count(least))}</>
  );
}

/** Asks for the file when it is wanted. */
function SaveFigures({ planId }: { readonly planId: string }) {
  const { flow, page } = useFlow();
  const words = rolesWords(page.language.value, page.nouns.value).figures;
  const [hasFailed, setFailed] = useState(false);
  const engine = page.model.store.engine.value;
  if (!engine) return null;
  const save = async () => {
    const headings = [
      ...[words.commune, words.code, words.above],
      ...STATED_FIGURES.flatMap((figure) =>
        [words.stated, words.counted, words.difference].map(
          (column) => `${words.figures[figure]}: ${column}`,
        ),
      ),
    ];
    const definition = page.counted.peek();
    try {
      const { file } = await engine.communeFigures({ planId, definition, headings }).result;
      const name = flow.chosen.peek()?.file.name.replace(/\.[^.]*$/, '') ?? '';
      saveFile(file, `${name}-${words.file}.csv`, 'text/csv;charset=utf-8');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" class="button button-plain" onClick={save}>
        {words.save}
      </button>
      {hasFailed && <span class="data-warning">{words.failed}</span>}
    </>
  );
}

/** Without any village in the list. */
function isUncounted({ difference }: ComparedFigure): boolean {
  return Number.isNaN(difference);
}

/** Villages that do not tell leave more than one number possible. */
function isRange({ least, most }: ComparedFigure): boolean {
  return least < most;
}

/** All figures of all communes; those that are farthest off, by their own size, first. */
function rowsOf(communes: readonly ComparedCommune[]): readonly Row[] {
  const share = ({ difference, least }: ComparedFigure) =>
    Number.isNaN(difference) ? -1 : Math.abs(difference) / Math.max(1, least);
  return communes
    .flatMap((commune) => commune.figures.map((figure) => ({ commune, figure })))
    .sort((a, b) => share(b.figure) - share(a.figure));
}
