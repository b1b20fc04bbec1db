/** Asks the device where it is, once, and says in a word why it would not tell. */
import type { OwnPosition } from '../../state/store.ts';

/**
 * Why there is no position: the page has no right to ask (it came by plain HTTP), the browser has no such thing, the user or a policy
 * said no, the device does not know, or it took too long.
 */
export type Refusal = 'insecure' | 'missing' | 'denied' | 'unavailable' | 'timeout';

/** How long a device may look for satellites, and how old what it knows may be, in milliseconds. */
const PATIENCE_MS = 20_000;
const FRESH_MS = 60_000;

/** Codes of `GeolocationPositionError` (W3C Geolocation, 8). */
const REFUSALS: Readonly<Record<number, Refusal>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** The parts of a browser that it takes. */
export interface Locator {
  readonly isSecureContext: boolean;
  readonly geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined;
}

/** Resolves to the position or the refusal; never rejects. The browser asks the user first. */
export function askPosition(locator: Locator): Promise<OwnPosition | Refusal> {
  const { isSecureContext, geolocation } = locator;
  if (!isSecureContext) return Promise.resolve('insecure');
  if (!geolocation) return Promise.resolve('missing');
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          at: [coords.longitude, coords.latitude],
          accuracyKm: Math.max(0, coords.accuracy) / 1000,
        }),
      ({ code }) => resolve(REFUSALS[code] ?? 'unavailable'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
