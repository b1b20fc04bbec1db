/**
 * Draws a picture of the map that can stand alone: title, the map, the archipelagos, the key, a scale, and a foot with definition, date
 * and source. On a canvas of its own, in CSS pixels times the map's pixel ratio.
 */
import type { Bbox } from '../../core/country.ts';
import { positionsBbox } from '../../core/geometry.ts';
import type { Status } from '../../core/model.ts';
import { CHANGE_SYMBOLS } from '../../state/change-symbols.ts';
import { islandsOf } from '../overview-model.ts';
import { frameOf, padded } from '../overview-path.ts';
import { STATUS_SHAPES } from '../status-symbol.tsx';
import type { ChangesKey } from './changes-key.ts';
import type { PictureText } from './picture-text.ts';
import { scaleBar } from './scale-bar.ts';
import { wrapped } from './wrapped.ts';

/** What is drawn. */
export interface Picture {
  readonly map: HTMLCanvasElement;
  readonly pixelRatio: number;
  /** Ground length of a CSS pixel; `null` gives no scale. */
  readonly kmPerPx: number | null;
  readonly text: PictureText;
  /** Gives the value of a custom property of the tokens. */
  readonly token: (name: string) => string;
  /** A number of kilometres as the reader's language writes it. */
  readonly formatKm: (km: number) => string;
}

const MARGIN = 20;
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';
const LINE = 18;

/** Lines of a paragraph: a name may be of any length. */
const MOST_LINES = 6;

const ISLANDS = { width: 150, height: 84 } as const;

/** A pen at a height of the page, moving down. */
interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly picture: Picture;
  readonly width: number;
  y: number;
}

/** @throws where the browser makes no 2D canvas of this size */
export function drawPicture(picture: Picture): HTMLCanvasElement {
  const { map, pixelRatio } = picture;
  const width = Math.max(map.width / pixelRatio, 360);
  const mapHeight = (map.height / map.width) * width;
  const canvas = document.createElement('canvas');
  const measuring = penOn(canvas, picture, width);
  const height = drawParts(measuring, mapHeight); // once to measure, in nothing, once for good
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const pen = penOn(canvas, picture, width);
  pen.context.scale(pixelRatio, pixelRatio);
  pen.context.fillStyle = picture.token('--paper');
  pen.context.fillRect(0, 0, width, height);
  drawParts(pen, mapHeight);
  return canvas;
}

function penOn(canvas: HTMLCanvasElement, picture: Picture, width: number): Pen {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2D canvas, the browser gives none');
  return { context, picture, width, y: MARGIN };
}

/** All parts from top to bottom; returns the height that they took. */
function drawParts(pen: Pen, mapHeight: number): number {
  const { context, picture, width } = pen;
  const { text, token } = picture;
  write(pen, text.title, { size: 22, weight: 600, colour: '--ink' });
  if (text.warning !== '')
    write(pen, text.warning, { size: 14, weight: 600, colour: '--notice-ink' });
  pen.y += 4;
  context.fillStyle = token('--map-backdrop');
  context.fillRect(0, pen.y, width, mapHeight);
  context.drawImage(picture.map, 0, pen.y, width, mapHeight);
  pen.y += mapHeight;
  drawScale(pen);
  drawArchipelagos(pen);
  if (text.keyTitle !== '') write(pen, text.keyTitle, KEY_TITLE);
  drawKey(
    pen,
    text.key.map(({ text: name, token: colour }) => ({
      name,
      draw: (x) => drawSwatch(pen, x, colour),
    })),
  );
  drawKey(
    pen,
    text.statuses.map(({ text: name, status }) => ({
      name,
      draw: (x) => drawSymbol(pen, x, status),
    })),
  );
  if (text.changes) drawChanges(pen, text.changes);
  for (const line of text.foot) write(pen, line, { size: 12, weight: 400, colour: '--ink-2' });
  return pen.y + MARGIN - 6;
}

interface Letters {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
}

const KEY_TITLE: Letters = { size: 13, weight: 600, colour: '--ink' };

/** A paragraph, broken where the width ends; what is longer than {@link MOST_LINES} is cut, and shows that it is. */
function write(pen: Pen, text: string, { size, weight, colour }: Letters): void {
  const { context, picture, width } = pen;
  context.font = `${weight} ${size}px ${FONT}`;
  context.fillStyle = picture.token(colour);
  context.textBaseline = 'top';
  const measure = (part: string) => context.measureText(part).width;
  const lines = wrapped(text, width - 2 * MARGIN, measure);
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines;
  for (const line of cut) {
    context.fillText(line, MARGIN, pen.y);
    pen.y += size * 1.5;
  }
}

