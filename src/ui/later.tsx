/** Components in files of their own, fetched when they are first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EngineError } from '../core/engine.ts';
import { usePage } from './page.ts';

/** What every such component takes besides its own. */
export interface LaterProps {
  /** Shown until it is there; nothing by default. */
  readonly waiting?: ComponentType;
  /** Called once it is in the document, each time that it is shown. */
  readonly onShown?: () => void;
}

/**
 * A component that stands for one that is still to be fetched. Where that can't be had the place for failures says so, and it is
 * tried again when it is next shown.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props & LaterProps> {
  let fetched: ComponentType<Props> | null = null;
  return function Later({ waiting: Waiting, onShown, ...props }: Props & LaterProps) {
    const { model } = usePage();
    const [Component, setComponent] = useState<ComponentType<Props> | null>(() => fetched);
    useEffect(() => {
      let isShown = true;
      if (!fetched) {
        fetch().then(
          (component) => {
            fetched = component;
            if (isShown) setComponent(() => component);
          },
          () => isShown && model.actions.reportFailure(new EngineError('network')),
        );
      }
      return () => {
        isShown = false;
      };
    }, [model]);
    useEffect(() => {
      if (Component) onShown?.();
    }, [Component, onShown]);
    if (Component) return <Component {...(props as unknown as Props)} />;
    return Waiting ? <Waiting /> : null;
  };
}
