/** Gives a table to the reader as a file. It is made here and goes nowhere else. */
import type { ExportFormat, ExportTable } from './core/table/export-table.ts';
import { excelCsv, machineCsv } from './io/export/table-csv.ts';
import { tableGeojson } from './io/export/table-geojson.ts';

const FORMATS = {
  excel: { write: excelCsv, ending: '-excel.csv', type: 'text/csv;charset=utf-8' },
  csv: { write: machineCsv, ending: '.csv', type: 'text/csv;charset=utf-8' },
  geojson: { write: tableGeojson, ending: '.geojson', type: 'application/geo+json' },
} satisfies Record<
  ExportFormat,
  { write: (table: ExportTable) => string; ending: string; type: string }
>;

/** How long a browser is given to begin with a download before its data are let go, in milliseconds. */
const GRACE_MS = 60_000;

export function saveTable(table: ExportTable, format: ExportFormat): void {
  const { write, ending, type } = FORMATS[format];
  const url = URL.createObjectURL(new Blob([write(table)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${table.fileName}${ending}`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), GRACE_MS);
}
