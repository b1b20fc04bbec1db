/** A table of places as GeoJSON (RFC 7946): points, without a geometry where the position is not known, and what the table is. */
import type { ExportCell, ExportTable } from '../../core/table/export-table.ts';

/** The text of the file, a feature to a line. */
export function tableGeojson({ columns, count, positions, facts, notes }: ExportTable): string {
  const features = Array.from({ length: count }, (_, i) => {
    const properties = Object.fromEntries(columns.map(({ id, at }) => [id, propertyOf(at(i))]));
    return JSON.stringify({ type: 'Feature', geometry: pointAt(positions, i), properties });
  });
  const metadata = { ...facts, notes: Object.fromEntries(notes) };
  const head = `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[`;
  return `${head}\n${features.join(',\n')}\n]}\n`;
}

function pointAt(positions: Float64Array | null, i: number) {
  const [lon, lat] = [positions?.[2 * i] ?? Number.NaN, positions?.[2 * i + 1] ?? Number.NaN];
  return Number.isNaN(lon + lat) ? null : { type: 'Point', coordinates: [lon, lat] };
}

function propertyOf(cell: ExportCell): string | number | null {
  if (cell.kind === 'number') return Number.isNaN(cell.value) ? null : cell.value;
  const text = cell.kind === 'date' ? cell.iso : cell.text;
  return text === '' ? null : text;
}
