// The numbers of Lib/re/_constants.py: opcodes, positions, categories. They must equal the library's, which refuses to
// load when MAGIC differs.

export const MAGIC = 20230612;
export const MAXREPEAT = 4294967295;
export const MAXGROUPS = 1073741823;

const OPCODES = (
  'FAILURE SUCCESS ANY ANY_ALL ASSERT ASSERT_NOT AT BRANCH CATEGORY CHARSET BIGCHARSET GROUPREF GROUPREF_EXISTS IN INFO JUMP LITERAL MARK ' +
  'MAX_UNTIL MIN_UNTIL NOT_LITERAL NEGATE RANGE REPEAT REPEAT_ONE SUBPATTERN MIN_REPEAT_ONE ATOMIC_GROUP POSSESSIVE_REPEAT POSSESSIVE_REPEAT_ONE ' +
  'GROUPREF_IGNORE IN_IGNORE LITERAL_IGNORE NOT_LITERAL_IGNORE GROUPREF_LOC_IGNORE IN_LOC_IGNORE LITERAL_LOC_IGNORE NOT_LITERAL_LOC_IGNORE ' +
  'GROUPREF_UNI_IGNORE IN_UNI_IGNORE LITERAL_UNI_IGNORE NOT_LITERAL_UNI_IGNORE RANGE_UNI_IGNORE'
).split(' ');
export const opcodeName = (n: number): string => OPCODES[n] ?? `opcode ${n}`;

export type At =
  | 'beginning'
  | 'beginningLine'
  | 'beginningString'
  | 'boundary'
  | 'nonBoundary'
  | 'end'
  | 'endLine'
  | 'endString'
  | 'locBoundary'
  | 'locNonBoundary'
  | 'uniBoundary'
  | 'uniNonBoundary';
export const AT: readonly At[] = [
  'beginning',
  'beginningLine',
  'beginningString',
  'boundary',
  'nonBoundary',
  'end',
  'endLine',
  'endString',
  'locBoundary',
  'locNonBoundary',
  'uniBoundary',
  'uniNonBoundary',
];

export type Category = 'digit' | 'space' | 'word' | 'linebreak' | 'locWord' | 'uniDigit' | 'uniSpace' | 'uniWord' | 'uniLinebreak';
const CATEGORIES: readonly Category[] = ['digit', 'space', 'word', 'linebreak', 'locWord', 'uniDigit', 'uniSpace', 'uniWord', 'uniLinebreak'];

/** Category number to its name and whether it is negated: they come in pairs. */
export function categoryOf(n: number): { readonly category: Category; readonly negated: boolean } {
  return { category: CATEGORIES[n >> 1] as Category, negated: (n & 1) === 1 };
}

export const FLAG = { ignoreCase: 2, locale: 4, multiline: 8, dotAll: 16, unicode: 32, verbose: 64, debug: 128, ascii: 256 } as const;

/** How the case of characters is ignored. */
export type Ignore = '' | 'ascii' | 'locale' | 'unicode';
