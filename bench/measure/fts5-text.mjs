/** Texts and queries as FTS5 by itself is given them: the tokens of the program, cut already. */

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {ReturnType<Engine['parseQuery']>['query']} Query */
/** @typedef {Extract<Query, { kind: 'text' }>} TextQuery */
/** @typedef {Pick<Engine, 'fold' | 'tokenise'>} Cutter */

/**
 * Words as they are, and pairs of characters. None holds a space or an ASCII sign, so that FTS5's ascii tokenizer, the
 * cheapest, finds them again. `lastRun` is the number of characters in the run of CJK that the text ends in, 0 where it
 * ends in a word.
 * @param {Cutter} cutter
 * @param {string} text
 */
function cut({ fold, tokenise }, text) {
  /** @type {string[]} */
  const tokens = [];
  let lastRun = 0;
  const nothing = () => undefined;
  tokenise(fold(text), 0, {
    runStart: () => (lastRun = 0),
    pair: (first, second) => {
      lastRun++;
      tokens.push(String.fromCodePoint(first, second));
    },
    runEnd: character => {
      lastRun++;
      tokens.push(String.fromCodePoint(character));
    },
    word: word => {
      lastRun = 0;
      tokens.push(word);
    },
    signBehind: nothing,
    signBefore: nothing,
  });
  return { tokens, lastRun };
}

/** @type {(cutter: Cutter, text: string) => string} */
export const indexedText = (cutter, text) => cut(cutter, text).tokens.join(' ');

/**
 * The expression of one word or phrase. A last run of CJK may go on in the text: its end is not asked for, and a single
 * character there is the beginning of a pair.
 * @type {(cutter: Cutter, query: TextQuery) => string}
 */
function phrase(cutter, { phrase, prefix, within }) {
  const { tokens, lastRun } = cut(cutter, phrase);
  if (lastRun > 1) tokens.pop();
  const isBeginning = lastRun === 1 || (lastRun === 0 && prefix);
  return `(${within === 'title' ? 'title : ' : ''}"${tokens.join(' ')}"${isBeginning ? ' *' : ''})`;
}

/**
 * The expression of what a query says about text; its fields are left out, and so is nothing else.
 * @param {Cutter & Pick<Engine, 'parseQuery'>} engine
 * @param {string} text
 * @returns {{ match: string, isWhole: boolean }} `isWhole` where nothing was left out
 */
export function matchOf(engine, text) {
  let isWhole = true;
  /** @type {(query: Query) => string | undefined} */
  const match = query => {
    switch (query.kind) {
      case 'text':
        return phrase(engine, query);
      case 'or':
        return `(${query.parts.map(match).join(' OR ')})`;
      case 'and': {
        const wanted = query.parts.flatMap(part => (part.kind === 'not' ? [] : (match(part) ?? [])));
        const unwanted = query.parts.flatMap(part => (part.kind === 'not' ? (match(part.part) ?? []) : []));
        return `((${wanted.join(' AND ')})${unwanted.map(part => ` NOT ${part}`).join('')})`;
      }
      default:
        isWhole = false;
        return undefined;
    }
  };
  const expression = match(engine.parseQuery(text, false).query);
  if (expression === undefined) throw new TypeError(`nothing for FTS5 to find: ${text}`);
  return { match: expression, isWhole };
}
