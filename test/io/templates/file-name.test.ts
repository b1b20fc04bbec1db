/** Names of template files: short ASCII that every system keeps, whatever a place is called. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateFileName } from '../../../src/io/templates/file-name.ts';

describe('the name of a template', () => {
  it.each([
    [['08', '00955'], 'Xã Sinh Long', '08-00955-xa-sinh-long'],
    [['08'], 'Tỉnh Tuyên Quang', '08-tinh-tuyen-quang'],
    [['48', '20333'], 'Đặc khu Hoàng Sa', '48-20333-dac-khu-hoang-sa'],
    [['66', '24175'], "Xã Ea H'leo", '66-24175-xa-ea-hleo'],
    [[], '', 'template'],
  ])('of %j %s is %s', (codes, name, expected) => {
    expect(templateFileName(codes, name)).toBe(expected);
  });

  it('is lower-case ASCII of at most 80 letters, for any name', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ unit: 'binary' }), (codes, name) => {
        expect(templateFileName(codes, name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);
      }),
    );
  });
});
