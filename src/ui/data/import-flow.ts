/**
 * The way of a table into the page, as signals: which files are open, which sheet is looked at and how, what it would change. What was
 * chosen outlives every failure.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AppliedImport, KeptImports } from '../../core/applied-imports.ts';
import type { AnalysisEngine } from '../../core/engine.ts';
import type { Delimiter, Encoding, TableRole } from '../../core/import-codes.ts';
import type {
  GivenFile,
  ImportChoices,
  ImportPlan,
  OpenedFile,
  ReadFile,
  TablesQuestion,
} from '../../core/imports.ts';
import type { Share } from '../../core/share.ts';
import type { PageModel } from '../../state/page-model.ts';
import { firstChoices, type GivenAnswers, toRemember, withAnswers, withField } from './choices.ts';
import { likeliestSheet, sheetOf } from './chosen-sheet.ts';
import { type Kept, recall, remember } from './remembered.ts';
import { createWork, type OneWork } from './work.ts';

/** The steps in order; each is shown alone. */
export const STEPS = ['files', 'columns', 'report', 'confirm', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** An import with the figure as it was before it. */
export interface Outcome {
  readonly applied: AppliedImport;
  /** Unit row that the figure is of. */
  readonly unit: number;
  /** `null` where there was no figure. */
  readonly before: Share | null;
  readonly isUndone: boolean;
}

interface FlowPorts {
  /** `null` while no dataset is open. */
  readonly engine: ReadonlySignal<AnalysisEngine | null>;
  /** Gives the storage, or throws where the browser denies it. */
  readonly storage: () => Kept;
  /** ISO date. */
  readonly today: string;
}

/** Flows by page: leaving the page of data and coming back loses nothing. */
const FLOWS = new WeakMap<PageModel, ImportFlow>();

/** The flow of a page. */
export function importFlowOf(model: PageModel): ImportFlow {
  const known = FLOWS.get(model);
  if (known) return known;
  const { engine, today } = model.store;
  const made = new ImportFlow({ engine, storage: () => window.localStorage, today });
  FLOWS.set(model, made);
  return made;
}

export class ImportFlow {
  readonly step = signal<Step>('files');
  /** Whether somebody went to the step that is shown, rather than found it. */
  readonly hasMoved = signal(false);
  readonly files = signal<readonly ReadFile[]>([]);
  readonly choices = signal<ImportChoices | null>(null);
  /** Whether the sheet stands for all tables of its form, which are brought in with it. */
  readonly isTogether = signal(false);
  /** Whether choices of an earlier table of the same form were taken. */
  readonly isRemembered = signal(false);
  /** What the sheet would change; `null` until that is known. It stays while a newer one is made. */
  readonly plan = signal<ImportPlan | null>(null);
  /** Whether the plan is that of the choices. */
  readonly isCurrent = signal(false);
  /** Who says so: the name of the file unless somebody writes something else. */
  readonly source = signal('');
  /** What the last import moved; `null` before any. */
  readonly outcome = signal<Outcome | null>(null);
  /** Whether everything was deleted from the device, until something else is taken in. */
  readonly isCleared = signal(false);
  /** Files that the last reading was of; for those who hear the page. */
  readonly readCount = signal(0);
  readonly chosen = computed(() => sheetOf(this.files.value, this.choices.value?.sheetId ?? ''));
  readonly one: OneWork;
  readonly #ports: FlowPorts;
  #given: GivenAnswers = {};

  constructor(ports: FlowPorts) {
    this.#ports = ports;
    this.one = createWork(ports.engine);
  }

  read(files: readonly GivenFile[]): void {
    if (files.length > 0) this.#read({ files }, files[0]!.name, null);
  }

  /** Reads a file another way; `null` leaves a choice to the reader. */
  readAgain(
    file: OpenedFile,
    how: { readonly encoding: Encoding | null; readonly delimiter: Delimiter | null },
  ): void {
    this.#read({ files: [{ fileId: file.fileId, ...how }] }, file.name, file);
  }

  remove(file: ReadFile): void {
    batch(() => {
      this.files.value = this.files.peek().filter((each) => each !== file);
      this.#keepSheet();
    });
    this.#close([file]);
  }

  chooseSheet(sheetId: string): void {
    const found = sheetOf(this.files.peek(), sheetId);
    const remembered = found && recall(this.#ports.storage, found.sheet.signature);
    this.#given = {};
    batch(() => {
      this.isTogether.value = false;
      this.isRemembered.value = Boolean(remembered);
      this.choices.value =
        found && firstChoices(found.sheet, remembered ?? null, this.#ports.today);
      this.source.value = found?.file.name ?? '';
      this.forgetPlan();
    });
  }

  /** Changes how the sheet is read, and asks anew what it would change. */
  choose(change: Partial<ImportChoices>): void {
    const before = this.choices.peek();
    if (!before) return;
    const answers = withAnswers(before.answers, this.#given);
    this.#given = {};
    this.choices.value = { ...before, ...change, answers };
    this.#ask();
  }

  /** Says what the table is about; asks nothing yet. */
  setRole(role: TableRole): void {
    const before = this.choices.peek();
    if (!before) return;
    batch(() => {
      this.choices.value = { ...before, role };
      this.forgetPlan();
    });
  }

  chooseField(at: number, field: string | null): void {
    const [found, before] = [this.chosen.peek(), this.choices.peek()];
    if (found && before) this.choose(withField(before, found.sheet.columns, { at, field }));
  }

  /** Notes answers by physical line, `null` for none: whatever is chosen next takes them along. */
  note(answers: GivenAnswers): void {
    this.#given = { ...this.#given, ...answers };
  }

  /** Asks anew with the answers that were noted, and these. */
  answer(answers: GivenAnswers): void {
    this.note(answers);
    this.choose({});
  }

  /** Forgets what was chosen for tables of this form, here and in the browser. */
  forget(): void {
    const found = this.chosen.peek();
    if (!found) return;
    remember(this.#ports.storage, found.sheet.signature, null);
    this.chooseSheet(found.sheet.sheetId);
    this.#ask();
  }

  goTo(step: Step): void {
    batch(() => {
      this.hasMoved.value = true;
      this.step.value = step;
    });
    const isPlanned = (step === 'report' || step === 'confirm') && !this.isTogether.peek();
    const needsPlan = step === 'columns' || isPlanned;
    if (needsPlan && !this.isCurrent.peek() && !this.one.work.peek()) this.#ask();
  }

  startOver(): void {
    this.one.stop();
    this.#close(this.files.peek());
    batch(() => {
      this.files.value = [];
      this.choices.value = null;
      this.isTogether.value = false;
      this.forgetPlan();
    });
    this.goTo('files');
  }

  /** Takes the plan in, or another one that the choices are part of; `done` is told all that has been taken in so far. */
  apply(
    done: (applied: readonly AppliedImport[]) => void,
    planId = this.plan.peek()?.planId ?? '',
  ): void {
    const [found, choices] = [this.chosen.peek(), this.choices.peek()];
    if (planId === '' || !found || !choices) return;
    this.one.start({
      kind: 'applying',
      subject: found.file.name,
      ask: (engine) => engine.applyImport({ planId, source: this.source.peek().trim() }),
      done: (applied) => {
        const kept = toRemember(choices);
        if (kept) remember(this.#ports.storage, found.sheet.signature, kept);
        this.forgetPlan(); // the data that it was made for are others now
        this.isCleared.value = false;
        done(applied);
        this.goTo('done');
      },
    });
  }

  /** Takes an import back; `done` is told what is left. */
  undo(importId: string, done: (left: readonly AppliedImport[]) => void): void {
    this.one.start({
      kind: 'applying',
      subject: '',
      ask: (engine) => engine.undoImport(importId),
      done: (left) => {
        this.forgetPlan();
        done(left);
      },
    });
  }

  /** Takes all imports back and deletes what the device keeps; `done` is told what is left. */
  clear(done: (kept: KeptImports) => void): void {
    this.one.start({
      kind: 'applying',
      subject: '',
      ask: (engine) => engine.clearImports(),
      done: (kept) => {
        this.forgetPlan();
        this.isCleared.value = true;
        done(kept);
      },
    });
  }

  /** What the sheet would change has to be asked anew. */
  forgetPlan(): void {
    this.plan.value = null;
    this.isCurrent.value = false;
  }

  /** Lets the engine forget files. */
  #close(files: readonly ReadFile[]): void {
    const ids = files.flatMap((file) => (file.kind === 'read' ? [file.fileId] : []));
    const closing = ids.length > 0 ? this.#ports.engine.peek()?.closeTables(ids) : undefined;
    closing?.result.catch(() => {}); // it is gone, and its files with it
  }

  #read(question: TablesQuestion, subject: string, instead: OpenedFile | null): void {
    this.one.start({
      kind: 'reading',
      subject,
      ask: (engine) => engine.readTables(question),
      done: (read) => {
        const before = this.files.peek();
        this.files.value = instead
          ? before.flatMap((file) => (file === instead ? read : [file]))
          : [...before, ...read];
        this.readCount.value = read.length;
        this.#keepSheet(instead ? read : this.files.peek());
      },
    });
  }

  #ask(): void {
    const choices = this.choices.peek();
    if (!choices) return;
    this.isCurrent.value = false;
    this.one.start({
      kind: 'planning',
      subject: this.chosen.peek()?.file.name ?? '',
      ask: (engine) => engine.planImport(choices),
      done: (plan) => {
        this.plan.value = plan;
        this.isCurrent.value = true;
      },
    });
  }

  /** The sheet that was looked at, or the likeliest of these files when it has gone. */
  #keepSheet(among: readonly ReadFile[] = this.files.peek()): void {
    if (this.chosen.peek()) return;
    this.chooseSheet(likeliestSheet(among));
  }
}
