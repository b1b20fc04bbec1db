/** The few icons of the interface: strokes of one weight on a 20 unit grid, hidden from assistive technology. */

const PATHS = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  up: 'm4.5 12.5 5.5-5.5 5.5 5.5',
  down: 'm4.5 7.5 5.5 5.5 5.5-5.5',
  layers: 'm10 3.5 7 3.75-7 3.75-7-3.75zM3 10.6l7 3.75 7-3.75M3 13.4l7 3.75 7-3.75',
  light:
    'M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1',
  dark: 'M16.2 11.9A6.6 6.6 0 0 1 8.1 3.8a6.6 6.6 0 1 0 8.1 8.1z',
  system: 'M10 3.4a6.6 6.6 0 1 0 0 13.2zM10 3.4a6.6 6.6 0 0 1 0 13.2',
  compare: 'M10 3v14M7 5.5H3.5v9H7M13 5.5h3.5v9H13',
  link: 'M8.2 11.8 11.8 8.2M9 6.2l1.7-1.7a3.4 3.4 0 0 1 4.8 4.8L13.8 11M11 13.8l-1.7 1.7a3.4 3.4 0 0 1-4.8-4.8L6.2 9',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon. The button around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path class={name === 'system' ? 'icon-half' : undefined} d={PATHS[name]} />
    </svg>
  );
}
