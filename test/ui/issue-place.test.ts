import { describe, expect, test } from 'vitest';
import { issue } from '../../src/core/issue.ts';
import { issuePlace } from '../../src/ui/issue-place.ts';
import { catalogueOf } from '../support/catalogues.ts';

const [vi, en] = [catalogueOf('vi'), catalogueOf('en')];

describe('the place of a finding', () => {
  test('names file, row, column and value, as far as they are known', () => {
    const found = issue(
      'number-invalid',
      { file: 'villages.json', row: 12, column: 'households' },
      'x',
    );
    expect(issuePlace(found, vi)).toBe('villages.json, dòng 12, cột households, “x”');
    expect(issuePlace(found, en)).toBe('villages.json, row 12, column households, “x”');
    expect(issuePlace(issue('file-truncated', { file: 'sites.geojson' }), vi)).toBe(
      'sites.geojson',
    );
  });

  test('speaks of entries in a manifest, which has no columns', () => {
    const found = issue('manifest-field-invalid', {
      file: 'manifest.json',
      column: 'layers[2].date',
    });
    expect(issuePlace(found, vi)).toBe('manifest.json, mục layers[2].date');
    const unknown = issue('reference-unknown', { file: 'data/manifest.json', column: 'sources' });
    expect(issuePlace(unknown, en)).toBe('data/manifest.json, entry sources');
  });
});
