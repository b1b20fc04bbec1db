/**
 * The tools at the edge of the map: measuring, the user's position, help with the keys, and a voice for what the map shows after it
 * was moved. Fetched once the map is drawn. One of them is open at a time.
 */
import '../styles/map-tools.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { Dialog } from '../dialog.tsx';
import { toolsWords } from '../i18n/tools.ts';
import { usePage } from '../page.ts';
import { Attribution } from './attribution.tsx';
import { LocateContent } from './locate-card.tsx';
import { mapAnnouncement } from './map-announcement.ts';
import { mapCanvas } from './map-canvas.ts';
import { MeasureCard } from './measure-card.tsx';
import { ToolCard } from './tool-card.tsx';

type Tool = 'measure' | 'locate' | 'keys';

/** Strokes on the grid of the other icons (`icons.tsx`), which come with the first text. */
const ICONS: Readonly<Record<Tool, string>> = {
  measure: 'm3.5 13 9.5-9.5 3.5 3.5L7 16.5zM6 10.5l1.8 1.8M8.5 8l1.2 1.2M11 5.5l1.8 1.8',
  locate:
    'M10 5.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6M10 2.5v2.7M10 14.8v2.7M2.5 10h2.7M14.8 10h2.7M10 9.6v.8',
  keys: 'M3 5.5h14v9H3zM5.5 8h1M8.3 8h1M11.1 8h1M13.9 8h.6M6.5 11.8h7',
};

/** Quiet, in milliseconds, after which a moved map is told of. */
const SETTLED_MS = 800;

/** Beside the buttons for zooming. */
export function EdgeTools({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language } = usePage();
  const words = toolsWords(language.value);
  const [open, setOpen] = useState<Tool | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const opened = useRef<Tool | null>(null);
  opened.current = open;
  const close = useCallback(() => {
    buttons.current
      ?.querySelector<HTMLElement>(`[data-tool="${opened.current}"]`)
      ?.focus({ preventScroll: true });
    setOpen(null);
  }, []);
  useQuestionMark(() => setOpen('keys'));
  return (
    <>
      <div ref={buttons} class="edge-tools">
        {(['measure', 'locate', 'keys'] as const).map((tool) => (
          <button
            key={tool}
            type="button"
            class="icon-button"
            data-tool={tool}
            title={words[tool].title}
            aria-expanded={tool === 'keys' ? undefined : open === tool}
            aria-haspopup={tool === 'keys' ? 'dialog' : undefined}
            onClick={() => (open === tool ? close() : setOpen(tool))}
          >
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d={ICONS[tool]} />
            </svg>
            <span class="visually-hidden">{words[tool].title}</span>
          </button>
        ))}
      </div>
      {open === 'measure' && <MeasureCard onClose={close} />}
      {open === 'locate' && (
        <ToolCard title={words.locate.title} onClose={close}>
          <LocateContent onClose={close} />
        </ToolCard>
      )}
      {open === 'keys' && <KeysDialog onClose={close} />}
      <Attribution dataset={dataset} />
      <Moves />
    </>
  );
}

/** `?` opens the help while the map has the focus, and nowhere else (WCAG 2.2, 2.1.4). */
function useQuestionMark(ask: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && event.target === mapCanvas()) ask();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { language } = usePage();
  const words = toolsWords(language.value).keys;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <dl class="key-list">
        {words.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.others}</p>
    </Dialog>
  );
}

/** Tells of moves of the user's alone: what a chosen place shows is said with its figures. */
function Moves() {
  const page = usePage();
  const { store } = page.model;
  const { camera } = store.view.value;
  const seen = store.seen.value;
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!camera || !seen || store.measured.peek()) return undefined;
    const timer = setTimeout(() => setSaid(mapAnnouncement(page, seen)), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [camera, seen, page, store]);
  return (
    <p class="visually-hidden" role="status" data-voice="map">
      {said}
    </p>
  );
}
