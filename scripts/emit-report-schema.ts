/** Writes docs/report.schema.json, the report's contract for programs in other languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../lib/export/report-schema.ts';

const file = new URL('../docs/report.schema.json', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
