/** The three ways of working a page: by mouse, by keys alone, by finger. A journey that is told once is walked by each. */
import type { Locator, Page } from 'playwright-core';
import type { Visit } from './open-page.ts';
import { VIEWPORTS } from './open-page.ts';

/** One way of working a page. */
export interface Hand {
  readonly name: string;
  /** How the visitor comes. */
  readonly visit: Visit;
  readonly isPhone: boolean;
  /** Presses a button, follows a link, chooses a radio button. */
  press(page: Page, target: Locator): Promise<void>;
  /** Goes to the one text field of the search and types. */
  type(page: Page, input: Locator, text: string): Promise<void>;
}

/** Most presses of Tab that somebody who uses keys should need. */
const MOST_TABS = 250;

const mouse: Hand = {
  name: 'mouse',
  visit: { viewport: VIEWPORTS.desktop },
  isPhone: false,
  press: (_, target) => target.click(),
  type: (_, input, text) => input.fill(text),
};

const keys: Hand = {
  name: 'keys alone',
  visit: { viewport: VIEWPORTS.desktop },
  isPhone: false,
  async press(page, target) {
    if ((await target.getAttribute('type')) === 'radio') return chooseByKeys(page, target);
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  async type(page, input, text) {
    await tabTo(page, input);
    await page.keyboard.type(text);
  },
};

const finger: Hand = {
  name: 'finger on a phone',
  visit: { viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true },
  isPhone: true,
  press: (_, target) => target.tap(),
  async type(_, input, text) {
    await input.tap();
    await input.fill(text);
  },
};

export const HANDS: readonly Hand[] = [mouse, keys, finger];
export const MOUSE = mouse;

/** Moves the focus by Tab until it is where it should be. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`expected ${target} within ${MOST_TABS} presses of Tab`);
}

/** Tab leads to the chosen one of a group, arrows to the others. */
async function chooseByKeys(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  const group = page.locator(`input[type="radio"][name="${name}"]`);
  await tabTo(page, group.and(page.locator(':checked')));
  for (let presses = await group.count(); presses > 0; presses--) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
