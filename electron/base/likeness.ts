/** How a name is like what is typed of it, the best first: it begins with it, holds it, or has its letters in order. */
const likenesses = ['begins', 'holds', 'scattered'] as const;
export type Likeness = (typeof likenesses)[number];

/** One letter is scattered in nearly every name. */
const fewestScattered = 2;

/** Both in lower case, or folded. Spaces that are typed count only where the name begins with them or holds them. */
export function likenessOf(name: string, typed: string): Likeness | undefined {
  if (name.startsWith(typed)) return 'begins';
  if (name.includes(typed)) return 'holds';
  const letters = [...typed].filter(letter => letter !== ' ');
  if (letters.length < fewestScattered) return undefined;
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) return undefined;
    from = at + letter.length;
  }
  return 'scattered';
}

/** Those whose label is like what is typed in lower case, the most alike first, else in the order they have. */
export function mostAlike<Named extends { readonly label: string }>(
  all: readonly Named[],
  typed: string,
): readonly Named[] {
  const alike = all.map(each => ({ each, likeness: likenessOf(each.label.toLowerCase(), typed) }));
  return likenesses.flatMap(wanted =>
    alike.filter(({ likeness }) => likeness === wanted).map(({ each }) => each),
  );
}
