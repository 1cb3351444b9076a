import type { Head, Level, Stage } from '../../model/index.ts';

/**
 * At which stage an amount of a document of that kind is told. A plain amount is the document's own: planned in a
 * budget, spent in a final account, where 执行数 says the same as 决算数.
 */
export function stageOf({ stage }: Pick<Level, 'stage'>, kind: Head['kind']): Stage {
  // 年初预算数 in a budget is what the budget itself says.
  if (kind === 'budget' && stage === 'initial') return 'budget';
  if (kind !== 'final-account') return stage ?? 'budget';
  return stage === null || stage === 'executed' ? 'final' : stage;
}

/** 年初预算, 全年预算, 预算: what was planned, at any stage of the year. */
export function isPlanned({ stage }: Pick<Level, 'stage'>): boolean {
  return stage === 'initial' || stage === 'adjusted' || stage === 'budget';
}

/**
 * The amounts that a claim of a final account tells of its outturn: those that it calls so, else the plain ones
 * (公务接待费3.66万元，支出决算2.20万元 leaves open what the first is).
 */
export function outturnsOf(levels: readonly Level[]): Level[] {
  const told = levels.filter(({ stage }) => stage === 'final' || stage === 'executed');
  return told.length > 0 ? told : levels.filter(({ stage }) => stage === null);
}
