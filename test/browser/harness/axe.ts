import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './driver.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe-core finds fault with. The policy of our pages forbids it to be loaded there, so a driver brings it in. */
export async function violations(page: Tab): Promise<string[]> {
  await page.inject(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await checker.run()).violations;
  }, null);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
