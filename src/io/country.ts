/**
 * `country.json` to {@link Country}: the part of a country pack that the site reads at run time. Total: whatever the file holds,
 * the answer is a country or `null` with what was wrong. Knows no table format, so it stays small in the first download.
 */
import { isCodePattern } from '../core/admin/code-pattern.ts';
import type {
  Bbox,
  CoordinateSystem,
  Country,
  Level,
  MapLabel,
  PublishedFigure,
  RequiredUnit,
  Settlement,
  UnitKind,
} from '../core/country.ts';
import { isIsoDate } from '../core/definition.ts';
import type { Issue, Outcome } from '../core/issue.ts';
import {
  field,
  type JsonNode,
  readChoice,
  readList,
  readLocalText,
  readNumber,
  readOptional,
  readOr,
  readRecord,
  readText,
  readWholeList,
  readWholeNumber,
  reject,
  rootNode,
} from './json-node.ts';

/**
 * Reads a parsed `country.json`. A broken label, required unit, coordinate system or published figure is set aside and noted;
 * anything else that is missing or wrong leaves no country (`null`), but for the published figures, which may be left out.
 * @param file name for the issues; their column is the path of the value (`levels.0.id`)
 */
export function parseCountry(json: unknown, file: string): Outcome<Country | null> {
  const issues: Issue[] = [];
  return { value: readCountry(rootNode(json, file, issues)), issues };
}

function readCountry(node: JsonNode): Country | null {
  const id = readText(field(node, 'id'));
  const code = readText(field(node, 'code'));
  const name = readLocalText(field(node, 'name'));
  const levels = readLevels(field(node, 'levels'));
  const settlement = readSettlement(field(node, 'settlement'));
  const extent = readBbox(field(node, 'extent'));
  const firstView = readBbox(field(node, 'firstView'));
  const labels = readList(field(node, 'labels'), readLabel);
  const requiredUnits = readList(field(node, 'requiredUnits'), readRequiredUnit);
  const coordinateSystems = readList(field(node, 'coordinateSystems'), readSystem);
  const publishedSeries = readOr(field(node, 'publishedSeries'), readPublishedSeries, []);
  const adminVersions = readWholeList(field(node, 'adminVersions'), readIsoDate);
  if (!id || !code || !name || !levels || !settlement || !extent || !firstView) return null;
  if (!labels || !requiredUnits || !coordinateSystems || !adminVersions) return null;
  const places = { extent, firstView, labels, requiredUnits };
  const tables = { coordinateSystems, publishedSeries, adminVersions };
  return { id, code, name, levels, settlement, ...places, ...tables };
}

/** Levels of units, highest first; `null` when one of them cannot be used or two share an id. */
export function readLevels(node: JsonNode): Level[] | null {
  const levels = readWholeList(node, readLevel);
  if (!levels) return null;
  return new Set(levels.map((level) => level.id)).size === levels.length ? levels : reject(node);
}

function readLevel(node: JsonNode): Level | null {
  const id = readText(field(node, 'id'));
  const names = readNames(node);
  const pattern = field(node, 'codePattern');
  const codePattern = readText(pattern);
  const kinds = readRecord(field(node, 'kinds'), readKind);
  if (!id || !names || !codePattern || !kinds) return null;
  return isCodePattern(codePattern) ? { id, ...names, codePattern, kinds } : reject(pattern);
}

function readKind(node: JsonNode): UnitKind | null {
  const name = readLocalText(field(node, 'name'));
  const prefix = readLocalText(field(node, 'prefix'));
  const pattern = readOptional(field(node, 'pattern'), readLocalText);
  return name && prefix && { name, prefix, ...(pattern && { pattern }) };
}

function readSettlement(node: JsonNode): Settlement | null {
  const names = readNames(node);
  const urbanKinds = readList(field(node, 'urbanKinds'), readText);
  return names && urbanKinds && { ...names, urbanKinds };
}

function readNames(node: JsonNode): Pick<Level, 'name' | 'plural'> | null {
  const name = readLocalText(field(node, 'name'));
  const plural = readLocalText(field(node, 'plural'));
  return name && plural && { name, plural };
}

function readLabel(node: JsonNode): MapLabel | null {
  const text = readLocalText(field(node, 'text'));
  const note = readOptional(field(node, 'note'), readLocalText);
  const kind = readChoice(field(node, 'kind'), ['archipelago', 'sea']);
  const lon = readDegrees(field(node, 'lon'), 180);
  const lat = readDegrees(field(node, 'lat'), 90);
  const unit = readOptional(field(node, 'unit'), readText);
  const islands = readOptional(field(node, 'islands'), (list) => readList(list, readPosition));
  if (!text || !kind || lon === null || lat === null) return null;
  const extras = { ...(note && { note }), ...(unit && { unit }), ...(islands && { islands }) };
  return { text, kind, lon, lat, ...extras };
}

function readRequiredUnit(node: JsonNode): RequiredUnit | null {
  const level = readText(field(node, 'level'));
  const code = readText(field(node, 'code'));
  const name = readText(field(node, 'name'));
  return level && code && name ? { level, code, name } : null;
}

function readSystem(node: JsonNode): CoordinateSystem | null {
  const id = readText(field(node, 'id'));
  const name = readText(field(node, 'name'));
  const proj4 = readText(field(node, 'proj4'));
  return id && name && proj4 ? { id, name, proj4 } : null;
}

function readPublishedSeries(node: JsonNode): PublishedFigure[] | null {
  return readList(node, readPublishedFigure);
}

/** Of a figure without a source nothing can be said, so it is not shown either. */
function readPublishedFigure(node: JsonNode): PublishedFigure | null {
  const asOf = readIsoDate(field(node, 'asOf'));
  const indicator = readText(field(node, 'indicator'));
  const title = readLocalText(field(node, 'title'));
  const covered = readWholeNumber(field(node, 'covered'));
  const base = readWholeNumber(field(node, 'base'));
  const left = field(node, 'remaining');
  const remaining = left.value === null ? null : readWholeNumber(left);
  const note = readRecord(field(node, 'note'), readText);
  const source = readLocalText(field(node, 'source'));
  if (!asOf || !indicator || !title || covered === null || base === null) return null;
  if (!note || !source || (remaining === null && left.value !== null)) return null;
  if (covered > base) return reject(field(node, 'covered'));
  return { asOf, indicator, title, covered, base, remaining, note, source };
}

/** West before east, south before north, all within the globe. */
function readBbox(node: JsonNode): Bbox | null {
  const numbers = readWholeList(node, readNumber);
  if (!numbers) return null;
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || west! >= east! || south! >= north!) return reject(node);
  return isPosition(west!, south!) && isPosition(east!, north!)
    ? [west!, south!, east!, north!]
    : reject(node);
}

function readPosition(node: JsonNode): readonly [lon: number, lat: number] | null {
  const numbers = readWholeList(node, readNumber);
  if (!numbers) return null;
  const [lon, lat] = numbers;
  return numbers.length === 2 && isPosition(lon!, lat!) ? [lon!, lat!] : reject(node);
}

function readDegrees(node: JsonNode, limit: number): number | null {
  const degrees = readNumber(node);
  return degrees === null || Math.abs(degrees) <= limit ? degrees : reject(node);
}

function isPosition(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** A date `YYYY-MM-DD` that exists. */
export function readIsoDate(node: JsonNode): string | null {
  const text = readText(node);
  return text === null || isIsoDate(text) ? text : reject(node);
}
