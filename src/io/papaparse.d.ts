/**
 * The part of Papa Parse that this project calls. Its published types bring in all of Node's, and then `process` and `Buffer`
 * would compile in code that runs in a browser.
 */
declare module 'papaparse' {
  /** Something wrong with the text; `row` is the index of the record in `data`, not a line. */
  interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly message: string;
    readonly row?: number;
  }

  interface ParseOptions {
    /** '' to guess. */
    readonly delimiter: string;
    /** Left out to guess. */
    readonly newline?: '\n';
    /** Records as lists of cells. */
    readonly header: false;
    /** Every cell a text. */
    readonly dynamicTyping: false;
  }

  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }

  const Papa: { parse(text: string, options: ParseOptions): ParseResult };
  // biome-ignore lint/style/noDefaultExport: the package has no other export in Node.
  export default Papa;
}
