/** A binary heap of whole numbers, cheapest first; a number may be in it more than once. */
export class CostQueue {
  readonly #items: number[] = [];
  readonly #costs: number[] = [];

  push(item: number, cost: number): void {
    let at = this.#items.length;
    while (at > 0 && this.#costs[(at - 1) >> 1]! > cost) {
      this.#move((at - 1) >> 1, at);
      at = (at - 1) >> 1;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }

  /** The cheapest number, `null` when there is none. */
  pop(): number | null {
    const first = this.#items[0];
    if (first === undefined) return null;
    const [item, cost] = [this.#items.pop()!, this.#costs.pop()!];
    if (this.#items.length > 0) this.#sink(item, cost);
    return first;
  }

  #sink(item: number, cost: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#items.length) break;
      if (child + 1 < this.#items.length && this.#costs[child + 1]! < this.#costs[child]!) child++;
      if (this.#costs[child]! >= cost) break;
      this.#move(child, at);
      at = child;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }

  #move(from: number, to: number): void {
    this.#items[to] = this.#items[from]!;
    this.#costs[to] = this.#costs[from]!;
  }
}
