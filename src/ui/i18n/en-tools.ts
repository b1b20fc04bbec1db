/** English: the tools at the edge of the map. Fetched with them. */
import type { viTools } from './vi-tools.ts';

export const enTools: typeof viTools = {
  measure: {
    title: 'Measure distance',
    begin: 'Tap or click the map to set the first point.',
    next: 'Set the next point to see the distance.',
    total: 'Total',
    last: 'Last leg',
    told: (points, total, last) => `Point ${points}. Total ${total}. Last leg ${last}.`,
    add: 'Add a point in the middle of the map',
    undo: 'Remove last point',
    clear: 'Clear',
    end: 'Done',
    keys: 'Keyboard: arrow keys move the map, Enter adds a point at the cross, Backspace removes the last one, Esc ends.',
    method: 'Shortest line on the WGS 84 ellipsoid (within 0.01 %), not along roads.',
  },
  locate: {
    title: 'Where I am',
    asking: 'Asking the device where it is. Allow it if the browser asks.',
    found: (accuracy) => `Your position is marked, give or take ${accuracy}.`,
    inside: (name) => `You are in ${name}.`,
    unclear: ({ one }) =>
      `Which ${one} you are in cannot be told: boundaries here are approximate, or you are near one.`,
    abroad: 'This position lies outside the map, so it is not marked.',
    nearest: ({ many }) => `Nearest ${many} in the list that is open`,
    show: 'Show the position',
    remove: 'Remove the mark',
    again: 'Try again',
    private: 'Your position is shown on this device only. It is sent nowhere and not kept.',
    refusals: {
      insecure:
        'This page was opened by an insecure address (http), so the browser gives no position. Open it by its https address, or search for your place by name.',
      missing: 'This browser cannot tell where it is. Search for your place by name.',
      denied:
        'The browser may not tell where you are. Allow “Location” for this page in the browser’s settings, then try again.',
      unavailable:
        'The device could not tell where it is. Turn location (GPS) on, go out into the open and try again.',
      timeout:
        'The device did not find out where it is within 20 seconds. Go out into the open and try again.',
    },
  },
  keys: {
    title: 'The map by keyboard',
    lead: 'Press Tab until the map has the focus, then:',
    list: [
      ['← ↑ → ↓', 'move the map'],
      ['+ −', 'zoom in, zoom out'],
      ['Enter', 'while measuring: add a point in the middle of the map'],
      ['Backspace', 'while measuring: remove the last point'],
      ['Esc', 'close the tool that is open'],
      ['?', 'open this list while on the map'],
    ],
    others:
      'Every place on the map is also in the list beside it and on the Table page, for keyboard and screen reader.',
  },
  seen: {
    told: (middle, units, across) =>
      `Map: ${middle === '' ? '' : `${middle} in the middle, `}${units} in view, ${across} across.`,
  },
};
