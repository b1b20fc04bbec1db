/** Links inside the site: real addresses, so that they open in a new tab, answered without leaving the page. */
import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Page, View } from '../state/view.ts';
import { usePage } from './page.ts';

/** Whether a click asks for this tab, with no key held. */
export function isPlain(event: MouseEvent): boolean {
  return !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

interface ViewLinkProps {
  /** What differs from the present view. */
  readonly to: Partial<View>;
  readonly go: () => void;
  readonly class?: string | undefined;
  readonly id?: string;
  readonly current?: 'page' | 'location' | undefined;
  /** Unit row to highlight while the pointer or the focus is on the link. */
  readonly hover?: number;
  readonly children: ComponentChildren;
}

/** A link to another view. */
export function ViewLink({ to, go, hover, current, children, ...rest }: ViewLinkProps) {
  const { model, ports, linked } = usePage();
  const section = to.page ? '' : linked.value.section; // another page begins at its beginning
  const light = (row: number) => {
    if (hover !== undefined) model.actions.hoverUnit(row);
  };
  return (
    <a
      {...rest}
      href={ports.addressOf({ ...linked.value, section, ...to })}
      aria-current={current}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        light(-1);
        go();
      }}
      onMouseEnter={() => light(hover ?? -1)}
      onMouseLeave={() => light(-1)}
      onFocus={() => light(hover ?? -1)}
      onBlur={() => light(-1)}
    >
      {children}
    </a>
  );
}

/** A link to a unit. */
export function UnitLink({
  row,
  class: className,
  children,
}: {
  readonly row: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { model } = usePage();
  const code = row === 0 ? '' : (model.derived.dataset.value?.units.codes[row] ?? '');
  return (
    <ViewLink
      class={className}
      to={{ place: code, village: '', camera: null, page: 'map' }}
      hover={row}
      go={() =>
        batch(() => {
          model.actions.showPage('map');
          model.actions.selectUnit(row);
        })
      }
    >
      {children}
    </ViewLink>
  );
}

/** A link to a page of the site. */
export function PageLink({
  page,
  class: className,
  children,
}: {
  readonly page: Page;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { model, page: shown } = usePage();
  return (
    <ViewLink
      class={className}
      to={{ page }}
      current={shown.value === page ? 'page' : undefined}
      go={() => model.actions.showPage(page)}
    >
      {children}
    </ViewLink>
  );
}
