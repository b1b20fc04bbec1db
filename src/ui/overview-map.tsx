/**
 * A small map in SVG: there before the real map, and in its place where there is none. Pointing works on it; the keyboard
 * has the list beside it, which holds the same places.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { textIn } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { STATUSES } from '../core/model.ts';
import { listName } from './names.ts';
import { type Overview, overviewOf } from './overview-model.ts';
import { usePage } from './page.ts';

/** Text size on the drawing, in CSS pixels; on a small one there is no room for second lines. */
const LABEL_PX = 13;
const SMALL_LABEL_PX = 11;
/** A drawing is small when a CSS pixel stands for more of its units than this: under about 350 pixels for a country. */
const SMALL_FROM = 2.3;
/** Radius of an island's dot and of a village, in CSS pixels. */
const ISLAND_PX = 1.6;
const VILLAGE_PX = 5;

/** The overview of the place shown; nothing while no outline is known. */
export function OverviewMap({
  dataset,
  unitsPerPx: fixed,
}: {
  readonly dataset: OpenedDataset;
  /** Units of the drawing to a CSS pixel, where that is known before the drawing has a size: on paper. */
  readonly unitsPerPx?: number;
}) {
  const { text, model } = usePage();
  const { derived } = model;
  const [bboxes, classes, unit] = [derived.bboxes.value, derived.classes.value, derived.unit.value];
  const overview = useMemo(
    () => overviewOf({ dataset, bboxes, classes, unit }),
    [dataset, bboxes, classes, unit],
  );
  const svg = useRef<SVGSVGElement>(null);
  const measured = useUnitsPerPx(svg, overview);
  const unitsPerPx = fixed ?? measured;
  if (!overview) return null;
  const { frame, fills, context, targets, isFine } = overview;
  const hovered = model.store.hoveredUnit.value;
  const hidden = model.legend.hiddenClasses.value;
  return (
    <svg
      ref={svg}
      class="overview"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={text.value.map.overview}
    >
      <defs>
        <pattern id="overview-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
          <path class="hatch-ground" d="M0 0h7v7H0z" />
          <path class="hatch-line" d="M-1 8 8 -1M-1 1 1 -1M6 8 8 6" />
        </pattern>
      </defs>
      <path class="overview-context" d={context} />
      {[...fills].map(([shareClass, path]) => (
        <path
          key={shareClass}
          class={`overview-fill fill-class-${hidden.has(shareClass) ? 'hidden' : shareClass}${isFine ? '' : ' is-dense'}`}
          d={path}
        />
      ))}
      {targets.map(({ row, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the way in by keyboard
        <path
          key={row}
          class={`overview-target${row === hovered ? ' is-hovered' : ''}${row === unit ? ' is-selected' : ''}`}
          d={path}
          onClick={() => model.actions.selectUnit(row)}
          onMouseEnter={() => model.actions.hoverUnit(row)}
          onMouseLeave={() => model.actions.hoverUnit(-1)}
        >
          <TargetTitle dataset={dataset} row={row} />
        </path>
      ))}
      <VillagePoints dataset={dataset} overview={overview} unitsPerPx={unitsPerPx} />
      <Labels overview={overview} unitsPerPx={unitsPerPx} />
    </svg>
  );
}

function TargetTitle({ dataset, row }: { readonly dataset: OpenedDataset; readonly row: number }) {
  return <title>{listName(dataset, row, usePage().language.value)}</title>;
}

/** How many units of the drawing make one CSS pixel on the screen; follows the size of the element. */
function useUnitsPerPx(
  svg: { readonly current: SVGSVGElement | null },
  overview: Overview | null,
): number {
  const [unitsPerPx, set] = useState(1);
  const width = overview?.frame.width ?? 0;
  const height = overview?.frame.height ?? 0;
  useEffect(() => {
    const element = svg.current;
    if (!element || width === 0) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const box = entry!.contentRect;
      if (box.width > 0 && box.height > 0) set(Math.max(width / box.width, height / box.height));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [svg, width, height]);
  return unitsPerPx;
}

/** Names that every map of the country shows, with their islands. */
function Labels({
  overview,
  unitsPerPx,
}: {
  readonly overview: Overview;
  readonly unitsPerPx: number;
}) {
  const { language } = usePage();
  const { frame, labels } = overview;
  const isSmall = unitsPerPx > SMALL_FROM;
  const line = (isSmall ? SMALL_LABEL_PX : LABEL_PX) * unitsPerPx;
  return (
    <g class="overview-labels" font-size={line} text-anchor="middle">
      {labels.map((label) => {
        const [x, y] = frame.project(label.lon, label.lat);
        const islands = (label.islands ?? []).map(([lon, lat]) => frame.project(lon, lat));
        const top = Math.min(y, ...islands.map(([, islandY]) => islandY));
        const note = isSmall ? undefined : label.note;
        return (
          <g key={label.lon + label.lat} class={`overview-${label.kind}`}>
            {islands.map(([islandX, islandY]) => (
              <circle
                key={`${islandX} ${islandY}`}
                cx={islandX}
                cy={islandY}
                r={ISLAND_PX * unitsPerPx}
              />
            ))}
            <text x={x} y={top - line * (note ? 1.8 : 0.8)}>
              {textIn(label.text, language.value)}
            </text>
            {note && (
              <text class="overview-note" x={x} y={top - line * 0.7} font-size={line * 0.85}>
                {textIn(note, language.value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Villages of the selected commune, told apart by fill and ring. */
function VillagePoints({
  dataset,
  overview,
  unitsPerPx,
}: {
  readonly dataset: OpenedDataset;
  readonly overview: Overview;
  readonly unitsPerPx: number;
}) {
  const { model } = usePage();
  const counted = model.derived.villages.value;
  const unit = model.derived.unit.value;
  if (!counted || dataset.units.levels[unit] !== dataset.units.communeLevel) return null;
  const { villages, statuses } = counted;
  const selected = model.derived.village.value;
  return (
    <g>
      {[...model.legend.shownVillages.value].map((row) => {
        const [lon, lat] = [villages.positions[2 * row]!, villages.positions[2 * row + 1]!];
        if (Number.isNaN(lon) || Number.isNaN(lat)) return null;
        const [x, y] = overview.frame.project(lon, lat);
        const status = STATUSES[statuses[row]!] ?? 'unknown';
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the way in by keyboard
          <circle
            key={row}
            class={`village-point village-point-${status}${row === selected ? ' is-selected' : ''}`}
            cx={x}
            cy={y}
            r={VILLAGE_PX * unitsPerPx * (row === selected ? 1.5 : 1)}
            onClick={() => model.actions.selectVillage(row)}
          >
            <title>{villages.names[row]}</title>
          </circle>
        );
      })}
    </g>
  );
}
