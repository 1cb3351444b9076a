import type {
  Bilingual,
  CheckedRelation,
  Finding,
  Interpretation,
  Remark,
  Review,
  Tape,
  Unbound,
  Work,
} from '../model/index.ts';
import { completenessOf, isRelation, isRemark, RuleContext, rules } from '../rules/index.ts';
import { clustersOf } from './clusters.ts';
import { absorbed, type Diagnosis, diagnoseAll, joinExchanged, RelationGraph } from './diagnosis/index.ts';
import { withoutDoubtful } from './doubtful.ts';
import { evaluate } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { withoutMisreadFamilies } from './families.ts';
import { culpritsOf, findingOf, findingOfRemark } from './findings.ts';
import { marksOf } from './marks.ts';
import { pagesOf } from './pages.ts';
import { shortTitles } from './short-title.ts';
import { count, noCounts, tableReviews } from './tables.ts';
import { tapeOf } from './tape.ts';

export interface Checked {
  review: Review;
  /** Every relation that was bound, with its arithmetic. */
  relations: CheckedRelation[];
  /** The card of a relation. @throws when there is no such relation */
  tapeOf(relationId: string): Tape;
}

const YIELD_EVERY = 50;

const says: ReadonlyMap<string, Bilingual> = new Map(rules.map(({ meta }) => [meta.id, meta.says]));

/** Binds all rules, decides every relation, and makes of what is violated the findings that the reader is told. */
export function* check(interpretation: Interpretation): Work<Checked> {
  const facts = factsOf(interpretation);
  const { checked, unbound, remarks } = yield* evaluateAll(interpretation);
  const graph = new RelationGraph(interpretation, checked, facts);
  yield;
  const titles = shortTitles(interpretation.disclosure.tables);
  const texts = new Map(
    interpretation.disclosure.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [[block.id, block.text] as const],
    ),
  );
  const source = {
    facts,
    titleOf: (table: string) => titles.get(table) ?? '',
    pageOf: pagesOf(interpretation.disclosure),
    saysOf: (rule: string) => says.get(rule) ?? null,
    textOf: (block: string) => texts.get(block) ?? '',
  };
  const diagnoses = yield* causesOf(checked, graph);
  const findings = named([
    ...diagnoses.map((diagnosis) => findingOf(diagnosis, graph, source)),
    ...remarks.map((remark) => findingOfRemark(remark, source)),
  ]);
  yield;
  const culprits = new Set(diagnoses.flatMap(({ culprit }) => [...culpritsOf(culprit)]));
  const counts = noCounts();
  for (const one of checked) count(counts, one);
  counts.insufficient += unbound.length;
  const byId = new Map(checked.map((one) => [one.relation.id, one]));
  const culpritsOfRelation = new Map(
    diagnoses.flatMap(({ violated, culprit }) =>
      violated.map(({ relation }) => [relation.id, culpritsOf(culprit)] as const),
    ),
  );
  const { disclosure, head } = interpretation;
  const completeness = completenessOf(interpretation);
  return {
    review: {
      source: disclosure.source,
      head,
      counts,
      tables: tableReviews(interpretation, checked, unbound, facts),
      paragraphs: disclosure.blocks.filter(({ kind }) => kind === 'paragraph').length,
      findings: findings.sort((one, other) => order(one.severity) - order(other.severity)),
      marks: marksOf(checked, culprits, facts),
      ...(completeness && { completeness }),
    },
    relations: checked,
    tapeOf(relationId) {
      const one = byId.get(relationId);
      if (!one) throw new Error(`no relation ${relationId}`);
      return tapeOf(one, source, culpritsOfRelation.get(relationId) ?? new Set());
    },
  };
}

/** What is violated, cause by cause. */
function* causesOf(checked: readonly CheckedRelation[], graph: RelationGraph): Work<Diagnosis[]> {
  const violated = checked.filter(({ verdict }) => verdict === 'violated');
  const clusters = yield* joinExchanged(clustersOf(violated, graph), graph);
  return absorbed(yield* diagnoseAll(clusters, graph), graph);
}

/** Two findings of one rule may begin with the same figure: the second is numbered. */
function named(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

const order = (severity: string) => ['error', 'warn', 'info'].indexOf(severity);

interface Evaluated {
  checked: CheckedRelation[];
  unbound: Unbound[];
  remarks: Remark[];
}

function* evaluateAll(interpretation: Interpretation): Work<Evaluated> {
  const facts = factsOf(interpretation);
  const context = new RuleContext(interpretation);
  const seen = new Map<string, CheckedRelation>();
  const unbound: Unbound[] = [];
  const remarks: Remark[] = [];
  let bound = 0;
  for (const rule of rules) {
    for (const one of rule.bind(context)) {
      if (++bound % YIELD_EVERY === 0) yield;
      if (isRelation(one)) seen.set(one.id, evaluate(one, facts));
      else if (isRemark(one)) remarks.push(one);
      else unbound.push(one);
    }
    yield;
  }
  const all = [...seen.values()];
  let graph: RelationGraph | null = null;
  const graphOf = () => {
    graph ??= new RelationGraph(interpretation, all, facts);
    return graph;
  };
  return {
    checked: withoutDoubtful(yield* withoutMisreadFamilies(all, graphOf), interpretation, facts),
    unbound,
    remarks,
  };
}
