import type { TextRange } from '../base/text-range.ts';
import type { Query, QueryProblem } from './query.ts';

/** Deeper groups are refused, so that whoever walks a query may do so by recursion. */
const deepest = 50;

/** A group under construction: alternatives that are complete, and the terms of the one under way. */
interface Group {
  /** The parenthesis that opened it; undefined for the whole query. */
  readonly opened: TextRange | undefined;
  readonly negated: boolean;
  readonly alternatives: Query[];
  terms: Query[];
  /** Something stands in the alternative under way, even if it says nothing. */
  begun: boolean;
  /** The operator that waits for what follows it. */
  waiting: TextRange | undefined;
}

const newGroup = (opened: TextRange | undefined, negated: boolean): Group => ({
  opened,
  negated,
  alternatives: [],
  terms: [],
  begun: false,
  waiting: undefined,
});

/** Builds a query from its signs and operands in the order they are written. */
export class QueryTree {
  readonly #report: (code: QueryProblem['code'], range: TextRange) => void;
  readonly #outer: Group[] = [];
  #group = newGroup(undefined, false);
  #negated = false;
  /** Open parentheses that were refused. */
  #refused = 0;

  constructor(report: (code: QueryProblem['code'], range: TextRange) => void) {
    this.#report = report;
  }

  not(span: TextRange): void {
    this.#negated = !this.#negated;
    this.#group.waiting = span;
  }

  /** Undefined stands for an operand that says nothing. */
  operand(query: Query | undefined): void {
    if (query) this.#group.terms.push(this.#negated ? negate(query) : query);
    this.#negated = false;
    this.#group.begun = true;
    this.#group.waiting = undefined;
  }

  /** Terms side by side are joined as they are; the sign says only that there are two of them. */
  and(span: TextRange): void {
    if (this.#joins(span)) this.#group.waiting = span;
  }

  or(span: TextRange): void {
    if (!this.#joins(span)) return;
    finishAlternative(this.#group);
    this.#group.waiting = span;
  }

  /** Whether an operand stands before the operator at `span`, which is reported otherwise. */
  #joins(span: TextRange): boolean {
    const { begun, waiting } = this.#group;
    if (begun && !waiting) return true;
    this.#report('stray-operator', span);
    return false;
  }

  open(span: TextRange): void {
    if (this.#outer.length === deepest) {
      this.#refused++;
      return this.#report('unbalanced-parenthesis', span);
    }
    this.#outer.push(this.#group);
    this.#group = newGroup(span, this.#negated);
    this.#negated = false;
  }

  close(span: TextRange): void {
    if (this.#refused > 0) {
      this.#refused--;
      return;
    }
    const outer = this.#outer.pop();
    if (!outer) return this.#report('unbalanced-parenthesis', span);
    const { negated } = this.#group;
    const query = this.#finish();
    this.#group = outer;
    this.#negated = negated;
    this.operand(query);
  }

  /** The whole query; undefined when it says nothing. Groups left open are reported and closed. */
  end(): Query | undefined {
    this.#refused = 0;
    while (this.#group.opened) {
      const { opened } = this.#group;
      this.close(opened);
      this.#report('unbalanced-parenthesis', opened);
    }
    return this.#finish();
  }

  #finish(): Query | undefined {
    const group = this.#group;
    if (group.waiting) this.#report('stray-operator', group.waiting);
    finishAlternative(group);
    return join('or', group.alternatives);
  }
}

function finishAlternative(group: Group): void {
  const alternative = join('and', group.terms);
  if (alternative) group.alternatives.push(alternative);
  group.terms = [];
  group.begun = false;
}

function negate(query: Query): Query {
  return query.kind === 'not' ? query.part : { kind: 'not', part: query };
}

/** One query of the parts, without a group inside a group of the same kind. */
function join(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  if (parts.length < 2) return parts[0];
  return { kind, parts: parts.flatMap(part => (part.kind === kind ? part.parts : [part])) };
}
