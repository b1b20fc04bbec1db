/**
 * Tables that somebody brought, for as long as their dataset is open: opened files, what each would change, and what has been taken
 * in. The rows stay here; only summaries and pages of them leave.
 */
import type { AppliedImport, AsideImport } from '../../core/applied-imports.ts';
import { EngineError } from '../../core/engine.ts';
import type { Finding } from '../../core/import-codes.ts';
import type { GivenFile, ImportChoices, ImportPlan, SheetColumn } from '../../core/imports.ts';
import type { InboxPlan, InboxQuestion } from '../../core/inbox/inbox.ts';
import type { Villages } from '../../core/model.ts';
import type { Overlay } from '../../core/overlay/overlay.ts';
import type { SitesOverlay } from '../../core/overlay/sites.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import type { JoinedUnits } from '../../io/import/join-units/join-units.ts';
import type { VillageMatch } from '../../io/import/join-villages/join-villages.ts';
import type { VillageIndex } from '../../io/import/join-villages/known-villages.ts';
import type { TableShape } from '../../io/import/table-shape.ts';
import type { ImportStore } from '../../io/kept-imports/import-store.ts';
import type { Sheet } from '../../io/tabular/sheet.ts';
import type { ImportKit } from './import-kit.ts';
import type { PlannedOverlay } from './planned-overlay.ts';

/** An opened file, kept to be read another way. */
export interface KeptFile {
  readonly name: string;
  readonly modified: GivenFile['modified'];
  readonly content: GivenFile['content'];
}

/** A sheet, and what it was last read as. */
export interface KeptSheet {
  readonly fileId: string;
  /** Name of the file. */
  readonly file: string;
  /** Its rows are in the shape. */
  readonly sheet: Pick<Sheet, 'name' | 'broken'>;
  /** `null` for one without any row. */
  readonly shape: TableShape | null;
  /** What its columns are guessed to be. */
  readonly columns: readonly SheetColumn[];
  /** The latest reading of its cells; answers to rows need no new one. */
  table: { readonly key: string; readonly value: ImportTable } | null;
}

/** What a table would change, with everything that pages of it are made from. */
export interface KeptPlan {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly sheet: KeptSheet;
  readonly table: ImportTable;
  readonly findings: readonly Finding[];
  readonly units: JoinedUnits | null;
  readonly villages: readonly VillageMatch[] | null;
  readonly known: VillageIndex | null;
  readonly overlay: PlannedOverlay | null;
  /** Of a table of sites, what it says of them. */
  readonly sites: Omit<SitesOverlay, 'id' | 'source'> | null;
  /** {@link ImportDesk.version} that it was made at: known villages change with every import. */
  readonly version: number;
}

/** What several tables would change together. */
export interface KeptInbox {
  readonly plan: InboxPlan;
  readonly question: InboxQuestion;
  /** One for every table that something counts of. */
  readonly overlays: readonly (PlannedOverlay & Pick<Overlay, 'source'>)[];
  /** As {@link KeptPlan.version}. */
  readonly version: number;
}

export interface KeptImport {
  readonly summary: AppliedImport;
  /** One for every table of villages that it was made of, in the order in which they are laid over. */
  readonly overlays: readonly Overlay[];
  /** One for every table of sites. */
  readonly sites: readonly SitesOverlay[];
}

/** What lets imports outlive the page. */
export interface ImportKeeping {
  /** `null` where the browser denies storage. */
  store(): ImportStore | null;
  /** An id that no other import has, of whatever page and day. */
  newId(): string;
  /** The hour, in milliseconds since 1970. */
  clock(): number;
}

export interface ImportDesk {
  /** `null` where imports go with the engine. */
  readonly keeping: ImportKeeping | null;
  /** What the device keeps has been laid over, or is being; `null` while nobody asked for it. */
  opened: Promise<void> | null;
  /** What the device keeps and cannot be counted. */
  aside: readonly AsideImport[];
  readonly files: Map<string, KeptFile>;
  readonly sheets: Map<string, KeptSheet>;
  /** The latest plan of each sheet, by its own id. */
  readonly plans: Map<string, KeptPlan>;
  /** What several tables would change together, as it was asked last. */
  inbox: KeptInbox | null;
  /** In the order in which they were taken in. */
  applied: readonly KeptImport[];
  /** Goes up with every import that is taken in or back. */
  version: number;
  /** The last id that was given. */
  lastId: number;
  /** Villages that rows were joined to last, by their parts and the version: answers to rows need no new ones. */
  known: {
    readonly key: string;
    readonly villages: Villages;
    readonly index: VillageIndex;
  } | null;
  /** What tables are read with; `null` until the first. */
  kit: Promise<ImportKit> | null;
}

export function createDesk(keeping: ImportKeeping | null): ImportDesk {
  return {
    ...{ keeping, opened: null, aside: [] },
    files: new Map(),
    sheets: new Map(),
    plans: new Map(),
    inbox: null,
    applied: [],
    version: 0,
    lastId: 0,
    known: null,
    kit: null,
  };
}

export function nextId(desk: ImportDesk, prefix: string): string {
  desk.lastId += 1;
  return `${prefix}${desk.lastId}`;
}

/** The plan of an id. @throws {EngineError} when there is none */
export function planOf({ plans }: ImportDesk, planId: string): KeptPlan {
  const kept = plans.get(planId);
  if (!kept) throw new EngineError('failed', planId, 'no such plan');
  return kept;
}

/** What was taken in of a layer, in that order. */
export function overlaysOf({ applied }: ImportDesk, layer: string): readonly Overlay[] {
  return applied.flatMap(({ overlays }) => overlays).filter((overlay) => overlay.layer === layer);
}

/** Codes of the parts of a layer that imports touch; '' for one that is whole. */
export function importedParts(desk: ImportDesk, layer: string): readonly string[] {
  const overlays = [...overlaysOf(desk, layer), ...siteOverlaysOf(desk, layer)];
  return overlays.flatMap(({ parts }) => [...parts.keys()]);
}

/** Sites that were taken in of a layer, in that order. */
export function siteOverlaysOf({ applied }: ImportDesk, layer: string): readonly SitesOverlay[] {
  return applied.flatMap(({ sites }) => sites).filter((overlay) => overlay.layer === layer);
}
