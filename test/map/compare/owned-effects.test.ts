/** Effects end together, whoever started them. */
import { effect, signal, untracked } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { ownedEffects } from '../../../src/map/compare/owned-effects.ts';

describe('owned effects', () => {
  test('run until they are ended, also those that are started by a call within a call', () => {
    const source = signal(1);
    const seen: number[] = [];
    const start = () => effect(() => void seen.push(source.value));
    const stop = ownedEffects(() => {
      start();
      effect(() => void seen.push(-source.value));
    });
    source.value = 2;
    expect(seen).toEqual([1, -1, 2, -2]);
    stop();
    source.value = 3;
    expect(seen).toEqual([1, -1, 2, -2]);
  });

  test('clean up once', () => {
    let cleaned = 0;
    const stop = ownedEffects(() => {
      effect(() => () => {
        cleaned++;
      });
    });
    stop();
    stop();
    expect(cleaned).toBe(1);
  });

  test('are each owner’s own when one is started by an effect of another', () => {
    const source = signal(1);
    const seen: number[] = [];
    let stopInner = () => {};
    const stopOuter = ownedEffects(() => {
      effect(() => {
        stopInner = untracked(() => ownedEffects(() => effect(() => void seen.push(source.value))));
      });
    });
    stopOuter();
    source.value = 2;
    expect(seen).toEqual([1, 2]);
    stopInner();
    source.value = 3;
    expect(seen).toEqual([1, 2]);
  });
});
