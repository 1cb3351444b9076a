import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules-page.ts';

/** Writes docs/rules.md from the rules themselves. Run it after a rule was added or its words changed. */

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
