/**
 * Coverage that changes: features are added, moved and taken away, and after each change the covered areas are right again at once.
 * Only the cells under the feature are looked at. Per cell it is known how many shapes cover it whole and which edges lie in it,
 * those of full cells too, because the shape that covers such a cell may go.
 *
 *   the feature touches a cell       what was there is measured and taken away, the edges change, what is there now is added
 *   the feature covers a cell whole  the same, only when it is the first to cover it, or was the last
 */
import type { PolygonColumns } from '../geometry.ts';
import { finish, type Steps, shareOf } from '../steps.ts';
import { CellListBuilder } from './cell-lists.ts';
import { CellMeter } from './cell-meter.ts';
import { type CommuneGrid, NOWHERE } from './commune-grid.ts';
import { CommuneSums } from './commune-sums.ts';
import { type PlaneShapes, placeShapes } from './plane-shapes.ts';
import { noteWinding, REF_FIRST, REF_SHIFT, ShapeTracer } from './shape-tracer.ts';
import { VertexStore } from './vertex-store.ts';

/** Edges are traced in stretches of this many references, cells measured in stretches of this many. */
const STRETCH = 1 << 16;
const CELL_STRETCH = 1 << 10;

/**
 * Coverage over some communes, ready for changes. Its features are numbered in the order of the columns; further ones get the
 * numbers after them. Takes about twice the time and memory of a raster.
 */
export function createCoverage(
  communes: CommuneGrid,
  coverage: PolygonColumns | readonly PolygonColumns[],
): LiveCoverage {
  return finish(createCoverageSteps(communes, coverage));
}

/** {@link createCoverage} in steps of a few milliseconds. */
export function* createCoverageSteps(
  communes: CommuneGrid,
  coverage: PolygonColumns | readonly PolygonColumns[],
): Steps<LiveCoverage> {
  const layers = 'positions' in coverage ? [coverage] : coverage;
  const shapes = yield* shareOf(placeShapes(communes.grid, layers), 0, 0.2);
  const live = new LiveCoverage(communes, shapes);
  yield* shareOf(live.build(), 0.2, 1);
  return live;
}

/** Made by {@link createCoverage}. */
export class LiveCoverage {
  readonly #communes: CommuneGrid;
  readonly #sums: CommuneSums;
  readonly #tracer: ShapeTracer;
  readonly #meter: CellMeter;
  /** Per cell: by how many shapes it is covered whole. */
  readonly #covers: Int32Array;
  /** The features it began with, which of them are gone, and their edges: cell c has `refs[starts[c]]` to before `starts[c + 1]`. */
  readonly #base: PlaneShapes;
  readonly #firstShapes: Int32Array;
  readonly #gone = new Set<number>();
  readonly #starts: Int32Array;
  #refs: Int32Array = new Int32Array();
  /** Cells of which some of those edges are gone: what is left. */
  readonly #left = new Map<number, number[]>();
  /** Features added since: their shapes and where their vertices are; and their edges by cell. */
  readonly #added = new Map<number, { readonly shapes: PlaneShapes; readonly at: number }>();
  readonly #store = new VertexStore();
  readonly #addedRefs = new Map<number, number[]>();
  #nextId: number;

  constructor(communes: CommuneGrid, shapes: PlaneShapes) {
    this.#communes = communes;
    this.#base = shapes;
    this.#nextId = shapes.featureCount;
    this.#firstShapes = firstShapesOf(shapes);
    this.#sums = new CommuneSums(communes);
    this.#tracer = new ShapeTracer(communes.grid);
    this.#meter = new CellMeter(
      communes,
      [{ vertices: shapes.vertices, operator: 0 }, this.#store],
      1,
    );
    this.#covers = new Int32Array(communes.places.length);
    this.#starts = new Int32Array(communes.places.length + 1);
  }

  /** Covered area of every commune in km², as {@link CommuneSums.areasKm2}. */
  areas(): Float64Array {
    return this.#sums.areasKm2();
  }

  /** Adds a feature: all polygons of the columns together. Returns its number. */
  add(polygons: PolygonColumns): number {
    const id = this.#nextId++;
    this.#place(id, polygons);
    return id;
  }

  /**
   * Takes a feature away.
   * @throws {RangeError} when there is none of that number
   */
  remove(id: number): void {
    const added = this.#added.get(id);
    if (added) {
      for (let shape = 0; shape < added.shapes.areas.length; shape++) {
        this.#change(added.shapes, shape, { sign: -1, at: added.at });
      }
      this.#store.free(added.at, added.shapes.vertices.length / 2);
      this.#added.delete(id);
    } else if (
      Number.isInteger(id) &&
      id >= 0 &&
      id < this.#base.featureCount &&
      !this.#gone.has(id)
    ) {
      for (let shape = this.#firstShapes[id]!; this.#base.features[shape] === id; shape++) {
        this.#change(this.#base, shape, { sign: -1, at: -1 });
      }
      this.#gone.add(id);
    } else throw new RangeError(`no feature ${id} to remove, expected one of ${this.#nextId}`);
  }

  /**
   * Replaces the polygons of a feature, which keeps its number.
   * @throws {RangeError} when there is none of that number
   */
  move(id: number, polygons: PolygonColumns): void {
    this.remove(id);
    this.#place(id, polygons);
  }

