/** `npm start`: shows the main job on a bundled sample, from whatever state the machine is in. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowsers, ensurePackages, node24, projectEnvironment, root, say } from './setup.mjs';

say(
  '勾稽：准备、构建扩展，并在示例公开文件上运行。',
  'Crossfoot: sets up, builds the extension and runs it on a sample disclosure.',
);
ensurePackages();
ensureBrowsers('chromium');
const { status } = spawnSync(node24, [path.join(root, 'scripts/demo.ts')], {
  env: projectEnvironment(),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
