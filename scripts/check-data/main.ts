/**
 * `npm run check-data -- FILE… [--json] [--lang=vi|en]`: reads tables as the import page does and says what it makes of them,
 * without a browser. Exits with 0 when every file could be read, 1 when one could not, 2 for wrong use.
 */
import { readFile } from 'node:fs/promises';
import { dataWords } from '../../src/ui/i18n/data.ts';
import { checkFile, type FileReport } from './check-file.ts';
import { readCheckContext } from './context.ts';
import { reportLines } from './print-report.ts';

const OPTIONS = ['--json', '--lang=vi', '--lang=en'];

async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));
  if (files.length === 0 || unknown.length > 0) {
    console.error('Usage: npm run check-data -- FILE… [--json] [--lang=vi|en]');
    return 2;
  }
  const words = dataWords(args.includes('--lang=vi') ? 'vi' : 'en');
  const context = await readCheckContext();
  const reports: FileReport[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null);
    const report = checkFile(file, bytes, context);
    reports.push(report);
    if (!args.includes('--json')) console.log(reportLines(report, words).join('\n'));
  }
  if (args.includes('--json')) console.log(JSON.stringify(reports, null, 1));
  return reports.some(({ fault }) => fault !== null) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
