/** Makes the files that go out to communes, with what is known of their villages today, imports included. */
import { textIn } from '../../core/country.ts';
import { EngineError } from '../../core/engine.ts';
import type { MadeFile, TemplatesQuestion } from '../../core/templates.ts';
import { findUnit, pathTo } from '../../core/units.ts';
import { writeWorkbook } from '../../io/export/xlsx/write-workbook.ts';
import { type ZipEntry, zipArchive } from '../../io/export/zip.ts';
import { templateFileName } from '../../io/templates/file-name.ts';
import { villageTemplate } from '../../io/templates/village-template.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import { kitOf } from './kit.ts';
import { nameOf, placeText, type UnitSource, unitSource } from './template-source.ts';

/**
 * Answers with one workbook, or with an archive of one for each commune.
 * @throws {EngineError} when there is no such unit, its villages cannot be read, or the country has no words for templates
 */
export async function templates(
  session: Session,
  question: TemplatesQuestion,
  control: JobControl,
): Promise<MadeFile> {
  const kit = await kitOf(session);
  const words = kit.pack.template;
  if (!words) throw new EngineError('dataset-unreadable', 'import.json', 'no words for templates');
  const { units } = session.dataset;
  const unit = findUnit(units, question.unit);
  if (unit === null) throw new EngineError('failed', question.unit, 'no such unit');
  const { language } = question;
  const source = await unitSource(session, kit, { unit, words, language }, control);
  await control.breathe();
  const making: Making = { session, kit, question, control };
  const isOne = question.per === 'unit' || units.levels[unit] === units.communeLevel;
  if (isOne) {
    const bytes = await workbookOf(making, unit, source, (share) => share);
    return { name: `${fileName(making, unit)}.xlsx`, bytes: bytes.buffer as ArrayBuffer };
  }
  return archiveOf(making, unit, source);
}

/** What each file is made with. */
interface Making {
  readonly session: Session;
  readonly kit: ImportKit;
  readonly question: TemplatesQuestion;
  readonly control: JobControl;
}

async function archiveOf(making: Making, unit: number, source: UnitSource): Promise<MadeFile> {
  const { communes } = source;
  const files: ZipEntry[] = [];
  for (const [i, commune] of communes.entries()) {
    const row = making.kit.rowOf.get(commune.code)!;
    const own = { ...source, communes: [commune] };
    const bytes = await workbookOf(making, row, own, (share) => (i + share) / communes.length);
    files.push({ name: `${fileName(making, row)}.xlsx`, bytes });
  }
  const steps = zipArchive(files, making.question.date, false); // workbooks are packed already
  const bytes = await follow(steps, making.control, {
    step: 'counting',
    subject: source.text.title,
  });
  return { name: `${fileName(making, unit)}.zip`, bytes: bytes.buffer as ArrayBuffer };
}

/** @param shareOfAll how much of the whole work is done when so much of this file is */
async function workbookOf(
  { session, kit, question, control }: Making,
  unit: number,
  source: UnitSource,
  shareOfAll: (share: number) => number,
): Promise<Uint8Array> {
  const { language, date } = question;
  const { manifest } = session.dataset;
  const facts = {
    place: placeText(session, kit, { unit, language }),
    edition: manifest.adminVersion,
    date,
    dataset: textIn(manifest.title, language),
    isSample: manifest.kind === 'sample',
  };
  const workbook = villageTemplate({ ...source, facts });
  await control.breathe();
  const steps = writeWorkbook(workbook, date);
  const own: JobControl = {
    ...control,
    report: (progress) => control.report({ ...progress, done: shareOfAll(progress.done) }),
  };
  return follow(steps, own, { step: 'counting', subject: facts.place });
}

function fileName({ session, kit, question: { language } }: Making, unit: number): string {
  const { units } = session.dataset;
  const codes = pathTo(units, unit)
    .slice(1)
    .map((row) => units.codes[row]!);
  const name = unit === 0 ? units.codes[0]! : nameOf(session, kit, { unit, language });
  return templateFileName(codes, name);
}
