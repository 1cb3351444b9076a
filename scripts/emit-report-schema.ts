/** Writes docs/report.schema.json and docs/comparison.schema.json, the contracts for programs in other languages. */
import { writeFileSync } from 'node:fs';
import { comparisonJsonSchema } from '../lib/export/comparison-schema.ts';
import { reportJsonSchema } from '../lib/export/report-schema.ts';

const docs = new URL('../docs/', import.meta.url);
const write = (name: string, schema: Record<string, unknown>) =>
  writeFileSync(new URL(name, docs), `${JSON.stringify(schema, null, 2)}\n`);

write('report.schema.json', reportJsonSchema());
write('comparison.schema.json', comparisonJsonSchema());
