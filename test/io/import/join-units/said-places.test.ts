/** What a row says of its place besides its commune, its province and its former commune: it proves, is put right, or is a question. */
import { describe, expect, it } from 'vitest';
import { join, type NamedPlacesOfRow, TODAY } from './vietnam.ts';

const match = (row: Partial<NamedPlacesOfRow>) => join(row, TODAY);

describe('a province', () => {
  it('that has no such commune is a question, with the only commune of that name first', () => {
    const found = match({ commune: 'Côn Lôn', province: 'Cà Mau' });
    expect(found).toMatchObject({ kind: 'open', fault: 'province-differs' });
    expect(found.kind === 'open' && found.candidates[0]).toBe('02245');
  });

  it.each([
    ['Tuyên Quan', 'Tuyên Quang'],
    ['Tuyeen Quang', 'Tuyên Quang'],
    ['Tỉnh Tuyên Quagn', 'Tuyên Quang'],
    ['Hà Giag', 'Hà Giang'], // it became part of Tuyên Quang
  ])('written %s is put right, where the commune is there', (province, name) => {
    expect(match({ commune: 'Côn Lôn', province })).toMatchObject({
      kind: 'joined',
      code: '02245',
      notes: [{ code: 'province-repaired', value: `${province} → ${name}` }],
    });
  });

  it('put right proves nothing where the commune is elsewhere', () => {
    const found = match({ commune: 'Côn Lôn', province: 'Ca Mao' });
    expect(found).toMatchObject({ kind: 'open', fault: 'province-differs' });
  });

  it.each(['Xyz', 'Đang sáp nhập'])(
    'called %s, as none is, leaves the commune open',
    (province) => {
      expect(match({ commune: 'Côn Lôn', province })).toEqual({
        kind: 'open',
        fault: 'province-unknown',
        candidates: ['02245'],
      });
    },
  );

  it('nearly called as several are is not put right: Hên Giang may be Hậu, Tiền or Kiên Giang', () => {
    const found = match({ commune: 'Côn Lôn', province: 'Hên Giang' });
    expect(found).toMatchObject({ kind: 'open', fault: 'province-unknown' });
  });

  it('is another than that of code and name: they join, and it is said', () => {
    const row = { communeCode: '02245', commune: 'Côn Lôn', province: 'Cà Mau' };
    expect(match(row)).toMatchObject({
      kind: 'joined',
      code: '02245',
      notes: [{ code: 'province-differs', value: 'Cà Mau' }],
    });
  });

  it('is another than that of a code alone: that is a question', () => {
    expect(match({ communeCode: '02245', provinceCode: '96' })).toEqual({
      kind: 'open',
      fault: 'province-differs',
      candidates: ['02245'],
    });
  });
});

describe('a former commune', () => {
  it.each([
    ['that was there already, by its code', { formerCommune: 'Sinh Long', provinceCode: '08' }],
    ['with a code without zeros', { formerCommune: 'Sinh Long', provinceCode: '8' }],
    ['by its name', { formerCommune: 'Sinh Long', province: 'Tuyên Quang' }],
  ])('goes with its province %s', (_, row) => {
    expect(match(row)).toMatchObject({ kind: 'joined', code: '02245', from: '02227' });
  });

  it.each([
    ['today’s, by code', { provinceCode: '08' }],
    ['today’s', { province: 'Tuyên Quang' }],
    ['that of then, by code', { provinceCode: '02' }],
    ['that of then', { province: 'Hà Giang' }],
  ])('of Hà Giang is found by its province: %s', (_, province) => {
    const found = match({ formerCommune: 'Lũng Táo', ...province });
    expect(found).toMatchObject({ kind: 'joined', code: '00715', from: '00724' });
  });

  it('is also found by the names of then, with the province of today', () => {
    expect(join({ commune: 'Lũng Táo', province: 'Tuyên Quang' })).toMatchObject({
      kind: 'joined',
      code: '00715',
    });
  });

  it('of a name that both parts of the province had is a question', () => {
    // Yên Phú of Hà Giang (00991) and of Tuyên Quang (02398).
    expect(match({ formerCommune: 'Yên Phú', province: 'Tuyên Quang' })).toEqual({
      kind: 'open',
      fault: 'unit-ambiguous',
      candidates: ['00991', '02398'],
    });
  });

  it('beside the commune that it went to agrees', () => {
    const row = { commune: 'Côn Lôn', formerCommune: 'Sinh Long', province: 'Tuyên Quang' };
    expect(match(row)).toMatchObject({ kind: 'joined', code: '02245', notes: [] });
  });

  it('beside another commune of the province is a question with both', () => {
    // Khau Tinh went to Yên Hoa (02248).
    const row = { commune: 'Côn Lôn', formerCommune: 'Khau Tinh', province: 'Tuyên Quang' };
    expect(match(row)).toEqual({
      kind: 'open',
      fault: 'former-commune-differs',
      candidates: ['02245', '02248'],
    });
  });

  it('of another province beside a commune is said: older communes of that name are in no catalogue', () => {
    const row = { commune: 'Côn Lôn', formerCommune: 'Trúc Bạch', province: 'Tuyên Quang' };
    expect(match(row)).toMatchObject({
      kind: 'joined',
      code: '02245',
      notes: [{ code: 'former-commune-differs', value: 'Trúc Bạch' }],
    });
  });

  it('that nobody knows says nothing against the commune', () => {
    const row = { commune: 'Côn Lôn', formerCommune: 'Không Đâu', province: 'Tuyên Quang' };
    expect(match(row)).toMatchObject({ kind: 'joined', code: '02245', notes: [] });
  });
});
