/** Amounts that a text states with what they are of: "Huyện Na Hang: 120 thôn, 4.512 hộ". */
import { fieldOfHeading, type Vocabulary } from './vocabulary.ts';

export interface NamedAmount {
  /** Field whose heading the word behind the number is: `name` for settlements, `households`, `population`. */
  readonly field: string;
  readonly amount: number;
}

/** A whole number, thousands marked as the country does or not at all, and the one or two words behind it. */
const AMOUNT = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,9})\s+(\p{L}+)(?:[ /](\p{L}+))?/gu;

/** The amounts of settlements, households and people, in the order of the text. */
export function amountsIn(text: string, vocabulary: Vocabulary): readonly NamedAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, digits = '', one = '', two]) => {
    const both = two === undefined ? null : fieldOfHeading(vocabulary, `${one} ${two}`);
    const field = both ?? fieldOfHeading(vocabulary, one);
    const isCounted = field === 'name' || field === 'households' || field === 'population';
    return isCounted ? [{ field, amount: Number(digits.replaceAll('.', '')) }] : [];
  });
}