  /** Counts the features it begins with; once, before anything else. */
  *build(): Steps<void> {
    const lists = new CellListBuilder(this.#covers.length, this.#base.vertices.length / 2);
    const tracer = this.#tracer;
    let traced = 0;
    for (let shape = 0; shape < this.#base.areas.length; shape++) {
      tracer.trace(this.#base, shape);
      const { runs, runCount, refs, refCells, refCount, corners } = tracer;
      for (let k = 0; k < runCount; k++) {
        for (let cell = runs[2 * k]!; cell < runs[2 * k + 1]!; cell++) this.#covers[cell]!++;
      }
      for (let k = 0; k < refCount; k++) {
        lists.add(refCells[k]!, noteWinding(refs[k]!, corners[refCells[k]!]!));
      }
      tracer.release();
      traced += refCount;
      if (traced < STRETCH) continue;
      traced = 0;
      yield (0.4 * shape) / this.#base.areas.length;
    }
    const { cells, starts, refs } = lists.finish(new Uint8Array(this.#covers.length), 1);
    this.#refs = refs;
    for (let k = 0; k < cells.length; k++)
      this.#starts[cells[k]! + 1] = starts[k + 1]! - starts[k]!;
    for (let c = 1; c < this.#starts.length; c++) this.#starts[c]! += this.#starts[c - 1]!;
    for (let cell = 0, measured = 0; cell < this.#covers.length; cell++) {
      if (this.#covers[cell]! > 0) this.#sums.addWhole(cell, 1);
      else if (this.#starts[cell] !== this.#starts[cell + 1]) {
        this.#measure(cell, 1);
        if (++measured % CELL_STRETCH === 0) yield 0.5 + (0.5 * cell) / this.#covers.length;
      }
    }
  }

  #place(id: number, polygons: PolygonColumns): void {
    const shapes = finish(placeShapes(this.#communes.grid, [polygons]));
    const at = this.#store.add(shapes.vertices);
    this.#added.set(id, { shapes, at });
    for (let shape = 0; shape < shapes.areas.length; shape++) {
      this.#change(shapes, shape, { sign: 1, at });
    }
  }

  /** Adds or takes away one shape; `at` is where its vertices are in the store, −1 for a shape of the base. */
  #change(
    shapes: PlaneShapes,
    shape: number,
    { sign, at }: { readonly sign: 1 | -1; readonly at: number },
  ): void {
    const tracer = this.#tracer;
    tracer.trace(shapes, shape);
    const { runs, runCount, refs, refCells, refCount, corners } = tracer;
    for (let k = 0; k < refCount; k++) {
      if ((refs[k]! & REF_FIRST) !== 0) this.#measure(refCells[k]!, -1);
    }
    const [from, to] = edgesOf(shapes, shape);
    for (let k = 0; k < refCount; k++) {
      const cell = refCells[k]!;
      if (sign === 1) {
        const ref = noteWinding(refs[k]!, corners[cell]!) + at * (1 << REF_SHIFT);
        const list = this.#addedRefs.get(cell);
        if (list) list.push(ref);
        else this.#addedRefs.set(cell, [ref]);
      } else if ((refs[k]! & REF_FIRST) !== 0) {
        if (at < 0) this.#dropBase(cell, from, to);
        else this.#dropAdded(cell, at + from, at + to);
      }
    }
    for (let k = 0; k < refCount; k++) {
      if ((refs[k]! & REF_FIRST) !== 0) this.#measure(refCells[k]!, 1);
    }
    for (let k = 0; k < runCount; k++) {
      for (let cell = runs[2 * k]!; cell < runs[2 * k + 1]!; cell++) this.#cover(cell, sign);
    }
    tracer.release();
  }

  /** A shape begins or ceases to cover a cell whole. */
  #cover(cell: number, sign: 1 | -1): void {
    if (sign === 1 && this.#covers[cell] === 0) {
      this.#measure(cell, -1);
      this.#sums.addWhole(cell, 1);
    }
    this.#covers[cell]! += sign;
    if (sign === -1 && this.#covers[cell] === 0) {
      this.#sums.addWhole(cell, -1);
      this.#measure(cell, 1);
    }
  }

  /** Adds or takes away what is covered of a cell; nothing changes in a cell that another shape covers whole. */
  #measure(cell: number, sign: 1 | -1): void {
    if (this.#covers[cell] !== 0 || this.#communes.places[cell] === NOWHERE) return;
    const left = this.#left.get(cell);
    const added = this.#addedRefs.get(cell);
    this.#meter.begin(0);
    if (left) this.#meter.addRefs(0, left, 0, left.length);
    else this.#meter.addRefs(0, this.#refs, this.#starts[cell]!, this.#starts[cell + 1]!);
    if (added) this.#meter.addRefs(1, added, 0, added.length);
    this.#sums.addMeasured(cell, this.#meter, sign);
  }

  #dropBase(cell: number, from: number, to: number): void {
    const refs =
      this.#left.get(cell) ?? this.#refs.subarray(this.#starts[cell]!, this.#starts[cell + 1]!);
    this.#left.set(cell, without(refs, from, to));
  }

  #dropAdded(cell: number, from: number, to: number): void {
    const rest = without(this.#addedRefs.get(cell) ?? [], from, to);
    if (rest.length > 0) this.#addedRefs.set(cell, rest);
    else this.#addedRefs.delete(cell);
  }
}

/** The first shape of every feature; −1 where there is none. */
function firstShapesOf({ features, featureCount }: PlaneShapes): Int32Array {
  const first = new Int32Array(featureCount).fill(-1);
  for (let shape = features.length - 1; shape >= 0; shape--) first[features[shape]!] = shape;
  return first;
}

/** First and last + 1 of the edges of a shape. */
function edgesOf({ ringStarts, shapeStarts }: PlaneShapes, shape: number): [number, number] {
  return [ringStarts[shapeStarts[shape]!]!, ringStarts[shapeStarts[shape + 1]!]!];
}

/** The references whose edges are not among some. */
function without(refs: Iterable<number>, from: number, to: number): number[] {
  return Array.from(refs).filter((ref) => {
    const edge = ref >> REF_SHIFT;
    return edge < from || edge >= to;
  });
}
