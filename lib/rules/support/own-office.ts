import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';

/** An organisation that a subject begins with: 某某研究院公用经费. */
const ORGANISATION =
  /^([^()]{3,30}?(?:研究院|医院|学院|中心|[支总大]队|办公室|委员会|联合会|协会|公司|学校|[局站馆院]|所(?!属|有)|园(?!林)|处(?!理|置)))(?:[(（][^)）]*[)）])?/;

/**
 * Whether a subject names another office than the one whose document this is. Its tables are not those of the document,
 * or only a part of them. An office that calls itself by another name than in title and tables is taken for another.
 */
export function isOfAnother(context: RuleContext, name: string): boolean {
  const organisation = ORGANISATION.exec(normaliseName(name))?.[1];
  if (organisation === undefined || /^(?:我|本)/.test(organisation)) return false;
  const { disclosure, head } = context.interpretation;
  const named = [
    disclosure.title,
    head.department,
    ...disclosure.tables.flatMap(({ department, title }) => [department ?? '', title]),
  ];
  return !named.some((one) => normaliseName(one).includes(organisation));
}
