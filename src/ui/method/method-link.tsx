/** A link to a section of the method page. */
import type { ComponentChildren } from 'preact';
import type { MethodSection } from '../../state/method-sections.ts';
import { ViewLink } from '../links.tsx';
import { usePage } from '../page.ts';

/** Followed again while its section is open it leads there again. */
export function MethodLink({
  section,
  class: className,
  onFollow,
  children,
}: {
  readonly section: MethodSection;
  readonly class?: string;
  /** Called before the page changes: a dialog that holds the link closes here. */
  readonly onFollow?: (() => void) | undefined;
  readonly children: ComponentChildren;
}) {
  const { model } = usePage();
  return (
    <ViewLink
      class={className}
      to={{ page: 'method', section }}
      go={() => {
        onFollow?.();
        if (model.store.view.peek().section === section) model.actions.showPage('method');
        model.actions.showMethod(section);
      }}
    >
      {children}
    </ViewLink>
  );
}
