/** Asking the device where it is: one answer to every way that browsers refuse. */
import { describe, expect, it } from 'vitest';
import { askPosition, type Locator } from '../../../src/ui/map-tools/geolocation.ts';

const refusing = (code: number): Locator => ({
  isSecureContext: true,
  geolocation: {
    getCurrentPosition: (_, failed) => failed?.({ code } as GeolocationPositionError),
  },
});

describe('a refusal', () => {
  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [99, 'unavailable'],
  ] as const)('of code %i is "%s"', async (code, refusal) => {
    expect(await askPosition(refusing(code))).toBe(refusal);
  });

  it('is the address on a page that came by plain HTTP, whatever the browser has', async () => {
    expect(await askPosition({ ...refusing(1), isSecureContext: false })).toBe('insecure');
  });

  it('is the browser where it cannot tell at all', async () => {
    expect(await askPosition({ isSecureContext: true, geolocation: undefined })).toBe('missing');
  });
});

it('a position has its accuracy in kilometres, and is asked for once with a limit of time', async () => {
  const asked: (PositionOptions | undefined)[] = [];
  const told = await askPosition({
    isSecureContext: true,
    geolocation: {
      getCurrentPosition(found, _, options) {
        asked.push(options);
        found({ coords: { longitude: 105, latitude: 21, accuracy: 35 } } as GeolocationPosition);
      },
    },
  });
  expect(told).toEqual({ at: [105, 21], accuracyKm: 0.035 });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.timeout).toBeGreaterThan(0);
});
