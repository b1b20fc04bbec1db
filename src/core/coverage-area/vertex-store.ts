/** Vertices of features that come and go, in one array that edges can be numbered in. A place that is freed is used again by a feature of the same length, as when a disc is dragged. */
import { doubled } from './growing.ts';

export class VertexStore {
  vertices = new Float64Array(1 << 12);
  /** All that is added counts as of one operator. */
  readonly operator = 0;
  #end = 0;
  readonly #free = new Map<number, number[]>();

  /** Copies vertices (x then y) in; returns the number of the first. */
  add(vertices: Float64Array): number {
    const at = this.#free.get(vertices.length / 2)?.pop() ?? this.#end;
    if (at === this.#end) this.#end += vertices.length / 2;
    while (this.vertices.length < 2 * this.#end) this.vertices = doubled(this.vertices);
    this.vertices.set(vertices, 2 * at);
    return at;
  }

  /** Gives so many vertices back. */
  free(at: number, count: number): void {
    const places = this.#free.get(count);
    if (places) places.push(at);
    else this.#free.set(count, [at]);
  }
}
