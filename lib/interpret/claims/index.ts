import type { Claim, Disclosure, Fact, Subject, Work } from '../../model/index.ts';
import { readBlock } from './block.ts';
import { claimOf, type Draft } from './draft.ts';
import { ListReader } from './lists.ts';
import { subjectOf } from './subject.ts';

export interface ReadClaims {
  claims: Claim[];
  facts: Fact[];
}

/**
 * What the running text claims, and the figures it does so with. Sentences that this grammar does not read are passed
 * over; where it is open whose amount a figure is, the figure is left out.
 */
export function* claimsOf(disclosure: Disclosure): Work<ReadClaims> {
  const drafts: { draft: Draft; section: string }[] = [];
  const facts: Fact[] = [];
  const lists = new ListReader();
  let section = '';
  let named: Subject | null = null;
  let above: Draft | null = null;
  for (const block of disclosure.blocks) {
    yield;
    if (block.kind === 'table') {
      lists.end();
      named = null;
      above = null;
      continue;
    }
    if (block.kind === 'heading' || isTitle(block.text)) {
      section = block.text.trim();
      named = headingSubject(section);
      lists.heading(section);
      above = null;
      if (block.kind === 'heading') continue;
    }
    if (!/[0-9\uFF10-\uFF19]/.test(block.text) && !/持平|无|不变|相同/.test(block.text)) {
      lists.plain(block.text);
      for (const draft of lists.added.splice(0)) drafts.push({ draft, section });
      continue;
    }
    const read = readBlock(block, named, above);
    above = read.topic;
    // 1.一般公共服务支出（类）…（款）行政运行（项）。 and on the next line what was planned and spent.
    if (read.drafts.length > 0) named = null;
    else named = itemAlone(block.text) ?? named;
    if (read.drafts.length === 0 && itemAlone(block.text)) lists.itemAlone(read.enumerator);
    else lists.block(read);
    facts.push(...read.facts);
    for (const draft of [...read.drafts, ...lists.added.splice(0)]) drafts.push({ draft, section });
  }
  lists.end();
  return { claims: drafts.map(({ draft, section: of }) => claimOf(draft, of)), facts };
}

/** A short line that ends in no stop and tells no amount is a title, whatever the page makes of it. */
function isTitle(text: string): boolean {
  const flat = text.trim();
  return (
    flat.length <= 40 &&
    !/[。；，,;:：]$/.test(flat) &&
    !/[元%％]/.test(flat) &&
    /^(?:第?[一二三四五六七八九十]+[、.部]|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.、．])/.test(flat)
  );
}

/** A class, section or item with nothing told of it. */
function itemAlone(text: string): Subject | null {
  const flat = text.normalize('NFKC').replace(/\s+/g, '');
  const name =
    /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]+)?([^。;,:]{4,90}\([类款项]\))(?:科目)?(?:支出)?[。:]?$/.exec(
      flat,
    );
  return name?.[1] ? subjectOf(name[1]) : null;
}

function headingSubject(text: string): Subject | null {
  const name = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:第?[一二三四五六七八九十]+(?:部分)?[、.]?|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、])+/, '')
    .replace(/(?:的)?(?:情况)?(?:说明|情况)?[。:.]?$/, '');
  return name.length > 1 && name.length <= 30 ? subjectOf(name) : null;
}
