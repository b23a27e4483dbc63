/**
 * Traditional, simplified and regional forms of one Han character, by the tables of OpenCC
 * (https://github.com/BYVoid/OpenCC). A conversion looks at phrases to choose between forms, as between 着 and 著; a
 * search must find each by each, and must not depend on what stands around it. So forms that any table turns into one
 * another are one character here, whichever phrase they stand in.
 */
import traditionalOf from 'opencc-js/dict/STCharacters';
import simplifiedOf from 'opencc-js/dict/TSCharacters';
import hongKongOf from 'opencc-js/dict/HKVariants';
import taiwanOf from 'opencc-js/dict/TWVariants';

const pairsIn = (entries: string): [string, string][] =>
  entries.split('|').map(entry => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });

/** By form, one that is to be taken in its place; which may itself be replaced by a further one. */
const canonical = new Map<string, string>();

function formOf(character: string): string {
  const next = canonical.get(character);
  return next === undefined ? character : formOf(next);
}

/** Forms that are known to be the same already are left alone, so that no circle is made. */
function replace(form: string, by: string): void {
  const [old, other] = [formOf(form), formOf(by)];
  if (old !== other) canonical.set(old, other);
}

// Most of what is read is simplified, and so stays as it is.
for (const [traditional, simplified] of pairsIn(simplifiedOf)) replace(traditional, simplified);
for (const [usual, regional] of [...pairsIn(hongKongOf), ...pairsIn(taiwanOf)]) replace(regional, usual);
// Of forms that are written in China alone, as 馀 and 锺, the table of the other direction knows.
for (const [simplified, traditional] of pairsIn(traditionalOf)) replace(simplified, traditional);
for (const character of canonical.keys()) canonical.set(character, formOf(character));

/** The form that stands for this character and all its other forms; the character itself where it has none. */
export const canonicalForm = (character: string): string => canonical.get(character) ?? character;
