/** How a query was understood, as a sentence. */
import { assertNever } from '../../electron/base/assert-never.ts';
import type { FieldQuery, Query, TextQuery } from '../../electron/contract/archive-contract.ts';
import type { Language } from '../../electron/contract/host-contract.ts';
import { dayName } from './dates.ts';
import { explanationTexts, type Condition } from './explanation.ts';
import { languageName } from './facets.ts';
import { numbersIn } from './messages.ts';

/** "Articles with “疫情”, without “香港”, tagged “科技”, from 1 January 2022 on". */
export function explainQuery(query: Query, language: Language): string {
  const words = explanationTexts[language];
  return query.kind === 'all' ? words.all : words.articles(clause(query, false, 'whole', language));
}

/** Where a clause stands: it is the whole sentence, one of its conditions, or within a group. */
type Place = 'whole' | 'condition' | 'group';

/**
 * What is denied is denied part by part, so that no sentence denies a group: not both this and that is either not this
 * or not that.
 */
function clause(query: Query, denied: boolean, place: Place, language: Language): string {
  const words = explanationTexts[language];
  switch (query.kind) {
    case 'all':
      return words.all;
    case 'not':
      return clause(query.part, !denied, place, language);
    case 'and':
    case 'or': {
      const isAll = (query.kind === 'and') !== denied;
      const within = place === 'whole' && isAll ? 'condition' : 'group';
      const parts = query.parts.map(part => clause(part, denied, within, language));
      if (place === 'group') return words.group(isAll ? words.both(parts) : words.orElse(parts));
      return isAll ? words.conditions(parts) : words.either(parts);
    }
    default: {
      const { said, unsaid } = condition(query, language);
      return denied ? unsaid : said;
    }
  }
}

function condition(query: TextQuery | FieldQuery, language: Language): Condition {
  const words = explanationTexts[language];
  const { integer } = numbersIn(language);
  switch (query.kind) {
    case 'text':
      return words.text[query.within](wording(query, language));
    case 'tag':
    case 'source':
      return query.wild && query.name === '*' ? words.any[query.kind] : words[query.kind](query.name);
    case 'section':
      if (query.wild && query.parts.join('/') === '*') return words.any.section;
      return words.section[query.fromTop ? 'fromTop' : 'anywhere'](query.parts.join(' › '));
    case 'language':
      return words.language(languageName(query.name, language));
    case 'date': {
      const [from, to] = [query.from, query.to].map(day => day && dayName(day, language));
      if (from === to) return words.days.on(from ?? '');
      if (from === undefined) return words.days.until(to ?? '');
      return to === undefined ? words.days.since(from) : words.days.between(from, to);
    }
    case 'age':
    case 'length': {
      const { atLeast, lessThan } = query;
      const measure = words[query.kind];
      if (atLeast === undefined) return measure.under(integer(lessThan ?? 0));
      if (lessThan === undefined) return measure.over(integer(atLeast));
      return measure.between(integer(atLeast), integer(lessThan - 1));
    }
    case 'trait':
      return words.trait[query.trait];
    case 'mark':
      return words.mark[query.mark];
    case 'mark-text':
      if (query.wild && query.text === '*') return words.any.label;
      return words.markText[query.mark](query.text);
    default:
      return assertNever(query);
  }
}

/** The words looked for. What a Chinese word begins with is part of it, so only others are said to begin. */
function wording({ phrase, prefix }: TextQuery, language: Language): string {
  const words = explanationTexts[language];
  const endsInLetter = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u.test(
    phrase,
  );
  return prefix && endsInLetter ? words.beginning(phrase) : words.quoted(phrase);
}