/** In the lower right corner of the map. */
function drawScale({ context, picture, width, y }: Pen): void {
  if (picture.kmPerPx === null) return;
  const { km, px } = scaleBar(picture.kmPerPx, 120);
  const [right, bottom] = [width - MARGIN, y - 14];
  const text = `${picture.formatKm(km)} km`;
  context.font = `400 12px ${FONT}`;
  context.textBaseline = 'bottom';
  const room = Math.max(px, context.measureText(text).width) + 12;
  context.fillStyle = picture.token('--paper');
  context.fillRect(right - room + 6, bottom - 22, room, 28);
  context.fillStyle = picture.token('--ink');
  context.fillText(text, right - px, bottom - 4);
  context.fillRect(right - px, bottom, px, 2);
}

/** A strip below the map: always there, wherever the map looks. */
function drawArchipelagos(pen: Pen): void {
  const { context, picture, width } = pen;
  const { archipelagos } = picture.text;
  if (archipelagos.length === 0) return;
  const height = ISLANDS.height + LINE + 8;
  context.fillStyle = picture.token('--map-sea');
  context.fillRect(0, pen.y, width, height);
  context.fillStyle = picture.token('--map-label');
  context.font = `600 13px ${FONT}`;
  context.textBaseline = 'top';
  archipelagos.forEach(({ name, label }, index) => {
    const left = MARGIN + index * (ISLANDS.width + MARGIN);
    context.fillText(name, left, pen.y + 6);
    const islands = islandsOf(label);
    const box = positionsBbox(Float64Array.from(islands.flat())) as Bbox;
    const frame = frameOf(padded(box, 0.08), ISLANDS.height - 12);
    for (const [lon, lat] of islands) {
      const [x, y] = frame.project(lon, lat);
      context.beginPath();
      context.arc(left + x, pen.y + LINE + 10 + y, 1.8, 0, 2 * Math.PI);
      context.fill();
    }
  });
  pen.y += height + 10;
}

/** A line of the key, and what draws its sign at a distance from the left. */
interface KeySign {
  readonly name: string;
  readonly draw: (x: number) => void;
}

/** In as many rows as it takes. */
function drawKey(pen: Pen, key: readonly KeySign[]): void {
  if (key.length === 0) return;
  const { context, picture, width } = pen;
  let x = MARGIN;
  for (const { name, draw } of key) {
    context.font = `400 13px ${FONT}`;
    context.textBaseline = 'middle';
    const room = 34 + context.measureText(name).width + 18;
    if (x > MARGIN && x + room > width - MARGIN) {
      x = MARGIN;
      pen.y += LINE + 4;
    }
    draw(x);
    context.fillStyle = picture.token('--ink');
    context.fillText(name, x + 34, pen.y + LINE / 2);
    x += room;
  }
  pen.y += LINE + 10;
}

/** The symbols of what became of villages, on their grid of 16 units. */
function drawChanges(pen: Pen, { title, lines }: ChangesKey): void {
  const { context, picture } = pen;
  write(pen, title, KEY_TITLE);
  drawKey(
    pen,
    lines.map(({ kind, text: name }) => ({
      name,
      draw(x) {
        const { colour, fill, line } = CHANGE_SYMBOLS[kind];
        context.save();
        context.translate(x + 8, pen.y + 1);
        context.fillStyle = picture.token(colour);
        context.strokeStyle = picture.token(colour);
        context.lineWidth = 2;
        context.fill(new Path2D(fill));
        context.stroke(new Path2D(line));
        context.restore();
      },
    })),
  );
}

/** Hatched where the class has no colour. */
function drawSwatch({ context, picture, y }: Pen, x: number, token: string): void {
  const [width, height] = [28, 14];
  const top = y + 2;
  context.fillStyle = picture.token(token === '' ? '--share-none' : token);
  context.fillRect(x, top, width, height);
  if (token !== '') return;
  context.save();
  context.beginPath();
  context.rect(x, top, width, height);
  context.clip();
  context.strokeStyle = picture.token('--hatch');
  context.beginPath();
  for (let at = -height; at < width; at += 6) {
    context.moveTo(x + at, top + height);
    context.lineTo(x + at + height, top);
  }
  context.stroke();
  context.restore();
}

/** Tokens of the statuses; what is only an outline is drawn as one. */
const STATUS_TOKENS = {
  covered: { token: '--status-covered', isOutline: false },
  weak: { token: '--symbol-weak', isOutline: true },
  none: { token: '--status-none', isOutline: false },
  unknown: { token: '--ink-3', isOutline: true },
} as const satisfies Record<Status, { token: string; isOutline: boolean }>;

/** The sign of a status as in the legend, on its grid of 16 units. */
function drawSymbol({ context, picture, y }: Pen, x: number, status: Status): void {
  const { token, isOutline } = STATUS_TOKENS[status];
  const shape = new Path2D(STATUS_SHAPES[status]);
  context.save();
  context.translate(x + 8, y + 1);
  context.lineWidth = 2;
  context.strokeStyle = picture.token(token);
  context.fillStyle = picture.token(token);
  if (isOutline) context.stroke(shape);
  else context.fill(shape);
  context.restore();
}
