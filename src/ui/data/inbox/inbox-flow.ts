/**
 * Many tables of one form on their way into the page, as signals: which are offered, what was chosen for some of them, what all of
 * them would change. Beside `import-flow.ts`, whose chosen sheet stands for all of them.
 */
import { batch, computed, signal } from '@preact/signals';
import type { ReadSheet, RowAnswer } from '../../../core/imports.ts';
import { provenColumns, type TableForm, tableForms } from '../../../core/inbox/forms.ts';
import type { InboxPlan, InboxQuestion } from '../../../core/inbox/inbox.ts';
import type { ImportFlow } from '../import-flow.ts';

/** What a person said beyond how the columns are read. */
type Said = Pick<InboxQuestion, 'answers' | 'dates' | 'winners' | 'places'>;

const NOTHING: Said = { answers: {}, dates: {}, winners: {}, places: null };

/** Inboxes by the flow that they go beside. */
const INBOXES = new WeakMap<ImportFlow, InboxFlow>();

/** The inbox of a flow. */
export function inboxOf(flow: ImportFlow): InboxFlow {
  const known = INBOXES.get(flow);
  if (known) return known;
  const made = new InboxFlow(flow);
  INBOXES.set(flow, made);
  return made;
}

export class InboxFlow {
  readonly #flow: ImportFlow;
  readonly #said = signal<Said>(NOTHING);
  readonly #planned = signal<InboxQuestion | null>(null);
  /** What the tables would change; `null` until that is known. It stays while a newer one is made. */
  readonly plan = signal<InboxPlan | null>(null);
  /** Forms of villages that several of the open tables have, that of most tables first. */
  readonly offers = computed(() => {
    const files = this.#flow.files.value;
    const sheets = files.flatMap((file) => (file.kind === 'read' ? file.sheets : []));
    return tableForms(sheets).filter(({ pattern }) => pattern.role === 'villages');
  });
  /** The form whose tables are brought in together; `null` while one table is looked at alone. */
  readonly form = computed((): TableForm | null => {
    const sheet = this.#flow.chosen.value?.sheet;
    if (!sheet || !this.#flow.isTogether.value) return null;
    return this.offers.value.find(({ sheets }) => sheets.includes(sheet)) ?? null;
  });
  /** The table that stands for all, with what all of them tell of its columns. */
  readonly pattern = computed((): ReadSheet | null => {
    const form = this.form.value;
    const sheet = this.#flow.chosen.value?.sheet;
    if (!form || !sheet) return null;
    return { ...sheet, columns: provenColumns(sheet.columns, form.sheets) };
  });
  readonly #question = computed((): InboxQuestion | null => {
    const form = this.form.value;
    const pattern = this.#flow.choices.value;
    if (!form || !pattern) return null;
    return { pattern, sheetIds: form.sheets.map(({ sheetId }) => sheetId), ...this.#said.value };
  });
  /** Whether the plan is that of what is chosen, and the last one that was made. */
  readonly isCurrent = computed(
    () =>
      this.#question.value !== null &&
      this.#planned.value === this.#question.value &&
      this.#flow.plan.value === null,
  );

  constructor(flow: ImportFlow) {
    this.#flow = flow;
  }

  /** Brings the tables of a form in together. @param source who says so, unless somebody writes something else */
  start({ pattern }: TableForm, source: string): void {
    batch(() => {
      this.#flow.chooseSheet(pattern.sheetId);
      this.#flow.isTogether.value = true;
      this.#flow.source.value = source;
      this.#said.value = NOTHING;
      this.plan.value = null;
    });
    this.#flow.goTo('columns');
  }

  /** Looks at the chosen table alone. */
  leave(): void {
    this.#flow.isTogether.value = false;
  }

  /** Asks what the tables would change, unless that is known. */
  ensure(): void {
    const question = this.#question.peek();
    if (!question || this.isCurrent.peek()) return;
    this.#flow.one.start({
      kind: 'planning',
      subject: '',
      ask: (engine) => engine.planInbox(question),
      done: (plan) => {
        this.#flow.forgetPlan(); // the one of the pattern alone
        this.plan.value = plan;
        this.#planned.value = question;
      },
    });
  }

  /** Lets the answer of a sheet count for a commune; '' goes by the dates again. */
  choose(commune: string, sheetId: string): void {
    const winners = { ...this.#said.peek().winners };
    if (sheetId === '') delete winners[commune];
    else winners[commune] = sheetId;
    this.#say({ winners });
  }

  /** Whether somebody chose the answer of a commune. */
  chosenOf(commune: string): string {
    return this.#said.value.winners[commune] ?? '';
  }

  /** States the date of a table; '' takes that back. */
  setDate(sheetId: string, date: string): void {
    const dates = { ...this.#said.peek().dates };
    if (date === '') delete dates[sheetId];
    else dates[sheetId] = date;
    this.#say({ dates });
  }

  /** Says which units were asked, by their codes. */
  setPlaces(places: readonly string[]): void {
    this.#say({ places });
  }

  /** By physical line of a table; `null` takes an answer back. */
  answer(sheetId: string, given: Readonly<Record<number, RowAnswer | null>>): void {
    const { answers } = this.#said.peek();
    const all = Object.entries({ ...answers[sheetId], ...given });
    const kept = all.filter((entry): entry is [string, RowAnswer] => entry[1] !== null);
    this.#say({ answers: { ...answers, [sheetId]: Object.fromEntries(kept) } });
  }

  #say(change: Partial<Said>): void {
    this.#said.value = { ...this.#said.peek(), ...change };
    this.ensure();
  }
}
